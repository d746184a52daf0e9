"""From an article as the program reads it to the article as people corrected it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from menurut.holding import hold_facts
from menurut.judging.accounts import make_attribution, place_part
from menurut.judging.closing import close_reading
from menurut.judging.judgements import OF_ATTRIBUTIONS, Judged, Judgement, name_state
from menurut.judging.matching import pick_meant
from menurut.model import Account, Act, Attribution, Correction, CorrectionKind, Part, Reading, Speaker, make_id

_LEAVING_OUT = frozenset({CorrectionKind.WRONG, CorrectionKind.HIDE})


def apply_corrections(reading: Reading, corrections: Sequence[Correction]) -> Reading:
    """The article as people corrected it; `corrections` are those of its page that count, one after another."""
    return judge_reading(reading, corrections).reading


def judge_reading(reading: Reading, corrections: Iterable[Correction]) -> Judged:
    """The article as people corrected it, with what became of each attribution.

    A correction means the attribution with its id, else the one that stands where it stood. One that the program does not find
    any more, but somebody said is there, is made again where all of its words still stand.
    """
    made = sorted(corrections, key=lambda one: one.number)
    docket = Docket(reading)
    unplaced = tuple(one for one in made if one.kind in OF_ATTRIBUTIONS and not docket.follow(one))
    complete = [one for one in made if one.kind is CorrectionKind.COMPLETE and one.subject == reading.article.id]
    corrected, closed = close_reading(reading, docket.list_judgements(), docket.added)
    judgements = tuple(replace(one, seen=name_state(one)) for one in closed)
    speakers = (*reading.speakers, *docket.added.values())
    return Judged(corrected, judgements, speakers, unplaced, complete[-1] if complete else None)


@dataclass(slots=True)
class Case:
    """An attribution while corrections are followed."""

    machine: Attribution | None
    now: Attribution
    made: list[Correction] = field(default_factory=list)


class Docket:
    """The attributions of an article, and which of them each correction meant."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cases = [Case(one, one) for one in reading.attributions]
        self.added: dict[str, Speaker] = {}
        self._meant: dict[str, Case] = {}

    def follow(self, correction: Correction) -> bool:
        """Whether the correction found its attribution, which is then as it says."""
        case = self._find_case(correction) or self._restore(correction)
        if case is None:
            return False
        changed = self._change(correction, case.now)
        if changed is None:
            return False
        case.now = changed
        case.made.append(correction)
        return True

    def list_judgements(self) -> list[Judgement]:
        """What became of each attribution so far."""
        return [Judgement(case.now, case.machine, tuple(case.made)) for case in self.cases]

    def _find_case(self, correction: Correction) -> Case | None:
        key = correction.subject
        case = self._meant.get(key) or next((one for one in self.cases if one.now.id == key), None)
        if case is None and (account := correction.was or correction.now):
            taken = {id(one) for one in self._meant.values()}
            free = [one for one in self.cases if id(one) not in taken]
            meant = pick_meant(account, self.reading.article.text, [one.now for one in free])
            case = next((one for one in free if one.now is meant), None)
            if case and account.article_id == self.reading.article.id:
                case.now = replace(case.now, id=key)
        if case is not None:
            self._meant[key] = case
        return case

    def _restore(self, correction: Correction) -> Case | None:
        """An attribution that only people know, where somebody said that it is one and all of its words stand here."""
        article = self.reading.article
        account = correction.now
        if correction.kind in _LEAVING_OUT or account is None:
            return None
        own = account.article_id == article.id
        key = correction.subject if own else make_id("t", article.id, correction.subject)
        made = make_attribution(account, article, key)
        if made is None:
            return None
        case = Case(None, self._hold(self._give(made, account)))
        self.cases.append(case)
        self._meant[correction.subject] = case
        return case

    def _change(self, correction: Correction, one: Attribution) -> Attribution | None:
        """The attribution as the correction has it; None where a span cannot be placed."""
        account = correction.now
        if account is None:
            return one
        if correction.kind is CorrectionKind.ACT:
            return replace(one, act=Act(correction.after[0]))
        if correction.kind is CorrectionKind.SPEAKER:
            return self._give(one, account)
        if correction.kind is CorrectionKind.SPAN:
            return self._move(one, account, Part(correction.other or ""))
        return one

    def _give(self, one: Attribution, account: Account) -> Attribution:
        """The attribution with the speaker of the account, whom the article gets where it lacks them."""
        speaker = account.speaker
        if speaker is None:
            return replace(one, speaker_id=None)
        if all(known.id != speaker.id for known in self.reading.speakers):
            self.added.setdefault(speaker.id, replace(speaker, forms=(speaker.name,)))
        return replace(one, speaker_id=speaker.id)

    def _move(self, one: Attribution, account: Account, part: Part) -> Attribution | None:
        spans = place_part(account, part, self.reading.article.text)
        if spans is None:
            return None
        if part is Part.CONTENT:
            return self._hold(replace(one, content=spans, manner=account.manner))
        return replace(one, source=spans) if part is Part.SOURCE else replace(one, cue=spans)

    def _hold(self, one: Attribution) -> Attribution:
        return hold_facts((one,), self.reading.facts)[0]
