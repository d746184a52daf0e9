"""What `dates.toml` of a language pack holds."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field

Period = Literal["day", "week", "weekend", "month", "year", "decade"]
Edge = Literal["early", "middle", "late"]


class DateWords(BaseModel):
    """Words in lower case; a key may be a phrase of several words. Numbers of directions and shifts: -1 back, 1 ahead.

    Month and weekday names come from CLDR for `locale`; `months` and `weekdays` (1 is Monday) add to them what newspapers
    also write. `guarded` names are words of another sense too and count only beside a day, a year or a `month_leads` word;
    `never_after` and `never_before` are the neighbours that make a day's name part of something else. After
    `habits` (every) a day's name is no date.
    `shifts` are whole days from the publication, `next_days` from the last date in the text. `ago` and `later` follow a
    number of periods ("two days ago"), counted from the publication and from the last date. `seasons` give the first month.
    After `never_counted_after` a number of periods is a length, not a date; after one of `vague_counts` a period
    says no date at all (beberapa tahun lalu). `future` words turn a bare weekday ahead.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: str
    order: Literal["dmy", "mdy"]
    months: dict[str, int]
    weekdays: dict[str, int]
    guarded: frozenset[str]
    habits: frozenset[str]
    never_after: frozenset[str]
    never_before: frozenset[str]
    day_leads: frozenset[str]
    month_leads: frozenset[str]
    year_leads: frozenset[str]
    never_year_after: frozenset[str]
    weekday_leads: frozenset[str]
    year_words: frozenset[str] = Field(description="words between a month and its year")
    of_words: frozenset[str] = Field(description="words between a day and its month, a season and its year")
    ordinal_endings: frozenset[str]
    ordinal_prefixes: frozenset[str]
    range_words: frozenset[str]
    list_words: frozenset[str]
    directions_before: dict[str, int]
    directions_after: dict[str, int]
    periods: dict[str, Period]
    shifts: dict[str, int]
    next_days: dict[str, int]
    ago: dict[str, int]
    later: dict[str, int]
    edges: dict[str, Edge]
    edge_fillers: frozenset[str]
    articles: frozenset[str]
    seasons: dict[str, int]
    quarters: frozenset[str]
    halves: frozenset[str]
    ordinals: dict[str, int]
    ordinals_first: bool = Field(description="third quarter, not kuartal III")
    day_parts: dict[str, Literal["am", "pm", ""]]
    clock_leads: frozenset[str]
    clock_glue: frozenset[str]
    half_days: dict[str, Literal["am", "pm"]]
    zones: dict[str, str]
    local_time: frozenset[str]
    decade_endings: frozenset[str]
    century_words: frozenset[str]
    future: frozenset[str]
    never_counted_after: frozenset[str]
    vague_counts: frozenset[str]

    @cached_property
    def full_months(self) -> dict[str, int]:
        """The names of CLDR in full, which may stand alone, with their numbers."""
        return {name.lower(): number for number, name in Locale.parse(self.locale).months["format"]["wide"].items()}

    @cached_property
    def all_months(self) -> dict[str, int]:
        """Every name and abbreviation of a month with its number."""
        short = Locale.parse(self.locale).months["format"]["abbreviated"]
        return {name.lower().rstrip("."): number for number, name in short.items()} | self.full_months | self.months

    @cached_property
    def all_weekdays(self) -> dict[str, int]:
        """Every name of a day of the week with its number, Monday being 1."""
        wide = Locale.parse(self.locale).days["format"]["wide"]
        return {name.lower(): number + 1 for number, name in wide.items()} | self.weekdays
