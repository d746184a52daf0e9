"""Sentences aligned, what changed in them, and which way a copy went."""

from menurut.language import find_sentences, load_pack
from menurut.model import Article, RelayKind
from menurut.stories.alignment import align_sentences, split_sentences
from menurut.stories.changes import find_changes
from menurut.stories.concepts import find_tokens
from menurut.stories.copies import pick_direction
from menurut.stories.vocabulary import read_vocabulary
from tests.told_stories import Said, link, tell

ORIGINAL = (
    "Nelayan Pulau Serunai tidak melihat kapal itu. Sebanyak 14 perahu mencari sampai malam. Angin bertiup dari barat laut."
)


def split(text: str):
    article = Article(id="a", text=text, language="id")
    vocabulary = read_vocabulary(load_pack("id"))
    return split_sentences(article, vocabulary, find_sentences(text, vocabulary.pack))


def changes(copy: str) -> list[tuple[str, str]]:
    alignment = align_sentences(split(copy), split(ORIGINAL))
    found = find_changes(copy, ORIGINAL, alignment, load_pack("id").stories.negations)
    assert all(change.span.slice(copy) == change.after for change in found)
    return [(change.before, change.after) for change in found]


def test_a_sentence_in_the_same_words_is_verbatim_and_another_is_not_aligned():
    alignment = align_sentences(
        split("Angin bertiup dari barat laut. Harga cabai di Pasar Induk kembali naik."), split(ORIGINAL)
    )
    assert [match.likeness for match in alignment.matches] == [1.0]
    assert 0 < alignment.verbatim < 1


def test_synonyms_of_one_concept_do_not_hide_a_copy():
    alignment = align_sentences(split("Sejumlah 14 kapal mencari hingga malam."), split(ORIGINAL))
    assert len(alignment.matches) == 1
    assert alignment.verbatim == 0


def test_an_empty_article_aligns_with_nothing():
    assert align_sentences((), split(ORIGINAL)).alike == 0
    assert align_sentences(split(ORIGINAL), ()).matches == ()


def test_a_lost_negation_and_a_moved_figure_are_changes_and_other_words_are_none():
    assert changes(ORIGINAL.replace("tidak melihat", "melihat")) == [("Serunai tidak", "Serunai")]
    assert changes(ORIGINAL.replace("14", "41")) == [("Sebanyak 14", "Sebanyak 41")]
    assert changes(ORIGINAL.replace("sampai", "hingga")) == []


def test_the_direction_follows_from_credits_then_from_times_then_is_unknown():
    early, late, undated = (tell(ORIGINAL, outlet=name, hour=hour).article for name, hour in (("A", 0), ("B", 5), ("C", None)))
    assert pick_direction(late, early, {}) is True
    assert pick_direction(early, late, {}) is False
    assert pick_direction(early, late, {early.id: frozenset({late.id})}) is True
    assert pick_direction(undated, early, {}) is None
    assert pick_direction(undated, early, {undated.id: frozenset({early.id})}) is True


REUSED = (
    "Ketua Serikat Nelayan Wungu Harta Lesmana, yang dihubungi terpisah, menilai pencarian itu terlambat dua hari. "
    "Ia meminta dinas kelautan menambah kapal dan membuka data cuaca kepada keluarga korban sebelum akhir pekan ini."
)
"""Two sentences of narration that another outlet could take over."""


def test_a_passage_inside_reporting_of_its_own_is_a_rewrite_of_that_passage_alone():
    first = tell(f"{ORIGINAL} {REUSED}", outlet="Kabar Satu", hour=0)
    own = "Keluarga korban berjaga di dermaga Pulau Serunai sejak subuh. Mereka membawa termos, tikar dan lampu minyak. "
    own += "Belum ada kabar dari dua perahu terakhir, dan telepon nakhodanya tidak dapat dihubungi lagi. "
    second = tell(
        own + REUSED + " Tim penyelam dari kota tiba siang harinya dengan dua perahu karet.", outlet="Warta Dua", hour=9
    )
    (relay,) = link(first, second).relays
    assert (relay.article_id, relay.original) == (second.article.id, first.article.id)
    assert relay.kind is RelayKind.REWRITES
    assert [span.slice(second.article.text) for span in relay.evidence] == split_spans(REUSED)
    assert 0 < relay.score < 1


def split_spans(text: str) -> list[str]:
    return [sentence.span.slice(text) for sentence in split(text)]


def test_the_same_quotations_in_two_reports_are_no_passage():
    said = "“Kami mencari sampai malam, dan besok kami mencari lagi.” “Angin barat laut membuat ombak setinggi dua meter.”"
    first = tell(f"Kepala dinas berbicara di dermaga. {said} kata Harta Lesmana. {ORIGINAL}", hour=0)
    second = tell(
        f"Warga menunggu kabar sejak subuh tadi. {said} ujar pejabat itu kepada wartawan. Perahu karet datang terlambat.",
        outlet="Warta Dua",
        hour=2,
    )
    assert link(first, second).relays == ()


def test_of_a_reused_passage_only_what_is_said_there_has_the_origin_of_the_other_article():
    said = Said("Harta Lesmana", "pencarian itu terlambat dua hari")
    first = tell(f"{ORIGINAL} {REUSED}", said, outlet="Kabar Satu", hour=0)
    aside = "Harta Lesmana mengatakan sedikitnya 30 keluarga nelayan mengungsi ke balai desa."
    copy = tell(
        f"Keluarga korban berjaga di dermaga. {REUSED} {aside}",
        said,
        Said("Harta Lesmana", "sedikitnya 30 keluarga nelayan mengungsi ke balai desa"),
        outlet="Warta Dua",
        hour=9,
    )
    third = tell(
        f"Balai desa Pulau Serunai penuh sejak kemarin. {aside}",
        Said("Harta Lesmana", "sedikitnya 30 keluarga nelayan mengungsi ke balai desa"),
        outlet="Suara Tiga",
        hour=12,
    )
    links = link(first, copy, third)
    origins = {len(s.attributions): s.origins for c in links.claims for s in c.statements if "terlambat" in c.gist}
    assert origins == {2: 1}
    own = {len(s.attributions): s.origins for c in links.claims for s in c.statements if "mengungsi" in c.gist}
    assert own == {2: 2}


def test_a_later_version_of_a_page_is_made_of_what_the_first_one_was_made_of():
    first = tell(f"{ORIGINAL} {REUSED}", outlet="Kabar Satu", hour=0)
    own = "Keluarga korban berjaga di dermaga sejak subuh dengan membawa tikar. "
    page = "https://wartadua.example/7"
    second = tell(own + REUSED, outlet="Warta Dua", hour=9, url=page)
    third = tell(own.replace("tikar", "termos") + REUSED, outlet="Warta Dua", hour=10, url=page)
    relays = link(first, second, third).relays
    assert {(relay.article_id, relay.original) for relay in relays} == {
        (second.article.id, first.article.id),
        (third.article.id, first.article.id),
    }


def test_words_in_the_order_of_the_original_count_and_so_does_narration_alone():
    turned = " ".join(sentence.strip() + "." for sentence in reversed(ORIGINAL.rstrip(".").split(". ")))
    straight, back = (align_sentences(split(text), split(ORIGINAL)) for text in (ORIGINAL, turned))
    assert (straight.alike, straight.ordered) == (1.0, 1.0)
    assert back.alike == 1.0
    assert back.ordered < 0.5
    quoted = align_sentences(split(f"“{ORIGINAL}”"), split(f"“{ORIGINAL}”"))
    assert (quoted.alike, quoted.kept) == (1.0, 0)
    assert straight.kept == len(find_tokens(ORIGINAL))
