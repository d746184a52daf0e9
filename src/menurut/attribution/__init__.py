"""Attribution: who is reported to have said what, by cues and clause grammar."""

from menurut.attribution.engine import find_attributions

__all__ = ["find_attributions"]
