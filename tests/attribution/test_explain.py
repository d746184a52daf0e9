"""Why an attribution is there: its rule, what the model moved, what speaks for it."""

import math

import pytest

from menurut.attribution import Explanation, explain_attributions, find_attributions
from menurut.language import load_pack
from menurut.model import Article
from tests.invented_models import make_model

TEXT = '"Airnya surut," kata Sari. Ia berharap hujan reda.\n\n"Kami siap membantu warga."\n'
ARTICLE = Article("a", TEXT, "id")
PACK = load_pack("id")


def explain(model):
    explained = explain_attributions(ARTICLE, PACK, model=model)
    found = find_attributions(ARTICLE, PACK, model=model)
    assert set(explained) == {one.id for one in found}
    return {"".join(span.slice(TEXT) for span in one.cue): (explained[one.id], one) for one in found}


def test_the_rules_alone_name_the_rule_and_nothing_else():
    explained = explain_attributions(ARTICLE, PACK, rules_only=True)
    assert Explanation("inverted/say-after") in explained.values()
    assert {one.id for one in find_attributions(ARTICLE, PACK, rules_only=True)} == set(explained)


def test_the_reasons_make_the_confidence_and_the_strongest_comes_first():
    why, attribution = explain(make_model(traits={"cue berharap": -1.5, "source pro left": 0.5}))["berharap"]
    assert (why.rule, why.moved) == ("subject/believe", ())
    assert why.reasons == (("parts of the rule", 6.0), ("constant", -3.0), ("cue berharap", -1.5), ("source pro left", 0.5))
    assert round(why.confidence, 3) == attribution.confidence
    assert why.confidence == pytest.approx(1 / (1 + math.exp(-sum(weight for _, weight in why.reasons))))


def test_what_has_no_cue_has_no_reasons():
    why, attribution = explain(make_model(uncued=0.61))[""]
    assert why == Explanation("continued", confidence=0.61)
    assert attribution.confidence == 0.61


def test_parts_that_the_model_put_elsewhere_are_named():
    trusting = make_model()
    doubting = {**trusting.about["judge"], "evidence": [0.0, 0.0, 0.0, 0.0, 9.0, 0.0, 0.0, -18.0]}
    trusting.about["judge"].update(doubting)
    why, attribution = explain(trusting)["kata"]
    assert why.rule == "inverted/say-after" == attribution.by
    assert set(why.moved) & {"source", "content"}
