"""What an editor says of the attributions of an article: each form is one correction, recorded under the editor's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from menurut import correcting
from menurut.errors import CorrectionConflict, CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, Correction, Part, SpeakerKind
from menurut.views.pasted_words import find_pieces
from menurut.views.refusals import say_refusal
from menurut.views.tongue import gettext
from menurut.views.web.access import ByEditor
from menurut.views.web.article_page import Notice, gather_article
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render
from menurut.views.web.routes.articles import render_part, render_saying

router = APIRouter()
NOBODY = "-"
_AT = "/articles/{article_id}/attributions/{attribution_id}"
Typed = Mapping[str, list[tuple[str, int]]]
Seen = Annotated[str, Form(max_length=60)]
Words = Annotated[list[str], Form()]
Offsets = Annotated[list[str], Form()]
Name = Annotated[str, Form(max_length=300)]


class Verdict(StrEnum):
    """What an attribution can be found to be with one click."""

    RIGHT = "right"
    WRONG = "wrong"
    HIDE = "hide"


_VERDICTS = {
    Verdict.RIGHT: correcting.judge_right,
    Verdict.WRONG: correcting.judge_wrong,
    Verdict.HIDE: correcting.hide_attribution,
}


@router.post(_AT + "/verdict")
def judge(
    request: Request, visitor: ByEditor, article_id: str, attribution_id: str, verdict: Annotated[Verdict, Form()], seen: Seen
) -> Response:
    """The attribution is right, none, or hidden."""

    def correct() -> Correction:
        return _VERDICTS[verdict](ledger_of(request), attribution_id, who=visitor.name, at=now(), seen=seen)

    return _do(request, article_id, correct, attribution_id=attribution_id)


@router.post(_AT + "/act")
def change_act(
    request: Request, visitor: ByEditor, article_id: str, attribution_id: str, act: Annotated[Act, Form()], seen: Seen
) -> Response:
    """The speaker does something else."""

    def correct() -> Correction:
        return correcting.change_act(ledger_of(request), attribution_id, act, who=visitor.name, at=now(), seen=seen)

    return _do(request, article_id, correct, attribution_id=attribution_id)


@router.post(_AT + "/speaker")
def change_speaker(
    request: Request,
    visitor: ByEditor,
    article_id: str,
    attribution_id: str,
    seen: Seen,
    speaker: Name = "",
    name: Name = "",
    kind: Annotated[str, Form()] = "",
) -> Response:
    """Somebody else says it."""

    def correct() -> Correction:
        chosen, new = _choose_speaker(ledger_of(request), speaker, name, kind)
        more = {"kind": new, "who": visitor.name, "at": now(), "seen": seen}
        return correcting.change_speaker(ledger_of(request), attribution_id, chosen, **more)  # type: ignore[arg-type]

    return _do(request, article_id, correct, attribution_id=attribution_id)


@router.post(_AT + "/span")
def change_span(
    request: Request,
    visitor: ByEditor,
    article_id: str,
    attribution_id: str,
    part: Annotated[Part, Form()],
    seen: Seen,
    words: Words,
    at: Offsets,
) -> Response:
    """A part of the attribution stands elsewhere."""
    offsets = _read_offsets(at)

    def correct() -> Correction:
        spans = find_pieces(_text(ledger_of(request), article_id), words, offsets)
        return correcting.change_span(ledger_of(request), attribution_id, part, spans, who=visitor.name, at=now(), seen=seen)

    typed = {part.value: list(zip(words, offsets, strict=False))}
    return _do(request, article_id, correct, attribution_id=attribution_id, typed=typed)


@router.post("/articles/{article_id}/missed")
def mark_missed(
    request: Request,
    visitor: ByEditor,
    article_id: str,
    act: Annotated[Act, Form()],
    content: Words,
    content_at: Offsets,
    source: Words = [],  # noqa: B006 - FastAPI copies it
    source_at: Offsets = [],  # noqa: B006
    cue: Words = [],  # noqa: B006
    cue_at: Offsets = [],  # noqa: B006
    speaker: Name = "",
    name: Name = "",
    kind: Annotated[str, Form()] = "",
) -> Response:
    """The article has an attribution that the program did not find."""
    given = {"source": (source, source_at), "cue": (cue, cue_at), "content": (content, content_at)}
    typed = {part: list(zip(words, _read_offsets(at), strict=False)) for part, (words, at) in given.items()}

    def correct() -> Correction:
        text = _text(ledger_of(request), article_id)
        spans = {part: find_pieces(text, words, _read_offsets(at)) for part, (words, at) in given.items()}
        chosen, new = _choose_speaker(ledger_of(request), speaker, name, kind)
        more = {"act": act, "speaker": chosen, "kind": new, "who": visitor.name, "at": now()}
        return correcting.mark_attribution(ledger_of(request), article_id, **spans, **more)  # type: ignore[arg-type]

    return _do(request, article_id, correct, typed=typed, missed=True)


@router.post("/articles/{article_id}/complete")
def complete(request: Request, visitor: ByEditor, article_id: str) -> Response:
    """Nothing in the article was missed, and what nobody spoke of yet is right."""

    def correct() -> Correction:
        return correcting.complete_article(ledger_of(request), article_id, who=visitor.name, at=now())[0]

    return _do(request, article_id, correct)


@router.post("/articles/{article_id}/undo")
def undo(request: Request, visitor: ByEditor, article_id: str, number: Annotated[int, Form()]) -> Response:
    """The correction with this number no longer counts."""

    def correct() -> Correction:
        return correcting.undo_correction(ledger_of(request), number, who=visitor.name, at=now())

    return _do(request, article_id, correct)


def _do(
    request: Request,
    article_id: str,
    correct: Callable[[], Correction],
    *,
    attribution_id: str | None = None,
    typed: Typed | None = None,
    missed: bool = False,
) -> Response:
    """The correction is made, and its editor back at the article; or the page says why it was not made."""
    ledger = ledger_of(request)
    try:
        made = correct()
    except CorrectionConflict:
        words = gettext(
            "This was not done: somebody changed the attribution since it was shown to you. It stands here as it is now."
        )
        notice = Notice(words, is_problem=True, about=attribution_id)
        return render(request, "article.html.j2", gather_article(ledger, article_id, notice=notice), status=409)
    except (CorrectionRefused, NotInLedger) as error:
        words = gettext("This was not done: {reason}").format(reason=say_refusal(error))
        page = gather_article(ledger, article_id, notice=Notice(words, is_problem=True, about=attribution_id), typed=typed)
        if missed:
            return render_part(request, "article_missed", page, status=422)
        if attribution_id in page.judgements:
            return render_saying(request, page, attribution_id, status=422)
        return render(request, "article.html.j2", page, status=422)
    return RedirectResponse(f"/articles/{article_id}?done={made.number}#{_anchor(made)}", status_code=303)


def _anchor(made: Correction) -> str:
    """Where on the page the correction is to be seen."""
    return "text" if made.now is None else f"n-{made.subject}"


def _choose_speaker(ledger: Ledger, speaker: str, name: str, kind: str) -> tuple[str | None, SpeakerKind | None]:
    """Whom a form names: a button or a choice by id, a name that is typed, with a kind where it is somebody new; or nobody."""
    if speaker or not name.strip():
        return (None if speaker in ("", NOBODY) else speaker), None
    if kind in set(SpeakerKind):
        return name, SpeakerKind(kind)
    found = ledger.suggest_speakers(name)
    plain = " ".join(name.split())
    same = [one for one in found if one.name.casefold() == plain.casefold()] or found
    if not same:
        raise CorrectionRefused(
            "nobody in this ledger is called {name}; say who that is, and somebody new is added", name=plain
        )
    if len(same) > 1:
        names = ", ".join(one.name for one in same)
        raise CorrectionRefused("several are called {name}: {names}; choose one of them", name=plain, names=names)
    return same[0].id, None


def _read_offsets(at: list[str]) -> list[int]:
    return [int(one) if one.isdecimal() and len(one) < 10 else 0 for one in at]


def _text(ledger: Ledger, article_id: str) -> str:
    return ledger.read_reading(article_id).article.text
