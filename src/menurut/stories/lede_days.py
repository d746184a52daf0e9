"""Titles that put on one day of the week, or in one month, what their body has on another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from menurut.stories.lede_pages import TURNED, Conflict, Page, Word, share_wanted
from menurut.stories.vocabulary import Vocabulary

NEARLY_ALL = 0.75


def find_other_days(page: Page) -> Iterator[Conflict]:
    """The title names a day that the body does not; a sentence of the body says nearly all the same of one other day."""
    dates = page.vocabulary.pack.dates
    for names in (_leave_unclear(dates.all_weekdays, page.vocabulary), dates.full_months):
        for clause in page.clauses:
            told = _list_named(clause.words, names)
            days = [_list_named(page.read(passage.span), names) for passage in page.body] if len(told) == 1 else []
            if not days or any(told.keys() & some.keys() for some in days):
                continue
            for passage, named in zip(page.body, days, strict=True):
                if len(named) == 1 and share_wanted([passage], clause.wanted, page) >= NEARLY_ALL:
                    yield Conflict(clause.span, passage.span, TURNED)
                    return


def _leave_unclear(names: Mapping[str, int], vocabulary: Vocabulary) -> dict[str, int]:
    """The names of days without those that mean something else as well: *minggu*, a week."""
    return {name: number for name, number in names.items() if name not in vocabulary.words.concept_of}


def _list_named(words: Sequence[Word], names: Mapping[str, int]) -> dict[int, Word]:
    return {names[word.folded]: word for word in words if word.folded in names}
