"""Findings in a sentence, in every language that has a pack; the words come from the language packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from menurut.language import find_pack_tags, load_pack
from menurut.language.story_words import FindingWords
from menurut.model import Article, Bound, Change
from menurut.stories.figures import Amount
from menurut.stories.passages import Passage
from menurut.stories.utterances import Told, Utterance
from menurut.stories.wordings import cut_around, cut_text, find_difference, join_pieces, strip_marks

MOST_NAMES = 4
MOST_FIGURES = 8
WORDING_CHARS = 110

Sentences = tuple[tuple[str, str], ...]
"""A sentence in several languages: each with its tag, that of the articles first."""


def write_sentences(article: Article, write: Callable[[FindingWords], str]) -> Sentences:
    """What is written with the words of each pack that has words for findings, that of the article's language first.

    What is quoted from articles, and the names of people and outlets, stay in the language that they are in.
    """
    packs = [load_pack(tag) for tag in find_pack_tags()]
    own = load_pack(article.language).tag
    ordered = sorted((pack for pack in packs if pack.has("stories")), key=lambda pack: pack.tag != own)
    return tuple((pack.tag, write(pack.stories.findings)) for pack in ordered)


def name_speaker(member: Utterance, words: FindingWords) -> str:
    """Who says this, by the fullest name that the story has."""
    return member.voice.name if member.voice else words.unnamed


def name_speakers(members: Iterable[Utterance], words: FindingWords) -> str:
    """The speakers of some utterances, each once, in a row of words."""
    names = dict.fromkeys(name_speaker(member, words) for member in members)
    return join_words(list(names)[:MOST_NAMES], words.joiner)


def list_figures_by_speaker(told: Sequence[Told], words: FindingWords) -> str:
    """The figures that each speaker gives: "61 persen dan 79 persen menurut A; 87 persen menurut B"."""
    return _list_figures(told, words, lambda member: name_speaker(member, words), words.figures_of_speaker)


def list_figures_by_outlet(told: Sequence[Told], words: FindingWords) -> str:
    """The figures that each outlet prints: "25 mil laut di A; 25 kilometer di B"."""
    return _list_figures(told, words, lambda member: name_outlet(member, words), words.figures_of_outlet)


def quote_texts(texts: Sequence[str], words: FindingWords, outlets: Sequence[str] = ()) -> str:
    """Each text in quotation marks, on one line, cut where it is long, with the outlet that prints it where these are given."""
    cut = [f"“{cut_text(' '.join(strip_marks(text).split()), limit_chars=WORDING_CHARS)}”" for text in texts]
    named = [f"{text} ({outlet})" for text, outlet in zip(cut, outlets, strict=True)] if outlets else cut
    return join_words(named, words.joiner)


def list_figures_of_places(places: Sequence[tuple[Article, Amount]], words: FindingWords) -> str:
    """The figures that each outlet prints, whoever gives them."""
    told = [(article.outlet or words.some_outlet, amount) for article, amount in places]
    return _list_named(told, words, words.figures_of_outlet)


def quote_passages(passages: Sequence[Passage], words: FindingWords) -> str:
    """Each passage in quotation marks with the outlet that prints it, cut to where it differs from the first."""
    texts = [" ".join(strip_marks(passage.text).split()) for passage in passages]
    places = [0 if not at else find_difference(text, texts[0]) for at, text in enumerate(texts)]
    places[0] = find_difference(texts[0], texts[-1]) if len(texts) > 1 else 0
    cut = [cut_around(text, place, limit_chars=WORDING_CHARS) for text, place in zip(texts, places, strict=True)]
    outlets = [passage.article.outlet or words.some_outlet for passage in passages]
    return join_words([f"“{text}” ({outlet})" for text, outlet in zip(cut, outlets, strict=True)], words.joiner)


def _list_figures(told: Sequence[Told], words: FindingWords, name: Callable[[Utterance], str], sentence: str) -> str:
    return _list_named([(name(member), amount) for member, amount in told], words, sentence)


def _list_named(told: Sequence[tuple[str, Amount]], words: FindingWords, sentence: str) -> str:
    """Each name with its figures, each figure once, however often and in whatever words it is told."""
    figures: dict[str, dict[tuple, str]] = {}
    for name, amount in told:
        fact = amount.fact
        key = amount.value, fact.upper, fact.unit
        figures.setdefault(name, {}).setdefault(key, print_figure(amount, words))
    parts = (
        sentence.format(figures=join_words(list(given.values())[:MOST_FIGURES], words.joiner), name=whom)
        for whom, given in figures.items()
    )
    return "; ".join(parts)


def print_figure(amount: Amount, words: FindingWords) -> str:
    """The figure as its article prints it, with the word for a bound that stands before it there."""
    printed = " ".join(amount.printed.split())
    bound = amount.fact.bound
    if amount.fact.upper is not None or bound in (None, Bound.EXACT):
        return printed
    return words.bounds[bound].format(figure=printed)


def name_outlet(member: Utterance, words: FindingWords) -> str:
    """Which outlet prints this."""
    return member.article.outlet or words.some_outlet


def quote_wordings(members: Iterable[Utterance], words: FindingWords) -> str:
    """Each wording once, in quotation marks, with the outlet that prints it first; a long one is cut to where it differs."""
    first: dict[str, str] = {}
    for member in members:
        first.setdefault(join_pieces(member), name_outlet(member, words))
    texts = list(first)[:MOST_NAMES]
    places = (find_difference(text, texts[not number]) if len(texts) > 1 else 0 for number, text in enumerate(texts))
    cut = (cut_around(text, place, limit_chars=WORDING_CHARS) for text, place in zip(texts, places, strict=True))
    return join_words([f"“{part}” ({first[text]})" for part, text in zip(cut, texts, strict=True)], words.joiner)


def tell_flip(members: Sequence[Utterance]) -> Sentences:
    """That one of these wordings asserts what another denies, though they have one source."""
    return write_sentences(
        members[0].article, lambda words: words.polarity_flipped.format(wordings=quote_wordings(members, words))
    )


def quote_wording(member: Utterance) -> str:
    """What was said, in quotation marks, cut where it is long."""
    return f"“{cut_text(join_pieces(member), limit_chars=WORDING_CHARS)}”"


def quote_changes(changes: Iterable[Change]) -> str:
    """Each change as what stood there before and what stands there now."""
    parts = (
        f"{cut_text(change.before, limit_chars=WORDING_CHARS)} → {cut_text(change.after, limit_chars=WORDING_CHARS)}"
        for change in changes
    )
    return "; ".join(list(dict.fromkeys(" ".join(part.split()) for part in parts))[:MOST_NAMES])


def join_words(parts: Sequence[str], joiner: str) -> str:
    """Words in a row, the last two joined by a word.

    >>> join_words(["a", "b", "c"], "dan")
    'a, b dan c'
    """
    return f"{', '.join(parts[:-1])} {joiner} {parts[-1]}" if len(parts) > 1 else "".join(parts)
