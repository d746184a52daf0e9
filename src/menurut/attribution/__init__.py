"""Attribution: who is reported to have said what, by cues and clause grammar, and by a model that weighs what these propose."""

from menurut.attribution.engine import find_attributions
from menurut.attribution.explain import Explanation, explain_attributions
from menurut.attribution.extractor import Extractor
from menurut.attribution.learned import Model, load_model, read_model

__all__ = ["Explanation", "Extractor", "Model", "explain_attributions", "find_attributions", "load_model", "read_model"]
