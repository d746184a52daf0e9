"""The bins and the calibration error of Guo et al., counted by hand."""

import math

import pytest

from menurut.measure import expected_calibration_error, find_bins, format_reliability


def test_bins_are_open_below_and_closed_above_and_hold_zero():
    counts = [one.count for one in find_bins([(0.0, False), (0.1, False), (0.11, True), (0.5, True), (1.0, True)])]
    assert counts == [2, 1, 0, 0, 1, 0, 0, 0, 0, 1]


def test_the_error_is_the_gap_weighed_by_how_much_falls_into_a_bin():
    judged = [(0.9, True)] * 3 + [(0.9, False)] + [(0.3, False)] * 4
    assert expected_calibration_error(find_bins(judged)) == pytest.approx(0.5 * 0.15 + 0.5 * 0.3)


def test_what_means_what_it_says_has_no_error():
    judged = [(0.8, True)] * 8 + [(0.8, False)] * 2
    assert expected_calibration_error(find_bins(judged)) == pytest.approx(0)


def test_nothing_found_is_no_error():
    assert expected_calibration_error(find_bins([])) == 0
    assert all((one.confidence, one.right, one.gap) == (None, None, 0) for one in find_bins([]))


@pytest.mark.parametrize("confidence", [-0.01, 1.01, math.nan, math.inf])
def test_what_is_no_probability_is_refused(confidence):
    with pytest.raises(ValueError, match="between 0 and 1"):
        find_bins([(confidence, True)])


def test_the_table_has_a_line_for_each_bin_that_holds_anything():
    lines = list(format_reliability([(0.95, True), (0.95, False), (0.2, False)]))
    assert lines[0] == "confidence: expected calibration error 36.7 over 3 found"
    assert [line.split() for line in lines[2:]] == [
        ["0.1", "and", "0.2", "1", "20.0", "0.0", "+20.0"],
        ["0.9", "and", "1.0", "2", "95.0", "50.0", "+45.0"],
    ]
    assert max(map(len, lines)) <= 80
