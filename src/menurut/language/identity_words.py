"""What `identities.toml` of a language pack holds: the words that tell whether two articles speak of one person or body."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict

from menurut.language.name_words import Block


class IdentityWords(BaseModel):
    """Every word is written small, without a full stop; `_` stands for the space inside a word of several parts.

    `former` says that a role has ended, or that it is held for another (`mantan`, *acting*): the role is the same.
    `sole` are offices that one person holds at a time, so that nobody else in a story has them; `national` those of a whole
    country, of which a person often holds several, one after another or at once. `governments` are words that stand for a
    country beside its name (`pemerintah`). `local` are bodies that every place has: two stories that name nothing else mean
    two. `near` says that a body is the one of the place (`setempat`): it has no name of its own. `small` are words that tell
    no name from another. `meanings` gives for a meaning, named alike in all packs, the words of this language for it;
    `demonyms` ISO 3166 codes by adjective.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    former: Block
    sole: Block
    national: Block
    governments: Block
    local: Block
    near: Block
    small: Block
    meanings: dict[str, Block]
    demonyms: dict[str, str] = {}

    @cached_property
    def meaning_of(self) -> dict[str, str]:
        """Each word of `meanings` with what it means."""
        return {word: meaning for meaning, words in self.meanings.items() for word in words}

    @cached_property
    def longest_words(self) -> int:
        """How many parts the longest word of `meanings` has."""
        return max((len(word.split()) for word in self.meaning_of), default=1)
