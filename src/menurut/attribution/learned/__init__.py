"""The trained part of attribution: rules propose, a small network that has read marked articles decides.

    tokens and proposals -> features.py -> network.py -> decode.py -> decide.py -> attributions with a confidence

`model.py` reads the file that `menurut train` writes and that lies in the language pack. Nothing here needs more than numpy.
"""

from menurut.attribution.learned.decide import Candidate, Judge, decide, decide_candidates, find_judge, settle
from menurut.attribution.learned.model import Model, load_model, read_model
from menurut.attribution.learned.network import Network, find_network

__all__ = [
    "Candidate",
    "Judge",
    "Model",
    "Network",
    "decide",
    "decide_candidates",
    "find_judge",
    "find_network",
    "load_model",
    "read_model",
    "settle",
]
