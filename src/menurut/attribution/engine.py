"""From an article to its attributions."""

from __future__ import annotations

from collections.abc import Iterator

from menurut.attribution.acts import Acts
from menurut.attribution.clauses import Clause, find_clauses
from menurut.attribution.continuations import Thread
from menurut.attribution.hearers import pick_hearer
from menurut.attribution.lexicon import Lexicon, build_lexicon
from menurut.attribution.nesting import parents_of, vias_of
from menurut.attribution.paragraphs import Paragraph, find_paragraphs
from menurut.attribution.quotations import find_quotations
from menurut.attribution.reading import Found, end_at_cue, find_in_clause
from menurut.attribution.titles import find_in_title
from menurut.attribution.tokens import Tokens, read_tokens
from menurut.language.pack import Pack
from menurut.model import Act, Article, Attribution, Manner, make_id


def find_attributions(article: Article, pack: Pack) -> tuple[Attribution, ...]:
    """The places where the article says that somebody else said, wrote, ordered, thought, hoped or decided something.

    In order of reading; spans count code points of `article.text`. `speaker_id` is None and `facts` empty: later stages
    fill them. Nothing is found inside `article.furniture`. `by` names the frame and the family of cues that found it.

    >>> from menurut.language import load_pack
    >>> article = Article(id="a", text='"Airnya surut," kata Sari. Ia berharap hujan reda.', language="id")
    >>> [(a.act.value, a.content[0].slice(article.text)) for a in find_attributions(article, load_pack("id"))]
    [('state', '"Airnya surut,"'), ('attitude', 'hujan reda')]
    """
    lexicon = build_lexicon(pack)
    tokens = read_tokens(article.text, lexicon.glued)
    titles: list[Found] = []
    thread = Thread(lexicon)
    for paragraph in find_paragraphs(article, tokens):
        if paragraph.title:
            titles.extend(find_in_title(tokens, paragraph.first, paragraph.stop, lexicon))
        else:
            for clause in _clauses_of(tokens, paragraph, lexicon):
                thread.add(clause, list(find_in_clause(clause, lexicon)))
    return _attributions(article, titles + thread.found, tokens, lexicon)


def _clauses_of(tokens: Tokens, paragraph: Paragraph, lexicon: Lexicon) -> Iterator[Clause]:
    quotations = find_quotations(tokens, paragraph.first, paragraph.stop)
    quotations = [end_at_cue(quotation, tokens, paragraph.stop, lexicon) for quotation in quotations]
    return find_clauses(tokens, paragraph.first, paragraph.stop, quotations, lexicon, paragraph=paragraph.number)


def _attributions(article: Article, found: list[Found], tokens: Tokens, lexicon: Lexicon) -> tuple[Attribution, ...]:
    found.sort(key=lambda f: (min(s.start for s in f.source + f.cue + f.content), f.content[0].start, -f.content[-1].end))
    ids = [make_id("t", article.id, *(f"{s.start}-{s.end}" for s in f.source + f.cue + f.content)) for f in found]
    parents = parents_of(found)
    reader = Acts(tokens, lexicon)
    acts = [reader.act_of(f) for f in found]
    vias = [
        via or (None if act == Act.RELAY else pick_hearer(f, tokens, lexicon, reader.media))
        for f, act, via in zip(found, acts, vias_of(found, acts, parents, article.text), strict=True)
    ]
    return tuple(
        Attribution(
            id=ids[k],
            article_id=article.id,
            source=f.source,
            cue=f.cue,
            content=f.content,
            manner=manner_of(f),
            act=acts[k],
            by=rule_of(f),
            via=vias[k],
            parent=None if parents[k] is None else ids[parents[k]],
            negated=f.draft.negated,
            hedged=f.draft.reading is not None and f.draft.reading.family.hedged,
        )
        for k, f in enumerate(found)
    )


def manner_of(found: Found) -> Manner:
    """Direct where quotations make up the whole content, mixed where they are a part of it, indirect without any."""
    if not found.quoted:
        return Manner.INDIRECT
    whole = all(any(q.holds(piece) for q in found.quoted) for piece in found.content)
    return Manner.DIRECT if whole else Manner.MIXED


def rule_of(found: Found) -> str:
    """The name of the rule: frame and family, as in `inverted/say`."""
    reading = found.draft.reading
    if reading is None:
        return "colon" if found.source else "continued"
    return f"{reading.frame.value}/{reading.family.name}"
