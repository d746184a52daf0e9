from menurut.views.contents.articles import find_article_views
from menurut.views.contents.differences import Fate
from menurut.views.contents.versions import Wording, line_up_versions
from tests.told_stories import Said, tell


def line_up(*told: tuple[str, str, str]):
    """The versions of these wordings: outlet, language and words of each."""
    readings = [
        tell(f"Tirta berkata: {words}.", Said("Tirta", words), outlet=outlet, language=tag, hour=hour)
        for hour, (outlet, tag, words) in enumerate(told)
    ]
    views = find_article_views(readings)
    return line_up_versions(Wording(view.sayings[0], view.outlet) for view in views)


def test_the_same_words_are_one_version():
    (only,) = line_up(("Satu", "id", "karung pasir habis"), ("Dua", "id", "Karung pasir habis"))
    assert [one.place for one in only.wordings] == ["Satu", "Dua"]
    assert not only.is_changed


def test_a_version_is_compared_with_the_earlier_one_most_alike():
    first, second, third = line_up(
        ("Satu", "id", "karung pasir habis sejak pekan lalu"),
        ("Dua", "id", "karung pasir tidak habis sejak hari Senin lalu"),
        ("Tiga", "id", "karung pasir tidak habis sejak hari Selasa lalu"),
    )
    assert first.against is None
    assert second.against.place == "Satu"
    assert third.against.place == "Dua"
    assert [(p.fate, p.words) for p in third.pieces if p.fate is not Fate.KEPT] == [
        (Fate.TAKEN, "Senin"),
        (Fate.PUT, "Selasa"),
    ]


def test_other_words_and_other_languages_are_not_compared():
    _, second, third = line_up(
        ("Satu", "id", "karung pasir habis sejak pekan lalu"),
        ("Dua", "id", "alat berat belum datang dari kabupaten"),
        ("Tiga", "en", "karung pasir habis sejak pekan ini"),
    )
    assert second.against is None
    assert third.against is None
