"""What people said of an attribution, in words."""

from __future__ import annotations

from menurut.judging import State
from menurut.model import Act, Correction, CorrectionKind, Part
from menurut.views.tongue import N_, Words, gettext
from menurut.views.wording import ACTS, nobody_named

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

_PLAIN = Words(
    {
        CorrectionKind.RIGHT: N_("The attribution was found right."),
        CorrectionKind.WRONG: N_("It was found to be no attribution, and is left out."),
        CorrectionKind.HIDE: N_("The attribution is hidden."),
        CorrectionKind.MARK: N_("An attribution was marked that had been missed."),
        CorrectionKind.COMPLETE: N_("The article is complete: nothing in it was missed."),
        CorrectionKind.UNDO: N_("This was taken back."),
    }
)
_MOVED = Words(
    {
        Part.SOURCE: N_("The source stands elsewhere: {after}"),
        Part.CUE: N_("The cue stands elsewhere: {after}"),
        Part.CONTENT: N_("The content stands elsewhere: {after}"),
    }
)
_GONE = Words(
    {Part.SOURCE: N_("There is no source."), Part.CUE: N_("There is no cue."), Part.CONTENT: N_("There is no content.")}
)


def say_deed(one: Correction) -> str:
    """What a correction of an attribution or of an article says, as a sentence."""
    if one.kind is CorrectionKind.ACT:
        before, after = (ACTS[Act(act[0])].noun for act in (one.before, one.after))
        return gettext("The act is now “{after}”, and was “{before}”.").format(before=before, after=after)
    if one.kind is CorrectionKind.SPEAKER:
        before, after = (name[0] if name else nobody_named() for name in (one.before, one.after))
        return gettext("The speaker is now {after}, and was {before}.").format(before=before, after=after)
    if one.kind is CorrectionKind.SPAN:
        part = Part(str(one.other))
        return _MOVED[part].format(after=" … ".join(one.after)) if one.after else _GONE[part]
    return _PLAIN.get(one.kind, "")
