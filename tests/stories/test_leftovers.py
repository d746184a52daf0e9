"""Quotations that a translation renders in words that share no concept with the original."""

import pytest

from tests.told_stories import Said, link, tell

FIGURES = [(140, 12), (260, 31), (380, 44)]
FACTS = [f"{people} warga Lembah Wungu pindah dengan {carts} gerobak" for people, carts in FIGURES]
RENDERED = [f"{people} residents of Lembah Wungu moved with {carts} carts" for people, carts in FIGURES]
PROVERB, TURNED = "“Sepandai-pandai tupai melompat, akhirnya jatuh juga,”", "“Even Homer nods once in a while, as they say,”"


def join(*mine: str, facts: int = 3, theirs: tuple[str, ...] = (TURNED,), language: str = "en") -> list[set[str]]:
    """The wordings of each statement that has a quotation; `facts` of the facts stand in both articles."""
    text = "Banjir di Lembah Wungu belum surut. " + " ".join(f"Jalu Prawira menyebut {fact}." for fact in FACTS)
    text += "".join(f" {one} kata Wening Larasati di Lembah Wungu." for one in mine)
    credit = "The flood in Lembah Wungu goes on, Kabar Satu reported. "
    other = credit + " ".join(f"Jalu Prawira said {fact}." for fact in RENDERED[:facts])
    other += "".join(f" {one} said Wening Larasati in Lembah Wungu." for one in theirs)
    readings = (
        tell(text, *(Said("Jalu Prawira", one) for one in FACTS), *(Said("Wening Larasati", one) for one in mine)),
        tell(
            other,
            *(Said("Jalu Prawira", one) for one in RENDERED[:facts]),
            *(Said("Wening Larasati", one) for one in theirs),
            outlet="The Four Post",
            hour=5,
            language=language,
        ),
    )
    texts = {one.id: one.content[0].slice(reading.article.text) for reading in readings for one in reading.attributions}
    statements = {one.attributions for claim in link(*readings).claims for one in claim.statements}
    return [found for one in statements if (found := {texts[key] for key in one}) & {*mine, *theirs}]


def test_the_one_quotation_that_is_left_in_each_of_two_is_one_statement():
    assert join(PROVERB) == [{PROVERB, TURNED}]


@pytest.mark.parametrize(
    ("mine", "options"),
    [
        ((PROVERB, "“Pelan-pelan saja, asal sampai,”"), {}),
        ((PROVERB,), {"facts": 2}),
        (("“Ya,”",), {}),
        ((PROVERB,), {"theirs": (TURNED, "“Slow and steady wins it in the end,”")}),
    ],
)
def test_where_more_is_left_or_little_is_shared_or_one_is_much_shorter_nobody_can_tell(mine, options):
    assert {PROVERB, TURNED} not in join(*mine, **options)
    assert all(len(found) == 1 for found in join(*mine, **options))
