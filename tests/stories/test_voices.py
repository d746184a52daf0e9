from menurut.language import load_pack
from menurut.model import Article, Reading, Speaker, SpeakerKind
from menurut.stories.vocabulary import read_vocabulary
from menurut.stories.voices import find_voices


def voices(*names: str, kind: SpeakerKind = SpeakerKind.PERSON, language: str = "id"):
    speakers = tuple(Speaker(f"p-{place}", name, kind) for place, name in enumerate(names))
    reading = Reading(Article(id="a", text="", language=language), (), speakers, ())
    return find_voices([reading], {language: read_vocabulary(load_pack(language))})


def test_a_last_name_joins_the_one_full_name_that_holds_it():
    found = voices("Seputra", "Taruno Seputra", "Wening Larasati")
    assert found["p-0"] == found["p-1"]
    assert found["p-0"].name == "Taruno Seputra"
    assert found["p-2"].key != found["p-0"].key


def test_a_last_name_that_two_share_joins_neither():
    found = voices("Seputra", "Taruno Seputra", "Ningsih Seputra")
    assert len({voice.key for voice in found.values()}) == 3


def test_a_country_is_one_voice_in_both_languages():
    indonesian = voices("Korea Selatan", kind=SpeakerKind.COUNTRY)
    english = voices("South Korea", kind=SpeakerKind.COUNTRY, language="en")
    assert indonesian["p-0"].key == english["p-0"].key


def test_the_unnamed_have_no_key():
    assert voices("seorang saksi", kind=SpeakerKind.UNNAMED)["p-0"].key is None
