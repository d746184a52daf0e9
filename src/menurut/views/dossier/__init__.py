"""The dossier: a story, or one article, as a single page that needs nothing else and runs nothing of what it shows."""

from menurut.views.dossier.page import read_policy, render_article, render_dossier, write_page

__all__ = ["read_policy", "render_article", "render_dossier", "write_page"]
