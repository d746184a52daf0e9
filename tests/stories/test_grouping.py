from menurut.stories.grouping import group_by_average


def test_a_chain_of_half_likenesses_does_not_join_its_ends():
    likeness = {(0, 1): 0.9, (1, 2): 0.55, (2, 3): 0.9}
    assert group_by_average(4, likeness, threshold=0.5) == [[0, 1], [2, 3]]


def test_a_group_needs_its_mean_not_one_strong_pair():
    assert group_by_average(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.5}, threshold=0.5) == [[0, 1, 2]]
    assert group_by_average(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.3}, threshold=0.5) == [[0, 1], [2]]


def test_firm_pairs_join_whatever_their_likeness_and_carry_the_others_with_them():
    assert group_by_average(3, {(1, 2): 0.9}, threshold=0.5, firm=[(0, 1), (1, 0)]) == [[0, 1], [2]]


def test_everything_stands_in_one_group():
    assert group_by_average(3, {}, threshold=0.1) == [[0], [1], [2]]
    assert group_by_average(0, {}, threshold=0.1) == []
