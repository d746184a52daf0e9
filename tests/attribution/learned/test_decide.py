"""Rules propose, a model decides: with judges whose weights are written by hand."""

from __future__ import annotations

from dataclasses import replace

from menurut.attribution import find_attributions
from menurut.attribution.learned import Judge, Network, settle
from menurut.attribution.learned.candidates import EVIDENCE, Candidate, find_candidates
from menurut.attribution.learned.decode import Guess
from menurut.attribution.learned.judge import choose
from menurut.attribution.lexicon import build_lexicon
from menurut.attribution.rules import read_by_rules
from menurut.language import load_pack
from menurut.model import Article, Span
from tests.invented_models import make_model

TEXT = """Tanggul Dijaga
"Airnya surut," kata Kepala Dinas Sari Wulandari. Ia berharap hujan reda.

"Kami tetap berjaga sampai besok pagi."
"""
ARTICLE = Article(id="a", text=TEXT, language="id")
PACK = load_pack("id")


def cues(model) -> list[str]:
    """The first word of each cue: how long it is, the network of these tests says by chance."""
    return [a.cue[0].slice(TEXT).split()[0] if a.cue else "-" for a in find_attributions(ARTICLE, PACK, model=model)]


def test_a_judge_that_trusts_rules_keeps_what_they_found():
    with_model = find_attributions(ARTICLE, PACK, model=make_model())
    alone = find_attributions(ARTICLE, PACK, rules_only=True)
    assert [(a.source, a.content, a.by, a.act) for a in with_model] == [(a.source, a.content, a.by, a.act) for a in alone]
    assert all(a.confidence is None for a in alone)
    assert [a.confidence for a in with_model] == [0.953, 0.953, 0.7]


def test_a_trait_that_speaks_against_a_cue_leaves_it_out():
    assert cues(make_model()) == ["kata", "berharap", "-"]
    assert cues(make_model(traits={"cue berharap": -9.0})) == ["kata", "-"]


def test_what_has_no_cue_is_as_sure_as_such_finds_are_right():
    assert cues(make_model(uncued=0.3)) == ["kata", "berharap"]


def test_nothing_is_found_in_furniture():
    start = TEXT.index("Ia berharap")
    article = replace(ARTICLE, furniture=(Span(start, start + len("Ia berharap hujan reda.")),))
    network = Network(make_model(), build_lexicon(PACK))
    cued = [c.guess for c in find_candidates(read_by_rules(article, PACK), network) if c.guess]
    text = read_by_rules(article, PACK).tokens
    assert "berharap" not in {text.low[guess.cue[0]] for guess in cued}


def guess_at(cue: tuple[int, int], content: tuple[int, int]) -> Guess:
    return Guess(cue=cue, source=None, content=(content,), probability=0.9, source_score=0.0, content_score=0.0)


def test_of_two_candidates_that_share_a_token_of_the_cue_the_surer_stays():
    reading = read_by_rules(ARTICLE, PACK)
    judge = Judge([float(name == "constant") for name in EVIDENCE], {"surer": 1.0}, 0.5, 0.5)
    evidence = (0.5, *(0.0 for _ in EVIDENCE[1:]))
    first = Candidate(guess_at((5, 7), (8, 10)), None, evidence)
    second = Candidate(guess_at((6, 8), (8, 10)), None, evidence, ("surer",))
    assert [candidate for _, candidate in choose([first, second], judge, reading.tokens)] == [second]


def test_a_quotation_in_the_content_makes_it_direct():
    reading = read_by_rules(ARTICLE, PACK)
    low = reading.tokens.low
    closing, cue = [i for i, word in enumerate(low) if word == '"'][1], low.index("kata")
    candidate = Candidate(guess_at((cue, cue + 1), (low.index('"'), closing + 1)), None)
    found = settle(candidate, reading, 0.9)
    assert found.quoted == found.content
    assert found.learned
    assert found.draft.reading.family.name.startswith("say")
