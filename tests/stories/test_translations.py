"""Translations: credited ones, those that nobody credits, and what two reporters at one event have in common."""

from dataclasses import replace

from menurut.model import RelayKind
from tests.told_stories import link, tell

PLACES = ("Wungu", "Lesmana", "Serunai", "Tirtamaya", "Kalandra", "Bayurasa", "Gunarwati", "Prambudi", "Selasari", "Wanodya")
INDONESIAN = " ".join(f"Polisi di {name} menahan {120 + 7 * at} nelayan dan 3 kapal." for at, name in enumerate(PLACES))
ENGLISH = " ".join(f"Police in {name} arrested {120 + 7 * at} fishermen and 3 ships." for at, name in enumerate(PLACES))
TURNED = " ".join(reversed([f"{sentence}." for sentence in ENGLISH.rstrip(".").split(". ")]))


def relays(text: str, credit: str = "", hour: int | None = 5):
    original = tell(INDONESIAN, outlet="Kabar Satu")
    copy = tell(credit + text, outlet="The Four Post", hour=hour, language="en")
    return original, [relay for relay in link(original, copy).relays if relay.article_id == copy.article.id]


def test_a_rendering_sentence_by_sentence_is_a_translation_whether_it_says_so_or_not():
    for credit in ("", "According to Kabar Satu, this happened. "):
        original, (relay,) = relays(ENGLISH, credit)
        assert (relay.kind, relay.original, relay.medium) == (RelayKind.TRANSLATES, original.article.id, "Kabar Satu")
        assert len(relay.evidence) >= len(PLACES)
        assert relay.score > 0.8


def test_the_same_facts_in_another_order_are_no_translation_and_a_credit_makes_them_a_citation():
    assert relays(TURNED)[1] == []
    _, (relay,) = relays(TURNED, "According to Kabar Satu, this happened. ")
    assert relay.kind is RelayKind.CITES


def test_without_a_credit_nobody_knows_which_of_two_undated_articles_was_translated():
    assert relays(ENGLISH, hour=None)[1] == []


def test_an_outlet_that_prints_in_two_languages_does_not_relay_itself():
    original = tell(INDONESIAN, outlet="Kabar Satu")
    copy = tell(ENGLISH, outlet="Kabar Satu", hour=5, language="en")
    assert link(original, replace(copy, article=replace(copy.article, url="https://kabarsatu.example/en/1"))).relays == ()
