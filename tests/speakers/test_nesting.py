from dataclasses import replace

from menurut.model import Act, Attribution, Manner, Span
from menurut.speakers.nesting import find_parents
from menurut.speakers.reader import find_anchor

OUTER = Attribution("o", "a", (Span(0, 3),), (Span(4, 8),), (Span(9, 60),), Manner.DIRECT, Act.STATE, "test")
MIDDLE = replace(OUTER, id="m", source=(Span(10, 14),), cue=(Span(15, 20),), content=(Span(21, 50),))
INNER = replace(OUTER, id="i", source=(Span(22, 24),), cue=(Span(25, 28),), content=(Span(29, 49),))


def parents(*attributions):
    return find_parents(attributions, [find_anchor(a) for a in attributions])


def test_the_innermost_content_is_the_parent():
    assert parents(OUTER, MIDDLE, INNER) == [None, 0, 1]
    assert parents(INNER, OUTER, MIDDLE) == [2, None, 1]


def test_a_relay_is_transparent():
    assert parents(replace(OUTER, act=Act.RELAY), MIDDLE, INNER) == [None, None, 1]


def test_a_set_parent_is_believed():
    assert parents(OUTER, MIDDLE, replace(INNER, parent="o")) == [None, 0, 0]


def test_contents_that_hold_each_other_leave_an_outer_one():
    assert None in parents(replace(OUTER, parent="m"), replace(MIDDLE, parent="o"))
