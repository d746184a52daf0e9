"""Where speakers stand on a claim."""

from menurut.model import Act, Claim, Position, Stand, Statement
from menurut.stories.positions import find_positions


def make_claim(*told):
    """A claim of statements: speaker and act, in the order in which they were told."""
    statements = tuple(
        Statement(f"s-{number}", name and f"p-{name}", name, act, (f"t-{number}",), 1)
        for number, (name, act) in enumerate(told, 1)
    )
    return Claim("c-1", "st-1", "Pintu gudang terkunci", statements, (), 1)


def test_a_position_has_turned_where_a_speaker_denies_first_and_admits_later():
    claim = make_claim(("Wening", Act.DENY), ("Taruno", Act.ACCUSE), ("Wening", Act.DENY), ("Wening", Act.CONFIRM))
    assert find_positions(claim) == (
        Position("p-Wening", "Wening", (Stand(Act.DENY, ("s-1", "s-3")), Stand(Act.CONFIRM, ("s-4",))), turned=True),
        Position("p-Taruno", "Taruno", (Stand(Act.ACCUSE, ("s-2",)),), turned=False),
    )


def test_who_only_demands_more_has_not_turned():
    (position,) = find_positions(make_claim(("Wening", Act.STATE), ("Wening", Act.DEMAND)))
    assert not position.turned


def test_nobody_has_a_position_who_has_no_name():
    assert find_positions(make_claim((None, Act.DENY))) == ()
