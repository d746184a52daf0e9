"""Validated words as plain records: reading asks for a field thousands of times a text, and pydantic takes long to answer."""

from __future__ import annotations

from dataclasses import make_dataclass
from functools import cache, cached_property
from typing import TypeVar

from pydantic import BaseModel

Words = TypeVar("Words", bound=BaseModel)


def as_record(words: Words) -> Words:
    """A frozen record with the fields and cached properties of a model, models in its fields made records too.

    It has none of the model's methods and is equal to itself alone.

    >>> from menurut.language import load_pack
    >>> as_record(load_pack("id").quantities).decimal_mark
    ','
    """
    kind = type(words)
    derived = [name for name, value in vars(kind).items() if isinstance(value, cached_property)]
    values = {name: getattr(words, name) for name in (*kind.model_fields, *derived)}
    plain = {name: as_record(value) if isinstance(value, BaseModel) else value for name, value in values.items()}
    return _make_class(kind.__name__, tuple(plain))(**plain)


@cache
def _make_class(name: str, fields: tuple[str, ...]) -> type:
    return make_dataclass(name, fields, frozen=True, slots=True, eq=False)
