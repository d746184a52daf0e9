"""The web application: pages over one ledger, for one reader at home or for a newsroom."""

from menurut.views.web.app import make_app

__all__ = ["make_app"]
