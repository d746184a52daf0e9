import pytest

from menurut.stories.newsgatherings import count_newsgatherings
from menurut.stories.origins import Sources


def count(articles, *, made_of=(), versions=(), apart=()):
    sources = Sources(dict(made_of), {}, {}, dict(versions), coverage=None, apart=frozenset(apart))
    return count_newsgatherings(articles.split(), sources)


def test_an_article_of_its_own_is_a_newsgathering():
    assert count("a b c") == 3


def test_what_was_made_of_another_is_none_of_its_own():
    assert count("a b c", made_of=[("b", "a"), ("c", "b")]) == 1


def test_versions_of_one_page_are_one():
    assert count("a b", versions=[("a", "a"), ("b", "a")]) == 1


def test_a_later_version_of_what_was_copied_leads_to_what_was_copied_there():
    assert count("a b c", made_of=[("b", "a")], versions=[("c", "b")]) == 1


@pytest.mark.parametrize("tail", ["0", "z"])
def test_a_ring_is_one_wherever_one_comes_into_it(tail):
    assert count(f"a b {tail}", made_of=[("a", "b"), ("b", "a"), (tail, "b")]) == 1


def test_what_a_person_took_apart_counts_apart():
    assert count("a b", made_of=[("b", "a")], apart=[("b", "a")]) == 2
    assert count("a b c", made_of=[("b", "a"), ("c", "b")], apart=[("b", "a")]) == 2
