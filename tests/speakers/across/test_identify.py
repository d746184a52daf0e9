"""Who is whom across articles: invented people, real countries and bodies."""

import pytest

from menurut.model import Mention, SpeakerKind
from tests.speakers.across.told import are_one, group, identify, stories, tell, who
from tests.work import count_lines

ONE_STORY = stories("a-1 a-2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Tolchenin", "Tolchenin Sergei"),
        ("Oleks Vorzensky", "Oleks Vorzenskyy"),
        ("Oleks Vorzensky", "Oleks Vorzenskiy"),
        ("Djoko Wiryanto", "Joko Wiryanto"),
        ("Jusuf Lamardi", "Yusuf Lamardi"),
        ("Sutan Sjahdan", "Sutan Syahdan"),
        ("José Almarán", "Jose Almaran"),
    ],
)
def test_spellings_of_a_full_name_are_one_person_in_any_story(one, other):
    assert are_one(tell("a-1", who(one)), tell("a-2", who(other), language="en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rina Wirayu", "Rani Wirayu"),
        ("Agung Suryanto", "Agung Suryanti"),
        ("Anton Marenov", "Anton Marenova"),
        ("Bona Sitorang", "Boni Sitorang"),
    ],
)
def test_names_that_only_look_alike_are_two(one, other):
    assert not are_one(tell("a-1", who(one)), tell("a-2", who(other)))
    assert not are_one(tell("a-1", who(one)), tell("a-2", who(other)), told=ONE_STORY)


def test_a_near_spelling_needs_more_than_itself_outside_its_story():
    one, other = who("Mohamed Larayu", "Menteri Kelautan Velmora"), who("Muhamad Larayu", "mantan Menteri Kelautan Velmora")
    assert are_one(tell("a-1", one), tell("a-2", other))
    assert not are_one(tell("a-1", who("Mohamed Larayu")), tell("a-2", who("Muhamad Larayu")))
    assert are_one(tell("a-1", who("Mohamed Larayu")), tell("a-2", who("Muhamad Larayu")), told=ONE_STORY)


def test_a_slip_of_the_pen_is_heeded_inside_a_story_unless_one_article_has_both():
    one, other = who("Wira Prasetyawan"), who("Wira Prasetyawen")
    assert are_one(tell("a-1", who("Wira Prasetyawan")), tell("a-2", who("Wira Prasetiawan")), told=ONE_STORY)
    assert not are_one(tell("a-1", one), tell("a-2", other))
    assert not group(tell("a-1", who("Wira Kalamantara"), who("Wira Kalamentara")), told=stories("a-1"))


@pytest.mark.parametrize("short", ["Sitorang", "Bona", "B. Sitorang"])
def test_short_names_and_initials_mean_somebody_inside_their_story_only(short):
    full, called = tell("a-1", who("Bona Sitorang")), tell("a-2", who(short))
    assert are_one(full, called, told=ONE_STORY)
    assert not are_one(full, called)


def test_a_short_name_that_two_share_is_neither():
    readings = tell("a-1", who("Bona Sitorang"), who("Ningsih Sitorang")), tell("a-2", who("Sitorang"))
    assert group(*readings, told=ONE_STORY) == set()


def test_a_short_name_with_another_role_is_another():
    readings = tell("a-1", who("Bona Sitorang", "nelayan")), tell("a-2", who("Bona", "Kepala Dinas Pasar Larai"))
    assert group(*readings, told=ONE_STORY) == set()


def test_a_single_name_with_the_same_role_is_the_same_in_another_story():
    assert are_one(tell("a-1", who("Bona Sitorang", "Menteri Kelautan")), tell("a-2", who("Bona", "eks Menteri Kelautan")))
    assert are_one(tell("a-1", who("Afiduddin", "Ketua BMKG")), tell("a-2", who("Afiduddin", "Ketua BMKG")))
    assert not are_one(tell("a-1", who("Afiduddin")), tell("a-2", who("Afiduddin")))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Menteri Kelautan", "mantan Menteri Kelautan"),
        ("Menteri Kelautan", "Menteri Kehutanan"),
        ("Menkeu", "eks Menteri Keuangan"),
        ("Kepala BMKG", "Kepala Badan Meteorologi, Klimatologi, dan Geofisika"),
        ("Ketua Umum Golkar", "Menteri Perindustrian"),
        ("Gubernur", "Gubernur Kalimantan Hulu"),
    ],
)
def test_roles_that_change_leave_somebody_one(before, after):
    assert are_one(tell("a-1", who("Bona Sitorang", before)), tell("a-2", who("Bona Sitorang", after)))


def test_roles_are_compared_across_languages():
    readings = (
        tell("a-1", who("Liora Tambena", "Menteri Luar Negeri Rusia")),
        tell("a-2", who("Liora Tambena", "former Russian foreign minister"), language="en"),
        tell("a-3", who("Liora Tambena", "Ukrainian foreign minister"), language="en"),
    )
    assert group(*readings) == {frozenset({"a-1/Liora Tambena", "a-2/Liora Tambena"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nelayan", "Kepala Dinas Pasar Larai"),
        ("Kepala Desa Sukamaju", "Kepala Desa Sukarame"),
        ("Kapolsek Sukamaju", "Kapolsek Sukarame"),
        ("Gubernur Kalimantan Hulu", "pelatih Tepian FC"),
    ],
)
def test_namesakes_with_other_roles_in_stories_that_share_nothing_are_two(one, other):
    first, second = who("Bona Sitorang", one), who("Bona Sitorang", other)
    assert group(tell("a-1", first), tell("a-2", second)) == set()
    assert are_one(tell("a-1", first), tell("a-2", second), told=ONE_STORY)


def test_namesakes_whose_stories_share_somebody_are_one():
    one, other = who("Bona Sitorang", "nelayan"), who("Bona Sitorang", "Ketua Koperasi Larai")
    readings = tell("a-1", one, who("Widuri Lakmana")), tell("a-2", other, who("Widuri Lakmana"))
    assert frozenset({"a-1/Bona Sitorang", "a-2/Bona Sitorang"}) in group(*readings)


def test_who_has_no_role_joins_a_namesake_but_neither_of_two():
    known = tell("a-1", who("Bona Sitorang", "nelayan")), tell("a-2", who("Bona Sitorang", "Kepala Dinas Pasar Larai"))
    untold = tell("a-3", who("Bona Sitorang"))
    assert are_one(known[0], untold)
    assert group(*known, untold) == set()


def test_a_role_between_two_that_clash_joins_neither():
    clashing = [who("Bona Sitorang", "Kepala Dinas Pasar Larai"), who("Bona Sitorang", "Ketua Serikat Nelayan Tepi")]
    between = who("Bona Sitorang", "Ketua")
    assert group(*(tell(f"a-{n}", one) for n, one in enumerate((*clashing, between)))) == set()


@pytest.mark.parametrize(
    "names",
    [
        ["Korea Utara", "North Korea", "Korut", "DPRK"],
        ["Amerika Serikat", "AS", "US", "United States"],
        ["Indonesia", "Pemerintah Indonesia", "RI", "Indonesian government"],
        ["Rusia", "Russia", "Federasi Rusia"],
        ["Britain", "Inggris", "UK"],
    ],
)
def test_a_country_is_one_in_all_languages(names):
    english = {"North Korea", "DPRK", "US", "United States", "Indonesian government", "Russia", "Britain", "UK"}
    told = [(who(name, kind="state"), "en" if name in english else "id") for name in names]
    readings = [tell(f"a-{n}", one, language=language) for n, (one, language) in enumerate(told)]
    assert are_one(*readings)


def test_koreas_are_two():
    assert not are_one(tell("a-1", who("Korea Utara", kind="state")), tell("a-2", who("Korea Selatan", kind="state")))


def test_an_invented_state_is_one_with_and_without_what_it_is():
    assert are_one(tell("a-1", who("Velmora", kind="state")), tell("a-2", who("Republik Velmora", kind="state")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KPK", "Komisi Pemberantasan Korupsi"),
        ("Kemenkeu", "Indonesia's Finance Ministry"),
        ("DK PBB", "UN Security Council"),
        ("Kantor Berita Antara", "Antara"),
        ("tepiNews", "tepiNews"),
        ("PT Larai Tirta", "Larai Tirta"),
        ("Kementerian Luar Negeri Rusia", "Russian Foreign Ministry"),
        ("Kementerian Pertahanan Velmora", "Velmora's Defence Ministry"),
    ],
)
def test_bodies_by_their_other_names(one, other):
    english = "'s" in other or other.startswith(("UN", "Russian"))
    kind = "medium" if "Antara" in one or "News" in one else "body"
    assert are_one(tell("a-1", who(one, kind=kind)), tell("a-2", who(other, kind=kind), language="en" if english else "id"))


def test_bodies_that_every_place_has_are_one_in_their_story_only():
    for name in ("Polisi", "Pemerintah", "BPBD", "Badan Penanggulangan Bencana Daerah setempat"):
        readings = tell("a-1", who(name, kind="body")), tell("a-2", who(name, kind="body"))
        assert are_one(*readings, told=ONE_STORY)
        assert not are_one(*readings)


def test_an_acronym_that_an_article_introduces_holds_in_its_story():
    long = who("Serikat Lumbung Tepi", kind="body", forms=("Serikat Lumbung Tepi", "SELUTE"))
    assert are_one(tell("a-1", long), tell("a-2", who("SELUTE", kind="body")), told=ONE_STORY)
    assert are_one(tell("a-1", who("Serikat Lumbung Tepi", kind="body")), tell("a-2", who("SLT", kind="body")), told=ONE_STORY)


def test_a_person_and_a_body_are_never_one():
    readings = tell("a-1", who("Sari Bumi")), tell("a-2", who("Sari Bumi", kind="body"))
    assert not are_one(*readings, told=ONE_STORY)


def test_the_unnamed_of_two_articles_are_two():
    readings = tell("a-1", who("seorang saksi", kind="unnamed")), tell("a-2", who("seorang saksi", kind="unnamed"))
    assert not are_one(*readings, told=ONE_STORY)


def test_an_office_is_its_holder_inside_the_story():
    named = tell("a-1", who("Bona Sitorang", "Gubernur Kalimantan Hulu"))
    office = tell("a-2", who("Gubernur Kalimantan Hulu", kind="unnamed"))
    assert are_one(named, office, told=ONE_STORY)
    assert not are_one(named, office)
    two = tell("a-3", who("Ningsih Larasuka", "Gubernur Kalimantan Hulu"))
    assert not group(named, office, two, told=stories("a-1 a-2 a-3"))


def test_the_users_own_names_lead():
    aliases = '[[person]]\nnames = ["Bona Sitorang", "Bang Ucok"]\n[[organisation]]\nnames = ["Bank Tepian", "BTP", "KPK"]'
    (one,) = identify(tell("a-1", who("Bang Ucok")), tell("a-2", who("Bona Sitorang", "nelayan")), aliases=aliases)
    assert one.name == "Bona Sitorang"
    (body,) = identify(
        tell("a-1", who("BTP", kind="body")), tell("a-2", who("Komisi Pemberantasan Korupsi", kind="body")), aliases=aliases
    )
    assert body.name == "Bank Tepian"


def test_a_name_is_the_full_one_that_most_articles_give():
    readings = [tell("a-1", who("Bona")), tell("a-2", who("Bona")), tell("a-3", who("Bona Sitorang"))]
    (one,) = identify(*readings, told=stories("a-1 a-2 a-3"))
    assert (one.name, one.kind) == ("Bona Sitorang", SpeakerKind.PERSON)


def test_work_grows_with_the_number_of_stories():
    def work(count):
        readings = [
            tell(f"a-{n}", who(f"{first} {last}", role), who(first, "nelayan"), who("KPK", kind="body"))
            for n, (first, last, role) in enumerate(
                (f"Bona{n % 7}", f"Sitor{n % 50}", f"Kepala Desa T{n}") for n in range(count)
            )
        ]
        told = stories(*(f"a-{n}" for n in range(count)))
        identify(*readings[:20], told=told)
        return count_lines(lambda: identify(*readings, told=told))

    assert work(400) < 2.5 * work(200)


def test_ids_stay_while_an_identity_grows_and_come_from_its_first_member():
    first, second = tell("a-1", who("Korea Utara", kind="state")), tell("a-2", who("Korut", kind="state"))
    (late,) = identify(second)
    (grown,) = identify(first, second, before=[late])
    assert grown.id == late.id
    assert grown.members == (Mention("a-1", first.speakers[0].id), Mention("a-2", second.speakers[0].id))
    assert identify(first)[0].id == identify(first, second)[0].id
