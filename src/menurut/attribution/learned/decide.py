"""From what the rules found in an article to its attributions: candidates, the best of each cue, their parts as spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from menurut.attribution.drafts import Draft
from menurut.attribution.learned.candidates import Candidate, find_candidates, is_quoted
from menurut.attribution.learned.decode import Guess
from menurut.attribution.learned.judge import choose, find_judge
from menurut.attribution.learned.network import Network
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range
from menurut.attribution.reading import Found
from menurut.attribution.rules import RuleReading
from menurut.attribution.tokens import Tokens
from menurut.model import Span


def decide(reading: RuleReading, network: Network) -> list[Found]:
    """The attributions of an article, in no particular order, with their confidence."""
    return [settle(candidate, reading, confidence) for confidence, candidate in decide_candidates(reading, network)]


def decide_candidates(reading: RuleReading, network: Network) -> list[tuple[float, Candidate]]:
    """The candidates that become the attributions of an article, with their confidence."""
    return choose(find_candidates(reading, network), find_judge(network), reading.tokens)


def settle(candidate: Candidate, reading: RuleReading, confidence: float) -> Found:
    """The candidate as an attribution, its parts as spans."""
    guess, proposed, tokens = candidate.guess, candidate.proposed, reading.tokens
    if guess is None:
        assert proposed is not None
        proposed.confidence = confidence
        return proposed
    content = tuple(_span(tokens, part) for part in guess.content)
    quoted = tuple(_span(tokens, part) for part in _quotations_in(guess.content, reading))
    return Found(
        proposed.draft if proposed else _draft(guess, tokens, reading.lexicon),
        source=(_span(tokens, guess.source),) if guess.source else (),
        cue=(_span(tokens, guess.cue),),
        content=content,
        quoted=quoted,
        depth=int(is_quoted(guess.cue[0], reading)),
        paragraph=0,
        confidence=confidence,
        learned=proposed is None,
    )


def _draft(guess: Guess, tokens: Tokens, lexicon: Lexicon) -> Draft:
    """A draft that says what the lexicon knows of the cue: its first reading, and whether it is negated."""
    start, stop = guess.cue
    negated = tokens.low[start] in lexicon.words.negations
    return Draft(_reading(start, stop, tokens, lexicon), guess.cue, guess.source, list(guess.content), negated=negated)


def _reading(start: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> Reading | None:
    for i in range(start, stop):
        _, readings = lexicon.readings_at(tokens.low, i)
        if readings:
            return readings[0]
    return None


def _quotations_in(content: Sequence[Range], reading: RuleReading) -> Iterator[Range]:
    """The outermost quotations that stand in the content."""
    firsts = reading.quotation_starts
    for start, stop in content:
        for quotation in reading.quotations[bisect_left(firsts, start) : bisect_left(firsts, stop)]:
            if quotation.last < stop:
                yield quotation.first, quotation.last + 1


def _span(tokens: Tokens, part: Range) -> Span:
    return Span(tokens.start[part[0]], tokens.end[part[1] - 1])
