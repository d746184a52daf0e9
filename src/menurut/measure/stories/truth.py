"""Stories whose truth is known: folders with a `story.json`, as `samples/README.md` has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from menurut.errors import BrokenGold
from menurut.model import Act, Bound, RelayKind

NAME = "story.json"
APART = "distract"
_PAGES = (".txt", ".html")


class _Part(BaseModel):
    """A part of `story.json`: keys that are not named here are notes for people."""

    model_config = ConfigDict(frozen=True)


class TrueArticle(_Part):
    file: str
    language: str | None = None
    independent: bool = False
    version_of: str | None = None


class TrueRelay(_Part):
    """`file` took something from `medium`, where `original` stands; `evidence` are the words that say so, None for none."""

    file: str
    medium: str | None = None
    original: str | None = None
    kind: RelayKind
    evidence: str | None = None


class TrueFigure(_Part):
    value: int | float
    unit: str | None = None
    bound: Bound | None = None


class TrueMember(_Part):
    """A passage that belongs to a group; `speaker` is None where the article says it in its own voice."""

    file: str
    speaker: str | None
    quote: str
    act: Act
    figure: TrueFigure | None = None
    via: str | None = None
    own: bool = False
    origin: str | None = None


class TrueGroup(_Part):
    """One utterance and its relays (`statement`), or all that bears on one question (`question`)."""

    id: str
    relation: Literal["agree", "figures_differ", "denied", "wording_differs", "polarity_flipped"]
    members: tuple[TrueMember, ...]
    scope: Literal["statement", "question"] | None = None


class LedeBodyConflict(_Part):
    """The head of an article contradicts its body: `evidence` are the words of both, from the article's text."""

    kind: Literal["lede_body_conflict"]
    file: str
    evidence: Annotated[tuple[str, ...], Field(min_length=1)]


class SingleOrigin(_Part):
    """All that several outlets have of a group comes from one origin."""

    kind: Literal["single_origin"]
    claim: str


TrueFinding = Annotated[LedeBodyConflict | SingleOrigin, Field(discriminator="kind")]


class Truth(_Part):
    """What is so in one story. `findings` is None where these kinds were not marked; else all of them are there."""

    articles: tuple[TrueArticle, ...]
    relays: tuple[TrueRelay, ...] = ()
    claims: tuple[TrueGroup, ...] = ()
    findings: tuple[TrueFinding, ...] | None = None


@dataclass(frozen=True, slots=True)
class StoryFolder:
    """A folder of articles with what is true of them. `apart`: its articles belong to no story, each stands alone."""

    path: Path
    truth: Truth
    apart: bool = False

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(self.path / article.file for article in self.truth.articles)

    def key(self, file: str) -> str:
        """The name by which an article of this folder is known in a score, the end of its path."""
        return f"{self.name}/{file}"


def find_story_folders(folder: Path) -> tuple[StoryFolder, ...]:
    """The story folders at and below a folder, by path: those with a `story.json`, and those named `distractors` without one.

    Raises `BrokenGold` where there is none, where two have one name, or where one cannot be understood or lacks an article.
    """
    if not folder.is_dir():
        raise BrokenGold(f"{folder}: no such folder; give a folder of story folders, each with its {NAME}")
    found = tuple(_read_folder(path) for path in sorted([folder.resolve(), *folder.resolve().rglob("*/")]) if _is_story(path))
    if not any((one.path / NAME).is_file() for one in found):
        raise BrokenGold(f"{folder}: neither it nor a folder below it holds a {NAME}")
    for name, count in Counter(one.name for one in found).items():
        if count > 1:
            raise BrokenGold(f"{folder}: {count} story folders are named {name}; their articles could not be told apart")
    return found


def _is_story(path: Path) -> bool:
    return path.is_dir() and ((path / NAME).is_file() or path.name.startswith(APART))


def _read_folder(path: Path) -> StoryFolder:
    if (path / NAME).is_file():
        truth = _read_truth(path / NAME)
    else:
        pages = sorted(page.name for page in path.iterdir() if page.suffix in _PAGES)
        truth = Truth(articles=tuple(TrueArticle(file=name) for name in pages))
    found = StoryFolder(path, truth, apart=path.name.startswith(APART))
    for problem in _find_problems(found):
        raise BrokenGold(f"{path / NAME}: {problem}")
    return found


def _read_truth(path: Path) -> Truth:
    try:
        return Truth.model_validate_json(path.read_bytes(), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise BrokenGold(f"{path}: {f'{place}: ' if place else ''}{first['msg']}") from error
    except OSError as error:
        raise BrokenGold(f"{path}: {error.strerror or error}") from error


def _find_problems(folder: StoryFolder) -> Iterator[str]:
    """What does not fit together; the files of articles are looked for, their texts are not read."""
    truth = folder.truth
    files, groups = Counter(one.file for one in truth.articles), Counter(one.id for one in truth.claims)
    yield from (f"{what} is there {count} times" for what, count in [*files.items(), *groups.items()] if count > 1)
    yield from (f"there is no file {file} beside it" for file in files if not (folder.path / file).is_file())
    yield from (f"{file} is not among the articles" for file in _list_mentioned(truth) if file not in files)
    for finding in truth.findings or ():
        if isinstance(finding, SingleOrigin) and finding.claim not in groups:
            yield f"{finding.claim} is not among the claims"


def _list_mentioned(truth: Truth) -> Iterator[str]:
    """Every file that something is said of."""
    yield from (one.version_of for one in truth.articles if one.version_of)
    for relay in truth.relays:
        yield relay.file
        if relay.original:
            yield relay.original
    yield from (member.file for group in truth.claims for member in group.members)
    yield from (one.file for one in truth.findings or () if isinstance(one, LedeBodyConflict))
