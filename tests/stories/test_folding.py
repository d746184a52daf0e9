"""Folds: why several articles count as one origin, and that they count apart where a person says so."""

import pytest

from menurut.model import FoldKind, Links
from menurut.speakers import identify_speakers
from menurut.stories import Surroundings, find_voices, gather_stories, link_story
from menurut.views.origins import gather_origins
from tests.told_stories import PACKS, Said, link, tell

BODY = (
    "Tanggul Kali Wengi di Desa Sumberaga jebol sepanjang dua belas meter pada Senin malam. "
    "Kepala Desa Sumberaga Tirta Wiyasa mengatakan karung pasir habis sejak pekan lalu. "
    "Warga memindahkan gabah ke balai dusun dengan gerobak sapi. "
    "Alat berat dari kabupaten belum datang sampai Selasa pagi."
)
SAND = Said("Tirta Wiyasa", "karung pasir habis sejak pekan lalu")
FIRST = tell(BODY, SAND, outlet="Kabar Satu")
COPY = tell("SUMBERAGA - " + BODY, SAND, outlet="Warta Dua", hour=3)
LATER = tell(BODY + " Air mulai surut menjelang siang.", SAND, outlet="Kabar Satu", hour=9, url="https://satu.example/1")
BEFORE = tell(BODY, SAND, outlet="Kabar Satu", url="https://satu.example/1")
OWN = tell(
    "Di dapur umum Desa Sumberaga, ibu-ibu memasak nasi sejak subuh setelah tanggul Kali Wengi jebol. "
    "Karung pasir habis sejak pekan lalu, kata Tirta Wiyasa kepada wartawan di tepi tanggul.",
    Said("Tirta Wiyasa", "Karung pasir habis sejak pekan lalu"),
    outlet="Suara Tiga",
    hour=5,
)
CITING = [
    tell(
        f"{head} Menurut Reuters, Kepala Desa Tirta Wiyasa mengatakan karung pasir habis sejak pekan lalu.",
        Said("Tirta Wiyasa", "karung pasir habis sejak pekan lalu", via="Reuters"),
        outlet=outlet,
        hour=hour,
    )
    for hour, outlet, head in (
        (4, "Harian Empat", "Tanggul Kali Wengi di Desa Sumberaga jebol dan sawah terendam."),
        (6, "Pos Lima", "Warga Desa Sumberaga menunggu alat berat di tepi Kali Wengi."),
    )
]
HOMES = {one.id: r.article.id for r in (FIRST, COPY, LATER, BEFORE, OWN, *CITING) for one in r.attributions}


def link_apart(*readings, apart=frozenset()) -> Links:
    gathered = gather_stories(readings, PACKS)
    voices = find_voices(identify_speakers(readings, gathered.stories, PACKS))
    known = gathered.vocabularies, gathered.versions, gathered.outlets, voices, gathered.profiles
    around = Surroundings(*known, frozenset(apart))
    (story,) = gathered.stories
    return link_story(story, [gathered.readings[key] for key in story.articles], around)


def find_ends(links: Links) -> list[set[str]]:
    """The origins of each claim; their number is the one that the claim has."""
    found = []
    for claim in links.claims:
        origins = gather_origins(claim, links.folds, HOMES)
        assert len(origins) == claim.origins
        found.append({origin.article_id or origin.medium for origin in origins})
    return found


def test_a_copy_is_folded_with_the_sentence_in_which_it_is_said():
    links = link(FIRST, COPY)
    (fold,) = links.folds
    assert (fold.article_id, fold.into, fold.kind) == (COPY.article.id, FIRST.article.id, FoldKind.COPIES)
    assert SAND.content in fold.span.slice(COPY.article.text)
    assert fold.into_span.slice(FIRST.article.text) == fold.span.slice(COPY.article.text)
    assert fold.attributions == (COPY.attributions[0].id,)
    assert find_ends(links) == [{FIRST.article.id}]


def test_a_report_of_its_own_is_not_folded():
    assert find_ends(link(FIRST, COPY, OWN)) == [{FIRST.article.id, OWN.article.id}]


def test_versions_are_folded_into_the_first():
    links = link(BEFORE, LATER)
    assert [(fold.article_id, fold.into, fold.kind) for fold in links.folds] == [
        (LATER.article.id, BEFORE.article.id, FoldKind.VERSION)
    ]
    assert find_ends(links) == [{BEFORE.article.id}]


def test_two_that_name_one_medium_outside_are_folded_into_it():
    links = link(*CITING)
    assert {(fold.article_id, fold.into, fold.medium, fold.kind) for fold in links.folds} == {
        (one.article.id, None, "Reuters", FoldKind.NAMES) for one in CITING
    }
    assert all("Reuters" in fold.span.slice(CITING[0].article.text) for fold in links.folds[:1])
    assert find_ends(links) == [{"Reuters"}]


@pytest.mark.parametrize(
    ("readings", "pair", "ends"),
    [
        ((FIRST, COPY), (COPY, FIRST.article.id), {FIRST.article.id, COPY.article.id}),
        ((BEFORE, LATER), (LATER, BEFORE.article.id), {BEFORE.article.id, LATER.article.id}),
        (CITING, (CITING[0], "medium:Reuters"), {"Reuters", CITING[0].article.id}),
        ((FIRST, COPY), (FIRST, COPY.article.id), {FIRST.article.id}),
    ],
)
def test_a_pair_that_is_apart_counts_apart_and_the_rest_of_the_links_stays(readings, pair, ends):
    links = link_apart(*readings, apart={(pair[0].article.id, pair[1])})
    assert find_ends(links) == [ends]
    before = link_apart(*readings)
    assert links.relays == before.relays
    assert [claim.attributions for claim in links.claims] == [claim.attributions for claim in before.claims]


def test_what_was_copied_from_a_copy_goes_with_it_when_that_is_taken_apart():
    third = tell("SUMBERAGA - " + BODY.replace("gerobak sapi", "gerobak kerbau"), SAND, outlet="Pos Lima", hour=8)
    HOMES[third.attributions[0].id] = third.article.id
    links = link(FIRST, COPY, third)
    steps = {fold.article_id: fold.into for fold in links.folds}
    assert find_ends(links) == [{FIRST.article.id}]
    apart = link_apart(FIRST, COPY, third, apart={(COPY.article.id, FIRST.article.id)})
    kin = COPY.article.id if steps[third.article.id] == COPY.article.id else FIRST.article.id
    assert find_ends(apart) == [{FIRST.article.id, COPY.article.id}]
    assert {fold.article_id: fold.into for fold in apart.folds} == {third.article.id: kin}
