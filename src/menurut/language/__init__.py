"""Language: which one a text is in, where its sentences end, and the packs that hold its words."""

from menurut.language.folding import fold
from menurut.language.identify import identify_language
from menurut.language.media import Media, MediumEntry, load_media
from menurut.language.pack import Pack, find_pack_tags, load_pack
from menurut.language.sentences import find_sentences

__all__ = [
    "Media",
    "MediumEntry",
    "Pack",
    "find_pack_tags",
    "find_sentences",
    "fold",
    "identify_language",
    "load_media",
    "load_pack",
]
