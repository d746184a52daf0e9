def test_the_dossier_of_a_story_is_one_file_under_its_own_policy(site):
    client, ledger = site
    story = ledger.find_stories()[0]
    shown = client.get(f"/stories/{story.id}/dossier")
    assert shown.status_code == 200
    assert "sha256-" in shown.headers["content-security-policy"]
    assert "<link" not in shown.text
    assert "src=" not in shown.text
    kept = client.get(f"/stories/{story.id}/dossier?download=1")
    assert kept.headers["content-disposition"] == f'attachment; filename="{story.id}.html"'
    assert kept.content == shown.content


def test_a_dossier_speaks_the_language_that_is_asked_for(site):
    client, ledger = site
    address = f"/stories/{ledger.find_stories()[0].id}/dossier"
    assert '<html lang="id">' in client.get(address, params={"language": "id"}).text
    assert '<html lang="en">' in client.get(address, params={"language": "xx"}).text


def test_an_article_has_a_dossier_too(site):
    client, ledger = site
    article = ledger.find_stories()[0].articles[0]
    assert f'id="{article}"' in client.get(f"/articles/{article}/dossier").text
    assert client.get("/articles/a-none/dossier").status_code == 404
