from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Article, Span


def contents(text: str, *furniture: str) -> list[str]:
    spans = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in furniture)
    found = find_attributions(Article(id="a", text=text, language="id", furniture=spans), load_pack("id"), rules_only=True)
    return [" … ".join(span.slice(text) for span in a.content) for a in found]


def test_the_line_behind_a_dateline_that_is_furniture_is_read() -> None:
    assert contents('TARUNA, Kabar Hilir - Air surut. "Jalan sudah kering," kata Tirta.', "TARUNA, Kabar Hilir - ") == [
        '"Jalan sudah kering,"'
    ]


def test_a_line_is_read_around_furniture() -> None:
    text = "Tirta mengatakan air surut. Baca juga: Tirta mengatakan bendungan jebol. Sari berharap hujan reda. (ab/cd)"
    furniture = ("Baca juga: Tirta mengatakan bendungan jebol.", " (ab/cd)")
    assert contents(text, *furniture) == ["air surut", "hujan reda"]


def test_a_line_that_is_furniture_is_not_read() -> None:
    assert contents("Tirta mengatakan air surut.", "Tirta mengatakan air surut.") == []
