"""What `search.toml` of a language pack holds."""

from pydantic import BaseModel, ConfigDict


class SearchWords(BaseModel):
    """What a person may write in the search box in this language, in small letters.

    `fields` are further names of each field (`media:` for `outlet:`), `acts` the words by which each act is asked for, any form
    of them: *bantahan* is a form of *membantah*.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fields: dict[str, frozenset[str]]
    acts: dict[str, frozenset[str]]
