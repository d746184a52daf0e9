"""By which words somebody is known over all articles: also where an article calls them otherwise, and after a correction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select

from menurut.ledger.rows import insert_rows
from menurut.ledger.schema import article_speakers, identities, identity_redirects, identity_words, speakers
from menurut.ledger.search.index import index_speakers
from menurut.ledger.search.tokens import fold_words
from menurut.model import Identity, Mention

_AT_ONCE = 500  # articles
_MOST_IDENTITIES = 300


def refresh_names(connection: Connection, before: Sequence[Identity], now: Sequence[Identity]) -> None:
    """The search finds everybody under the identity and the names that they have now, and had not `before`."""
    was, are = ({one.id: one for one in some} for some in (before, now))
    changed = [one for one in now if was.get(one.id) != one]
    _write_words(connection, was.keys() - are.keys(), changed)
    owned, owns = ({member: one.id for one in some for member in one.members} for some in (before, now))
    moved = {member.article_id for member in owned.keys() | owns.keys() if owned.get(member) != owns.get(member)}
    index_speakers(connection, moved)


def _write_words(connection: Connection, gone: Iterable[str], changed: Sequence[Identity]) -> None:
    """The ledger knows by which further words these identities go, and nothing of those that are gone."""
    ids = [*gone, *(one.id for one in changed)]
    for at in range(0, len(ids), _AT_ONCE):
        connection.execute(delete(identity_words).where(identity_words.c.identity_id.in_(ids[at : at + _AT_ONCE])))
    for at in range(0, len(changed), _AT_ONCE):
        some = changed[at : at + _AT_ONCE]
        forms = _read_forms(connection, some)
        rows = ({"word": word, "identity_id": one.id} for one in some for word in _find_further(one, forms))
        insert_rows(connection, identity_words, rows)


def _read_forms(connection: Connection, some: Iterable[Identity]) -> dict[Mention, frozenset[str]]:
    """The words of the forms in which each member is named."""
    ids = sorted({member.article_id for one in some for member in one.members})
    table = article_speakers
    found: dict[Mention, frozenset[str]] = defaultdict(frozenset)
    for at in range(0, len(ids), _AT_ONCE):
        wanted = select(table.c.article_id, table.c.speaker_id, table.c.name, table.c.forms)
        for article_id, speaker_id, name, forms in connection.execute(
            wanted.where(table.c.article_id.in_(ids[at : at + _AT_ONCE]))
        ):
            found[Mention(article_id, speaker_id)] = frozenset(fold_words(" ".join(forms or (name,))))
    return found


def _find_further(one: Identity, forms: dict[Mention, frozenset[str]]) -> list[str]:
    """The words of all names of somebody that not every one of their articles uses."""
    used = [forms[member] for member in one.members if member in forms]
    every = frozenset(fold_words(one.name)).union(*used)
    return sorted(every - frozenset.intersection(*used)) if used else sorted(every)


def find_known_by(connection: Connection, word: str, *, beginning: bool = False) -> list[str]:
    """The ids of some hundreds of those who go by a folded word in some of their articles only, or by one that begins so."""
    table = identity_words
    met = table.c.word.between(word, word + "\U0010ffff") if beginning else table.c.word == word
    return list(connection.scalars(select(table.c.identity_id).where(met).distinct().limit(_MOST_IDENTITIES)))


def pick_by_id(connection: Connection, typed: str) -> str | None:
    """The id of the speaker who has this id, or had it before being merged; None where it is none."""
    if "-" not in typed:
        return None
    moved = connection.scalar(select(identity_redirects.c.new_id).where(identity_redirects.c.old_id == typed))
    known = (select(table.c.id).where(table.c.id == (moved or typed)) for table in (identities, speakers))
    return next((found for wanted in known if (found := connection.scalar(wanted))), None)
