"""What the rules make of an article: the first half of attribution, and all of it where a language has no trained model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from menurut.attribution.clauses import Clause, find_clauses
from menurut.attribution.continuations import Thread
from menurut.attribution.lexicon import Lexicon, build_lexicon
from menurut.attribution.paragraphs import Paragraph, find_paragraphs
from menurut.attribution.quotations import Quotation, find_quotations
from menurut.attribution.reading import Found, end_at_cue, find_in_clause
from menurut.attribution.titles import find_in_title
from menurut.attribution.tokens import Tokens, read_tokens
from menurut.language.pack import Pack
from menurut.model import Article


@dataclass(frozen=True)
class RuleReading:
    """An article as the rules read it: tokens, the outermost quotations outside its title, and what was found, unordered."""

    article: Article
    lexicon: Lexicon
    tokens: Tokens
    quotations: tuple[Quotation, ...]
    found: tuple[Found, ...]

    @cached_property
    def quotation_starts(self) -> list[int]:
        """The first token of each, in order."""
        return [quotation.first for quotation in self.quotations]


def read_by_rules(article: Article, pack: Pack) -> RuleReading:
    """The attributions that the rules find in an article; none inside `article.furniture`."""
    lexicon = build_lexicon(pack)
    tokens = read_tokens(article.text, lexicon.glued)
    titles: list[Found] = []
    quotations: list[Quotation] = []
    thread = Thread(lexicon)
    for paragraph in find_paragraphs(article, tokens):
        if paragraph.title:
            titles.extend(find_in_title(tokens, paragraph.first, paragraph.stop, lexicon))
            continue
        quoted = find_quotations(tokens, paragraph.first, paragraph.stop)
        quotations.extend(quoted)
        for clause in _clauses_of(tokens, paragraph, quoted, lexicon):
            thread.add(clause, list(find_in_clause(clause, lexicon)))
    return RuleReading(article, lexicon, tokens, tuple(quotations), (*titles, *thread.found))


def _clauses_of(tokens: Tokens, paragraph: Paragraph, quotations: list[Quotation], lexicon: Lexicon) -> Iterator[Clause]:
    ended = [end_at_cue(quotation, tokens, paragraph.stop, lexicon) for quotation in quotations]
    return find_clauses(tokens, paragraph.first, paragraph.stop, ended, lexicon, paragraph=paragraph.number)
