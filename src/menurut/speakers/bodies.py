"""Every organisation and document that a text names, and the longer names that their short forms stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from menurut.language import Pack
from menurut.speakers.acronyms import shortens
from menurut.speakers.runs import Run, fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_BRACKET = re.compile(r" ?\([^()\n]*\)")
_SHORT_FORM = re.compile(r" \(([A-Z]{2,6})\)")
_MOST_OF_A_HEAD = 40
_LONGEST_SHORT_FORM = 3
_SHORTEST_ACRONYM_CHARS = 2
_SHORTEST_NAME_WORDS = 2


class Bodies:
    """Names of organisations and documents by their first word, with the short forms that the text introduces."""

    def __init__(self, scene: Scene, pack: Pack) -> None:
        self._scene, self._words = scene, load_names(pack)
        self._aliases = dict(scene.short_forms)
        self._sources: dict[str, list[str]] = {}
        self._runs: dict[str, list[str]] = {}
        self._by_end: dict[str, list[tuple[int, str]]] = {}
        for run in scene.runs:
            if len(run.words) > 1:
                self._add_run(run)
        self._by_initials: dict[str, str] | None = None
        self._plain: str | None = None
        self._small_plain = ""

    def _add_run(self, run: Run) -> None:
        """A run that opens with the noun of a body, or the body in the role that opens it (`Ketua Komisi X DPR Bona`); and
        the short form in capital letters that follows in a bracket, though its letters may be those of another language."""
        words, start, end = self._words, 0, len(run.words)
        if run.folded[0] in words.titles:
            start = next((at for at, word in enumerate(run.folded) if word in words.organisations), end)
            while end > start + 1 and run.folded[end - 1] not in words.office_words and not run.words[end - 1].isupper():
                end -= 1
        if run.folded[-1] in words.organisation_ends:
            start = int(run.folded[0] in words.articles)
            while start < end and run.folded[start] in words.sentence_words:
                start += 1
            if end - start >= _SHORTEST_NAME_WORDS:
                self._by_end.setdefault(run.folded[-1], []).append((run.start, " ".join(run.words[start:end])))
            return
        if end - start < _SHORTEST_NAME_WORDS or run.folded[start] not in words.organisations:
            return
        name = " ".join(run.words[start:end])
        self._runs.setdefault(run.folded[start], []).append(name)
        bracket = _SHORT_FORM.match(self._scene.text, run.end) if end == len(run.words) else None
        if bracket:
            self._aliases.setdefault(fold(bracket[1]), name)

    def add(self, name: str) -> None:
        """A source named so."""
        self._sources.setdefault(fold(name).split(" ", 1)[0], []).append(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of several words that the text prints."""
        return tuple(name for names in self._runs.values() for name in names)

    def add_alias(self, alias: str, name: str) -> None:
        """Another name of a source, which stands beside it."""
        self._aliases[fold(alias)] = name

    def pick_alias(self, name: str) -> str | None:
        """What a short form was introduced for, or None."""
        return self._aliases.get(fold(name))

    def pick_fullest(self, name: str) -> str:
        """The longest name that the text gives to the body called so."""
        long = self.pick_alias(name) or self._pick_by_initials(name) or name
        return self._pick_longer(long) or long

    def _pick_by_initials(self, name: str) -> str | None:
        """The body whose first words an acronym abbreviates letter by letter, though no bracket introduces it; or None."""
        if len(name) < _SHORTEST_ACRONYM_CHARS or not name.isupper():
            return None
        if self._by_initials is None:
            self._by_initials = {}
            for body in (body for bodies in self._runs.values() for body in bodies):
                words = body.split()
                for end in range(_SHORTEST_ACRONYM_CHARS, len(words) + 1):
                    self._by_initials.setdefault("".join(word[0] for word in words[:end]), " ".join(words[:end]))
        return self._by_initials.get(name)

    def _pick_longer(self, name: str) -> str | None:
        tokens, printed = fold(name).split(), name.split()
        full = self._spell_out(tokens)
        heads = dict.fromkeys((tokens[0], full[0]))
        if len(full) > 1:
            known = [body for head in heads for body in self._sources.get(head, ())[:_MOST_OF_A_HEAD]]
            longer = [body for body in known if self._stands_for(tokens, printed, full, fold(body).split())]
            if longer:
                return max(longer, key=len)
            for body in (body for head in heads for body in self._runs.get(head, ())[:_MOST_OF_A_HEAD]):
                rest = fold(body).split()
                if (
                    rest[: len(full)] == full
                    and len(rest) > len(full)
                    and self._words.institution.issuperset(rest[len(full) :])
                ):
                    return body
        if full == tokens:
            return None
        return self._pick_printed(full) or self._pick_printed([*full[: len(full) - len(tokens) + 1], *tokens[1:]])

    def _stands_for(self, tokens: list[str], printed: list[str], full: list[str], body: list[str]) -> bool:
        if len(body) <= len(tokens):
            return False
        return body[: len(full)] == full or (len(printed) == len(tokens) > 1 and shortens(tokens, body, printed))

    def _spell_out(self, tokens: list[str]) -> list[str]:
        for end in range(min(_LONGEST_SHORT_FORM, len(tokens)), 1, -1):
            if long := self._aliases.get(" ".join(tokens[:end])):
                return [*fold(long).split(), *tokens[end:]]
        spelt = (self._words.abbreviations.get(token) or self._aliases.get(token, token) for token in tokens)
        return fold(" ".join(spelt)).split()

    def _pick_printed(self, full: list[str]) -> str | None:
        """The words as the text prints them together, brackets left out, or None where it does not."""
        if self._plain is None:
            self._plain = _BRACKET.sub("", self._scene.text)
            self._small_plain = self._plain.casefold()
        words = " ".join(full)
        at = self._small_plain.find(words)
        printed = self._plain[at : at + len(words)] if at >= 0 and len(self._plain) == len(self._small_plain) else ""
        return printed if printed[:1].isupper() else None

    def _is_office(self, name: str) -> bool:
        """Whether an office or a place follows the noun of a body, and no person or verb (`Ombudsman Bona`)."""
        word = fold(name).split(" ", 2)[1]
        return word in self._words.office_words or word in self._words.places or name.split(" ", 2)[1].isupper()

    def pick_by_end(self, words: list[str], at: int) -> str | None:
        """The body named last before an offset that ends in the last of these words and has all others, or None."""
        known = self._by_end.get(words[-1], ())
        fitting = [name for start, name in known if start < at and set(words) <= set(fold(name).split())]
        return fitting[-1] if fitting else None

    def pick_company(self) -> str | None:
        """The first company that the text names, or None."""
        known = (self._sources.get(head) or self._runs.get(head) for head in self._words.company_heads)
        return next((names[0] for names in known if names), None)

    def pick_by_head(self, heads: Iterable[str]) -> str | None:
        """The longest name that opens with one of these nouns, a clipped one spelt out; sources before other names."""
        for word in heads:
            for head in dict.fromkeys((word, self._words.abbreviations.get(word, word).split(" ", 1)[0])):
                longer = [name for name in self._sources.get(head, ())[:_MOST_OF_A_HEAD] if " " in name]
                longer = longer or [name for name in self._runs.get(head, ())[:_MOST_OF_A_HEAD] if self._is_office(name)]
                if longer:
                    return max(longer, key=len)
        return None
