"""Speakers of several articles told in a line each, for tests of who is whom."""

from __future__ import annotations

from collections.abc import Sequence

from menurut.language import load_pack
from menurut.language.organisations import Aliases, parse_aliases
from menurut.model import Act, Article, Attribution, Manner, Mention, Reading, Span, Speaker, SpeakerKind, Story, make_id
from menurut.speakers import identify_speakers
from menurut.speakers.runs import fold

PACKS = {tag: load_pack(tag) for tag in ("id", "en")}
KINDS = {
    "person": SpeakerKind.PERSON,
    "body": SpeakerKind.ORGANISATION,
    "state": SpeakerKind.COUNTRY,
    "medium": SpeakerKind.MEDIUM,
    "group": SpeakerKind.GROUP,
    "unnamed": SpeakerKind.UNNAMED,
}


def who(name: str, *roles: str, kind: str = "person", forms: Sequence[str] = ()) -> Speaker:
    """Somebody as one article has them."""
    return Speaker(make_id("s", fold(name)), name, KINDS[kind], tuple(forms) or (name,), roles)


TOPICS = (
    ("hujan turun di hulu", "Tanggul bocor, sawah terendam, pengungsi berdesakan di balai, dapur umum kekurangan beras"),
    ("harga pupuk naik", "Pasar sepi, koperasi menimbun karung, subsidi terlambat, gudang digembok, kios tutup lebih awal"),
    ("kapal riset ditahan", "Selat dijaga patroli, radar mati, nakhoda diperiksa, bendera diturunkan, pelabuhan disegel"),
    ("panen jagung gagal", "Ladang kering, hama wereng menyerang, benih palsu beredar, traktor rusak, lumbung kosong"),
    ("jembatan gantung putus", "Tali baja berkarat, truk tambang terperosok, siswa menyeberang dengan rakit, kontraktor kabur"),
    ("guru honorer mogok", "Kelas libur, gaji tertunggak setahun, ijazah ditahan, kepala sekolah diganti, ujian ditunda"),
    ("pabrik kapuk terbakar", "Asap hitam membubung, pipa hidran kering, buruh terjebak, alarm bisu, pintu darurat terkunci"),
    ("wabah ternak mereda", "Vaksin datang, sapi karantina dilepas, dokter hewan kelelahan, rumah potong dibuka kembali"),
    ("listrik padam semalam", "Gardu meledak, genset rumah sakit macet, turbin dirawat, meteran dicuri, lampu jalan gelap"),
    ("pemilihan dusun diulang", "Kotak suara hilang, surat tercoblos, panitia bubar, saksi menolak teken, bilik dirobohkan"),
)


def tell(article: str, *speakers: Speaker, language: str = "id") -> Reading:
    """An article in which each of these says one thing, a line each; articles of other numbers speak of other things."""
    topic, more = TOPICS[int(article[-1])]
    text, said = f"{more}.\n", []
    for number, speaker in enumerate(speakers):
        start = len(text)
        text += f"{speaker.name}: {topic} ke-{number}.\n"
        source, content = Span(start, start + len(speaker.name)), Span(start + len(speaker.name) + 2, len(text) - 2)
        key, manner = make_id("t", article, number), Manner.INDIRECT
        said.append(Attribution(key, article, (source,), (), (content,), manner, Act.STATE, "test", speaker.id))
    return Reading(Article(article, text, language), tuple(said), speakers, ())


def stories(*groups: str) -> tuple[Story, ...]:
    """Stories by the names of their articles, with spaces between."""
    return tuple(Story(f"st-{n}", "Hujan", tuple(group.split())) for n, group in enumerate(groups))


def identify(*readings: Reading, told: Sequence[Story] = (), aliases: str = "", **more: object):
    """The identities of these readings; every article that no story has is a story of its own."""
    own: list[Aliases] = [parse_aliases(aliases, "own")] if aliases else []
    return identify_speakers(readings, told, PACKS, aliases=own, **more)


def group(*readings: Reading, **more: object) -> set[frozenset[str]]:
    """Who is one: `article/name` of the members of each identity that has several."""
    names = {Mention(r.article.id, s.id): f"{r.article.id}/{s.name}" for r in readings for s in r.speakers}
    found = (frozenset(names[member] for member in one.members) for one in identify(*readings, **more))
    return {members for members in found if len(members) > 1}


def are_one(*readings: Reading, **more: object) -> bool:
    """Whether all speakers of these readings are one."""
    return len(identify(*readings, **more)) == 1
