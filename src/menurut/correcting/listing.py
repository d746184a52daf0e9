"""What people said of the attributions of an article, for a page that shows them."""

from __future__ import annotations

from menurut.judging import Judged, Judgement
from menurut.ledger import Ledger


def judge_article(ledger: Ledger, article: str) -> Judged:
    """The article (an id) as it counts, every attribution with its judgement, and what could not be placed in it.

    Speakers are those of all articles. Raises `NotInLedger`.
    """
    return ledger.read_judged(article, identified=True)


def list_judgements(ledger: Ledger, article: str) -> tuple[Judgement, ...]:
    """Every attribution of the article, in the order of the text, those left out too: its state, who said so and when.

    Raises `NotInLedger`.
    """
    return judge_article(ledger, article).judgements
