"""The sentence of a finding in the language of its reader."""

from __future__ import annotations

from menurut.model import Finding


def pick_sentence(finding: Finding, language: str) -> str:
    """The sentence of a finding for a reader of this BCP 47 tag, `id-ID` falling back to `id`.

    Where it was not written in that language, the sentence in the language of the articles.

    >>> from menurut.model import FindingKind
    >>> said = Finding("f", FindingKind.DENIED, "st", None, (), (), (), "Dibantah.", (("id", "Dibantah."), ("en", "Denied.")))
    >>> pick_sentence(said, "en-GB"), pick_sentence(said, "nl")
    ('Denied.', 'Dibantah.')
    """
    written = {tag.lower(): sentence for tag, sentence in finding.explanations}
    wanted = language.lower()
    return written.get(wanted) or written.get(wanted.split("-")[0]) or finding.explanation
