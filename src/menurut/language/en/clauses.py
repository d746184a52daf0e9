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


def looks_like_verb(word: str) -> bool:
    """Whether a lower-case word has the shape of a finite verb: an ending in -ed, or a contracted auxiliary.

    >>> [looks_like_verb(word) for word in ("attacked", "they'll", "attack")]
    [True, True, False]
    """
    return word.endswith(_CONTRACTIONS) or (len(word) > 4 and word.endswith("ed"))
