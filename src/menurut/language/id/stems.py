"""The stem of an Indonesian word: Snowball's, with the first letter that meN- and peN- hide given back.

Snowball (Tala 2003) works without a dictionary and so cannot tell *mengirim* (kirim) from *mengambil* (ambil); the roots that
tell them apart stand in `stems.toml`.
"""

from functools import lru_cache

from menurut.language.pack import load_pack
from menurut.language.snowball import make_stemmer

_snowball = make_stemmer("indonesian")
_PREFIXES = ("ke", "per", "ter", "pe", "te", "se", "ber", "be", "di", "me")
_VOWELS = frozenset("aeiou")
# What stands before the stem in the word, what Snowball left at its head, what the root has there unless it is listed.
_HIDDEN = (("ng", "", "", "k"), ("n", "", "t", "n"), ("m", "p", "p", "m"), ("ny", "s", "s", "ny"))


@lru_cache(maxsize=1)
def _find_roots() -> dict[str, str]:
    """Each listed root, under itself and under what Snowball makes of it: *nilai* also under *nila*."""
    words = load_pack("id").stems
    hidden = [(letter, root) for letter, roots in words.hidden.items() for root in sorted(roots)]
    found = {form: root for letter, root in hidden for form in (_snowball(root), root) if form.startswith(letter)}
    return found | {root: root for root in words.whole}


def stem_word(word: str) -> str:
    """The stem that all forms of a word share, given in small letters.

    >>> {stem_word(word) for word in ("kirim", "mengirimkan", "pengiriman", "dikirim")}
    {'kirim'}
    """
    stem = _find_roots().get(word) or _restore(word, _snowball(word))
    return stem[:-1] if stem.endswith("ai") and len(stem) > 3 else stem


def _restore(word: str, stem: str) -> str:
    roots = _find_roots()
    for nasal, left, usual, letter in _HIDDEN:
        rest = stem.removeprefix(left)
        if stem.startswith(left) and rest[:1] in _VOWELS and ("me" + nasal + rest in word or "pe" + nasal + rest in word):
            return roots.get(letter + rest) or usual + rest
    # Snowball also takes what belongs to the root for a prefix: dikelola is di- and kelola, kepercayaan is of percaya.
    return next((roots[p + stem] for p in _PREFIXES if p + stem in roots and p + stem in word), stem)
