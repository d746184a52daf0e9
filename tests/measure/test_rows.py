"""The score means what docs/measuring.md says that it means."""

from menurut.measure import Marked, tally_article
from menurut.model import Span

TEXT = "Ann Lee said “it works,” and that she was glad.\nBob denied it. Critics say, however, that it fails.\n"


def at(words: str, *, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


MIXED = Marked(source=(at("Ann Lee"),), cue=(at("said"),), content=(at("“it works,”"), at("that she was glad")))
DENIAL = Marked(source=(at("Bob"),), cue=(at("denied"),), content=(at("it", after="denied"),))
INDIRECT = Marked(source=(at("Critics"),), cue=(at("say"),), content=(at("that it fails"),))
GOLD = [MIXED, DENIAL, INDIRECT]


def test_a_reading_against_itself_is_perfect():
    for row, tally in tally_article(TEXT, [GOLD], GOLD).items():
        assert tally.predicted_hits == tally.predicted == tally.gold_hits == tally.gold, row


def test_nothing_found_is_nothing_but_misses():
    rows = tally_article(TEXT, [GOLD], [])
    assert (rows["full"].predicted, rows["full"].gold, rows["full"].f1) == (0, 3, 0)


def test_a_wrong_source_spoils_the_whole_but_not_the_content():
    wrong = [Marked(source=(at("Bob"),), cue=INDIRECT.cue, content=INDIRECT.content)]
    rows = tally_article(TEXT, [[INDIRECT]], wrong)
    assert rows["content exact"].f1 == 1
    assert rows["full"].f1 == 0
    assert rows["source overlap"].f1 == 0


def test_half_of_the_content_is_enough_for_the_whole_but_not_for_strict():
    shorter = [Marked(source=INDIRECT.source, cue=INDIRECT.cue, content=(at("it fails"),))]
    rows = tally_article(TEXT, [[INDIRECT]], shorter)
    assert rows["full"].f1 == 1
    assert rows["full strict"].f1 == 0


def test_punctuation_counts_unless_left_out():
    longer = [Marked(source=INDIRECT.source, cue=INDIRECT.cue, content=(at("that it fails."),))]
    rows = tally_article(TEXT, [[INDIRECT]], longer)
    assert rows["content exact"].f1 == 0
    assert rows["content exact -p"].f1 == 1


def test_kinds_follow_the_quotation_marks():
    rows = tally_article(TEXT, [GOLD], GOLD)
    assert [rows[f"full {kind}"].gold for kind in ("direct", "mixed", "indirect")] == [0, 1, 2]


def test_versions_of_two_annotators_weigh_as_one_article():
    rows = tally_article(TEXT, [[MIXED, DENIAL], [MIXED]], [MIXED])
    assert rows["full"].gold == 1.5
    assert rows["full"].gold_hits == 1
