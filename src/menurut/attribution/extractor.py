"""Who reads for attributions, and how sure it must be: the settings of the stage, small enough to be sent to a process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from menurut.attribution.engine import find_attributions
from menurut.attribution.explain import Explanation, explain_attributions
from menurut.attribution.learned import Model, load_model, read_model
from menurut.errors import PageRefused
from menurut.language.pack import Pack
from menurut.model import Article, Attribution, Reading

_read_model_once = lru_cache(maxsize=16)(read_model)


@dataclass(frozen=True, slots=True)
class Extractor:
    """By default the rules and the model that the language ships, and whatever they find.

    `model` is a file that `menurut train` wrote, for articles of its language in place of what that ships; `rules_only` leaves
    models out. `least_confidence`, from 0 to 1, is the confidence below which an attribution is left out.
    """

    model: Path | None = None
    rules_only: bool = False
    least_confidence: float = 0.0

    @property
    def language(self) -> str | None:
        """The language of the file `model`, None where the languages' own models read."""
        return _read_model_once(self.model).language if self.model else None

    def find(self, article: Article, pack: Pack) -> tuple[Attribution, ...]:
        """The attributions of an article, sure or not.

        Raises `BrokenModel`, and `PageRefused` where a confidence is asked for and no model of the language could give one.
        """
        model = self.pick_model(pack)
        if self.least_confidence and model is None:
            name = article.path or article.url or article.id
            raise PageRefused("no_model", f"{name}: no model for {pack.tag!r} was trained, so nothing in it has a confidence")
        return find_attributions(article, pack, model=model, rules_only=model is None)

    def explain(self, article: Article, pack: Pack) -> dict[str, Explanation]:
        """Why each of these attributions is there, by its id."""
        model = self.pick_model(pack)
        return explain_attributions(article, pack, model=model, rules_only=model is None)

    def pick_model(self, pack: Pack) -> Model | None:
        """The model that reads articles of a language, None where the rules stand alone."""
        if self.rules_only:
            return None
        own = _read_model_once(self.model) if self.model else None
        return own if own and own.language == pack.tag else load_model(pack)

    def leave_out_unsure(self, reading: Reading) -> Reading:
        """The reading without what is less sure than `least_confidence`, and without speakers who then say nothing.

        Speakers are made out before: who *dia* is may stand in an attribution that is left out. What stood inside one that is
        left out stands on its own.
        """
        if not self.least_confidence:
            return reading
        sure = [one for one in reading.attributions if (one.confidence or 0.0) >= self.least_confidence]
        ids, speakers = {one.id for one in sure}, {one.speaker_id for one in sure}
        kept = tuple(one if one.parent in ids else replace(one, parent=None) for one in sure)
        return replace(
            reading, attributions=kept, speakers=tuple(speaker for speaker in reading.speakers if speaker.id in speakers)
        )
