import pytest

from menurut.language import load_pack
from menurut.model import Article, SpeakerKind
from menurut.speakers import resolve_speakers
from tests.speakers.conftest import read_marks


def resolve_in(outlet, marked, language="id"):
    text, attributions = read_marks(marked)
    article = Article(id="a", text=text, language=language, outlet=outlet)
    resolved, speakers = resolve_speakers(article, attributions, load_pack(language))
    by_id = {speaker.id: speaker for speaker in speakers}
    return [(by_id[a.speaker_id].name, by_id[a.speaker_id].kind) for a in resolved]


@pytest.mark.parametrize(
    ("marked", "language", "name"),
    [
        ("<Q1>Dilansir</Q1> <S1>Velmora Herald</S1>, <C1>kapal karam</C1>.", "id", "Velmora Herald"),
        ("<Q1>Mengutip</Q1> <S1>Tepian.example</S1>, <C1>kapal karam</C1>.", "id", "Tepian.example"),
        ("<C1>The ship sank</C1>, <Q1>citing</Q1> <S1>the Velmora Herald</S1>.", "en", "Velmora Herald"),
        ("<C1>The ship sank</C1>, <Q1>citing</Q1> <S1>The Velmora Herald</S1>.", "en", "The Velmora Herald"),
    ],
)
def test_a_relay_credits_a_medium(marked, language, name):
    assert resolve_in(None, marked, language) == [(name, SpeakerKind.MEDIUM)]


def test_a_relay_of_a_person_whom_the_article_knows_is_no_medium():
    marked = (
        "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul</C1>. <Q2>Mengutip</Q2> <S2>Dewi</S2>, <C2>usul itu lemah</C2>."
    )
    assert resolve_in(None, marked) == [("Dewi Palar", SpeakerKind.PERSON)] * 2


def test_the_outlet_of_the_article_is_a_medium_under_its_full_name():
    marked = (
        "Wartawan Kantor Berita Samutra hadir. <C1>Kapal karam</C1>, <Q1>kata</Q1> <S1>Samutra</S1>. "
        "<Q2>Dilansir</Q2> <S2>Samutra</S2>, <C2>awak selamat</C2>."
    )
    assert resolve_in("Kantor Berita Samutra", marked) == [("Kantor Berita Samutra", SpeakerKind.MEDIUM)] * 2
