"""What an expression of time says before it is known which day it means."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from menurut.facts.phrases import Phrases
from menurut.language import Pack
from menurut.language.date_words import DateWords
from menurut.language.records import as_record


class Clock(NamedTuple):
    """A time of day as printed, 0.00 to 24.00; `zone` is its offset from UTC or an IANA name, None where the text has none."""

    hour: int
    minute: int
    zone: str | None = None


class Moment(NamedTuple):
    """The parts of a date that the text gives, up to token `end`; what it does not give is None.

    `months` and `years` are the length of a season or a decade that begins at `month` or `year`. `direction` says that it
    lies before (-1), at (0) or after (1) the publication. `shift` counts `period`s from the publication, or from the last
    date of the text where `from_last` holds; `near` lets it count from a date just before in the text, if there is one.
    `until` is the second time of day of a span of hours, `holiday` the rule of a holiday's day (`DateWords`).
    `either` says that it may lie ahead as well as back.
    """

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    months: int = 1
    years: int = 1
    direction: int | None = None
    shift: int | None = None
    period: str | None = None
    from_last: bool = False
    near: bool = False
    edge: str | None = None
    clock: Clock | None = None
    until: Clock | None = None
    holiday: str | None = None
    either: bool = False


def is_day(moment: Moment) -> bool:
    """Whether the moment names one day, however it does."""
    return bool((moment.day and moment.month) or moment.weekday or moment.period == "day" or moment.holiday)


class DateExpression(NamedTuple):
    """Tokens `begin` to `end` name `first`, or all that lies from `first` to `last`.

    `ahead` says that the text looks forward to it; `sentence` counts sentences, to tell which dates stand together.
    `quoted` says that it stands in quotation marks, `set_off` that a comma or a word of saying stands before it, as before
    the day of a saying; `pair` that brackets behind a weekday give a range of days, of which the weekday before may be the
    first; `recurring` that it comes again and again, as opening hours do.
    """

    begin: int
    end: int
    first: Moment
    last: Moment | None = None
    ahead: bool = False
    sentence: int = 0
    quoted: bool = False
    set_off: bool = False
    pair: bool = False
    recurring: bool = False


class DateLexicon:
    """The date words of a pack, made ready for looking up in tokens."""

    def __init__(self, words: DateWords) -> None:
        self.words = words
        self.months = words.all_months
        self.alone = frozenset(words.full_months) - words.guarded
        self.weekdays = words.all_weekdays
        self.ranges = Phrases(dict.fromkeys(words.range_words, True))
        self.before = Phrases(words.directions_before)
        self.after = Phrases(words.directions_after)
        self.periods = Phrases(words.periods)
        self.shifts = Phrases(words.shifts)
        self.next_days = Phrases(words.next_days)
        self.ago = Phrases(words.ago)
        self.later = Phrases(words.later)
        self.edges = Phrases(words.edges)
        self.fillers = Phrases(dict.fromkeys(words.edge_fillers, True))
        self.seasons = Phrases(words.seasons)
        self.day_parts = Phrases(words.day_parts)
        self.half_days = Phrases(words.half_days)
        self.glue = Phrases(dict.fromkeys(words.clock_glue, True))
        self.year_fillers = words.of_words | {word for word in words.year_words if word in words.periods}
        self.quarter_fillers = words.of_words | words.year_words | {"-", "/"}
        self.fillers_before = words.weekday_leads | words.day_leads | words.of_words
        self.range_fillers = self.fillers_before | self.year_fillers
        self.local_time = Phrases(dict.fromkeys(words.local_time, True))
        self.zones = Phrases(words.zones)
        self.weekends = Phrases(dict.fromkeys(words.past_weekends, True))
        self.told_before = Phrases(words.told_before)
        self.told_after = Phrases(words.told_after)
        self.single = Phrases(words.single_periods)
        self.holidays = Phrases(words.holidays)
        self.triggers, self.followers = self._find_triggers()

    def _find_triggers(self) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
        """The words that a date can begin with, and for some of them those of which one must follow."""
        words = self.words
        behind_direction = frozenset().union(self.periods.first_words, self.seasons.first_words, self.months, self.weekdays)
        behind_period = self.after.first_words | self.told_after.first_words
        tables = (
            self.before.find_followers(behind_direction), self.told_before.find_followers(behind_direction),
            self.periods.find_followers(behind_period),
            *(phrases.find_followers() for phrases in (
                self.shifts, self.next_days, self.edges, self.seasons, self.single, self.holidays, self.weekends)),
        )  # fmt: skip
        alone = frozenset().union(
            self.months, self.weekdays, words.clock_leads, words.quarters, words.halves, words.century_words, words.ordinals,
            words.quarter_marks, words.noons,
        )  # fmt: skip
        followers: dict[str, frozenset[str]] = {}
        free = set(alone)
        for table in tables:
            for first, seconds in table.items():
                if seconds is None:
                    free.add(first)
                else:
                    followers[first] = followers.get(first, frozenset()) | seconds
        triggers = frozenset(free).union(followers)
        return triggers, {first: seconds for first, seconds in followers.items() if first not in free}


@cache
def read_date_lexicon(pack: Pack) -> DateLexicon:
    """The date words of a pack, compiled once."""
    return DateLexicon(as_record(pack.dates))
