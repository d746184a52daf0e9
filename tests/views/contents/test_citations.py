import json
import re
from dataclasses import replace
from datetime import datetime
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from menurut.model import Act, Article, Attribution, Manner, Span, Speaker, SpeakerKind
from menurut.views.contents.citation_formats import (
    FORMATS,
    cite_as_bibtex,
    cite_as_json_ld,
    cite_as_markdown,
    escape_bibtex,
    escape_markdown,
)
from menurut.views.contents.citations import Citation, cite_as_text, quote
from menurut.views.sayings import Saying
from menurut.views.tongue import speaking

PAGE = "http://127.0.0.1:8017/articles/a-1#t-1"
SARI = Speaker("s-1", "Sari Wulandari", SpeakerKind.PERSON)
HOSTILE = 'a\\b {c} 50% $x_1^2 #tag & ~ <script>alert(1)</script> [x](javascript:y) `z` *b* _i_ | ! "q"'


def make_citation(text, spans, *, manner=Manner.DIRECT, speaker=SARI, via=None, reporter=None, **article):
    fields = {
        "url": "https://kabar.example/air?x=1&y=2",
        "outlet": "Kabar Lembah",
        "title": "Air naik di Lembah",
        "byline": "Doni Arta",
        "published_at": datetime.fromisoformat("2025-03-03T14:05:00+07:00"),
    } | article
    home = Article("a-1", text, "id", **fields)
    said = Attribution("t-1", "a-1", (), (), tuple(spans), manner, Act.DENY, "test", via=via)
    return Citation(Saying(said, home, speaker, 1), PAGE, reporter)


def whole(text, **more):
    return make_citation(text, [Span(0, len(text))], **more)


def unescape_bibtex(words):
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~"}
    names |= {"textasciicircum": "^", "newline": "\n"}
    return re.sub(r"\\([a-z]+)\{\}|\\(.)", lambda m: names[m[1]] if m[1] else m[2], words)


def read_bibtex(entry):
    """The fields of an entry, read as BibTeX reads them: braces count wherever they stand."""
    fields, rest = {}, entry[entry.index(",") + 1 :]
    while found := re.match(r"\s*([a-z]+) = ", rest):
        rest = rest[found.end() :]
        if rest[0] != "{":
            fields[found[1]], rest = rest.split(",", 1)
            continue
        depths = accumulate({"{": 1, "}": -1}.get(character, 0) for character in rest)
        at = next(at for at, depth in enumerate(depths) if not depth)
        fields[found[1]], rest = rest[1:at], rest[at + 2 :]
    assert rest.strip() == "}"
    return fields


def shown_by_markdown(words):
    tokens = MarkdownIt("commonmark").parse(words)
    lines = []
    for token in tokens:
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                lines.append("\n")
            else:
                lines.append(child.content)
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), token.type
        lines.append("\n" if token.type == "paragraph_close" else "")
    return "".join(lines)


def test_a_quotation_is_the_text_at_its_spans():
    text = '"Air naik," kata Sari, "dan surut lagi."\n\n"Kami tunggu."'
    pieces = [Span(0, 11), Span(23, 40), Span(42, 56)]
    assert quote(text, pieces) == '"Air naik," […] "dan surut lagi."\n\n"Kami tunggu."'


@given(st.text(max_size=60), st.data())
def test_every_format_holds_just_the_text_at_the_spans(text, data):
    text = f"x{text}x"
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    citation = make_citation(text, [span])
    words = span.slice(text)
    assert citation.quotation == words
    assert words in cite_as_text(citation)
    assert json.loads(cite_as_json_ld(citation))["text"] == words
    assert unescape_bibtex(read_bibtex(cite_as_bibtex(citation))["quotation"]) == words


PRINTABLE = st.text(alphabet="ab1.)# \t>*_-+=`~[]()<>!&;|\\{}$^:/\n", max_size=40)


@given(PRINTABLE)
@example("1. satu\n2. dua")
@example("    berjarak\n\tberjarak")
@example("judul\n---\n===")
@example("&amp; <b> https://x.example")
def test_markdown_shows_the_words_as_they_stand(words):
    words = "\n".join(line.rstrip() for line in words.split("\n")).strip("\n")
    shown = shown_by_markdown(escape_markdown(words))
    assert shown.split() == words.split()


def test_a_markdown_citation_is_one_quotation_over_all_its_paragraphs():
    page = MarkdownIt("commonmark").render(cite_as_markdown(whole('"Satu.\n\n# Dua."', title="[x](y)", outlet="*Kabar*")))
    assert page.count("<blockquote>") == 1
    assert page.strip().endswith("</blockquote>")
    assert "# Dua" in page
    assert "<h1>" not in page
    assert '<a href="https://kabar.example/air?x=1&amp;y=2">[x](y)</a>' in page


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_stay_words_in_every_format(name):
    cited = FORMATS[name][1](whole(HOSTILE, title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url="javascript:alert(1)"))
    assert 'href="javascript:' not in MarkdownIt("commonmark").render(cited) or name != "markdown"
    assert name != "json-ld" or "<" not in cited
    if name == "bibtex":
        fields = read_bibtex(cited)
        assert unescape_bibtex(fields["title"][1:-1]) == HOSTILE
        assert "url" not in fields


def test_braces_balance_whatever_is_cited():
    escaped = escape_bibtex("}{}}\\{")
    assert escaped.count("{") == escaped.count("}")


def test_an_address_cannot_leave_its_place():
    citation = whole("Ya.", url="https://kabar.example/a b>{c}\\d")
    assert citation.url == "https://kabar.example/a%20b%3E%7Bc%7D%5Cd"


def test_text_says_who_where_and_when():
    with speaking("en"):
        assert cite_as_text(whole('"Tidak."')) == (
            '"Tidak."\n— Sari Wulandari (denies)\n'
            f"Air naik di Lembah, Kabar Lembah, 3 Mar 2025, https://kabar.example/air?x=1&y=2\n{PAGE}"
        )


def test_whoever_reports_it_and_the_medium_are_named():
    citation = whole("bahwa air naik", manner=Manner.INDIRECT, via="Kabar Kawat", reporter="PT Air Jernih")
    with speaking("en"):
        assert "Sari Wulandari (denies), in the words of the article, as reported by PT Air Jernih, cited via Kabar Kawat" in (
            cite_as_text(citation)
        )
    for _, write in FORMATS.values():
        assert "Kabar Kawat" in write(citation)


def test_marks_that_turn_text_round_are_shut_in():
    assert "\u2068a\u202eb\u2069\n" in cite_as_text(whole("a\u202eb"))


def test_json_ld_is_a_quotation_with_its_speaker_and_its_article():
    told = json.loads(cite_as_json_ld(whole('"Tidak."')))
    assert told["@context"] == "https://schema.org"
    assert told["@type"] == "Quotation"
    assert told["spokenByCharacter"] == {"@type": "Person", "name": "Sari Wulandari"}
    assert told["@id"] == PAGE
    assert told["isPartOf"]["publisher"]["name"] == "Kabar Lembah"
    assert told["isPartOf"]["datePublished"] == "2025-03-03T14:05:00+07:00"


def test_reported_speech_is_a_claim_of_its_speaker():
    firm = replace(SARI, kind=SpeakerKind.ORGANISATION, name="PT Air Jernih")
    told = json.loads(cite_as_json_ld(whole("bahwa air naik", manner=Manner.INDIRECT, speaker=firm)))
    assert told["@type"] == "Claim"
    assert told["creator"] == {"@type": "Organization", "name": "PT Air Jernih"}
    assert told["appearance"]["headline"] == "Air naik di Lembah"


def test_nobody_is_made_up_where_nobody_is_named():
    citation = whole("Ya.", speaker=None, outlet=None, byline=None, published_at=None, url=None)
    told = json.loads(cite_as_json_ld(citation))
    assert "spokenByCharacter" not in told
    assert "publisher" not in told["isPartOf"]
    assert not {"author", "year", "month", "url"} & set(read_bibtex(cite_as_bibtex(citation)))
