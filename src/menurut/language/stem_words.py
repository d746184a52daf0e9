"""What `stems.toml` of a language pack holds."""

from pydantic import BaseModel, ConfigDict


class StemWords(BaseModel):
    """`hidden` are roots whose first letter a prefix hides, by that letter (`k` of *kirim* in *mengirim*).

    `whole` are roots that only look as if they had a prefix or suffix.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    hidden: dict[str, frozenset[str]]
    whole: frozenset[str]
