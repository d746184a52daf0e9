"""What people judged, as gold: articles with the attributions that careful readers would mark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from menurut.ledger import Ledger
from menurut.measure import write_brat


def write_gold(ledger: Ledger, folder: Path, *, language: str | None = None) -> int:
    """The folder holds, in a folder for each language, every article of which enough was said, as brat standoff; how many.

    Gold is an article of which every attribution was judged, or that was marked as complete; in it stand the attributions that
    were found right, changed or marked. What was written before of an article that is no gold any more is taken away.
    `menurut train` reads what is written for one language. Raises `OSError`.
    """
    written: set[Path] = set()
    for article_id in ledger.find_judged():
        judged = ledger.read_judged(article_id)
        article = judged.reading.article
        if judged.gold is not None and language in (None, article.language):
            reading = replace(judged.reading, attributions=judged.gold, speakers=judged.speakers)
            written.add(write_brat(reading, folder / article.language, name=article.id))
    for path in folder.glob(f"{language or '*'}/a-*.ann"):
        if path not in written and ledger.has_article(path.stem):
            path.unlink()
            path.with_suffix(".txt").unlink(missing_ok=True)
    return len(written)
