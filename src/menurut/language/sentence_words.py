"""What `sentences.toml` of a language pack holds."""

from pydantic import BaseModel, ConfigDict


class SentenceWords(BaseModel):
    """`abbreviations` end in a full stop that ends no sentence: titles, months, degrees; written without the stop."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    abbreviations: frozenset[str]
