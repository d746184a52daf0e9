"""Which language a text is in. `benchmarks/identification.py` is the measurement behind the choice of identifier."""

from __future__ import annotations

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from menurut.language.pack import find_pack_tags

SAMPLE_CHARS = 4000
_NEAR_SHARE = 0.1


def identify_language(text: str) -> str:
    """The BCP 47 tag of the language that the text is in, one of a hundred or so; `und` where it has no letter.

    A language that has a pack wins over a likelier one without where it is at least a tenth as likely: a few words of
    Indonesian could as well be Malay, a whole Malay article could not. The answer may still be a language without a pack;
    whoever asks decides what to do then. Only the first 4,000 characters are looked at.

    >>> identify_language("Menurut Sari, hujan turun.")
    'id'
    >>> identify_language("Le ministre a déclaré vendredi que le navire était dans les eaux du pays.")
    'fr'
    """
    sample = text[:SAMPLE_CHARS]
    if not any(character.isalpha() for character in sample):
        return "und"
    ranking = _load_identifier().rank(sample)
    best, most = ranking[0]
    if best in find_pack_tags():
        return best
    return next((tag for tag, share in ranking if tag in find_pack_tags() and share >= _NEAR_SHARE * most), best)


@lru_cache(maxsize=1)
def _load_identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
