"""Which articles are alike, whoever compares which of them."""

import pytest

from menurut.language import load_pack
from menurut.stories import read_vocabulary
from menurut.stories.linking import profile_article
from menurut.stories.neighbours import Neighbourhood, order_profile
from tests.told_stories import tell

TEXTS = (
    "Gudang kapuk di Wanasari terbakar dan dua pekerja tewas",
    "Dua pekerja tewas dalam kebakaran gudang kapuk Wanasari",
    "Kebakaran gudang kapuk di Wanasari menewaskan pekerja",
    "Pasar Randuagung dibuka dengan 214 lapak pedagang beras",
    "Pedagang beras pasar Randuagung mengisi 214 lapak",
)


def lay_out() -> Neighbourhood:
    articles = [tell(f"{text}.", outlet=f"Warta {hour}", hour=hour).article for hour, text in enumerate(TEXTS)]
    profiles = [profile_article(one, read_vocabulary(load_pack("id"))) for one in articles]
    return Neighbourhood(sorted(profiles, key=order_profile))


@pytest.mark.parametrize("shares", [2, 3, 9])
def test_shares_are_together_all_pairs_and_each_pair_stands_in_one(shares: int) -> None:
    every = sorted(lay_out().find_likenesses())
    parts = [one for share in range(shares) for one in lay_out().find_likenesses(share=share, shares=shares)]
    assert len(every) >= 4
    assert sorted(parts) == every
