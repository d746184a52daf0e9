"""Where links lead: to a place on the same page in a file that stands alone, to another page on the web.

Both have the same addresses to give; None stands where there is no page.
"""

from __future__ import annotations


class WithinPage:
    """Everything stands on one page.

    >>> WithinPage().place("a-1", "t-2")
    '#t-2'
    """

    def article(self, article_id: str) -> str:
        return f"#{article_id}"

    def place(self, article_id: str, anchor: str) -> str:
        return f"#{anchor}"

    def text(self, article_id: str) -> str | None:
        return None

    def claim(self, claim_id: str) -> str:
        return f"#{claim_id}"

    def origins(self, claim_id: str) -> str | None:
        return None

    def speaker(self, speaker_id: str | None) -> str | None:
        return None


class OnSite:
    """Articles, claims and speakers have pages of their own.

    >>> OnSite().place("a-1", "t-2")
    '/articles/a-1#t-2'
    """

    def article(self, article_id: str) -> str:
        return f"/articles/{article_id}"

    def place(self, article_id: str, anchor: str) -> str:
        return f"/articles/{article_id}#{anchor}"

    def text(self, article_id: str) -> str | None:
        return f"/articles/{article_id}/text"

    def claim(self, claim_id: str) -> str:
        return f"/claims/{claim_id}"

    def origins(self, claim_id: str) -> str | None:
        return f"/claims/{claim_id}#origins"

    def speaker(self, speaker_id: str | None) -> str | None:
        return f"/speakers/{speaker_id}" if speaker_id else None
