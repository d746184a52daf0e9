import lxml.html

from menurut.model import Act, Finding, FindingKind
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.claims import find_claim_views
from menurut.views.contents.matrix import lay_out_matrix
from menurut.views.contents.register import Register
from menurut.views.dossier import render_dossier
from tests.views.invented_story import make_story


def make_claim_views():
    _, readings, links = make_story()
    return find_claim_views(Register.of(find_article_views(readings), links.claims), links.findings)


def lay_out():
    _, _, links = make_story()
    return lay_out_matrix(make_claim_views(), links.findings)


def test_claims_to_look_at_come_first_and_are_numbered():
    views = make_claim_views()
    assert [(view.number, view.claim.id) for view in views] == [(1, "c-brittle"), (2, "c-evacuated"), (3, "c-alone")]
    assert views[0].look == ("Denied",)


def test_a_row_has_a_cell_for_each_speaker():
    matrix = lay_out()
    assert matrix.speakers == (("Budi Santika", "p-budi"), ("PT Air Jernih", "p-firm"))
    first = matrix.rows[0]
    assert [[view.verb for view in cell] for cell in first.cells] == [["accuses"], ["denies"]]
    assert matrix.has_negated
    assert not matrix.has_others


def test_speakers_beyond_the_columns_stand_among_the_others(monkeypatch):
    monkeypatch.setattr("menurut.views.contents.matrix.MOST_COLUMNS", 1)
    matrix = lay_out()
    assert matrix.speakers == (("Budi Santika", "p-budi"),)
    assert [view.who for view in matrix.rows[0].others] == ["PT Air Jernih"]


def test_the_key_says_only_what_the_marks_stand_for():
    matrix = lay_out()
    assert matrix.acts == (Act.STATE, Act.DENY, Act.ACCUSE)
    page = lxml.html.fromstring(render_dossier(*make_story()))
    kinds = [mark.get("class") for mark in page.xpath("//*[@id='who']/ul[@class='key']//*[contains(@class, 'mark')]")]
    assert kinds == ["mark state", "mark deny", "mark accuse", "mark state disputed"]


def test_a_row_names_the_findings_of_its_claim_and_marks_the_wordings_that_show_them():
    matrix = lay_out()
    assert [row.kinds for row in matrix.rows] == [((FindingKind.DENIED, "f-1"),), (), ()]
    assert matrix.disputed == {
        "t-a-wire-3": FindingKind.DENIED,
        "t-a-wire-4": FindingKind.DENIED,
        "t-a-copy-3": FindingKind.POLARITY_FLIPPED,
    }


def test_that_all_have_one_origin_disputes_nobody():
    lonely = Finding("f-9", FindingKind.SINGLE_ORIGIN, "st-tanggul", "c-brittle", (), ("t-a-wire-3",), (), "Satu sumber.")
    matrix = lay_out_matrix(make_claim_views(), [lonely])
    assert matrix.rows[0].kinds == ((FindingKind.SINGLE_ORIGIN, "f-9"),)
    assert matrix.disputed == {}


def test_the_page_shows_them_as_links_and_in_words():
    tree = lxml.html.fromstring(render_dossier(*make_story()))
    assert tree.xpath("//table[@class='matrix']//a[@class='denied']/@href") == ["#f-1"]
    (mark,) = tree.xpath("//table[@class='matrix']//a[@href='#t-a-wire-3']")
    assert "disputed" in mark.get("class")
    assert "(Denied)" in mark.text_content()
