"""The trained part of attribution: rules propose, a small network that has read marked articles decides.

    tokens and proposals -> features.py -> network.py -> decode.py -> candidates.py -> judge.py -> decide.py

`model.py` reads the file that `menurut train` writes and that lies in the language pack. Nothing here needs more than numpy.
"""

from menurut.attribution.learned.candidates import Candidate
from menurut.attribution.learned.decide import decide, decide_candidates, settle
from menurut.attribution.learned.judge import Judge, find_judge
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
