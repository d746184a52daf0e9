"""The records that travel through Menurut: frozen, slotted, and the same in every stage.

Offsets are half-open and count Unicode code points of `Article.text`, never bytes.
`None` always means unknown. Ids derive from content, so that the same work done twice gives the same ids.
"""

from menurut.model.articles import Article, Dropped, Metadata, Page, Refusal, Skip
from menurut.model.corrections import Account, Correction, CorrectionKind, Part, Passage
from menurut.model.embedders import Embedder
from menurut.model.links import (
    Change,
    Claim,
    Evidence,
    Figure,
    Finding,
    FindingKind,
    Fold,
    FoldKind,
    Identity,
    Links,
    Mention,
    Position,
    Relay,
    RelayKind,
    Stand,
    Statement,
    Story,
)
from menurut.model.readings import Act, Attribution, Bound, Fact, FactKind, Manner, Reading, Speaker, SpeakerKind
from menurut.model.spans import Span, make_id

__all__ = [
    "Account",
    "Act",
    "Article",
    "Attribution",
    "Bound",
    "Change",
    "Claim",
    "Correction",
    "CorrectionKind",
    "Dropped",
    "Embedder",
    "Evidence",
    "Fact",
    "FactKind",
    "Figure",
    "Finding",
    "FindingKind",
    "Fold",
    "FoldKind",
    "Identity",
    "Links",
    "Manner",
    "Mention",
    "Metadata",
    "Page",
    "Part",
    "Passage",
    "Position",
    "Reading",
    "Refusal",
    "Relay",
    "RelayKind",
    "Skip",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stand",
    "Statement",
    "Story",
    "make_id",
]
