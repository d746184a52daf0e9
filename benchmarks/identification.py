"""How often the language of a text is told, by its length: printed for the treebanks' sentences, read one after the other.

    python benchmarks/identification.py [FOLDER_OF_CONLLU_FILES]

Indonesian: GSD, PUD and CSUI. English: GUM and EWT. `alone` is py3langid without the preference for languages with a pack.
lingua takes part where it is installed (`pip install lingua-language-detector`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from menurut.language import identify_language

try:
    from lingua import LanguageDetectorBuilder
except ImportError:
    LanguageDetectorBuilder = None

DEFAULT_FOLDER = Path(__file__).parents[2] / "shared" / "corpora" / "ud"
TEXTS = 400


def read_texts(folder: Path, language: str, sentences: int) -> list[str]:
    """Texts of so many sentences each."""
    lines = (line for path in sorted(folder.glob(f"{language}_*-ud-*.conllu")) for line in path.open(encoding="utf-8"))
    found = [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
    texts = [" ".join(found[at : at + sentences]) for at in range(0, len(found) - sentences, sentences)]
    step = max(1, len(texts) // TEXTS)
    return texts[::step][:TEXTS]


def load_identifiers() -> dict[str, Callable[[str], str | None]]:
    """Every identifier that is installed, by name."""
    alone = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found: dict[str, Callable[[str], str | None]] = {"ours": identify_language, "alone": lambda text: alone.classify(text)[0]}
    if LanguageDetectorBuilder:
        detector = LanguageDetectorBuilder.from_all_languages().build()

        def detect(text: str) -> str | None:
            language = detector.detect_language_of(text)
            return language.iso_code_639_1.name.lower() if language else None

        found["lingua"] = detect
    return found


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FOLDER
    for name, identify in load_identifiers().items():
        for language in ("id", "en"):
            for sentences in (1, 3, 10):
                texts = read_texts(folder, language, sentences)
                started = time.perf_counter()
                right = sum(identify(text) == language for text in texts)
                milliseconds = 1000 * (time.perf_counter() - started) / len(texts)
                print(
                    f"{name:8}{language} {sentences:3} sentences  {right / len(texts):.3f} right {milliseconds:7.2f} ms a text"
                )


if __name__ == "__main__":
    main()
