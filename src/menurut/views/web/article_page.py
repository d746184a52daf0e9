"""What the pages of an article show: its contents, what people said of each attribution, and what was just done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from menurut.correcting import Judged, Judgement, judge_article
from menurut.errors import NotInLedger
from menurut.ledger import Ledger
from menurut.model import Correction
from menurut.views.contents.article_contents import ArticleContents, gather_contents
from menurut.views.correction_sentences import say_deed
from menurut.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence about what was just done, or why it was not. `undo` is the number of the correction that can be taken back.

    `again`: that correction took another one back. `about` is the attribution to look at, where there is one.
    """

    words: str
    undo: int | None = None
    again: bool = False
    is_problem: bool = False
    about: str | None = None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article. `judgements` are by the id of the attribution; `left_out` are wrong or hidden, in the order of the text."""

    contents: ArticleContents
    judged: Judged
    judgements: Mapping[str, Judgement]
    left_out: tuple[Saying, ...]
    notice: Notice | None = None
    typed: Mapping[str, list[tuple[str, int]]] = field(default_factory=dict)

    @property
    def judged_count(self) -> int:
        """Of how many attributions somebody said what they are."""
        return sum(one.is_judged for one in self.judged.judgements)

    def judgement_of(self, saying: Saying) -> Judgement:
        """What people said of an attribution."""
        return self.judgements[saying.id]

    def pieces_of(self, saying: Saying, part: str) -> list[tuple[str, int]]:
        """The words of a part of an attribution, by piece, with their offsets; what somebody typed, where that was refused."""
        spans = sorted(getattr(saying.attribution, part))
        return self.typed.get(part) or [(span.slice(saying.article.text), span.start) for span in spans]

    def pick_saying(self, attribution_id: str) -> Saying:
        """The attribution with this id, also one that is left out. Raises `NotInLedger`."""
        for saying in (*self.contents.view.sayings, *self.left_out):
            if saying.id == attribution_id:
                return saying
        raise NotInLedger(f"{self.contents.view.id} has no attribution {attribution_id}")


def gather_article(
    ledger: Ledger,
    article_id: str,
    *,
    notice: Notice | None = None,
    typed: Mapping[str, list[tuple[str, int]]] | None = None,
) -> ArticlePage:
    """The page of the article with this id. Raises `NotInLedger`."""
    judged = judge_article(ledger, article_id)
    links = ledger.read_article_links(article_id)
    contents = gather_contents(judged.reading, links, tuple(ledger.find_articles(links.related)))
    speakers = {speaker.id: speaker for speaker in judged.speakers}
    left_out = tuple(
        Saying(one.attribution, judged.reading.article, speakers.get(one.attribution.speaker_id or ""), number)
        for number, one in enumerate((one for one in judged.judgements if not one.is_shown), start=1)
    )
    judgements = {one.attribution.id: one for one in judged.judgements}
    return ArticlePage(contents, judged, judgements, left_out, notice, typed or {})


def find_notice(ledger: Ledger, article_id: str, number: int | None) -> Notice | None:
    """What the correction with this number did, where it is one of this article and still counts."""
    if number is None:
        return None
    found = ledger.look_up_correction(number)
    if found is None or not _is_of(found.deed, article_id):
        return None
    undo = number if found.counts else None
    return Notice(say_deed(found.made, undone=found.undone), undo=undo, again=found.undone is not None)


def _is_of(deed: Correction, article_id: str) -> bool:
    return deed.subject == article_id or any(account and account.article_id == article_id for account in (deed.was, deed.now))
