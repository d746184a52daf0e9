"""What may become an attribution: the network's guesses and the rules' findings in one list, with what speaks for each."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from menurut.attribution.learned.decode import Guess, read_guesses, score_parts
from menurut.attribution.learned.features import Features, Proposal, read_features
from menurut.attribution.learned.network import Network
from menurut.attribution.learned.traits import find_kinds, find_traits, rule_name
from menurut.attribution.phrases import Range
from menurut.attribution.reading import Found
from menurut.attribution.rules import RuleReading
from menurut.attribution.tokens import Tokens

LEAST_CUE = 0.25  # probability of a cue below which its parts are looked at only where a rule found it
EVIDENCE = ("constant", "cue", "source", "content", "rule", "same source", "same content", "parts of the rule")
ALIKE = 0.5  # share of tokens from which two contents are the same
_LOWEST = -8.0  # log probability of a part below which it makes no difference


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become an attribution: the parts that the network points at, or those that a rule found with the same cue.

    `evidence` speaks for it, after `EVIDENCE`, and so do the `traits`; both are empty where a rule found it without a cue, and
    there is no guess. `proposed` is what the rules found with the same cue, or without any.
    """

    guess: Guess | None
    proposed: Found | None
    evidence: tuple[float, ...] = ()
    traits: tuple[str, ...] = ()


def features_of(reading: RuleReading, proposals: Sequence[Proposal] | None = None) -> Features:
    """The features of an article with what the rules found in it, `proposals` where that is known already."""
    tokens, article = reading.tokens, reading.article
    title = tokens.touched((article.title_span,)) if article.title_span else ()
    return read_features(
        tokens,
        [propose(found, tokens) for found in reading.found] if proposals is None else proposals,
        quoted=[(quotation.first, quotation.last + 1) for quotation in reading.quotations],
        furniture=tokens.touched(article.furniture),
        title=title[0] if title else None,
    )


def propose(found: Found, tokens: Tokens) -> Proposal:
    cue = tokens.touched(found.cue)
    return Proposal(cue[0] if cue else None, tokens.touched(found.source), tokens.touched(found.content))


def find_candidates(reading: RuleReading, network: Network) -> Iterator[Candidate]:
    """Every guess of the network outside furniture, what the rules found with the same cue, and what they found without one."""
    tokens = reading.tokens
    furniture = {i for part in tokens.touched(reading.article.furniture) for i in range(*part)}
    by_cue: dict[int, tuple[Found, Proposal]] = {}
    proposals = [propose(found, tokens) for found in reading.found]
    for found, proposal in zip(reading.found, proposals, strict=True):
        if proposal.cue is None:
            yield Candidate(None, found)
        else:
            by_cue.setdefault(proposal.cue[0], (found, proposal))
    kinds = find_kinds(reading)
    pointers = network.read(features_of(reading, proposals), least=LEAST_CUE)
    for k, guess in enumerate(read_guesses(pointers)):
        if guess.cue[0] in furniture:
            continue
        found, proposal = by_cue.get(guess.cue[0], (None, None))
        if not any(i in furniture for start, stop in guess.content for i in (start, stop - 1)):
            yield _candidate(guess, found, proposal, reading, kinds)
        if found and proposal:
            source = proposal.source[0] if proposal.source else None
            parts = (*proposal.source, *proposal.content)
            if (guess.source, guess.content) != (source, proposal.content) and not _meet((guess.cue,), parts):
                other = score_parts(pointers, k, guess.cue, source, proposal.content)
                yield _candidate(other, found, proposal, reading, kinds)


def _candidate(
    guess: Guess, found: Found | None, proposal: Proposal | None, reading: RuleReading, kinds: list[str]
) -> Candidate:
    depth = int(is_quoted(guess.cue[0], reading))
    traits = find_traits(guess, rule_name(found), reading, kinds, depth=depth)
    return Candidate(guess, found, _evidence(guess, proposal), tuple(traits))


def _evidence(guess: Guess, proposal: Proposal | None) -> tuple[float, ...]:
    likely = min(max(guess.probability, 1e-6), 1 - 1e-6)
    logit = math.log(likely / (1 - likely))
    scores = (1.0, logit, max(guess.source_score, _LOWEST), max(guess.content_score, _LOWEST))
    if proposal is None:
        return (*scores, 0.0, 0.0, 0.0, 0.0)
    same_source = _meet((guess.source,) if guess.source else (), proposal.source) or not (guess.source or proposal.source)
    same_content = _alike(guess.content, proposal.content) >= ALIKE
    return (*scores, 1.0, float(same_source), float(same_content), float(guess.content == proposal.content))


def _meet(one: Iterable[Range], other: Sequence[Range]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def _alike(one: Sequence[Range], other: Sequence[Range]) -> float:
    """Intersection over union of the tokens."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return shared / (sum(stop - start for start, stop in (*one, *other)) - shared)


def is_quoted(token: int, reading: RuleReading) -> bool:
    before = bisect_right(reading.quotation_starts, token) - 1
    return before >= 0 and token <= reading.quotations[before].last
