"""Which language a text is in."""

from __future__ import annotations

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE_CHARS = 4000


def identify_language(text: str) -> str:
    """The BCP 47 tag of the language that the text is in, of the 97 that the model knows; `und` where there is no letter.

    The answer may be a language without a pack: whoever asks decides what to do about that.

    >>> identify_language("Pemerintah daerah mengimbau warga untuk tetap waspada terhadap banjir.")
    'id'
    """
    sample = text[:SAMPLE_CHARS]
    if not any(character.isalpha() for character in sample):
        return "und"
    return _load_identifier().classify(sample)[0]


@lru_cache(maxsize=1)
def _load_identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
