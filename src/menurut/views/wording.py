"""The words of the interface, in one place: what an act, a finding, a relay or a kind of speaker is called for a reader."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_decimal

from menurut.model import Act, Attribution, Bound, FindingKind, FoldKind, RelayKind, SpeakerKind
from menurut.views.tongue import N_, NN_, Words, gettext, locale, ngettext


@dataclass(frozen=True, slots=True)
class ActWords:
    """`verb` follows the speaker's name, `noun` stands in legends, `sign` is one character wide.

    `negated` follows the name where the cue is negated. The act is then what its negation comes to, so that a negated cue
    which confirms is one of denying (*tidak membantah*), and the other way round; `unlike` is the sign of the act not done.
    """

    messages: tuple[str, str, str]
    sign: str
    undone: str = ""

    @property
    def verb(self) -> str:
        return gettext(self.messages[0])

    @property
    def negated(self) -> str:
        return gettext(self.messages[1])

    @property
    def noun(self) -> str:
        return gettext(self.messages[2])

    @property
    def unlike(self) -> str:
        return "¬" + (self.undone or self.sign)


ACTS = {
    Act.STATE: ActWords((N_("says"), N_("does not say"), N_("says")), "•"),
    Act.CONFIRM: ActWords((N_("confirms"), N_("does not deny"), N_("confirms")), "✓", "✗"),
    Act.DENY: ActWords((N_("denies"), N_("does not confirm"), N_("denies")), "✗", "✓"),
    Act.ACCUSE: ActWords((N_("accuses"), N_("does not accuse"), N_("accuses")), "!"),
    Act.DEMAND: ActWords((N_("demands"), N_("does not demand"), N_("demands or asks for")), "›"),
    Act.COMMIT: ActWords((N_("promises"), N_("does not promise"), N_("promises or plans")), "+"),
    Act.ASK: ActWords((N_("asks"), N_("does not ask"), N_("asks")), "?"),
    Act.ATTITUDE: ActWords((N_("thinks or feels"), N_("does not think or feel"), N_("believes, hopes, fears or regrets")), "~"),
    Act.DECIDE: ActWords((N_("decides"), N_("does not decide"), N_("decides")), "="),
    Act.RELAY: ActWords((N_("is cited"), N_("is not cited"), N_("is cited by another medium")), "↗"),
}

KINDS = Words(
    {
        SpeakerKind.PERSON: N_("person"),
        SpeakerKind.ORGANISATION: N_("organisation"),
        SpeakerKind.COUNTRY: N_("country"),
        SpeakerKind.MEDIUM: N_("medium"),
        SpeakerKind.DOCUMENT: N_("document"),
        SpeakerKind.GROUP: N_("group"),
        SpeakerKind.UNNAMED: N_("unnamed"),
    }
)

FINDINGS = Words(
    {
        FindingKind.DENIED: N_("Denied"),
        FindingKind.FIGURES_DIFFER: N_("Figures differ"),
        FindingKind.WORDING_DIFFERS: N_("Wording differs"),
        FindingKind.POLARITY_FLIPPED: N_("Meaning turned round"),
        FindingKind.SINGLE_ORIGIN: N_("One origin only"),
        FindingKind.LEDE_BODY_CONFLICT: N_("Headline and text disagree"),
        FindingKind.CORRECTED: N_("Corrected"),
    }
)

RELAYS = Words(
    {
        RelayKind.CITES: N_("cites"),
        RelayKind.COPIES: N_("copies"),
        RelayKind.REWRITES: N_("rewrites"),
        RelayKind.TRANSLATES: N_("translates"),
    }
)

RELAYED = Words(
    {
        RelayKind.CITES: N_("{taker} cites {origin}"),
        RelayKind.COPIES: N_("{taker} copies {origin}"),
        RelayKind.REWRITES: N_("{taker} rewrites {origin}"),
        RelayKind.TRANSLATES: N_("{taker} translates {origin}"),
    }
)
"""What one article took from another, or from a medium."""

TAKEN = Words(
    {
        RelayKind.CITES: N_("This article cites {origin}"),
        RelayKind.COPIES: N_("This article copies {origin}"),
        RelayKind.REWRITES: N_("This article rewrites {origin}"),
        RelayKind.TRANSLATES: N_("This article translates {origin}"),
    }
)
"""The same on the page of the article that took it."""

GIVEN = Words(
    {
        RelayKind.CITES: N_("{taker} cites this article"),
        RelayKind.COPIES: N_("{taker} copies this article"),
        RelayKind.REWRITES: N_("{taker} rewrites this article"),
        RelayKind.TRANSLATES: N_("{taker} translates this article"),
    }
)
"""The same on the page of the article from which it was taken."""

FOLDS = Words(
    {
        FoldKind.CITES: N_("cites {name}"),
        FoldKind.COPIES: N_("copies {name}"),
        FoldKind.REWRITES: N_("rewrites {name}"),
        FoldKind.TRANSLATES: N_("translates {name}"),
        FoldKind.TAKES: N_("takes a passage from {name}"),
        FoldKind.VERSION: N_("another version of the same page"),
        FoldKind.NAMES: N_("names {name} as its source"),
    }
)
"""Why an article counts with another, or with a medium."""

BOUNDS = Words({Bound.ABOUT: N_("about"), Bound.AT_LEAST: N_("at least"), Bound.AT_MOST: N_("at most")})
"""What the signs of bounds on a chart stand for."""

BOUNDED = Words(
    {Bound.ABOUT: N_("about {quantity}"), Bound.AT_LEAST: N_("at least {quantity}"), Bound.AT_MOST: N_("at most {quantity}")}
)
"""A quantity that is not exact."""

COUNTED = dict(
    (
        NN_("article", "articles"),
        NN_("attribution", "attributions"),
        NN_("claim", "claims"),
        NN_("correction", "corrections"),
        NN_("date or figure", "dates and figures"),
        NN_("figure", "figures"),
        NN_("finding", "findings"),
        NN_("further figure", "further figures"),
        NN_("further statement", "further statements"),
        NN_("independent origin", "independent origins"),
        NN_("more outlet", "more outlets"),
        NN_("more claim", "more claims"),
        NN_("more place", "more places"),
        NN_("outlet", "outlets"),
        NN_("piece", "pieces"),
        NN_("place", "places"),
        NN_("relay", "relays"),
        NN_("speaker", "speakers"),
        NN_("statement", "statements"),
        NN_("story", "stories"),
        NN_("version", "versions"),
        NN_("wording", "wordings"),
    )
)
"""What is counted on pages, one and many."""


def nobody_named() -> str:
    """What stands in place of a speaker's name."""
    return gettext("somebody not named")


def not_at_hand() -> str:
    """What is said of a medium that has no article in the ledger."""
    return gettext("not in this ledger")


def no_outlet() -> str:
    """What stands in place of an outlet."""
    return gettext("outlet not known")


def no_date() -> str:
    """What stands in place of a day."""
    return gettext("date not known")


def no_title() -> str:
    """What stands in place of a title."""
    return gettext("untitled")


def act_verb(attribution: Attribution) -> str:
    """The verb that follows the speaker's name, with its negation and its hedge.

    >>> from menurut.model import Manner, Span
    >>> act_verb(Attribution("t-1", "a-1", (), (), (Span(0, 1),), Manner.INDIRECT, Act.CONFIRM, "rule", negated=True))
    'does not deny'
    """
    words = ACTS[attribution.act]
    verb = words.negated if attribution.negated else words.verb
    return gettext("reportedly {verb}").format(verb=verb) if attribution.hedged else verb


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> plural(1, "story"), plural(1140, "article")
    ('1 story', '1,140 articles')
    """
    noun = ngettext(one, many or COUNTED.get(one, one + "s"), count)
    return f"{format_decimal(count, locale=locale())} {noun}"
