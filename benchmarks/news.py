"""Invented Indonesian news with planted copies, in sentences that read like news: what finding copies is measured on.

An event has a place, officials who speak, quotations and figures. Reporters tell of it in sentences of their own, but print the
same quotations, names and figures, as they do after one press conference: that is what makes copies hard to tell. Copies are
made of one report each: verbatim under another title; with light edits (a sentence dropped, words exchanged, one sentence put
in); spun by a table of synonyms, every third or two in three of the words that it knows; or a passage of two or three sentences
inside a report of its own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from menurut.model import Article, Reading, make_id

KINDS = ("verbatim", "light", "spun a third", "spun two thirds", "passage")
REPORTS, COPIES = 4, 5  # of each event
_FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
_SYLLABLES = [consonant + vowel for consonant in "bdgklmnrstw" for vowel in "aeio"]

_THINGS = (
    "jembatan gantung",
    "pasar induk",
    "bendungan",
    "pabrik pakan",
    "rumah sakit",
    "pelabuhan",
    "gudang beras",
    "sekolah",
)
_HARMS = ("retak", "terbakar", "terendam banjir", "disegel", "runtuh sebagian", "mencemari sungai", "ditutup mendadak")
_ROLES = ("Bupati", "Kepala Dinas Perhubungan", "Kapolres", "Juru Bicara PT", "Ketua DPRD", "Camat", "Kepala BPBD", "Peneliti")
_LEADS = (
    "Pada {day} pagi", "Sejak {day} dini hari", "Hingga {day} petang", "Menjelang {day} siang", "Dua hari sesudahnya",
    "Di hadapan warga", "Setelah rapat tertutup", "Lewat tengah malam", "Sepanjang pekan ini", "Untuk sementara",
)  # fmt: skip
_SUBJECTS = (
    "petugas", "warga {place}", "tim teknis", "pedagang", "relawan", "anggota dewan", "keluarga korban", "dinas terkait",
    "polisi", "guru dan murid", "nelayan setempat", "para sopir", "pengurus masjid", "mahasiswa", "buruh harian", "dokter jaga",
)  # fmt: skip
_ACTIONS = (
    "memasang garis pembatas di sekitar {thing}", "mengungsi ke balai desa", "tertahan di jalan menuju {thing}",
    "memeriksa dinding {thing}", "memindahkan barang ke halaman masjid", "membagikan makanan kepada {number} keluarga",
    "meninjau {thing}", "memadamkan listrik di {place}", "menunggu kabar di posko", "menghitung kerugian warga",
    "meminta keterangan {number} saksi", "meliburkan sekolah di {place}", "menjemput warga lanjut usia dengan perahu karet",
    "membersihkan puing di depan {thing}", "mengalihkan jalan menuju {place} lewat kampung sebelah",
    "mengumpulkan {number} tanda tangan", "menggelar doa bersama", "mencatat nama penerima bantuan",
    "menutup warung dan toko", "berunding dengan pemilik tanah", "mengangkut pasir dari tepi sungai",
    "memotret retakan di tiang {thing}", "menolak dipindahkan ke rumah susun", "menyalakan pompa air sepanjang malam",
)  # fmt: skip
_TAILS = (
    "tanpa menunggu perintah dari provinsi", "sampai keadaan dinyatakan aman", "meski hujan belum reda",
    "seperti yang dijanjikan sebelumnya", "dengan biaya dari kas daerah", "karena jalur utama tidak dapat dilalui",
    "sementara penyebabnya belum diketahui", "walaupun sebagian warga menolak pindah", "di bawah penjagaan aparat",
    "sambil menunggu hasil pemeriksaan laboratorium",
)  # fmt: skip
_SPEECHES = (
    "“{quote},” kata {role} {place} {name}, {day}.", "{role} {place} {name} mengatakan, “{quote}.”",
    "“{quote},” ujar {name} kepada wartawan di kantornya.", "Menurut {name}, {claim}.", "{name} menjelaskan bahwa {claim}.",
    "{role} {place}, {name}, menyebut {claim}.", "Ditanya soal itu, {name} menjawab, “{quote}.”",
)  # fmt: skip
_CLAIMS = (
    "{number} warga sudah dipindahkan", "kerusakan {thing} diketahui sejak bulan lalu", "perbaikan membutuhkan {number} hari",
    "anggaran yang tersedia hanya cukup untuk {number} keluarga", "tidak ada korban jiwa dalam kejadian itu",
    "laporan warga sudah diterima sejak awal tahun", "penyebabnya akan diumumkan pekan depan",
    "izin {thing} sudah berakhir", "pemerintah daerah tidak akan menutup {thing}", "bantuan beras tiba besok siang",
)  # fmt: skip
_SYNONYMS = (
    "petugas:aparat memasang:menaruh sekitar:seputar warga:penduduk mengungsi:menyingkir balai:gedung puluhan:berpuluh "
    "kendaraan:mobil tertahan:terhambat jalan:jalur tim:regu teknis:ahli memeriksa:mengecek dinding:tembok pedagang:penjual "
    "memindahkan:menggeser barang:dagangan halaman:pelataran relawan:sukarelawan membagikan:menyalurkan makanan:santapan "
    "keluarga:famili anggota:personel meninjau:mendatangi listrik:setrum dipadamkan:dimatikan korban:penderita "
    "menunggu:menanti kabar:berita dinas:jawatan menghitung:menaksir kerugian:rugi polisi:kepolisian meminta:memohon "
    "keterangan:penjelasan saksi:penyaksi sekolah:madrasah diliburkan:ditiadakan perahu:sampan menjemput:mengambil "
    "alat:mesin membersihkan:menyapu puing:reruntuhan depan:muka dialihkan:dibelokkan lewat:via kampung:desa sebelah:samping "
    "harga:tarif sayur:sayuran mulai:sudah naik:melonjak perintah:titah sampai:hingga keadaan:situasi dinyatakan:disebut "
    "aman:selamat meski:walau hujan:guyuran belum:tak reda:surut dijanjikan:disanggupi sebelumnya:tadinya biaya:ongkos "
    "kas:dana daerah:wilayah karena:sebab utama:pokok tidak:tak dapat:bisa dilalui:dilewati sementara:sedangkan "
    "penyebabnya:pemicunya diketahui:dimengerti sebagian:separuh menolak:enggan pindah:beralih penjagaan:pengawalan "
    "aparat:petugas sambil:seraya hasil:buah pemeriksaan:pengecekan kata:tutur mengatakan:menuturkan ujar:sebut "
    "kepada:pada wartawan:pewarta kantornya:kedinasannya menurut:bagi menjelaskan:menerangkan bahwa:kalau menyebut:mengatakan "
    "ditanya:ditanyai soal:perihal menjawab:membalas sudah:telah dipindahkan:dialihkan kerusakan:cacat bulan:purnama "
    "perbaikan:pembenahan membutuhkan:memerlukan anggaran:dana tersedia:ada hanya:cuma cukup:memadai korban:mangsa "
    "jiwa:nyawa kejadian:peristiwa laporan:aduan diterima:didapat awal:permulaan diumumkan:dimaklumatkan izin:surat "
    "berakhir:habis pemerintah:pemda menutup:mengunci bantuan:sokongan tiba:datang besok:esok pekan:minggu lalu:silam "
    "mengumpulkan:menghimpun menggelar:mengadakan doa:pujian bersama:bareng mencatat:menulis nama:sebutan penerima:penadah "
    "warung:kedai toko:kedai berunding:bermusyawarah pemilik:empunya tanah:lahan mengangkut:membawa pasir:kersik tepi:pinggir "
    "sungai:kali memotret:memfoto retakan:rekahan tiang:pilar menyalakan:menghidupkan sepanjang:selama malam:petang "
    "memadamkan:mematikan meliburkan:meniadakan mengalihkan:membelokkan nelayan:pelaut setempat:lokal sopir:pengemudi "
    "pengurus:pengelola mahasiswa:pelajar buruh:pekerja dokter:tabib guru:pengajar murid:siswa"
)
_TABLE = dict(pair.split(":") for pair in _SYNONYMS.split())
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu")


@dataclass(frozen=True, slots=True)
class Planted:
    """An invented article and its truth: the event, the report that it was made of, if any, and how."""

    reading: Reading
    event: int
    original: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class _Scene:
    place: str
    thing: str
    harm: str
    day: str
    speakers: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    numbers: tuple[int, ...]


def make_news(events: int, *, seed: int = 1) -> Iterator[Planted]:
    """The articles of so many events, each with four reports and five copies of these, one of every kind."""
    for event in range(events):
        rng = random.Random(f"{seed} {event}")
        scene = _make_scene(rng)
        begins = _FIRST_DAY + timedelta(days=event % 300)
        told: list[tuple[str, list[str]]] = []
        for number in range(REPORTS):
            sentences = _report(scene, rng)
            reading = _write(scene, sentences, f"Kabar {_make_name(rng)}", begins + timedelta(hours=2 * number), rng)
            told.append((reading.article.id, sentences))
            yield Planted(reading, event)
        for number, kind in enumerate(KINDS):
            original, sentences = rng.choice(told)
            changed = _copy(kind, sentences, scene, rng)
            when = begins + timedelta(hours=2 * REPORTS + 3 * number)
            yield Planted(_write(scene, changed, f"Warta {_make_name(rng)}", when, rng), event, original, kind)


def _make_scene(rng: random.Random) -> _Scene:
    numbers = tuple(rng.randint(12, 900) for _ in range(4))
    speakers = tuple((role, f"{_make_name(rng)} {_make_name(rng)}") for role in rng.sample(_ROLES, 4))
    claims = tuple(rng.sample(_CLAIMS, 6))
    return _Scene(_make_name(rng), rng.choice(_THINGS), rng.choice(_HARMS), rng.choice(_DAYS), speakers, claims, numbers)


def _report(scene: _Scene, rng: random.Random) -> list[str]:
    """A reporter's own choice of what happened and of who said what, in sentences of their own."""
    sentences = [f"{_fill(rng.choice(_LEADS), scene, rng)}, {scene.thing} di {scene.place} {scene.harm} {rng.choice(_TAILS)}."]
    for place in sorted(rng.sample(range(len(scene.claims)), 4)):
        role, name = scene.speakers[place % len(scene.speakers)]
        claim = _fill(scene.claims[place], scene, random.Random(f"{scene.place} {place}"))
        speech = rng.choice(_SPEECHES).format(
            quote=claim.capitalize(), claim=claim, role=role, place=scene.place, name=name, day=scene.day
        )
        sentences += [speech, *(_narrate(scene, rng) for _ in range(rng.randint(1, 2)))]
    return sentences


def _narrate(scene: _Scene, rng: random.Random) -> str:
    return f"{_fill(rng.choice(_LEADS), scene, rng)}, {_act(scene, rng)} {rng.choice(_TAILS)}."


def _act(scene: _Scene, rng: random.Random) -> str:
    return _fill(f"{rng.choice(_SUBJECTS)} {rng.choice(_ACTIONS)}", scene, rng)


def _fill(template: str, scene: _Scene, rng: random.Random) -> str:
    return template.format(thing=scene.thing, place=scene.place, day=scene.day, number=rng.choice(scene.numbers))


def _copy(kind: str, sentences: list[str], scene: _Scene, rng: random.Random) -> list[str]:
    if kind == "verbatim":
        return sentences
    if kind == "light":
        kept = [_spin(sentence, 0.1, rng) for place, sentence in enumerate(sentences) if place != len(sentences) // 2]
        return [*kept[:3], _narrate(scene, rng), *kept[3:]]
    if kind == "passage":
        own, size = _report(scene, rng), rng.randint(2, 3)
        at = rng.randrange(1, len(sentences) - size)
        return [*own[:4], *sentences[at : at + size], *own[4:]]
    return [_spin(sentence, 1 / 3 if kind == "spun a third" else 2 / 3, rng) for sentence in sentences]


def _spin(sentence: str, share: float, rng: random.Random) -> str:
    """The sentence with a share of the words that the table knows exchanged."""

    def swap(word: re.Match[str]) -> str:
        other = _TABLE.get(word[0].lower())
        if other is None or rng.random() >= share:
            return word[0]
        return other.capitalize() if word[0][0].isupper() else other

    return re.sub(r"[A-Za-z]+", swap, sentence)


def _write(scene: _Scene, sentences: list[str], outlet: str, when: datetime, rng: random.Random) -> Reading:
    title = f"{scene.thing.title()} {scene.place} {scene.harm.title()}, {_act(scene, rng).title()}"
    paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
    text = "\n".join([title, *paragraphs])
    article = Article(make_id("a", outlet, when, text), text, "id", outlet=outlet, title=title, published_at=when)
    return Reading(article, (), (), ())


def _make_name(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))).capitalize()
