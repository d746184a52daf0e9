"""Texts that nobody writes and that a reader must survive: endless, seeded, in Indonesian and English.

`HOSTILE_TEXTS` names them. Each is made of pieces; `write_text` puts as many together as it takes. Names and words are
made of syllables, so that a text can hold as many different ones as it is long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, repeat
from random import Random

Pieces = Callable[[Random, str], Iterator[str]]

_SYLLABLES = "ba ce di fu ga ha ji ka lo mu na pe ra si to wu ya zen dar min sul tan"
_SUBJECT = {"id": "mengatakan", "en": "said"}
_CUES = {
    "id": "mengatakan kata katanya ujar menurut dikutip dari membantah berharap diduga klaim menegaskan akan diminta",
    "en": "said says according to told denied hopes claims claim warned quoted by asked promised reported that",
}
_PRONOUNS = {"id": "dia ia mereka kami kita beliau pihaknya", "en": "he she they it we his her their who"}
_TITLES = {
    "id": "Ketua Wakil Menteri Sekretaris Jenderal Direktur Kepala Dinas Badan Gubernur Komisi Polisi Daerah",
    "en": "President Vice Deputy Minister Secretary General Director Chief Officer Governor Senator Spokesman Mr.",
}
_CONJUNCTIONS = {
    "id": "dan atau tetapi sementara sedangkan bahwa yang karena jika serta namun agar untuk",
    "en": "and or but while that which because if as although whereas who to",
}
_DATES = {
    "id": ["Senin (21/10)", "21 Oktober 2024", "pekan lalu", "kemarin", "2024", "pukul 15.00 WIB", "akhir Mei", "2020-2024"],
    "en": ["Monday", "Oct. 21, 2024", "last week", "yesterday", "2024", "3 p.m.", "late May", "21 October", "2020-2024"],
}
_NUMBER_WORDS = {
    "id": "dua ratus ribu juta puluh setengah Rp persen lima miliar sekitar",
    "en": "two hundred thousand million twenty half $ percent five billion about",
}
_SENTENCES = {
    "id": "Menurut Sari Tirta, air di Larai naik 2 meter pada Senin (21/10), dan ia berharap warga mengungsi.",
    "en": "According to Sari Tirta, the river at Larai rose 2 metres on Monday, and she hopes that people will leave.",
}
_QUOTED = {"id": '"Air naik, dan kami siap," kata {}. ', "en": '"The water rises, and we are ready," said {}. '}
_TOLD = {"id": "Menteri {} mengatakan bahwa air naik. ", "en": "Minister {} said that the water rose. "}
_FAMILY = {
    "id": "Budi Tirta mengatakan air naik. Sari Tirta membantah. Tirta diam. Ia berharap. ",
    "en": "Budi Tirta said it rose. Sari Tirta denied it. Tirta was told. He hopes so. ",
}
_HEADERS = {"id": ["Judul: Air surut", "Terbit: 21/10/2024"], "en": ["Title: Water falls", "Published: 21 October 2024"]}
_FURNITURE = {
    "id": ["Baca juga: Air surut", "Komentar (2)", "Bagikan:"],
    "en": ["Read also: Water falls", "Share this", "Advertisement"],
}
_QUOTES = [*"“”„«»\"‘’'‚‹›", "''", "``"]
_SPACES = list("\u00a0\u2003\u2028\u2029\u3000\u200a\x0b\x0c\x85\x1c\t\r\u1680")
_UNSEEN = list("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u034f\u180e")
_EMOJI = ["👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇮🇩", "❤️", "🤦🏻‍♂️", "1️⃣"]
_SCRIPTS = ["вода", "水位上昇", "الماء", "נהר", "ποταμός", "น้ำ", "नदी", "강물", "ＡＢＣ", "𝐰𝐚𝐭𝐞𝐫", "ﬁ", "İ", "ß"]
_TAGS = ["<div>", "<p>", "<b>", "<table><tr><td>", "<ul><li>", "<br>", "<a href='/x'>", "<span class=x>", "<section>"]
_SOUP = ["<p>", "</div>", "<!--", "-->", "]]>", "&amp;", "&#0;", "<b", "'", '"', ">", "<table>", "</p>", "<script>", "<i>"]


def make_name(random: Random) -> str:
    """A name of two words, as good as never made before."""
    return " ".join("".join(random.choices(_SYLLABLES, k=4)).capitalize() for _ in range(2))


def _always(piece: str) -> Pieces:
    return lambda random, language: repeat(piece)


def _by_language(pieces: dict[str, str]) -> Pieces:
    return lambda random, language: repeat(pieces[language])


def _chosen(pieces: dict[str, str] | dict[str, list[str]] | list[str], *, between: str = " ") -> Pieces:
    """Any of the pieces, over and over; a string holds one in each word."""

    def choose(random: Random, language: str) -> Iterator[str]:
        some = pieces[language] if isinstance(pieces, dict) else pieces
        some = some.split() if isinstance(some, str) else some
        return (random.choice(some) + between for _ in count())

    return choose


def _with_cues(words: dict[str, str]) -> dict[str, str]:
    return {language: f"{words[language]} {_CUES[language]}" for language in words}


def _filled(form: dict[str, str], *, some: int | None = None) -> Pieces:
    """A form with a new name in it each time, or with one of `some` names."""

    def fill(random: Random, language: str) -> Iterator[str]:
        names = [make_name(random) for _ in range(some or 0)]
        return (form[language].format(random.choice(names) if names else make_name(random)) for _ in count())

    return fill


def _runs(piece: str, *, ending: str) -> Pieces:
    """Runs of a piece, each twice as long as the one before it, so that the longest is half of the text."""
    return lambda random, language: (piece * 2**k + ending for k in count())


def _by_run(pieces: dict[str, str], *, ending: str) -> Pieces:
    return lambda random, language: _runs(pieces[language], ending=ending)(random, language)


def _both(piece: str) -> dict[str, str]:
    return {"id": piece, "en": piece}


HOSTILE_TEXTS: dict[str, Pieces] = {
    # words
    "one cue": _by_language({"id": "kata ", "en": "said "}),
    "one verb of saying": _by_language({tag: f"{cue} " for tag, cue in _SUBJECT.items()}),
    "cues": _chosen(_CUES),
    "cues between commas": _chosen(_CUES, between=", "),
    "cues, one a sentence": _chosen(_CUES, between=". "),
    "cues with apostrophes": _chosen(_CUES, between="'’"),
    "cues in brackets": _chosen(_CUES, between=" ("),
    "pronouns": _chosen(_PRONOUNS),
    "pronouns and cues": _chosen(_with_cues(_PRONOUNS)),
    "titles": _chosen(_TITLES),
    "titles and cues": _chosen(_with_cues(_TITLES)),
    "conjunctions": _chosen(_CONJUNCTIONS),
    "conjunctions and cues": _chosen(_with_cues(_CONJUNCTIONS)),
    "one sentence without a stop": lambda random, language: ("".join(random.choices(_SYLLABLES, k=3)) + " " for _ in count()),
    "one word a line": lambda random, language: ("".join(random.choices(_SYLLABLES, k=3)) + "\n" for _ in count()),
    "one name a line": lambda random, language: (make_name(random) + "\n" for _ in count()),
    "one word, no blank": lambda random, language: ("".join(random.choices(_SYLLABLES, k=9)) for _ in count()),
    "one letter": _always("a"),
    "one capital": _always("A"),
    "initials": _always("A. "),
    "abbreviation without end": _always("A."),
    "hyphens": _always("air-"),
    "apostrophes": _always("o'"),
    "clitics": _by_language({"id": "-nya -ku -lah -pun ", "en": "'s n't 're 'll "}),
    "capitals inside": _always("kepadaNHKdariAntara"),
    # names
    "names": lambda random, language: (make_name(random) + " " for _ in count()),
    "names between commas": lambda random, language: (make_name(random) + ", " for _ in count()),
    "names joined": _filled({"id": "{} dan ", "en": "{} and "}),
    "names in brackets": _filled(_both("{} (")),
    "acronyms": lambda random, language: (f"{make_name(random)} ({''.join(random.choices('ABCDEFG', k=4))}) " for _ in count()),
    "speakers, each new": _filled(_QUOTED),
    "ministers, each new": _filled(_TOLD),
    "speakers, the same few": _filled(_QUOTED, some=5),
    "speakers of one family": _by_language(_FAMILY),
    # quotations
    "double quotation marks": _always('" '),
    "double quotation marks, no blank": _always('"'),
    "opening marks": _always("“air "),
    "opening marks, one a line": _always("“Air naik\n"),
    "closing marks": _always("air” "),
    "single marks": _always(" 'air"),
    "marks of all styles": _chosen(_QUOTES, between="a "),
    "marks of all styles, no blank": _chosen(_QUOTES, between=""),
    "quoted paragraphs": _by_language({tag: form.format("Sari") + "\n" for tag, form in _QUOTED.items()}),
    "paragraphs left open": _by_language({"id": "“Air naik dan terus naik.\n", "en": "“The water rose and rose.\n"}),
    "quotations without speakers": _by_language({"id": '"Air naik, air turun lagi." ', "en": '"The water rose and fell." '}),
    "colons and quotations": _by_language({"id": 'Sari:\n"Air naik.\n', "en": 'Sari:\n"The water rose.\n'}),
    "quoted cues": _chosen({tag: f'"{cues} {cues}"'.replace(" ", '" "') for tag, cues in _CUES.items()}),
    # brackets and marks
    "open brackets": _always("("),
    "open brackets of all kinds": _chosen(["(", "[", "{", "（", "⟨"], between="a "),
    "brackets, opened and closed": _always("(a) "),
    "square brackets": _always("[a"),
    "commas": _always(","),
    "commas and blanks": _always(", "),
    "full stops": _always("."),
    "full stops and blanks": _always(". "),
    "colons": _always("a: "),
    "dashes": _always("— "),
    "hyphens alone": _always("-"),
    "slashes": _always("a/"),
    "marks of all kinds": _chosen(list(".,;:?!…—–-/()[]*•|"), between=""),
    "line breaks": _always("\n"),
    "line breaks and commas": _always(",\n"),
    "blanks": _always(" " * 40 + "a"),
    "tabs at line ends": _always("a" + " \t" * 20 + "\n"),
    # numbers and dates
    "digits": _always("1234567890"),
    "digits and full stops": _always("1."),
    "digits and commas": _always("1,000,"),
    "digits and letters": _always("1a"),
    "digits and slashes": _always("1/2/"),
    "digits and colons": _always("12:"),
    "digits and dashes": _always("1-2–"),
    "digits of all scripts": _chosen(list("1٣𝟛²७½"), between=""),
    "numbers": _always("1.500,25 "),
    "numbers in words": _chosen(_NUMBER_WORDS),
    "numbers in words, hyphens": _chosen(_NUMBER_WORDS, between="-"),
    "currencies": _always("Rp US$ "),
    "dates": _chosen(_DATES),
    "dates between commas": _chosen(_DATES, between=", "),
    "dates joined": _chosen(_DATES, between="-"),
    "weekdays": _by_language({"id": "Senin Selasa ", "en": "Monday Tuesday "}),
    "moments, one a line": _by_language({"id": "Senin, 21 Okt 2024 15:00 WIB\n", "en": "Monday, 21 Oct 2024 15:00 GMT\n"}),
    # characters
    "combining characters": _always("\u0301"),
    "combining characters, mixed": _chosen(["\u0301", "\u0323", "\u0315", "\u05b0"], between=""),
    "letters with many marks": _always("e" + "\u0301\u0323" * 20),
    "right-to-left overrides": _always("\u202eair\u202c\u2067"),
    "emoji": _chosen(_EMOJI, between=""),
    "joiners": _always("\u200d"),
    "characters of no width": _chosen(_UNSEEN, between="a"),
    "blanks of all kinds": _chosen(_SPACES, between="a"),
    "null characters": _always("\x00"),
    "null characters in words": _always("ka\x00ta "),
    "controls": _chosen([chr(code) for code in range(1, 32)], between="a"),
    "replacement characters": _always("\ufffd"),
    "private use": _always("\ue000\U000f0000"),
    "mixed scripts": _chosen(_SCRIPTS),
    "mixed scripts, no blank": _chosen(_SCRIPTS, between=""),
    "letters that grow in capitals": _always("ßİŉΐﬃ"),
    "any character": lambda random, language: (chr(_code(random)) for _ in count()),
    # runs as long as half of the text, with another ending than a pattern hopes for
    "run of full stops": _runs(".", ending="a"),
    "run of question marks": _runs("?!", ending="a"),
    "run of blanks": _runs(" ", ending="a"),
    "run of tabs": _runs("\t", ending="a"),
    "run of line breaks": _runs("\n", ending="a"),
    "run of hyphens": _runs("-", ending="a"),
    "run of hyphenated words": _runs("a-", ending="1 "),
    "run of apostrophes": _runs("'", ending="a"),
    "run of quotation marks": _runs('"', ending="a"),
    "run of commas": _runs(",", ending="a"),
    "run of open brackets": _runs("(", ending=") "),
    "run of initials": _runs("A.", ending="1 "),
    "run of letters": _runs("a", ending="1_ "),
    "run of capitals": _runs("A", ending="a1_ "),
    "run of digits": _runs("1", ending="_ "),
    "run of digits and full stops": _runs("1.", ending="1_ "),
    "run of digits and commas": _runs("1,", ending="1a "),
    "run of names": _runs("Budi Tirta ", ending="\n"),
    "run of cues": _by_run({"id": "kata ", "en": "said "}, ending="Budi Tirta. "),
    "run of abbreviations": _runs("Dr. ", ending="a "),
    "run of words": _runs("air ", ending=". "),
    # lines of pages
    "the same sentence": _by_language({tag: f"{sentence} " for tag, sentence in _SENTENCES.items()}),
    "the same line": _by_language({tag: f"{sentence}\n" for tag, sentence in _SENTENCES.items()}),
    "addresses": _always("https://a.id/x?y=1&z=2#w "),
    "addresses, no blank": _always("https://a.id/x?y=1&z=2#w"),
    "letters and full stops": _always("a.b"),
    "headers": _chosen(_HEADERS, between="\n"),
    "furniture": _chosen(_FURNITURE, between="\n"),
    "headers and furniture": _chosen({tag: _HEADERS[tag] + _FURNITURE[tag] for tag in _HEADERS}, between="\n"),
    "datelines": _always("JAKARTA, KOMPAS.com -- "),
    "datelines, one a line": _always("JAKARTA (Antara) - \n"),
    "teasers": _by_language({"id": "(Baca juga: Air surut) ", "en": "(Read also: Water falls) "}),
    "signatures": _always("(tim / anak) "),
    "credits": _by_language({"id": "Pewarta: A Editor: B ", "en": "Reporting by A; Editing by B "}),
    "Markdown": _always("[a](b) **c** # "),
}  # fmt: skip

HOSTILE_PAGES: dict[str, Pieces] = {
    "paragraphs": _by_language({tag: f"<p>{sentence}</p>" for tag, sentence in _SENTENCES.items()}),
    "tags never closed": _chosen(_TAGS, between="a "),
    "divisions in divisions": _always("<div>a"),
    "tables in tables": _always("<table><tr><td>a"),
    "lists in lists": _always("<ul><li>a"),
    "emphasis in emphasis": _always("<b><i>a"),
    "closing tags": _always("</p></div>a"),
    "comments never closed": _always("<!-- a "),
    "references": _always("&amp;&#0;&#x1F600;&nbsp"),
    "attributes": _always("<p a='b' class='c d' style='display : none'>a"),
    "one tag of many attributes": lambda random, language: ("<p " if k == 0 else f"a{k}=b " for k in count()),
    "scripts": _always('<script type="application/ld+json">{"a":</script>a'),
    "links": _always("<a href='/a'>air</a> "),
    "soup": _chosen(_SOUP, between="a"),
    "angle brackets": _always("<"),
}


def _code(random: Random) -> int:
    """A code point of any plane, no surrogate."""
    code = random.choice((random.randrange(0x300), random.randrange(0x3000), random.randrange(0x110000)))
    return code if not 0xD800 <= code < 0xE000 else code - 0x800


def write_text(pieces: Pieces, language: str, *, chars: int, seed: int = 1) -> str:
    """So many characters of a hostile text; the same for the same seed, and a longer one begins like a shorter one."""
    made, length = [], 0
    for piece in pieces(Random(seed), language):
        made.append(piece)
        length += len(piece)
        if length >= chars:
            return "".join(made)[:chars]
    raise ValueError("the pieces of a hostile text never end")
