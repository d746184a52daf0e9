"""Everybody whom an article names, each under the fullest name that it gives them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from menurut.language import Pack
from menurut.model import Speaker, SpeakerKind, make_id
from menurut.speakers.names import find_name_start
from menurut.speakers.phrases import Phrase
from menurut.speakers.scene import Run, Scene, find_tokens, fold

_LONGEST_ROLE = 12


@dataclass(slots=True)
class Member:
    """One speaker of the article while it is being read: `name` may grow, forms and roles gather in order of reading."""

    name: str
    kind: SpeakerKind
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)

    def close(self) -> Speaker:
        return Speaker(make_id("s", fold(self.name)), self.name, self.kind, tuple(self.forms), tuple(self.roles))


class Cast:
    """The members of one article, found by any form of their names or by a role that the text gives them.

    Built from the phrases of all sources, with their offsets, and from the capitalised runs of the whole text that share a
    word with one of them or open with a title.
    """

    def __init__(self, phrases: list[tuple[int, Phrase]], scene: Scene, pack: Pack) -> None:
        self._scene, self._words = scene, pack.names
        self._members: dict[str, Member] = {}
        self._aliases: dict[str, str] = dict(scene.short_forms)
        self._persons: dict[str, list[tuple[int, str]]] = {}
        self._bodies: dict[str, list[str]] = {}
        self._roles: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
        self._short: dict[tuple[str, int], str] = {}
        self._take_phrases(phrases)
        self._take_runs()

    def _take_phrases(self, phrases: list[tuple[int, Phrase]]) -> None:
        for at, phrase in phrases:
            for part in phrase.parts or (phrase,):
                if part.name is None:
                    continue
                for alias in part.aliases:
                    self._aliases[fold(alias)] = part.name
                if part.kind is SpeakerKind.PERSON:
                    self._take_person(at, part.name, part.role)
                else:
                    self._bodies.setdefault(fold(part.name).split(" ", 1)[0], []).append(part.name)

    def _take_person(self, at: int, name: str, role: str | None) -> None:
        for word in fold(name).split():
            self._persons.setdefault(word, []).append((at, name))
        if role:
            words = self._expand(fold(token) for token in find_tokens(role)[:_LONGEST_ROLE])
            for word in dict.fromkeys(words):
                if word in self._words.titles:
                    self._roles.setdefault(word, []).append((at, words, name))

    def _expand(self, words) -> tuple[str, ...]:
        full: list[str] = []
        for word in words:
            full += self._words.abbreviations.get(word, word).split()
        return tuple(word for word in full if word.isalnum() or "-" in word)

    def _take_runs(self) -> None:
        wanted = frozenset(self._persons)
        for run in self._scene.runs:
            if len(run.words) > 1 and (run.folded[0] in self._words.ranks or not wanted.isdisjoint(run.folded)):
                self._take_run(run)
        for found in self._persons.values():
            found.sort()

    def _take_run(self, run: Run) -> None:
        words = list(run.words)
        start = find_name_start(words, list(run.folded), self._scene, self._words)
        if start is None:
            return
        titled = start and not self._words.titles.isdisjoint(run.folded[:start])
        self._take_person(run.start, " ".join(words[start:]), " ".join(words[:start]) if titled else None)

    def pick_person(self, name: str, at: int) -> Member:
        """The person of this name at this offset, under the fullest name that the article gives."""
        full = self._aliases.get(fold(name), name)
        for _ in range(3):
            longer = self._pick_longer(full, at)
            if longer is None:
                break
            full = longer
        return self._enter(full, SpeakerKind.PERSON)

    def _pick_longer(self, name: str, at: int) -> str | None:
        words = fold(name).split()
        found = [known for word in words[:1] + words[-1:] for known in self._near(word, at) if _shortens(words, known[1])]
        if not found:
            return self._pick_variant(name, words, at)
        longest = max(len(known.split()) for _, known in found)
        return next(
            known for _, known in sorted(found, key=lambda k: (k[0] > at, abs(at - k[0]))) if len(known.split()) == longest
        )

    def _near(self, word: str, at: int) -> list[tuple[int, str]]:
        known = self._persons.get(word, ())
        middle = bisect_right(known, (at, "\uffff"))
        return [*known[max(0, middle - 20) : middle], *known[middle : middle + 20], *known[:4]] if known else []

    def _pick_variant(self, name: str, words: list[str], at: int) -> str | None:
        """Another spelling of the same name that the article uses first: `Zelenskyy` after `Volodymyr Zelensky`."""
        if len(words) > 1 or len(words[0]) < 6 or len(self._persons.get(words[0], ())) > 3:
            return None
        for word, known in self._persons.items():
            near = word != words[0] and word[0] == words[0][0] and abs(len(word) - len(words[0])) < 2
            if near and DamerauLevenshtein.distance(word, words[0], score_cutoff=1) == 1:
                return next((full for _, full in known if len(full.split()) > 1), None)
        return None

    def pick_body(self, phrase: Phrase) -> Member:
        """The organisation, country, document or group that a phrase names."""
        name = phrase.name or phrase.description
        long = self._aliases.get(fold(name)) or self._pick_longer_body(name)
        if long and phrase.kind is SpeakerKind.ORGANISATION:
            name = self._pick_longer_body(long) or long
        return self._enter(name, phrase.kind)

    def _pick_longer_body(self, name: str) -> str | None:
        tokens = fold(name).split()
        expanded = [self._words.abbreviations.get(token, self._aliases.get(token, token)) for token in tokens]
        full = fold(" ".join(expanded)).split()
        known = self._bodies.get(full[0], ())
        longer = [body for body in known if fold(body).split()[: len(full)] == full and len(fold(body).split()) > len(tokens)]
        return max(longer, key=len, default=None)

    def pick_by_role(self, description: str, at: int) -> Member | None:
        """The person to whom the article gives this role, nearest before the offset, or None."""
        words = self._expand(fold(token) for token in find_tokens(description) if token not in "()")
        words = tuple(word for word in words if word not in self._words.honorifics)
        if not words:
            return None
        holders = [known for known in self._roles.get(words[0], ()) if _holds(known[1], words, self._words.titles)]
        if not holders:
            return None
        return self.pick_person(min(holders, key=lambda known: (known[0] > at, abs(at - known[0])))[2], at)

    def pick_person_before(self, at: int) -> Member | None:
        """The person whom the text names last before an offset, or None."""
        best = max(((known[0], known[1]) for found in self._persons.values() for known in found if known[0] < at), default=None)
        return self.pick_person(best[1], at) if best else None

    def describe(self, description: str, kind: SpeakerKind) -> Member:
        """Somebody whom the article does not name, under their description."""
        return self._enter(description, kind)

    def _enter(self, name: str, kind: SpeakerKind) -> Member:
        return self._members.setdefault(fold(name), Member(name, kind))


def _shortens(words: list[str], full: str) -> bool:
    """Whether `words` are a shorter form of a full name: its words in order, an initial standing for a word."""
    known = fold(full).split()
    if len(known) <= len(words):
        return False
    rest = iter(known)
    return all(any(word == other or (len(word) == 1 and other[:1] == word) for other in rest) for word in words)


def _holds(role: tuple[str, ...], words: tuple[str, ...], titles: frozenset[str]) -> bool:
    for start in range(len(role) - len(words) + 1):
        if role[start : start + len(words)] == words and (start == 0 or role[start - 1] not in titles):
            return True
    return False
