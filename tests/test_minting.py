from menurut.minting import mint_ids


def test_a_new_group_is_named_after_its_first_member_alone():
    (one,) = mint_ids("st", [["a"]], {})
    (grown,) = mint_ids("st", [["a", "b"]], {})
    assert one == grown


def test_groups_with_one_first_member_get_ids_of_their_own():
    assert len(set(mint_ids("c", [["a"], ["a", "b"], ["a", "b"]], {}))) == 3


def test_a_group_that_lost_the_id_of_its_first_member_gets_another():
    (known,) = mint_ids("c", [["a", "b"]], {})
    kept, new = mint_ids("c", [["b"], ["a"]], {known: ["a", "b"]})
    assert kept == known
    assert new != known


def test_a_known_id_goes_to_the_group_that_kept_most_of_its_members():
    split = mint_ids("st", [["a"], ["b", "c"]], {"st-old": ["a", "b", "c"]})
    assert split[1] == "st-old"
    assert split[0] != "st-old"


def test_a_merged_group_keeps_the_id_that_brought_most():
    assert mint_ids("st", [["a", "b", "c"]], {"st-1": ["a"], "st-2": ["b", "c"]}) == ["st-2"]


def test_groups_of_two_stories_that_are_named_apart_never_share_an_id():
    (known,) = mint_ids("s", [["a", "b"]], {}, of="st-1")
    (kept,) = mint_ids("s", [["b"]], {known: ["a", "b"]}, of="st-1")
    (new,) = mint_ids("s", [["a"]], {}, of="st-2")
    assert kept == known != new


def test_an_id_that_is_taken_is_given_to_none():
    (first,) = mint_ids("st", [["a"]], {})
    assert mint_ids("st", [["a"]], {first: ["a"]}, taken=[first]) != [first]
