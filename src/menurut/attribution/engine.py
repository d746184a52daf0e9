"""From an article to its attributions."""

from __future__ import annotations

from menurut.attribution.acts import Acts
from menurut.attribution.hearers import pick_hearer
from menurut.attribution.learned import Model, decide, find_network
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.nesting import vias_of
from menurut.attribution.reading import Found
from menurut.attribution.rules import read_by_rules
from menurut.attribution.tokens import Tokens
from menurut.holding import find_parents
from menurut.language.pack import Pack
from menurut.model import Act, Article, Attribution, Manner, make_id


def find_attributions(
    article: Article, pack: Pack, *, model: Model | None = None, rules_only: bool = False
) -> tuple[Attribution, ...]:
    """The places where the article says that somebody else said, wrote, ordered, thought, hoped or decided something.

    In order of reading; spans count code points of `article.text`. `speaker_id` is None and `facts` empty: later stages
    fill them. Nothing is found inside `article.furniture`. `by` names the frame and the family of cues that found it, or
    says that no rule but the model did. `model` decides, by default the one that the pack ships; where there is none, and
    with `rules_only`, the rules stand alone and there are no confidences.

    >>> from menurut.language import load_pack
    >>> article = Article(id="a", text='"Airnya surut," kata Sari. Ia berharap hujan reda.', language="id")
    >>> [(a.act.value, a.content[0].slice(article.text)) for a in find_attributions(article, load_pack("id"))]
    [('state', '"Airnya surut,"'), ('attitude', 'hujan reda')]
    """
    reading = read_by_rules(article, pack)
    network = None if rules_only else find_network(pack, model)
    found = decide(reading, network) if network else list(reading.found)
    return _attributions(article, found, reading.tokens, reading.lexicon)


def _attributions(article: Article, found: list[Found], tokens: Tokens, lexicon: Lexicon) -> tuple[Attribution, ...]:
    found.sort(key=lambda f: (min(s.start for s in f.source + f.cue + f.content), f.content[0].start, -f.content[-1].end))
    ids = [make_attribution_id(article, f) for f in found]
    parents = find_parents(found)
    reader = Acts(tokens, lexicon)
    said = [reader.read(f) for f in found]
    acts = [one.act for one in said]
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
            negated=said[k].negated,
            hedged=said[k].hedged,
            confidence=None if f.confidence is None else round(f.confidence, 3),
        )
        for k, f in enumerate(found)
    )


def make_attribution_id(article: Article, found: Found) -> str:
    """The id of an attribution: the same article and spans give the same."""
    return make_id("t", article.id, *(f"{s.start}-{s.end}" for s in found.source + found.cue + found.content))


def manner_of(found: Found) -> Manner:
    """Direct where quotations make up the whole content, mixed where they are a part of it, indirect without any."""
    if not found.quoted:
        return Manner.INDIRECT
    whole = all(any(q.holds(piece) for q in found.quoted) for piece in found.content)
    return Manner.DIRECT if whole else Manner.MIXED


def rule_of(found: Found) -> str:
    """The name of the rule: frame and family, as in `inverted/say`; `model` where no rule found it."""
    if found.learned:
        return "model"
    reading = found.draft.reading
    if reading is None:
        return "colon" if found.source else "continued"
    return f"{reading.frame.value}/{reading.family.name}"
