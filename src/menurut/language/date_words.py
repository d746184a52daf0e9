"""What `dates.toml` of a language pack holds."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field

Period = Literal["day", "week", "weekend", "month", "quarter", "year", "decade"]
Edge = Literal["early", "middle", "late"]
PartOfDay = Literal["am", "pm", "noon", "night", ""]


class DateWords(BaseModel):
    """Words in lower case; a key may be a phrase of several words. Numbers of directions and shifts: -1 back, 1 ahead.

    Month and weekday names come from CLDR for `locale`; `months` and `weekdays` (1 is Monday) add to them what newspapers
    also write. `guarded` names are words of another sense too and count only beside a day, a year or a `month_leads` word;
    `never_after` and `never_before` are the neighbours that make a day's name part of something else. After
    `habits` (every) a day's name is no date.
    `shifts` are whole days from the publication, `next_days` from the last date in the text. `ago` and `later` follow a
    number of periods ("two days ago"), counted from the publication and from the last date. `seasons` give the first month.
    After `never_counted_after` a number of periods is a length, not a date; after one of `vague_counts` a period
    says no date at all (beberapa tahun lalu). `single_periods` are one period in one phrase (setahun, a week).
    Directions in `text_directions` count from a date that stands near before them, else from the publication; the words of
    `told_before` and `told_after` always from the last date (that year, tahun yang sama).
    `future` words turn a date without a year and a bare weekday ahead, `future_leads` only one that stands right after
    them; `past` words between them and the date undo that.
    `holidays` are written `12-25`, `11-22 thu` for the first Thursday from that day on, `easter-2` for days before or after
    Easter, and `moon` where the day depends on sightings and councils. A name in `plain_holidays` is a word of another sense
    too and needs a year, a direction or one of `holiday_leads`; behind `never_holiday_after` a holiday is a season or a name.
    `zones` are offsets, or names of the IANA database where the offset changes with the season.
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
    law_words: frozenset[str] = Field(description="words before the number of a law, which its year closes: UU 19/2016")
    other_calendars: frozenset[str] = Field(description="words beside a year that is not of our calendar")
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
    day_parts: dict[str, PartOfDay]
    eve_words: frozenset[str] = Field(description="words that turn the day after them into the night before it")
    clock_leads: frozenset[str]
    clock_glue: frozenset[str]
    half_days: dict[str, Literal["am", "pm"]]
    zones: dict[str, str]
    local_time: frozenset[str]
    decade_endings: frozenset[str]
    century_words: frozenset[str]
    first_words: frozenset[str] = Field(description="words that make a number of months the first of a year")
    month_ends: frozenset[str] = Field(description="words between a number of months and the last of them")
    decade_leads: frozenset[str] = Field(description="words that make two digits a decade of the twentieth century")
    quarter_marks: dict[str, int] = Field(description="letters before the number of a part of a year, with its months")
    future: frozenset[str]
    future_leads: frozenset[str]
    past: frozenset[str]
    saying: frozenset[str] = Field(description="words before the day of a saying that no comma sets off: said on Friday")
    past_leads: frozenset[str] = Field(description="words right before a date that lies back")
    text_directions: frozenset[str]
    told_before: dict[str, int]
    told_after: dict[str, int]
    single_periods: dict[str, Period]
    plural_periods: frozenset[str] = Field(description="names of periods that after a direction say no date: coming weeks")
    lengths: dict[str, frozenset[str]] = Field(description="directions that name a length of time after one of these words")
    noons: dict[str, int] = Field(description="names of hours that are times of day without a number")
    holidays: dict[str, str]
    plain_holidays: frozenset[str]
    holiday_leads: frozenset[str]
    never_holiday_after: frozenset[str]
    never_holiday_before: frozenset[str]
    past_weekends: frozenset[str] = Field(description="phrases for the weekend just past, or the present one")
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
