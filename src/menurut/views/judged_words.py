"""What people said of an attribution, in words."""

from __future__ import annotations

from menurut.judging import State
from menurut.model import Part
from menurut.views.tongue import N_, Words

STATES = Words(
    {
        State.MACHINE: N_("read by the program"),
        State.RIGHT: N_("right"),
        State.CHANGED: N_("changed"),
        State.MARKED: N_("marked by a person"),
        State.WRONG: N_("no attribution"),
        State.HIDDEN: N_("hidden"),
    }
)
PARTS = Words({Part.SOURCE: N_("Source"), Part.CUE: N_("Cue"), Part.CONTENT: N_("Content")})
