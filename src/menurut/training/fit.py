"""The training loop: marked articles, and beside them tagged texts and hidden words, for a fixed number of rounds."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from menurut.attribution.learned.features import FLAGS, LEFT, RULE_FLAGS, Features, read_windows
from menurut.training.examples import UNKNOWN, Example
from menurut.training.network import TorchNetwork
from menurut.training.tagged import TaggedText
from menurut.training.vocabulary import Rows, Vocabulary

_RULE_COLUMNS = [list(FLAGS).index(name) for name in RULE_FLAGS]
_SCALE = 50  # what the sum of losses of a batch is divided by, near the number of cues in it


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained. `rules_hidden` is the share of articles read as if the rules had found nothing;
    `penalty` is that of the judge's weights."""

    width: int = 64
    window_width: int = 32
    dilations: tuple[int, ...] = (1, 2, 4, 1)
    dropout: float = 0.3
    word_dropout: float = 0.15
    rules_hidden: float = 0.5
    rounds: int = 16
    batch: int = 4
    rate: float = 2e-3
    tagged_weight: float = 0.3
    hidden_weight: float = 0.1
    tagged_batch: int = 8
    penalty: float = 3.0
    seed: int = 7


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A text as tensors, (T, ...)."""

    forms: Tensor
    classes: Tensor
    flags: Tensor


def fit_network(
    examples: Sequence[Example],
    vocabulary: Vocabulary,
    recipe: Recipe,
    *,
    tagged: Sequence[TaggedText] = (),
    on_round: Callable[[int, float], None] | None = None,
) -> TorchNetwork:
    """A network trained on these examples. The same arguments give the same network on the same machine.

    `on_round` is called after each round with its number, from 1, and the mean loss of a batch.
    """
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(True)
    shuffler = random.Random(recipe.seed)
    tag_sets = _tag_sets(tagged)
    network = TorchNetwork(
        vocabulary.sizes,
        width=recipe.width,
        window_width=recipe.window_width,
        dilations=recipe.dilations,
        dropout=recipe.dropout,
        word_dropout=recipe.word_dropout,
        tags={name: len(tags) for name, tags in tag_sets.items()},
    )
    rows = Rows(vocabulary)
    sheets = {id(example): _sheet(example.features, rows) for example in examples}
    windows = {id(example): tuple(map(torch.from_numpy, read_windows(example.features, example.cues))) for example in examples}
    tagged_sheets = [(_sheet(text.features, rows), _tag_rows(text, tag_sets)) for text in tagged]
    order = list(examples)
    optimiser = torch.optim.AdamW(network.parameters(), lr=recipe.rate, weight_decay=0.01)
    batches = -(-len(order) // recipe.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=recipe.rounds * batches, pct_start=0.1)
    network.train()
    for number in range(1, recipe.rounds + 1):
        shuffler.shuffle(order)
        total = 0.0
        for start in range(0, len(order), recipe.batch):
            batch = order[start : start + recipe.batch]
            shown = (torch.rand(len(batch)) >= recipe.rules_hidden).long()
            loss = _loss(network, batch, [sheets[id(e)] for e in batch], [windows[id(e)] for e in batch], shown)
            if tagged_sheets:
                some = shuffler.sample(tagged_sheets, min(recipe.tagged_batch, len(tagged_sheets)))
                loss = loss + recipe.tagged_weight * _tagged_loss(network, some)
                loss = loss + recipe.hidden_weight * _hidden_loss(network, [sheet for sheet, _ in some])
                loss = loss + recipe.hidden_weight * _hidden_loss(network, [sheets[id(e)] for e in batch])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        if on_round:
            on_round(number, total / batches)
    network.eval()
    return network


def _loss(
    network: TorchNetwork,
    batch: Sequence[Example],
    sheets: Sequence[_Sheet],
    windows: Sequence[tuple[Tensor, Tensor, Tensor]],
    shown: Tensor,
) -> Tensor:
    """The loss of the cues and of their parts. `shown` (B,) is 0 for the articles whose rules are hidden."""
    stacked = _stack(sheets)
    flags = stacked.flags.clone()
    flags[..., _RULE_COLUMNS] *= shown[:, None, None]
    encoded = network.encode(stacked.forms, stacked.classes, flags)
    weight = torch.tensor([example.weight for example in batch])
    truth, real = torch.zeros(flags.shape[:2]), torch.zeros(flags.shape[:2])
    for k, example in enumerate(batch):
        truth[k, example.cues] = 1
        real[k, : len(example.features.words)] = 1
    cue_loss = functional.binary_cross_entropy_with_logits(network.score_cues(encoded), truth, reduction="none")
    loss = 2 * (cue_loss * real * weight[:, None]).sum()
    article = torch.cat([torch.full((len(example.cues),), k) for k, example in enumerate(batch)])
    if len(article):
        tokens, exists, codes = (torch.cat(kind) for kind in zip(*windows, strict=True))
        codes = codes.clone()
        codes[..., -1] *= shown[article][:, None]
        cues = torch.cat([torch.from_numpy(example.cues) for example in batch])
        roles, ends = network.point(encoded, article, cues, (tokens, exists, codes))
        parts = torch.cat([torch.from_numpy(example.parts) for example in batch])
        lengths = torch.cat([torch.from_numpy(example.lengths) for example in batch])
        each = functional.cross_entropy(roles, parts, ignore_index=UNKNOWN, reduction="none").sum(1)
        each = each + functional.cross_entropy(ends, lengths - 1 + LEFT, reduction="none")
        loss = loss + (each * weight[article]).sum()
    return loss / _SCALE


def _tagged_loss(network: TorchNetwork, texts: Sequence[tuple[_Sheet, dict[str, Tensor]]]) -> Tensor:
    stacked = _stack([sheet for sheet, _ in texts])
    encoded = network.encode(stacked.forms, stacked.classes, stacked.flags)
    losses = [
        functional.cross_entropy(network.score_tags(encoded[k, : len(tags)], name), tags)
        for k, (_, by_name) in enumerate(texts)
        for name, tags in by_name.items()
    ]
    return torch.stack(losses).sum() / len(texts)


def _hidden_loss(network: TorchNetwork, sheets: Sequence[_Sheet], *, share: float = 0.12) -> Tensor:
    """The loss of telling hidden words from what stands around them."""
    stacked = _stack(sheets)
    words = stacked.forms[..., 0]
    hidden = (torch.rand(words.shape) < share) & (words > 0)
    if not hidden.any():
        return torch.zeros(())
    encoded = network.encode(stacked.forms, stacked.classes, stacked.flags, hidden=hidden)
    return functional.cross_entropy(network.score_words(encoded[hidden]), words[hidden])


def _sheet(features: Features, rows: Rows) -> _Sheet:
    return _Sheet(*(torch.from_numpy(part) for part in (rows.forms(features), rows.classes(features), features.flags)))


def _stack(sheets: Sequence[_Sheet]) -> _Sheet:
    """Several texts as one, padded with zeros to the longest."""
    pad = nn.utils.rnn.pad_sequence
    return _Sheet(
        *(pad([getattr(sheet, name) for sheet in sheets], batch_first=True) for name in ("forms", "classes", "flags"))
    )


def _tag_sets(tagged: Sequence[TaggedText]) -> dict[str, dict[str, int]]:
    seen: dict[str, set[str]] = {}
    for text in tagged:
        for name, tags in text.tags.items():
            seen.setdefault(name, set()).update(tags)
    return {name: {tag: row for row, tag in enumerate(sorted(tags))} for name, tags in sorted(seen.items())}


def _tag_rows(text: TaggedText, tag_sets: dict[str, dict[str, int]]) -> dict[str, Tensor]:
    return {name: torch.tensor([tag_sets[name][tag] for tag in tags]) for name, tags in text.tags.items()}
