"""Language: which one a text is in, where its sentences end, and the packs that hold its words."""

from menurut.language.pack import Pack, find_pack_tags, load_pack
from menurut.language.sentences import find_sentences

__all__ = ["Pack", "find_pack_tags", "find_sentences", "load_pack"]
