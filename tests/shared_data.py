"""Where the data stands that is not part of the repository, and how a test that needs it is skipped."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def needs_shared(*parts: str) -> pytest.MarkDecorator:
    """Skips the test, saying so, where ../shared does not hold this file or folder."""
    missing = not SHARED.joinpath(*parts).exists()
    return pytest.mark.skipif(missing, reason=f"needs ../shared/{'/'.join(parts)}, which is not part of the repository")
