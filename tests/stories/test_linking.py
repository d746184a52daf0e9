"""Stories, relays, statements, claims and findings of small invented events."""

from dataclasses import replace

import pytest

from menurut.model import Act, Claim, FindingKind, Links, RelayKind, SpeakerKind, Statement, Story, make_id
from menurut.stories import find_versions
from tests.told_stories import Said, link, tell

FIRE_BODY = (
    "Gudang kapuk milik PT Anyam Sejahtera di Kecamatan Lembah Wungu terbakar pada Senin dini hari. "
    "Api pertama kali terlihat dari ruang pengering di sisi timur bangunan. "
    "Kepala Dinas Pemadam Kebakaran Lembah Wungu Taruno Seputra mengatakan 214 karyawan sempat dievakuasi. "
    "Sebanyak sembilan mobil pemadam dikerahkan dan api padam menjelang subuh. "
    "Juru bicara PT Anyam Sejahtera Wening Larasati membantah pintu darurat gudang itu terkunci."
)
TARUNO = Said("Taruno Seputra", "214 karyawan sempat dievakuasi")
WENING = Said("Wening Larasati", "pintu darurat gudang itu terkunci", Act.DENY)
FIRE = tell(FIRE_BODY, TARUNO, WENING, outlet="Kabar Satu")
FIRE_COPY = tell(FIRE_BODY.replace("Gudang kapuk", "LEMBAH WUNGU - Gudang kapuk"), TARUNO, WENING, outlet="Warta Dua", hour=4)
FIRE_OWN = tell(
    "Warga Kecamatan Lembah Wungu masih mencium bau asap dari gudang kapuk PT Anyam Sejahtera yang terbakar kemarin. "
    "Ketua serikat buruh setempat, Jalu Prawira, menuduh pintu darurat gudang itu terkunci saat api membesar. "
    "Menurut Jalu, 260 karyawan harus dievakuasi lewat jendela. Taruno Seputra belum menanggapi hitungan itu.",
    Said("Jalu Prawira", "pintu darurat gudang itu terkunci saat api membesar", Act.ACCUSE),
    Said("Jalu", "260 karyawan harus dievakuasi lewat jendela"),
    outlet="Suara Tiga",
    hour=30,
)
FIRE_ENGLISH = tell(
    "A kapok warehouse owned by PT Anyam Sejahtera in Lembah Wungu burned for hours on Monday. "
    "Fire chief Taruno Seputra said 214 workers were evacuated. "
    "Wening Larasati, a spokeswoman for PT Anyam Sejahtera, denied that the emergency doors were locked.",
    Said("Taruno Seputra", "214 workers were evacuated"),
    Said("Wening Larasati", "the emergency doors were locked", Act.DENY),
    outlet="The Four Post",
    hour=9,
    language="en",
)
MARKET = tell(
    "Pasar kapuk di Kecamatan Lembah Wungu diresmikan setelah dua tahun dibangun. "
    "Camat Purwa Handaka mengatakan 214 lapak sudah terisi. Pedagang berharap jalan ke pasar segera diaspal.",
    Said("Purwa Handaka", "214 lapak sudah terisi"),
    outlet="Kabar Satu",
    hour=20,
)


def find_story(links: Links, reading) -> frozenset[str]:
    (story,) = (story for story in links.stories if reading.article.id in story.articles)
    return frozenset(story.articles)


def of(links: Links, reading):
    return [relay for relay in links.relays if relay.article_id == reading.article.id]


def test_articles_of_one_event_are_one_story_in_two_languages_and_another_event_is_not():
    links = link(FIRE, FIRE_COPY, FIRE_OWN, FIRE_ENGLISH, MARKET)
    event = frozenset(one.article.id for one in (FIRE, FIRE_COPY, FIRE_OWN, FIRE_ENGLISH))
    assert find_story(links, FIRE) == event
    assert find_story(links, MARKET) == {MARKET.article.id}


def test_a_story_lists_its_articles_oldest_first_with_the_times_of_both_ends():
    (story,) = link(FIRE_OWN, FIRE_COPY, FIRE).stories
    assert story.articles == (FIRE.article.id, FIRE_COPY.article.id, FIRE_OWN.article.id)
    assert (story.first, story.last) == (FIRE.article.published_at, FIRE_OWN.article.published_at)


def test_the_dateline_gives_places_and_credits_another_outlet():
    article = replace(FIRE_COPY.article, dateline="LEMBAH WUNGU, Sumbing (Kabar Satu)")
    links = link(FIRE, replace(FIRE_COPY, article=article))
    assert links.stories[0].places == ("Lembah Wungu", "Sumbing")
    early = replace(article, published_at=None)
    (relay,) = link(FIRE, replace(FIRE_COPY, article=early)).relays
    assert (relay.article_id, relay.original) == (early.id, FIRE.article.id)


def test_the_same_places_half_a_year_later_are_another_story():
    later = tell(FIRE_OWN.article.text + " Ini kebakaran kedua.", outlet="Suara Tiga", hour=24 * 180)
    assert len(link(FIRE, later).stories) == 2


def test_a_copy_without_credit_is_found_and_the_younger_article_is_the_copy():
    (relay,) = link(FIRE, FIRE_COPY, FIRE_OWN).relays
    assert (relay.article_id, relay.original) == (FIRE_COPY.article.id, FIRE.article.id)
    assert relay.kind is RelayKind.COPIES
    assert relay.medium == "Kabar Satu"
    assert relay.evidence


def test_a_credit_beats_the_times():
    early = tell("Lembah Wungu - " + FIRE_BODY + "\nSumber: Kabar Satu", outlet="Warta Dua", hour=-3)
    (relay,) = link(FIRE, early).relays
    assert (relay.article_id, relay.original) == (early.article.id, FIRE.article.id)


def test_without_credit_and_times_a_copy_is_no_relay_but_one_origin():
    undated = tell("Lembah Wungu - " + FIRE_BODY, TARUNO, outlet="Warta Dua", hour=None)
    links = link(FIRE, undated)
    assert links.relays == ()
    (claim,) = (claim for claim in links.claims if TARUNO.content in claim.gist)
    assert (len(claim.attributions), claim.origins) == (2, 1)


def test_figures_that_moved_on_the_way_are_changes():
    moved = tell(FIRE_BODY.replace("214", "412"), outlet="Warta Dua", hour=2)
    (relay,) = link(FIRE, moved).relays
    (change,) = relay.changed
    assert "214" in change.before
    assert "412" in change.after
    assert change.span.slice(moved.article.text) == change.after
    assert change.original_span.slice(FIRE.article.text) == change.before


def test_a_rewrite_with_other_words_in_every_sentence_is_found():
    spun = tell(
        "Gudang kapuk kepunyaan PT Anyam Sejahtera di Kecamatan Lembah Wungu dilalap api Senin dini hari. "
        "Api mula-mula tampak dari ruang pengering di sisi timur gedung. "
        "Kepala Dinas Pemadam Kebakaran Lembah Wungu Taruno Seputra menyebutkan 214 pekerja sempat diungsikan. "
        "Sejumlah sembilan mobil pemadam diturunkan dan api padam jelang subuh. "
        "Jubir PT Anyam Sejahtera Wening Larasati menyangkal pintu darurat gudang tersebut terkunci.",
        outlet="Viral Lima",
        hour=7,
    )
    (relay,) = link(FIRE, spun).relays
    assert (relay.kind, relay.original) == (RelayKind.REWRITES, FIRE.article.id)


@pytest.mark.parametrize(
    "credit", ["Dikutip dari Kabar Satu, ", "Seperti dilansir KabarSatu.example, ", "Menurut laporan Kabar Satu, "]
)
def test_a_named_medium_is_a_relay_to_its_article(credit):
    cites = tell(
        credit + "gudang kapuk PT Anyam Sejahtera di Lembah Wungu ludes. Taruno Seputra memimpin pemadaman.",
        outlet="Warta Dua",
        hour=5,
    )
    (relay,) = link(FIRE, cites).relays
    assert (relay.medium, relay.original, relay.kind) == ("Kabar Satu", FIRE.article.id, RelayKind.CITES)
    assert "Satu" in relay.evidence[0].slice(cites.article.text)


def test_a_relay_attribution_and_an_agency_name_media_outside_the_ledger():
    text = "Dilansir Kantor Berita Lentera, gudang itu ludes. Penyebabnya belum diketahui."
    reading = tell(
        text, Said("Kantor Berita Lentera", "gudang itu ludes", Act.RELAY, kind=SpeakerKind.MEDIUM), agency="Reuters"
    )
    relays = link(reading).relays
    assert {(relay.medium, relay.original) for relay in relays} == {("Kantor Berita Lentera", None), ("Reuters", None)}


def test_the_evidence_of_an_agency_is_its_name_and_not_the_letters_in_another():
    reading = tell("APBN dibahas di Lembah Wungu. Laporan AP, Senin.", agency="AP")
    (relay,) = link(reading).relays
    assert relay.evidence[0].start == reading.article.text.index("AP,")


def test_a_newspaper_without_a_name_is_no_relay():
    said = Said("Koran", "jutaan karung hilang", Act.RELAY, kind=SpeakerKind.MEDIUM)
    assert link(tell("Koran bilang jutaan karung hilang.", said)).relays == ()


def test_an_article_does_not_relay_its_own_outlet():
    reading = tell(
        "Kepada Kabar Satu, Taruno Seputra mengatakan api sudah padam, menurut laporan Kabar Satu.", outlet="Kabar Satu"
    )
    assert link(reading).relays == ()


def test_one_statement_gathers_its_wordings_in_both_languages_and_copies_are_one_origin():
    links = link(FIRE, FIRE_COPY, FIRE_ENGLISH)
    (statement,) = (s for claim in links.claims for s in claim.statements if FIRE.attributions[0].id in s.attributions)
    assert set(statement.attributions) == {one.attributions[0].id for one in (FIRE, FIRE_COPY, FIRE_ENGLISH)}
    assert (statement.speaker_name, statement.origins) == ("Taruno Seputra", 2)


def test_every_statement_stands_in_a_claim_and_relays_are_no_statements():
    relay = Said("Kabar Satu", "Taruno Seputra mengatakan api padam", Act.RELAY, kind=SpeakerKind.MEDIUM)
    taken = tell(
        "Dilansir Kabar Satu, Taruno Seputra mengatakan api padam.",
        relay,
        Said("Taruno Seputra", "api padam", via="Kabar Satu"),
        outlet="Warta Dua",
    )
    links = link(taken)
    assert [claim.attributions for claim in links.claims] == [(taken.attributions[1].id,)]


def test_a_statement_taken_from_a_medium_outside_has_that_medium_as_origin():
    one = tell(
        "Taruno Seputra kepada Lentera Malam mengatakan 214 karyawan sempat dievakuasi dari gudang kapuk Lembah Wungu.",
        Said("Taruno Seputra", "214 karyawan sempat dievakuasi dari gudang kapuk Lembah Wungu", via="Lentera Malam"),
        outlet="Warta Dua",
    )
    other = tell(
        "Menurut Taruno Seputra, 214 karyawan dievakuasi dari gudang kapuk Lembah Wungu, dikutip dari Lentera Malam.",
        Said("Taruno Seputra", "214 karyawan dievakuasi dari gudang kapuk Lembah Wungu", via="Lentera Malam"),
        outlet="Suara Tiga",
    )
    (claim,) = link(one, other).claims
    assert (len(claim.attributions), claim.origins) == (2, 1)


def test_figures_of_several_speakers_for_one_question_are_one_claim_and_a_finding():
    links = link(FIRE, FIRE_OWN)
    (finding,) = (f for f in links.findings if f.kind is FindingKind.FIGURES_DIFFER)
    (claim,) = (c for c in links.claims if c.id == finding.claim_id)
    assert sorted(figure.value for figure in claim.figures) == [214, 260]
    assert set(finding.attributions) == {FIRE.attributions[0].id, FIRE_OWN.attributions[1].id}
    assert "214" in finding.explanation
    assert "Jalu Prawira" in finding.explanation


def test_a_figure_for_another_thing_is_no_difference():
    trucks = tell(
        FIRE_OWN.article.text + " Dinas menyebut 9 mobil dikerahkan.",
        Said("Taruno Seputra", "9 mobil dikerahkan"),
        outlet="Suara Tiga",
        hour=8,
    )
    assert not [f for f in link(FIRE, trucks).findings if f.kind is FindingKind.FIGURES_DIFFER]


def test_an_accusation_and_its_denial_are_one_claim_and_a_finding_in_the_language_of_the_articles():
    links = link(FIRE, FIRE_OWN)
    (finding,) = (f for f in links.findings if f.kind is FindingKind.DENIED)
    assert set(finding.attributions) == {FIRE.attributions[1].id, FIRE_OWN.attributions[0].id}
    assert finding.explanation.startswith("Wening Larasati membantah yang dinyatakan Jalu Prawira")
    assert finding.evidence[0].span.slice(FIRE.article.text) == WENING.content


def test_who_is_said_not_to_state_it_is_denied_by_nobody():
    locked = "pintu darurat gudang itu terkunci saat api membesar"
    told = f"Ketua serikat buruh setempat, Jalu Prawira, tidak mengatakan {locked}. Gudang kapuk PT Anyam Sejahtera terbakar."
    plain, negated = (
        tell(told, Said("Jalu Prawira", locked, negated=negated), outlet="Suara Tiga", hour=30) for negated in (False, True)
    )
    assert [f for f in link(FIRE, plain).findings if f.kind is FindingKind.DENIED]
    assert not [f for f in link(FIRE, negated).findings if f.kind is FindingKind.DENIED]


def test_two_who_deny_alike_do_not_deny_each_other():
    other = tell(
        "Lurah Lembah Wungu Ponco Adi membantah pintu darurat gudang itu terkunci. Gudang kapuk PT Anyam Sejahtera terbakar.",
        Said("Ponco Adi", "pintu darurat gudang itu terkunci", Act.DENY),
        outlet="Suara Tiga",
        hour=5,
    )
    assert not [f for f in link(FIRE, other).findings if f.kind is FindingKind.DENIED]


def test_who_tells_of_a_denial_does_not_say_what_is_denied():
    denial = "pintu darurat gudang kapuk di Lembah Wungu itu terkunci"
    told = f"Wening Larasati meremehkan kabar bahwa {denial}"
    reading = tell(f"Menurut Jalu Prawira, {told}.", Said("Jalu Prawira", told), Said("Wening Larasati", denial, Act.DENY))
    assert not link(reading).findings


def test_a_long_quotation_is_shown_where_it_differs():
    head = "Jangan ada yang masuk ke gudang kapuk di tepi sungai itu sebelum seluruh petugas pemadam dari tiga kecamatan pulang"
    quote, changed = (f"“{head}, lalu ambil kunci di {place},”" for place in ("Bitung", "Belitung"))
    tail = " kata Taruno Seputra di Lembah Wungu seusai kebakaran gudang kapuk PT Anyam Sejahtera."
    first, second = (
        tell(words + tail, Said("Taruno Seputra", words), outlet=outlet, hour=hour)
        for hour, (words, outlet) in enumerate([(quote, "Kabar Satu"), (changed, "Warta Dua")])
    )
    (finding,) = (f for f in link(first, second).findings if f.kind is FindingKind.WORDING_DIFFERS)
    assert "kunci di Bitung” (Kabar Satu) dan “…" in finding.explanation
    assert "kunci di Belitung” (Warta Dua)" in finding.explanation


def test_a_unit_that_changed_in_a_copied_statement_is_a_finding():
    text = "Gudang kapuk PT Anyam Sejahtera terbakar. Retakan tembok gudang sepanjang 11 meter itu, kata Taruno Seputra, gawat."
    saying = "Retakan tembok gudang sepanjang 11 meter itu"
    one = tell(text, Said("Taruno Seputra", saying))
    changed = text.replace("11 meter", "11 sentimeter")
    other = tell(changed, Said("Taruno Seputra", saying.replace("meter", "sentimeter")), outlet="Warta Dua", hour=3)
    (finding,) = (f for f in link(one, other).findings if f.kind is FindingKind.FIGURES_DIFFER)
    assert {
        evidence.span.slice(text if evidence.article_id == one.article.id else changed) for evidence in finding.evidence
    } == {"11 meter", "11 sentimeter"}


def test_a_quotation_in_other_words_is_a_finding_and_a_cut_one_is_not():
    quote = "“Jangan ada yang masuk ke gudang kapuk sebelum tembok sisi timur selesai diperiksa,”"
    changed = "“Jangan ada yang masuk ke gudang kapuk sebelum tembok sisi barat selesai dibongkar,”"
    cut = "“Jangan ada yang masuk ke gudang kapuk sebelum tembok sisi timur,”"
    tail = " kata Taruno Seputra di Lembah Wungu seusai kebakaran gudang kapuk PT Anyam Sejahtera."
    first, second, third = (
        tell(words + tail, Said("Taruno Seputra", words), outlet=outlet, hour=hour)
        for hour, (words, outlet) in enumerate([(quote, "Kabar Satu"), (changed, "Warta Dua"), (cut, "Suara Tiga")])
    )
    assert [f.kind for f in link(first, second).findings if f.kind is FindingKind.WORDING_DIFFERS]
    assert not [f for f in link(first, third).findings if f.kind is FindingKind.WORDING_DIFFERS]


def test_versions_of_one_page_are_one_story_one_origin_and_a_correction():
    url = "https://kabarsatu.example/gudang"
    first = tell(FIRE_BODY, TARUNO, url=url)
    second = tell(FIRE_BODY.replace("214", "241"), replace(TARUNO, content="241 karyawan sempat dievakuasi"), url=url, hour=6)
    links = link(second, first)
    assert find_versions([second.article, first.article]) == {second.article.id: first.article.id}
    assert links.relays == ()
    (finding,) = (f for f in links.findings if f.kind is FindingKind.CORRECTED)
    assert finding.articles == (first.article.id, second.article.id)
    assert "214" in finding.explanation
    assert "241" in finding.explanation


def test_the_order_of_the_readings_changes_nothing():
    readings = [FIRE, FIRE_COPY, FIRE_OWN, FIRE_ENGLISH, MARKET]
    assert link(*readings) == link(*reversed(readings))


def test_ids_are_kept_while_a_story_grows_also_when_an_older_article_comes():
    before = link(FIRE_COPY, FIRE_OWN)
    after = link(FIRE, FIRE_COPY, FIRE_OWN, FIRE_ENGLISH, before=before)
    assert [story.id for story in before.stories] == [story.id for story in after.stories]
    assert {claim.id for claim in before.claims} <= {claim.id for claim in after.claims}
    known = {statement.id for claim in before.claims for statement in claim.statements}
    assert known <= {statement.id for claim in after.claims for statement in claim.statements}


def test_what_else_is_in_the_ledger_does_not_change_a_story():
    alone = link(FIRE, FIRE_COPY, FIRE_OWN)
    among = link(FIRE, FIRE_COPY, FIRE_OWN, MARKET)
    assert [story for story in among.stories if len(story.articles) > 1] == list(alone.stories)
    assert set(alone.claims) <= set(among.claims)


def test_nothing_to_link_is_no_error():
    empty = tell("", outlet="Kabar Satu")
    links = link(empty)
    assert [story.articles for story in links.stories] == [(empty.article.id,)]
    assert link() == Links()


def test_no_two_stories_keep_one_id_when_a_story_comes_apart():
    other = tell("Camat Purwa Handaka mengatakan 214 lapak terisi.", Said("Purwa Handaka", "214 lapak terisi"), hour=24 * 180)
    own, moved = FIRE.attributions[0].id, other.attributions[0].id
    statement = Statement(make_id("s", moved), None, "Taruno Seputra", Act.STATE, (moved, own), 1)
    story = Story("st-1", "Gudang", (FIRE.article.id, other.article.id))
    before = Links(stories=(story,), claims=(Claim(make_id("c", moved), story.id, "214", (statement,), (), 1),))
    links = link(FIRE, other, before=before)
    ids = {key: statement.id for claim in links.claims for statement in claim.statements for key in statement.attributions}
    assert len(links.stories) == 2
    assert ids[own] == statement.id
    assert ids[moved] != statement.id
    assert len({claim.id for claim in links.claims}) == len(links.claims)


def test_an_id_that_most_of_its_members_took_elsewhere_is_not_minted_again_from_the_first():
    other = tell(
        "Camat Purwa Handaka mengatakan 214 lapak terisi. Purwa Handaka mengatakan jalan belum diaspal.",
        Said("Purwa Handaka", "214 lapak terisi"),
        Said("Purwa Handaka", "jalan belum diaspal"),
        hour=24 * 180,
    )
    own = FIRE.attributions[0].id
    told = (own, *(one.id for one in other.attributions))
    statement = Statement(make_id("s", "st-1", own), None, "Taruno Seputra", Act.STATE, told, 1)
    story = Story("st-1", "Gudang", (FIRE.article.id, other.article.id))
    before = Links(stories=(story,), claims=(Claim(make_id("c", "st-1", own), "st-1", "214", (statement,), (), 1),))
    links = link(FIRE, other, before=before)
    homes = {one.id: claim.story_id for claim in links.claims for one in claim.statements}
    assert homes[statement.id] != "st-1"
    assert len({claim.id for claim in links.claims}) == len(links.claims)
    owners = {key: one.id for claim in links.claims for one in claim.statements for key in one.attributions}
    assert owners[own] != statement.id


def test_a_finding_on_figures_says_who_gives_which_each_once():
    links = link(FIRE, FIRE_COPY, FIRE_OWN)
    (finding,) = (f for f in links.findings if f.kind is FindingKind.FIGURES_DIFFER)
    assert finding.explanation == (
        "Angka untuk hal yang sama berbeda: 214 karyawan menurut Taruno Seputra; 260 karyawan menurut Jalu Prawira."
    )


def test_two_figures_of_one_speaker_in_one_article_are_of_two_things():
    said = (
        Said("Taruno Seputra", "214 karyawan dievakuasi dari gudang timur"),
        Said("Taruno Seputra", "260 karyawan dievakuasi dari gudang barat"),
    )
    text = f"Taruno Seputra mengatakan {said[0].content}. Ia menambahkan {said[1].content}."
    assert not link(tell(text, *said)).findings


def test_who_also_gives_the_figure_of_another_does_not_contradict_it():
    both = Said("Jalu Prawira", "214 karyawan dievakuasi dari gudang itu, bukan 260 karyawan dievakuasi")
    one = Said("Taruno Seputra", "214 karyawan dievakuasi dari gudang itu")
    links = link(
        tell(f"Menurut Taruno Seputra, {one.content}.", one),
        tell(f"Menurut Jalu Prawira, {both.content}.", both, outlet="Warta Dua", hour=3),
    )
    assert not [f for f in links.findings if f.kind is FindingKind.FIGURES_DIFFER]
