"""What of a query could not be read, as a sentence that says what to write in its place."""

from __future__ import annotations

from menurut.ledger import Hint, HintKind
from menurut.views.tongue import N_, gettext

_SENTENCES = {
    HintKind.UNKNOWN_FIELD: N_("%(part)s is looked for as words, since there is no such field; did you mean %(write)s?"),
    HintKind.UNKNOWN_ACT: N_("%(part)s names no act and is left out; write %(write)s"),
    HintKind.BROKEN_DATE: N_("%(part)s is no year, month or day and is left out; write %(write)s"),
    HintKind.BROKEN_FIGURE: N_("%(part)s has no number that can be read and is left out; write %(write)s"),
    HintKind.EMPTY_FIELD: N_("%(part)s says nothing yet and is left out; write %(write)s"),
    HintKind.TOO_LONG: N_("The query is too long; what begins with “%(part)s” is left out."),
}
_PART_CHARS = 60


def hint_words(hint: Hint) -> str:
    """The sentence for a hint.

    >>> hint_words(Hint(HintKind.BROKEN_DATE, "after:besok", ("after:2025", "after:2025-11")))
    'after:besok is no year, month or day and is left out; write after:2025 or after:2025-11'
    """
    part = hint.part if len(hint.part) <= _PART_CHARS else hint.part[:_PART_CHARS] + "…"
    *first, last = hint.write or ("",)
    write = gettext("%(first)s or %(last)s") % {"first": ", ".join(first), "last": last} if first else last
    return gettext(_SENTENCES[hint.kind]) % {"part": part, "write": write}
