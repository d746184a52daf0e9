"""What axe-core finds on every kind of page: nothing serious."""

import pytest

WIDTHS = {"phone": 360, "desktop": 1280}


def list_violations(page):
    """The serious violations on a page, each with the first place where it stands."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        (one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.fixture(scope="module")
def addresses(served):
    """One page of each kind."""
    _, ledger = served
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    claim = max(ledger.find_claims(story_id=story.id), key=lambda claim: len(claim.attributions))
    return {
        "stories": "/",
        "story": f"/stories/{story.id}",
        "article": f"/articles/{story.articles[0]}",
        "claim": f"/claims/{claim.id}",
        "speakers": "/speakers",
        "speaker": f"/speakers/{next(s.speaker_id for s in claim.statements if s.speaker_id)}",
        "search": "/search?q=kapal",
        "corrections": "/corrections",
        "dossier": f"/stories/{story.id}/dossier",
        "missing": "/nowhere",
    }


KINDS = ("stories", "story", "article", "claim", "speakers", "speaker", "search", "corrections", "dossier", "missing")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_serious_stands_in_the_way(open_page, addresses, kind, width, dark):
    page = open_page(addresses[kind], width=WIDTHS[width], dark=dark)
    assert list_violations(page) == []


@pytest.mark.parametrize("language", ["id-ID", "en-GB"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_on_a_narrow_phone(open_page, addresses, kind, language):
    page = open_page(addresses[kind], width=320, height=640, language=language)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
