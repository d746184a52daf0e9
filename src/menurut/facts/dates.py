"""Where a text names dates, and what it says of each, before it is known which days they are."""

from __future__ import annotations

from menurut.facts.calendar_terms import pick_calendar
from menurut.facts.clocks import pick_clock
from menurut.facts.holidays import pick_holiday
from menurut.facts.moments import DateExpression, DateLexicon, Moment, is_day
from menurut.facts.month_spans import pick_months
from menurut.facts.numerals import Numerals
from menurut.facts.outlook import CLAUSE_ENDS, is_of_saying, looks_ahead, recurs, turn
from menurut.facts.relative_terms import pick_counted, pick_relative
from menurut.facts.tokens import Tokens, small_number
from menurut.facts.weekdays import is_textual, pick_days_in_brackets, pick_weekday, share_days

_FARTHEST = 10_000  # periods
_MARKS = frozenset((".", "\n", "?", "!", '"', "“", "”"))
_SENTENCE_ENDS = frozenset((".", "\n", "?", "!"))


def find_date_expressions(tokens: Tokens, lexicon: DateLexicon, numerals: Numerals) -> list[DateExpression]:
    """Every date expression in order; none overlaps another. A year given once for a list of dates is given to all."""
    found: list[DateExpression] = []
    lower, done, sentence, quoted = tokens.lower, 0, 0, False
    followers = {word: after for word, after in lexicon.followers.items() if word not in numerals.triggers}
    for place in tokens.find_any(_MARKS | lexicon.triggers | numerals.triggers):
        if place < done:
            continue
        word = lower[place]
        if word in _MARKS:
            sentence += word in _SENTENCE_ENDS
            quoted = not quoted if word == '"' else word == "“" or (quoted and word not in ("”", "\n"))
            continue
        if word in followers and lower[place + 1] not in followers[word]:
            continue
        expression = _pick_expression(tokens, place, lexicon, numerals)
        if expression:
            set_off = lower[place - 1] == "," or is_of_saying(tokens, place, lexicon)
            found.append(expression._replace(sentence=sentence, quoted=quoted, set_off=set_off))
            done = expression.end
    return _give_days(_share_years(found, tokens, lexicon), tokens)


def _give_days(found: list[DateExpression], tokens: Tokens) -> list[DateExpression]:
    """The expressions, a time of day alone with the day that its clause names behind it: "at 9 p.m. near Lor on Friday"."""
    for index in range(len(found) - 1):
        here, after = found[index], found[index + 1]
        alone = here.first.clock and not is_day(here.first) and not here.recurring
        if alone and after.last is None and after.first.clock is None and is_day(after.first):
            if not CLAUSE_ENDS.isdisjoint(tokens.lower[here.end : after.begin]):
                continue
            timed = after.first._replace(end=here.first.end, clock=here.first.clock, until=here.first.until)
            found[index] = here._replace(first=timed, ahead=after.ahead)
    return found


def _pick_expression(tokens: Tokens, begin: int, lexicon: DateLexicon, numerals: Numerals) -> DateExpression | None:
    first = _pick_moment(tokens, begin, lexicon, numerals)
    if first is None:
        return None
    separator = lexicon.ranges.pick(tokens.lower, first.end)
    if separator and first.clock is None:
        last = _pick_end(tokens, first, separator[1], lexicon, numerals)
        if last:
            days = _pick_days_of_weekdays(tokens, begin, first, last, lexicon)
            hours = last.clock and last.weekday and not last.day  # "Senin-Jumat, pukul 08.00-15.00"
            ahead = looks_ahead(tokens, begin, first._replace(end=last.end), lexicon)
            return days or DateExpression(begin, last.end, _fill(first, last), last, ahead=ahead, recurring=bool(hours))
    paired = _pick_days_of_weekdays(tokens, begin, first, None, lexicon)
    if paired:
        return paired
    bare_day = first.day and first.month is None and first.weekday is None and first.shift is None
    if bare_day and tokens.lower[begin - 1] not in lexicon.words.day_leads:
        follows = tokens.lower[first.end]
        return DateExpression(begin, first.end, first) if follows in lexicon.words.list_words else None
    ahead, recurring = looks_ahead(tokens, begin, first, lexicon), recurs(tokens, begin, first, lexicon)
    first = turn(tokens, begin, first, lexicon)
    return DateExpression(begin, first.end, first, ahead=ahead, recurring=recurring)


def _pick_end(tokens: Tokens, first: Moment, start: int, lexicon: DateLexicon, numerals: Numerals) -> Moment | None:
    """The second date of a range: as exact as the first, or a day of the same month ("October 21-23, 2025")."""
    start += tokens.lower[start] in lexicon.range_fillers  # "2019 hingga tahun 2021"
    day = small_number(tokens.words[start], most=31)
    last = _pick_moment(tokens, start, lexicon, numerals)
    if last and last.shift is None and _grain(last) == _grain(first) and not last.from_last:
        return last
    if first.month and first.day and day and lexicon.words.order == "mdy" and tokens.lower[start + 1] not in lexicon.months:
        with_year = pick_calendar(tokens, start + 2, lexicon) if tokens.words[start + 1] == "," else None
        year = with_year.year if with_year and with_year.month is None else None
        return Moment(with_year.end if with_year and year else start + 1, year, first.month, day)
    return None


def _pick_days_of_weekdays(
    tokens: Tokens, begin: int, first: Moment, last: Moment | None, lexicon: DateLexicon
) -> DateExpression | None:
    """Weekdays with the days that brackets behind them give: "Jumat-Minggu (14-16/3/2025)"."""
    if first.weekday is None or first.day or first.shift is not None:
        return None
    days = pick_days_in_brackets(tokens, (last or first).end, lexicon)
    if days is None:
        return None
    opening = days[0]._replace(weekday=first.weekday if last else None)
    closing = days[1]._replace(weekday=(last or first).weekday)
    return DateExpression(begin, closing.end, opening, closing, pair=last is None)


def _grain(moment: Moment) -> str:
    """How fine a date is: only equals make a range."""
    if moment.day or moment.weekday:
        return "day"
    if moment.shift is not None:
        return "shift"
    return "month" if moment.month else "year"


def _fill(first: Moment, last: Moment) -> Moment:
    """The first date of a range with the month and year that only the second one has."""
    month = first.month if first.month or (first.weekday and not first.day) else last.month
    return first._replace(month=month, year=first.year or (last.year if last.month else None))


def _pick_moment(tokens: Tokens, start: int, lexicon: DateLexicon, numerals: Numerals) -> Moment | None:
    """What the date or time of day that begins at token `start` says, or None."""
    named = pick_weekday(tokens, start, lexicon)
    if named:
        return _with_clock(tokens, named, lexicon)
    moment = (
        _pick_directed(tokens, start, lexicon)
        or _pick_away(tokens, start, lexicon, numerals)
        or pick_months(tokens, start, lexicon, numerals)
    )
    if moment:
        return moment
    holiday = pick_holiday(tokens, start, lexicon)
    if holiday:
        return _with_clock(tokens, holiday, lexicon)
    clock = pick_clock(tokens, start, lexicon)
    if clock:
        return _with_date(tokens, clock, lexicon)
    moment = pick_calendar(tokens, start, lexicon, expected=_announced(tokens, start, lexicon))
    counted = lexicon.periods.pick(tokens.lower, start) and numerals.ends_number(tokens.lower[start - 1])
    if moment is None and not counted:  # in "14 hari sebelumnya" no day is named
        moment = pick_relative(tokens, start, lexicon)
    return _with_clock(tokens, moment, lexicon) if moment and (moment.day or moment.period == "day") else moment


def _pick_directed(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """A weekday or month after the word that says whether it lies back or ahead: "last Monday", "next March"."""
    before = lexicon.before.pick(tokens.lower, start)
    if before is None or not tokens.is_capital(before[1]):
        return None
    named = pick_weekday(tokens, before[1], lexicon) or pick_calendar(tokens, before[1], lexicon)
    if named is None or named.shift is not None or named.year is not None:
        return None
    return named._replace(direction=before[0], near=is_textual(tokens, start, before[1], lexicon))


def _pick_away(tokens: Tokens, start: int, lexicon: DateLexicon, numerals: Numerals) -> Moment | None:
    """A date a number of periods away: "dua hari lalu", "three weeks later"; none after a word that makes it a length."""
    single = lexicon.single.pick(tokens.lower, start)
    if single:
        return pick_counted(tokens, 1, single[1], lexicon, period=single[0])
    number = numerals.pick(tokens, start)
    if number is None or tokens.lower[start - 1] in lexicon.words.never_counted_after:
        return None
    if tokens.lower[start - 1] in lexicon.words.list_words and numerals.ends_number(tokens.lower[start - 2]):
        return None  # "one or two days later"
    if number.upper is not None or number.value != int(number.value) or number.value > _FARTHEST:
        return None
    period = lexicon.periods.pick(tokens.lower, number.end)
    return pick_counted(tokens, int(number.value), period[1], lexicon, period=period[0]) if period else None


def _announced(tokens: Tokens, start: int, lexicon: DateLexicon) -> bool:
    """Whether a word such as "tanggal", or brackets round two numbers and a stroke, say that a date stands here."""
    if tokens.lower[start - 1] in lexicon.words.day_leads:
        return True
    return tokens.words[start - 1] == "(" and tokens.words[start + 1] == "/" and tokens.words[start + 3] == ")"


def _with_clock(tokens: Tokens, moment: Moment | None, lexicon: DateLexicon) -> Moment | None:
    """The date with the time of day that follows it, behind a comma, a bracket or a word such as "sekitar"."""
    if moment is None:
        return None
    part = lexicon.day_parts.pick(tokens.lower, moment.end)
    place = end = part[1] if part else moment.end
    after = lexicon.after.pick(tokens.lower, place)
    again = lexicon.shifts.pick(tokens.lower, place) or after
    if again and moment.day and moment.direction is None and moment.shift is None:
        place = end = again[1]  # "9 Juli 2025 besok", "Jumat (4/7) lalu": said twice
    place += tokens.words[place] in (",", "(")
    for _ in range(2):
        glue = lexicon.glue.pick(tokens.lower, place)
        place = glue[1] if glue else place
    clock = pick_clock(tokens, place, lexicon)
    if clock is None:
        return moment._replace(end=end)
    return moment._replace(end=clock.end, clock=clock.clock, until=clock.until)


def _with_date(tokens: Tokens, clock: Moment, lexicon: DateLexicon) -> Moment:
    """The time of day with the date that follows it: "pukul 14.00 WIB, Jumat (29/8)", "5 pm on Tuesday"."""
    place = clock.end + (tokens.words[clock.end] == ",")
    place += tokens.lower[place] in lexicon.words.weekday_leads or tokens.lower[place] in lexicon.words.month_leads
    place += tokens.lower[place] in lexicon.words.weekday_leads
    if tokens.lower[place] in lexicon.weekdays:
        dated = pick_weekday(tokens, place, lexicon)
    else:
        holiday = pick_holiday(tokens, place, lexicon)
        dated = holiday or pick_calendar(tokens, place, lexicon) or pick_relative(tokens, place, lexicon)
    if dated is None or not is_day(dated):
        return clock
    return dated._replace(clock=clock.clock, until=clock.until)


def _share_years(found: list[DateExpression], tokens: Tokens, lexicon: DateLexicon) -> list[DateExpression]:
    """The expressions with the year (and month) of the next one where only a list word stands between them."""
    for index in range(len(found) - 2, -1, -1):
        here, after = found[index], found[index + 1]
        if not here.end <= after.begin <= here.end + 2:
            continue
        shared = share_days(here, after)
        if shared:
            found[index : index + 2] = shared
            continue
        between = tokens.lower[here.end : after.begin]
        if not between or not all(word in lexicon.words.list_words or word in lexicon.words.edge_fillers for word in between):
            continue
        first, giver = here.first, after.first
        if here.last or first.year or first.direction is not None or first.shift is not None:
            continue
        if first.day and first.month is None:
            found[index] = here._replace(first=first._replace(month=giver.month, year=giver.year))
        elif first.month and giver.month and _grain(first) == _grain(giver) and first.weekday is None:
            found[index] = here._replace(first=first._replace(year=giver.year, shift=giver.shift, period=giver.period))
    return [
        one
        for one in found
        if one.first.day is None or one.first.month or tokens.lower[one.begin - 1] in lexicon.words.day_leads
    ]
