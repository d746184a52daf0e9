"""The clause grammar of Indonesian, as far as it is code: the voices of a verb, and what looks like a verb.

A word with a `+` in `cues.toml` is a stem with its suffix: from `jelas+kan` come the active *menjelaskan*, the passive
*dijelaskan*, the bare *jelas* and *jelasnya* that follow a quotation, and *jelaskan* after a pronoun (*saya jelaskan*) and in
headlines. `!` before a stem keeps its first letter (*memprotes*, not *memrotes*). `memberi|membuat saran|usul` stands for each
of the four, `lampu_hijau` inside such a choice for two words. Sources: Alwi et al., Tata Bahasa Baku Bahasa Indonesia, on
meng-, di- and the bare forms; Sneddon, Indonesian: A Comprehensive Grammar, 1.177 on *katanya*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from menurut.language.cue_words import CueFamily, CueForm, Frame

_VOWELS = frozenset("aeiou")
_DROPPED = {"p": "mem", "t": "men", "k": "meng", "s": "meny"}
_KEPT = {"p": "mem", "b": "mem", "f": "mem", "v": "mem", "t": "men", "d": "men", "c": "men", "j": "men", "z": "men", "s": "men"}
_KEPT |= {"k": "meng", "g": "meng", "h": "meng", "q": "meng", "x": "meng"}
_VOICES = (Frame.SUBJECT, Frame.INVERTED, Frame.CLITIC, Frame.PASSIVE, Frame.HEADLINE)
_VERB = re.compile(r"(?:mem[abefiopuv]|men[acdeijotuyz]|meng|me[lrwy]|di|ter)\w{2,}")


def forms_of(family: CueFamily) -> Iterator[CueForm]:
    """Every form of the words of a family with its frame.

    >>> from menurut.model import Act
    >>> family = CueFamily(name="say", act=Act.STATE, words=("jelas+kan",))
    >>> [f.form for f in forms_of(family)]
    ['menjelaskan', 'jelas', 'jelasnya', 'dijelaskan', 'dijelaskannya', 'jelaskan', 'jelaskan']
    """
    for word in family.words:
        stem, plus, suffix = word.partition("+")
        if plus:
            yield from _voices_of(stem, suffix, family.frames or _VOICES)
        else:
            yield from (CueForm(form, frame) for form in _choices(word) for frame in family.frames)


def _choices(word: str) -> Iterator[str]:
    """Each phrase that a word of `cues.toml` stands for: every choice of what `|` separates."""
    for parts in product(*(part.split("|") for part in word.split())):
        yield " ".join(parts).replace("_", " ")


def _voices_of(stem: str, suffix: str, frames: tuple[Frame, ...]) -> Iterator[CueForm]:
    plain = stem.lstrip("!")
    for frame in frames:
        match frame:
            case Frame.SUBJECT:
                yield CueForm(_active(stem) + suffix, frame)
            case Frame.INVERTED:
                yield CueForm(plain, frame)
            case Frame.CLITIC:
                yield CueForm(plain + "nya", frame)
            case Frame.PASSIVE:
                yield CueForm("di" + plain + suffix, frame)
                yield CueForm("di" + plain + suffix + "nya", frame)
            case Frame.RAISED:
                yield CueForm("di" + plain + suffix, frame)
            case Frame.HEADLINE:
                yield CueForm(plain + suffix, frame)
    if Frame.SUBJECT in frames:
        yield CueForm(plain + suffix, Frame.SUBJECT, pronoun=True)


def _active(stem: str) -> str:
    """The stem with meng- as its first letters ask for it: kata, mengata; ucap, mengucap; !protes, memprotes."""
    if stem.startswith("!"):
        stem = stem[1:]
        return _KEPT.get(stem[0], "me") + stem
    if stem[0] in _VOWELS:
        return "meng" + stem
    if stem[0] in _DROPPED:
        return _DROPPED[stem[0]] + stem[1:]
    return _KEPT.get(stem[0], "me") + stem


def looks_like_verb(word: str) -> bool:
    """Whether a lower-case word has the shape of a finite verb: meng-, di- or ter- on more than a syllable.

    >>> [looks_like_verb(word) for word in ("menyerang", "dikirim", "rumah")]
    [True, True, False]
    """
    return len(word) > 4 and _VERB.match(word) is not None
