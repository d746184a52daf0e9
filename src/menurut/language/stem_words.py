"""What `stems.toml` of a language pack holds."""

from pydantic import BaseModel, ConfigDict


class StemWords(BaseModel):
    """Roots whose first letter a prefix hides, by that letter, and roots that only look as if they had a prefix or suffix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    k: frozenset[str]
    n: frozenset[str]
    m: frozenset[str]
    ny: frozenset[str]
    whole: frozenset[str]
