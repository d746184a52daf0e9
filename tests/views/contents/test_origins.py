"""The trees of origins on pages, and that their numbers agree with those of the claims and of the story."""

from dataclasses import replace

import pytest

from menurut.model import Fold, FoldKind
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.origins import find_origin_views, group_folds, list_folds
from menurut.views.contents.register import Register
from menurut.views.dossier import render_dossier
from tests.views.html_page import read_page
from tests.views.invented_story import make_story


def gather():
    _, readings, links = make_story()
    return Register.of(find_article_views(readings), links.claims), links


def test_a_rewrite_stands_below_its_original_with_the_reason_and_the_passages():
    register, links = gather()
    claim = links.claims[0]
    (origin,) = find_origin_views(claim, links.folds[:1], register)
    (branch,) = origin.branches
    assert (origin.view.id, origin.wordings, branch.view.id) == ("a-wire", 2, "a-copy")
    assert branch.reason == "rewrites Kabar Kawat"
    assert (branch.passage.words, branch.passage.article_id) == ("Dikutip dari Kabar Kawat", "a-copy")
    assert (branch.counterpart.words, branch.counterpart.anchor) == ("sedikitnya 120 warga", "t-a-wire-1")


def test_a_medium_outside_the_ledger_is_an_origin():
    register, links = gather()
    fold = Fold("m-1", "a-wire", FoldKind.NAMES, None, "Radio Lembah", None, None, ("t-a-wire-1",))
    origins = find_origin_views(links.claims[0], [fold], register)
    assert [(origin.view and origin.view.id, origin.name) for origin in origins] == [
        (None, "Radio Lembah"),
        ("a-copy", "Harian Lembah, 4 Mar 2025"),
    ]


def test_folds_in_a_ring_end():
    register, links = gather()
    ring = [
        Fold("m-1", "a-wire", FoldKind.COPIES, "a-copy", None, None, None, ("t-a-wire-1",)),
        Fold("m-1", "a-copy", FoldKind.COPIES, "a-wire", None, None, None, ("t-a-wire-1",)),
    ]
    assert find_origin_views(links.claims[0], ring, register)


def test_a_tree_has_as_many_origins_as_its_claim():
    register, links = gather()
    folded = group_folds(links.folds)
    for claim in links.claims:
        assert len(find_origin_views(claim, list_folds(claim, folded), register)) == claim.origins


@pytest.mark.parametrize("kept", [1, 2])
def test_a_dossier_shows_the_trees_and_counts_them(kept):
    story, readings, links = make_story()
    page = render_dossier(story, readings, replace(links, folds=links.folds[:kept]))
    assert read_page(page).errors == []
    words = " ".join("".join(read_page(page).text).split())
    assert words.count("1 independent origin behind 2 wordings") == int(kept == 1) + int(kept == 2)
    assert "rewrites Kabar Kawat" in words
    assert "Dikutip dari Kabar Kawat from sedikitnya 120 warga" in words
