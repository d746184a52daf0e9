"""The clause grammar of English, as far as it is code: regular inflection, and what looks like a finite verb.

A word in `cues.toml` is a verb in its base form, inflected in its first part (*call for*, *called for*); irregular forms follow
behind `>` (`say>said`, `write>wrote>written`), and a `+` says that the last consonant is doubled (`admit+`, *admitted*).
A `~` says that the present forms are nouns too (`remark~`): they are cues only behind a pronoun. A word behind `=` is no
verb and stays as it is (`=confident`).
Which form may stand in which frame is Quirk et al., A Comprehensive Grammar of the English Language: 3.2 on the forms of the
verb, 14.29 on *said the minister*, 16.83 on the passive *is said to*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from menurut.language.cue_words import CueFamily, CueForm, Frame

_VOWELS = frozenset("aeiou")
_INFLECTED = frozenset((Frame.SUBJECT, Frame.INVERTED, Frame.PARTICIPLE, Frame.PASSIVE, Frame.RAISED, Frame.HEADLINE))
_FINITE = frozenset(
    """is are was were am be been has have had do does did will would can could may might must should shall isn't aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t
    hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t went came took gave got made saw
    knew fell rose began became led left lost met paid ran sat sent spoke stood thought told won wrote held kept brought
    bought built fought found felt grew hit put set shot slept sold spent struck taught threw wore broke chose drew drove
    said goes comes takes gives gets makes sees knows falls rises begins becomes leads leaves loses meets pays runs says
    tells wins writes holds keeps brings seems needs wants remains includes appears
    """.split()  # noqa: SIM905
)
_NO_VERBS = frozenset(
    """need indeed seed speed feed weed greed breed bed red shed hundred united sacred kindred naked wicked beloved alleged
    so-called unnamed limited supposed proposed armed related continued mixed retired advanced divided unidentified
    increased renewed detailed
    """.split()  # noqa: SIM905
)
_CONTRACTIONS = ("'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "n't", "n’t")


class _Verb(NamedTuple):
    base: str
    third: str
    past: str
    participle: str
    gerund: str
    rest: str


def forms_of(family: CueFamily) -> Iterator[CueForm]:
    """Every form of the words of a family with its frame; words of frames that no verb stands in are used as they are.

    >>> from menurut.model import Act
    >>> frames = (Frame.SUBJECT, Frame.PARTICIPLE)
    >>> family = CueFamily(name="write", act=Act.STATE, words=("write>wrote>written",), frames=frames)
    >>> [f.form for f in forms_of(family)]
    ['write', 'writes', 'wrote', 'written', 'writing']
    """
    for word in family.words:
        for frame in family.frames:
            if word.startswith("=") or frame not in _INFLECTED:
                yield CueForm(word.lstrip("="), frame)
                continue
            verb = _inflect(word)
            for form in dict.fromkeys(_forms_in(verb, frame)):
                present = form in (verb.base, verb.third) and form != verb.past
                noun = "~" in word and present
                yield CueForm(f"{form} {verb.rest}".rstrip(), frame, noun=noun)


def _forms_in(verb: _Verb, frame: Frame) -> tuple[str, ...]:
    match frame:
        case Frame.INVERTED:
            return verb.third, verb.past
        case Frame.PARTICIPLE:
            return (verb.gerund,)
        case Frame.PASSIVE | Frame.RAISED:
            return (verb.participle,)
        case Frame.HEADLINE:
            return (verb.third,)
        case _:
            return verb.base, verb.third, verb.past, verb.participle


def _inflect(word: str) -> _Verb:
    """The forms of the verb that a word of `cues.toml` begins with; what follows the verb stays as it is."""
    head, _, rest = word.partition(" ")
    base, *irregular = head.split(">")
    doubled = "+" in base
    base = base.rstrip("+~")
    stem = base + base[-1] if doubled else base
    past = irregular[0] if irregular else _past(base, stem)
    return _Verb(base, _third(base), past, irregular[-1] if irregular else past, _gerund(base, stem), rest)


def _third(base: str) -> str:
    """*say*, *says*; *deny*, *denies*; *stress*, *stresses*."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _past(base: str, stem: str) -> str:
    """*note*, *noted*; *deny*, *denied*; *admit*, *admitted*; *call*, *called*."""
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in _VOWELS else stem + "ed"


def _gerund(base: str, stem: str) -> str:
    """*note*, *noting*; *agree*, *agreeing*; *admit*, *admitting*."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return stem + "ing"


def is_verb(word: str) -> bool:
    """Whether a lower-case word looks like a finite verb: an auxiliary, a common irregular form, or an ending in -ed.

    >>> [is_verb(word) for word in ("is", "attacked", "hundred", "attack")]
    [True, True, False, False]
    """
    if word in _FINITE or word.endswith(_CONTRACTIONS):
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS
