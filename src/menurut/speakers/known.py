"""Speakers that the whole world knows: countries, their capitals, media, and large organisations."""

from __future__ import annotations

from menurut.language import Pack
from menurut.language.media import load_media
from menurut.language.name_words import NameWords
from menurut.language.organisations import load_organisations
from menurut.language.territories import load_territories
from menurut.model import SpeakerKind
from menurut.speakers.names import cut_article
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_SHORT_FORM_CHARS = 4


def pick_known(bare: str, scene: Scene, pack: Pack) -> tuple[str, SpeakerKind] | None:
    """The name and kind of a speaker in the lists, or None.

    A country is named as the text prints it; for a short form (`AS`), and for a capital that stands for its government, the
    name that the press of the language gives it. A word printed small elsewhere in the text is no name.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack = load_pack("id")
    >>> pick_known("Seoul", read_scene("", pack), pack)[0]
    'Korea Selatan'
    """
    name = cut_article(bare, load_names(pack))
    key, countries = fold(name), load_territories(pack)
    if code := countries.pick(key) if name[:1].isupper() else None:
        full = countries.names.get(code, name)
        short = len(name) <= _SHORT_FORM_CHARS or (key in load_names(pack).countries and len(full) > len(name))
        return (full if short or full in scene.text else name), SpeakerKind.COUNTRY
    if (code := countries.pick_by_capital(name)) and code in countries.names:
        return countries.names[code], SpeakerKind.COUNTRY
    if key in scene.states or (key.split(" ", 1)[0] in load_names(pack).state_heads and name[:1].isupper()):
        return scene.states.get(key, name), SpeakerKind.COUNTRY
    listed = (load_names(pack).office_words, load_names(pack).places, scene.short_forms)
    if key in scene.located and not any(key in some for some in listed):
        return name, SpeakerKind.COUNTRY
    if load_media().pick(bare) or (name != bare and load_media().pick(name)):
        return (bare if bare[:1].isupper() else name), SpeakerKind.MEDIUM
    if body := load_organisations().pick_by_metonym(name):
        return next((form for form in body.names if form in scene.text), body.names[0]), SpeakerKind.ORGANISATION
    return (name, SpeakerKind.ORGANISATION) if load_organisations().pick(name) else None


def cut_medium(name: str, words: NameWords) -> str:
    """The name of a medium without an article and without the words that say what it is: `Samudra` for `Kantor Berita Samudra`.

    >>> from menurut.language import load_pack
    >>> cut_medium("Kantor Berita Samudra", load_pack("id").names)
    'Samudra'
    """
    rest = cut_article(name, words)
    head = next((word for word in words.media if fold(rest).startswith(f"{word} ")), "")
    return rest[len(head) :].strip()
