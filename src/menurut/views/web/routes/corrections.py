"""Corrections: what people said, newest first, how to take it back, and what of it is gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import SEEK_END
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Annotated
from urllib.parse import urlencode
from zipfile import ZIP_DEFLATED, ZipFile

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import Response, StreamingResponse

from menurut.correcting import undo_correction, write_gold
from menurut.ledger import Ledger
from menurut.ledger.correction_questions import CorrectionFilters
from menurut.model import CorrectionKind
from menurut.views.interchange import write_corrections
from menurut.views.web.access import ByEditor
from menurut.views.web.correction_list import KINDS, CorrectionView, view_corrections
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()
PER_PAGE = 30
_PIECE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """The corrections for which the filters hold. Pages count from 1; `people` are those who made any."""

    corrections: tuple[CorrectionView, ...]
    filters: CorrectionFilters
    people: Mapping[str, int]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds to choose from, by value and name."""
        return [(kind.value, KINDS[kind]) for kind in KINDS]

    @property
    def is_filtered(self) -> bool:
        return self.filters != CorrectionFilters()

    def address(self, page: int) -> str:
        """Where a page of these corrections is found."""
        kind = self.filters.kind.value if self.filters.kind else None
        given = {"who": self.filters.who, "kind": kind, "page": page if page > 1 else None}
        fields = urlencode({name: str(value) for name, value in given.items() if value})
        return f"/corrections?{fields}" if fields else "/corrections"


@router.get("/corrections")
def show_corrections(
    request: Request,
    who: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(max_length=40)] = "",
    page: Annotated[int, Query(ge=1, le=10_000_000)] = 1,
) -> Response:
    """Every correction, the newest first; those of one person or one kind where these are given."""
    ledger = ledger_of(request)
    filters = CorrectionFilters(who or None, next((one for one in CorrectionKind if one.value == kind), None))
    found = ledger.find_correction_page(filters, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    views, people = view_corrections(ledger, found), ledger.count_correctors()
    return render(request, "corrections.html.j2", CorrectionsPage(views, filters, people, found.total, page))


def open_for_while() -> Iterator[IO[bytes]]:
    """A file that nobody else sees, and that is gone once the answer is sent."""
    with TemporaryFile() as file:
        yield file


ForWhile = Annotated[IO[bytes], Depends(open_for_while)]


@router.get("/corrections/gold.zip")
def download_gold(request: Request, visitor: ByEditor, packed: ForWhile) -> Response:
    """All corrections, and the articles that are gold, as `menurut corrections export` writes them."""
    pack_gold(ledger_of(request), packed)
    length = packed.seek(0, SEEK_END)
    headers = {
        "Content-Disposition": 'attachment; filename="menurut-gold.zip"',
        "Content-Length": str(length),
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_read_pieces(packed), media_type="application/zip", headers=headers)


def pack_gold(ledger: Ledger, packed: IO[bytes]) -> None:
    """The file holds the folder of `menurut corrections export`, as a zip."""
    with TemporaryDirectory() as folder, ZipFile(packed, "w", ZIP_DEFLATED) as file:
        write_gold(ledger, Path(folder))
        write_corrections(ledger, folder)
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                file.write(path, path.relative_to(folder))


def _read_pieces(packed: IO[bytes]) -> Iterator[bytes]:
    packed.seek(0)
    while piece := packed.read(_PIECE_BYTES):
        yield piece


@router.post("/corrections/{number}/undo")
def undo(request: Request, visitor: ByEditor, number: int, back: Annotated[str, Form()] = "/corrections") -> Response:
    """The correction no longer counts; undoing that brings it back."""
    return go_back(back, [undo_correction(ledger_of(request), number, who=visitor.name, at=now())])
