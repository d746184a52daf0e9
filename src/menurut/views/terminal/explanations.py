"""Why an attribution is there, for a reader of the terminal: its rule, how sure the model is, and the strongest reasons."""

from __future__ import annotations

from rich.console import Console

from menurut.attribution import Explanation
from menurut.views.terminal.reasons import reason_words, rule_words
from menurut.views.terminal.screen import line, print_text

_REASONS_MOST = 3  # on each side
WEIGHTS = "Weights are log odds: +0.7 doubles the odds that it is right, -0.7 halves them."


def print_explanation(screen: Console, why: Explanation, *, indent: int) -> None:
    """The lines under an attribution that say why it is there."""
    rule = f"rule {why.rule}: {rule_words(why.rule)}" if why.rule else "no rule found it, the model did"
    print_text(screen, line(("why ", "bold"), rule), indent=indent, hang=indent + 4)
    print_text(screen, line(_model_words(why)), indent=indent + 4)
    for label, sign in (("for", 1), ("against", -1)):
        reasons = [reason for reason in why.reasons if reason[1] * sign >= 0.05][:_REASONS_MOST]
        for number, (name, weight) in enumerate(reasons):
            head = f"{'' if number else label:8}{weight:+.1f}  "
            print_text(screen, line((head, "dim"), reason_words(name)), indent=indent + 4, hang=indent + 4 + len(head))


def _model_words(why: Explanation) -> str:
    """How sure it is, and whether the model agrees with the parts that the rule gave it."""
    if why.confidence is None:
        return "no model weighed it"
    sure = f"{why.confidence:.0%} sure"
    if why.rule is None:
        return sure
    if not why.reasons:
        return f"{sure}: that is how often a find without a cue was right"
    if why.moved:
        return f"{sure}; the model put its {' and '.join(why.moved)} elsewhere"
    return f"{sure}; the model agrees with the parts that the rule gave it"
