from menurut.ledger import Ledger, StoryCounts
from menurut.model import FindingKind
from tests.views.invented_story import make_story


def test_a_story_knows_its_outlets_claims_and_findings(tmp_path):
    story, readings, links = make_story()
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        for reading in readings:
            ledger.add(reading)
        ledger.save_links(links)
        counts = ledger.count_stories()
    assert counts[story.id] == StoryCounts(2, 3, {FindingKind.DENIED: 1, FindingKind.POLARITY_FLIPPED: 1})
    assert counts["no-such-story"] == StoryCounts()
