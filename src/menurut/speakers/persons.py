"""Every person whom a text names, and the roles that it gives them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

from menurut.language import Pack
from menurut.speakers.introductions import Introduction, pick_introduction
from menurut.speakers.kinds import strip_possessor
from menurut.speakers.names import find_name_start, is_shorter, join_name
from menurut.speakers.runs import Run, find_tokens, fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_LONGEST_ROLE = 14
_LONGEST_CHAIN = 3
_NEAREST = 20
_WIDEST_GAP = 40
_SHORTEST_VARIANT_CHARS = 6
_SHORTEST_BEGINNING_CHARS = 4
_MOST_WORDS = 400
_LONGEST_SENTENCE = 500
_WIDEST_OPENING = 120
_LONGEST_HONORIFIC = 14
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[A-Z\"“]|\n")


class Persons:
    """Mentions of persons: offset and name as printed, found by any word of the name, by role, or by place in the text."""

    def __init__(self, scene: Scene, pack: Pack) -> None:
        self._scene, self._pack, self._words = scene, pack, load_names(pack)
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        self._by_title: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
        self._expanded: dict[str, tuple[str, ...]] = {}
        self._certain: set[str] = set()
        self._nicknames: dict[str, str] = {}
        self._mentions: list[tuple[int, str]] = []
        self._seen: list[tuple[int, str]] = []
        self._presented: set[int] = set()

    def add(self, at: int, name: str, role: str | None) -> None:
        """A source named so."""
        self._certain.add(fold(name))
        self._enter(at, name, role)

    def add_runs(self) -> None:
        """Capitalised runs of the text that share a word with a source or open with a title; then nothing more is added."""
        wanted, runs, words = frozenset(self._by_word), self._scene.runs, self._words
        doubtful = []
        for index, run in enumerate(runs):
            other = runs[index + 1] if index + 1 < len(runs) else None
            if other is not None and other.start - run.end < _WIDEST_GAP:
                self._add_nickname(run, other)
                if self._add_apposition(run, other):
                    continue
            if run.folded[0] in words.ranks or (len(run.words) > 1 and not wanted.isdisjoint(run.folded)):
                doubtful += self._add_run(index, run)
            elif introduction := pick_introduction(run, self._scene, self._pack):
                self._introduce(run, introduction)
        for at, name in doubtful:
            if fold(name) in self._certain:
                self._enter(at, name, None)
        for found in self._by_word.values():
            found.sort()
        named = {mention for found in self._by_word.values() for mention in found}
        self._mentions = sorted(named.union(self._find_short_mentions(), self._seen))

    def _introduce(self, run: Run, introduction: Introduction) -> None:
        """Enters a name that the text ties to a person by a calling, an age, or by opening a sentence with it."""
        name = join_name(run.words)
        if introduction.sure:
            self._certain.add(fold(name))
            self._present(introduction.start, name)
            self._enter(introduction.start, name, None)
        else:
            self._seen.append((introduction.start, name))

    def _present(self, at: int, name: str) -> None:
        """Notes that the text speaks of a person here for the first time, with all that it says of who this is."""
        if all(other > at for other, _ in self._by_word.get(fold(name).rpartition(" ")[2], ())):
            self._presented.add(at)

    def _find_short_mentions(self) -> Iterable[tuple[int, str]]:
        """Single words of the text that are part of a known name, of no place or office, and printed as a name also where no
        sentence begins, or in a name of several words."""
        scene = self._scene
        offices = scene.offices - scene.trusted
        short = [run for run in scene.runs if len(run.words) == 1 and run.folded[0] in self._by_word]
        sure = {word for word, known in self._by_word.items() if any(" " in name for _, name in known)}
        sure.update(run.folded[0] for run in short if not scene.opens_sentence(run.start))
        for run in short:
            word, printed = run.folded[0], run.words[0]
            if word in sure and word not in offices and not printed.isupper() and not scene.in_heading(run.start):
                yield run.start, printed

    def _add_nickname(self, run: Run, other: Run) -> None:
        """A run that a bracket or the words for a nickname tie to the name before it is another name of the same person."""
        gap = self._scene.text[run.end : other.start]
        bracketed = gap == " (" and self._scene.text[other.end : other.end + 1] == ")"
        marked = bracketed or gap.strip(" ,") in self._words.nickname_marks
        if marked and " ".join(other.folded) in self._certain:
            start = find_name_start(list(run.words), list(run.folded), self._scene, self._pack)
            if start is not None and len(run.words) - start > 1:
                self._nicknames.setdefault(" ".join(other.folded), join_name(run.words[start:]))

    def _add_apposition(self, run: Run, other: Run) -> bool:
        """Enters a name that stands between commas behind a role (`Presiden Velmora, Bona Sitorus, tiba`), and says whether
        one does: then the run itself is a role and no name."""
        text = self._scene.text
        if other.start != run.end + 2 or text[run.end] != "," or text[other.end : other.end + 1] != ",":
            return False
        if strip_possessor(run.folded[0], self._words) not in self._words.titles:
            return False
        if find_name_start(list(other.words), list(other.folded), self._scene, self._pack) != 0:
            return False
        self._certain.add(" ".join(other.folded))
        self._enter(run.start, join_name(other.words), " ".join(run.words))
        return True

    def _add_run(self, index: int, run: Run) -> list[tuple[int, str]]:
        """Enters what a run names. A name of two words at the head of a sentence, the first of which may be any word there, is
        handed back: it holds only if it is named again."""
        words, folded = list(run.words), list(run.folded)
        titled = not self._words.titles.isdisjoint(folded)
        if titled and (len(words) == 1 or self._words.titles.issuperset(folded[-1:]) or folded[-1] in self._words.office_words):
            words, folded = self._chain(index)
        start = find_name_start(words, folded, self._scene, self._pack)
        if start is None or (start == 0 and len(words) == 1) or self._scene.in_heading(run.start):
            return []
        name = join_name(words[start:])
        if start == 0 and len(words) == 2 and folded[0] not in self._scene.trusted and self._scene.opens_sentence(run.start):
            return [(run.start, name)]
        self._certain.add(fold(name))
        role = " ".join(words[:start]) if not self._words.titles.isdisjoint(folded[:start]) else None
        if role:
            self._present(run.start, name)
        self._enter(run.start, name, role)
        return []

    def _chain(self, index: int) -> tuple[list[str], list[str]]:
        """The words of a run with those of the runs that a joiner or a comma ties to it: `Menteri Haji dan Umrah, Bona`."""
        runs, text = self._scene.runs, self._scene.text
        words, folded = list(runs[index].words), list(runs[index].folded)
        for at in range(index + 1, min(index + 1 + _LONGEST_CHAIN, len(runs))):
            gap = text[runs[at - 1].end : runs[at].start] if runs[at].start - runs[at - 1].end < 12 else "."
            between = gap.strip(" ,")
            if "\n" in gap or (between and between not in self._words.joiners):
                break
            if between:
                words.append(between)
                folded.append(between)
            words += runs[at].words
            folded += runs[at].folded
        return words, folded

    def _enter(self, at: int, name: str, role: str | None) -> None:
        for word in fold(name).split():
            self._by_word.setdefault(word, []).append((at, name))
        if role:
            words = self._expand(fold(token) for token in find_tokens(role)[:_LONGEST_ROLE])
            for word in dict.fromkeys(words):
                if word in self._words.titles:
                    self._by_title.setdefault(word, []).append((at, words, name))

    def _expand(self, words: Iterable[str]) -> tuple[str, ...]:
        full: list[str] = []
        long, honorifics = self._words.abbreviations, self._words.honorifics
        for word in words:
            if word in long:
                full += long[word].split()
            elif word not in honorifics and word[:1].isalnum():
                full.append(word)
        return tuple(full)

    def pick_fullest(self, name: str, at: int) -> str:
        """The longest name that the text gives to the person called so at this offset, else the nearest spelling variant."""
        full = self._nicknames.get(fold(name), name)
        for _ in range(3):
            longer = self._pick_longer(full, at)
            if longer is None:
                break
            full = longer
        return full

    def _pick_longer(self, name: str, at: int) -> str | None:
        words = fold(name).split()
        short = " ".join(words)
        found = {known for word in {words[0], words[-1]} for known in self._near(word, at) if is_shorter(short, known[1])}
        if not found:
            return self._pick_variant(words)
        opening = {known for known in found if fold(known[1]).startswith(words[0])} or found
        longest = max(len(known.split()) for _, known in opening)
        ranked = sorted(opening, key=lambda known: (known[0] > at, abs(at - known[0])))
        return next(known for _, known in ranked if len(known.split()) == longest)

    def pick_in_capitals(self, name: str, at: int) -> str | None:
        """The person whose name stands here in capital letters and elsewhere in the text as names are printed, or None."""
        words = fold(name).split()
        if len(name) < _SHORTEST_VARIANT_CHARS:
            return None
        known = (full for _, full in self._near(words[0], at) if not full.isupper())
        same = next((full for full in known if fold(full).split() == words or is_shorter(" ".join(words), full)), None)
        return self.pick_fullest(same, at) if same else None

    def _near(self, word: str, at: int) -> list[tuple[int, str]]:
        known = self._by_word.get(word, [])
        if len(known) <= 2 * _NEAREST:
            return known
        middle = bisect_right(known, (at, "\uffff"))
        return known[max(0, middle - _NEAREST) : middle + _NEAREST]

    def _pick_variant(self, words: list[str]) -> str | None:
        """Another spelling of a name of one word, or a name of which it is the beginning, where the text has that in a longer
        name: `Volodymyr Zelensky` for `Zelenskyy`, `Prasetyo Hadi` for `Pras`."""
        word = words[0]
        if len(words) > 1 or len(word) < _SHORTEST_BEGINNING_CHARS or len(self._by_word) > _MOST_WORDS:
            return None
        for other, known in self._by_word.items():
            if other != word and other.startswith(word):
                return next((full for _, full in known if fold(full).startswith(other) and " " in full), None)
        if len(word) < _SHORTEST_VARIANT_CHARS:
            return None
        for other, known in self._by_word.items():
            near = other[0] == word[0] and other != word and abs(len(other) - len(word)) < 2
            if near and DamerauLevenshtein.distance(other, word, score_cutoff=1) == 1:
                return next((full for _, full in known if " " in full), None)
        return None

    def pick_by_role(self, description: str, at: int) -> str | None:
        """The person to whom the text gives this role, nearest before the offset; None where it gives it to nobody."""
        words = self._expanded.get(description)
        if words is None:
            points = (self._words.pointers_after, self._words.pointers_before)
            bare = (word for word in map(fold, find_tokens(description)) if not any(word in some for some in points))
            words = self._expanded[description] = self._expand(bare)
        if not words:
            return None
        holders = [known for known in self._by_title.get(words[0], ())[: 4 * _NEAREST] if self._holds(known[1], words)]
        return min(holders, key=lambda known: (known[0] > at, abs(at - known[0])))[2] if holders else None

    def _holds(self, role: tuple[str, ...], words: tuple[str, ...]) -> bool:
        for start in range(len(role) - len(words) + 1):
            end = start + len(words)
            whole = start == 0 or role[start - 1] not in self._words.titles
            if role[start:end] == words and (whole or (end == len(role) and bool(self._words.organisation_ends))):
                return True
        return False

    def pick_before(self, at: int, *, other_than: str = "") -> str | None:
        """The person whom the text names last before an offset, leaving out whoever has this full name; or None."""
        end, left_out = bisect_left(self._mentions, (at, "")), fold(other_than)
        nearest = (name for _, name in reversed(self._mentions[max(0, end - _NEAREST) : end]))
        return next((name for name in nearest if fold(name) not in left_out), None)

    def pick_beside(self, at: int) -> str | None:
        """The person whose name ends right before an offset, a comma between them or not; else the one named last before it."""
        index = bisect_left(self._scene.runs, at, key=lambda run: run.start) - 1
        run = self._scene.runs[index] if index >= 0 else None
        if run is not None and not self._scene.text[run.end : at].strip(" ,)"):
            start = find_name_start(list(run.words), list(run.folded), self._scene, self._pack)
            if start is not None:
                return join_name(run.words[start:])
        return self.pick_before(at)

    def pick_opening(self, at: int) -> str | None:
        """The person with whom the sentence opens that holds an offset, or None where it opens with none."""
        for index in range(bisect_left(self._mentions, (at, "")) - 1, -1, -1):
            start, name = self._mentions[index]
            if at - start > _LONGEST_SENTENCE or _SENTENCE_END.search(self._scene.text, start, at):
                return None
            if self._opens(start):
                return name
        return None

    def _opens(self, at: int) -> bool:
        """Whether a sentence opens at an offset, or its main clause behind what a small word opens (`Dalam rapat, Bona`)."""
        text = self._scene.text
        if self._scene.opens_sentence(at):
            return True
        at = self._skip_honorifics(at)
        if text[at - 2 : at] != ", ":
            return False
        opening = re.split(r"[.!?][\"”’]? |\n", text[max(0, at - _WIDEST_OPENING) : at - 2])[-1]
        first = strip_possessor(fold(opening.split(" ", 1)[0]), self._words)
        return "," not in opening and (first in self._words.sentence_words or first in self._words.callings)

    def _skip_honorifics(self, at: int) -> int:
        """Where the honorifics begin that stand before an offset (`Prof. Bona`)."""
        text = self._scene.text
        while at > 1 and text[at - 1] == " ":
            word = text[max(0, at - _LONGEST_HONORIFIC) : at - 1].rpartition(" ")[2]
            if fold(word) not in self._words.honorifics:
                break
            at -= len(word) + 1
        return at

    def pick_subject(self, since: int, at: int) -> tuple[int, str] | None:
        """The person with whom the last sentence between two offsets opens, or who is presented in it for the first time; None
        where none is."""
        for index in range(bisect_left(self._mentions, (at, "")) - 1, -1, -1):
            start, name = self._mentions[index]
            if start < since:
                return None
            if start in self._presented or self._opens(start):
                return start, name
        return None
