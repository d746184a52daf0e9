"""The words of the interface, in one place: what an act, a finding, a relay or a kind of speaker is called for a reader."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.model import Act, Attribution, Bound, FindingKind, FoldKind, RelayKind, SpeakerKind


@dataclass(frozen=True, slots=True)
class ActWords:
    """`verb` follows the speaker's name, `noun` stands in legends, `sign` is one character wide.

    `negated` follows the name where the cue is negated. The act is then what its negation comes to, so that a negated cue
    which confirms is one of denying (*tidak membantah*), and the other way round; `unlike` is the sign of the act not done.
    """

    verb: str
    negated: str
    noun: str
    sign: str
    undone: str = ""

    @property
    def unlike(self) -> str:
        return "¬" + (self.undone or self.sign)


ACTS = {
    Act.STATE: ActWords("says", "does not say", "says", "•"),
    Act.CONFIRM: ActWords("confirms", "does not deny", "confirms", "✓", "✗"),
    Act.DENY: ActWords("denies", "does not confirm", "denies", "✗", "✓"),
    Act.ACCUSE: ActWords("accuses", "does not accuse", "accuses", "!"),
    Act.DEMAND: ActWords("demands", "does not demand", "demands or asks for", "›"),
    Act.COMMIT: ActWords("promises", "does not promise", "promises or plans", "+"),
    Act.ASK: ActWords("asks", "does not ask", "asks", "?"),
    Act.ATTITUDE: ActWords("thinks or feels", "does not think or feel", "believes, hopes, fears or regrets", "~"),
    Act.DECIDE: ActWords("decides", "does not decide", "decides", "="),
    Act.RELAY: ActWords("is cited", "is not cited", "is cited by another medium", "↗"),
}

KINDS = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "organisation",
    SpeakerKind.COUNTRY: "country",
    SpeakerKind.MEDIUM: "medium",
    SpeakerKind.DOCUMENT: "document",
    SpeakerKind.GROUP: "group",
    SpeakerKind.UNNAMED: "unnamed",
}

FINDINGS = {
    FindingKind.DENIED: "Denied",
    FindingKind.FIGURES_DIFFER: "Figures differ",
    FindingKind.WORDING_DIFFERS: "Wording differs",
    FindingKind.POLARITY_FLIPPED: "Meaning turned round",
    FindingKind.SINGLE_ORIGIN: "One origin only",
    FindingKind.LEDE_BODY_CONFLICT: "Headline and text disagree",
    FindingKind.CORRECTED: "Corrected",
}

RELAYS = {
    RelayKind.CITES: "cites",
    RelayKind.COPIES: "copies",
    RelayKind.REWRITES: "rewrites",
    RelayKind.TRANSLATES: "translates",
}

FOLDS = {
    FoldKind.CITES: "cites {name}",
    FoldKind.COPIES: "copies {name}",
    FoldKind.REWRITES: "rewrites {name}",
    FoldKind.TRANSLATES: "translates {name}",
    FoldKind.TAKES: "takes a passage from {name}",
    FoldKind.VERSION: "another version of the same page",
    FoldKind.NAMES: "names {name} as its source",
}
"""Why an article counts with another, or with a medium."""

BOUNDS = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}

LOCALE = "en_GB"
NOBODY_NAMED = "somebody not named"
NOT_AT_HAND = "not in this ledger"
NO_OUTLET = "outlet not known"
NO_DATE = "date not known"
NO_TITLE = "untitled"


def act_verb(attribution: Attribution) -> str:
    """The verb that follows the speaker's name, with its negation and its hedge.

    >>> from menurut.model import Manner, Span
    >>> act_verb(Attribution("t-1", "a-1", (), (), (Span(0, 1),), Manner.INDIRECT, Act.CONFIRM, "rule", negated=True))
    'does not deny'
    """
    words = ACTS[attribution.act]
    verb = words.negated if attribution.negated else words.verb
    return f"reportedly {verb}" if attribution.hedged else verb


def plural(count: int, word: str, words: str | None = None) -> str:
    """A count with its noun.

    >>> plural(1, "story", "stories"), plural(1140, "article")
    ('1 story', '1,140 articles')
    """
    return f"{count:,} {word if count == 1 else words or word + 's'}"
