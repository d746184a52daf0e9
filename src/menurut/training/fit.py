"""The training loop: marked articles, for a fixed number of rounds."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from menurut.attribution.learned.features import FLAGS, LEFT, RULE_FLAGS, Features, read_windows
from menurut.training.examples import UNKNOWN, Example
from menurut.training.network import TorchNetwork
from menurut.training.vocabulary import Rows, Vocabulary

_MANY = 600  # articles
_RULE_COLUMNS = [list(FLAGS).index(name) for name in RULE_FLAGS]
_SCALE = 50  # what the sum of losses of a batch is divided by, near the number of cues in it


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is trained. `rules_hidden` is the share of articles read as if the rules had found nothing;
    `penalty` is that of the judge's weights.
    """

    width: int = 48
    window_width: int = 24
    dilations: tuple[int, ...] = (1, 2, 4)
    dropout: float = 0.3
    word_dropout: float = 0.15
    rules_hidden: float = 0.5
    rounds: int = 10
    batch: int = 4
    rate: float = 2e-3
    penalty: float = 10.0
    seed: int = 7

    def for_articles(self, count: int) -> Recipe:
        """The recipe for so many articles: where there are many, a larger network learns from them in fewer rounds."""
        return replace(self, width=64, window_width=32, dilations=(1, 2, 4, 1), rounds=6) if count >= _MANY else self


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A text as tensors, (T, ...)."""

    forms: Tensor
    classes: Tensor
    flags: Tensor


def fit_network(examples: Sequence[Example], vocabulary: Vocabulary, recipe: Recipe) -> TorchNetwork:
    """A network trained on these examples (AdamW, one cycle of the rate); the same arguments give the same one on a machine."""
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(True)
    network = TorchNetwork(
        vocabulary.sizes,
        width=recipe.width,
        window_width=recipe.window_width,
        dilations=recipe.dilations,
        dropout=recipe.dropout,
        word_dropout=recipe.word_dropout,
    )
    rows = Rows(vocabulary)
    sheets = [_sheet(example.features, rows) for example in examples]
    windows = [tuple(map(torch.from_numpy, read_windows(example.features, example.cues))) for example in examples]
    torch.manual_seed(recipe.seed)
    shuffler, order = random.Random(recipe.seed), list(range(len(examples)))
    batches = -(-len(order) // recipe.batch)
    optimiser = torch.optim.AdamW(network.parameters(), lr=recipe.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=recipe.rounds * batches, pct_start=0.1)
    network.train()
    for _ in range(recipe.rounds):
        shuffler.shuffle(order)
        for start in range(0, len(order), recipe.batch):
            batch = order[start : start + recipe.batch]
            shown = (torch.rand(len(batch)) >= recipe.rules_hidden).long()
            loss = _loss(network, [examples[k] for k in batch], [sheets[k] for k in batch], [windows[k] for k in batch], shown)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return network.eval()


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


def _sheet(features: Features, rows: Rows) -> _Sheet:
    return _Sheet(*(torch.from_numpy(part) for part in (rows.forms(features), rows.classes(features), features.flags)))


def _stack(sheets: Sequence[_Sheet]) -> _Sheet:
    """Several texts as one, padded with zeros to the longest."""
    pad = nn.utils.rnn.pad_sequence
    return _Sheet(
        *(pad([getattr(sheet, name) for sheet in sheets], batch_first=True) for name in ("forms", "classes", "flags"))
    )
