"""The network of `menurut.attribution.learned.network` in torch, to be trained; the same sums, with dropout."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from menurut.attribution.learned.features import CLASSES, FLAGS, ROLE_CODES, SUMS, WINDOW
from menurut.attribution.learned.network import POINTERS

_NEAR = 5  # places of a window that are seen together


class TorchNetwork(nn.Module):
    """`sizes` are the rows of the tables of words, suffixes and prefixes."""

    def __init__(
        self,
        sizes: Sequence[int],
        *,
        width: int,
        window_width: int,
        dilations: Sequence[int],
        dropout: float,
        word_dropout: float,
    ) -> None:
        super().__init__()
        self.words, self.suffixes, self.prefixes = (_table(size, width) for size in sizes)
        self.shapes = _table(4, width)
        self.classes = nn.Linear(len(CLASSES), width, bias=False)
        self.flags = nn.ModuleList(_table(size, width) for size in FLAGS.values())
        self.enter = nn.Linear(width, width)
        self.convolutions = nn.ModuleList(nn.Conv1d(width, 2 * width, 3, padding=d, dilation=d) for d in dilations)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in dilations)
        self.cue = nn.Linear(width, 1)
        self.place = nn.Linear(width, window_width, bias=False)
        self.own = nn.Linear(width, window_width)
        self.distance = _table(WINDOW, window_width)
        self.between = nn.ModuleList(_table(size, window_width) for size in (*(2 * r + 1 for r in SUMS.values()), ROLE_CODES))
        self.near = nn.Conv1d(window_width, window_width, _NEAR, padding=_NEAR // 2)
        self.pointer = nn.Linear(window_width, len(POINTERS) + 1)
        self.none = nn.Linear(width + window_width, len(POINTERS))
        self.drop = nn.Dropout(dropout)
        self.word_dropout = word_dropout

    def encode(self, forms: Tensor, classes: Tensor, flags: Tensor) -> Tensor:
        """One vector a token, (B, T, width).

        `forms` (B, T, 4) are the rows of word, suffix and prefix and the shape, `classes` (B, T, C) ones and zeros, `flags`
        (B, T, 7).
        """
        words = forms[..., 0]
        if self.training:
            words = words.masked_fill(torch.rand(words.shape) < self.word_dropout, 0)
        seen = self.words(words) + self.suffixes(forms[..., 1]) + self.prefixes(forms[..., 2]) + self.shapes(forms[..., 3])
        seen = seen + self.classes(classes)
        for number, table in enumerate(self.flags):
            seen = seen + table(flags[..., number])
        vectors = self.drop(self.enter(seen))
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            value, gate = convolution(norm(vectors).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
            vectors = vectors + self.drop(torch.relu(value) * torch.sigmoid(gate))
        return vectors

    def score_cues(self, encoded: Tensor) -> Tensor:
        """How likely each token begins a cue, as logits (B, T)."""
        return self.cue(self.drop(encoded))[..., 0]

    def point(
        self, encoded: Tensor, article: Tensor, cues: Tensor, windows: tuple[Tensor, Tensor, Tensor]
    ) -> tuple[Tensor, Tensor]:
        """The scores of the parts (P, WINDOW + 1, 6) and of the last token of each cue (P, WINDOW).

        `article` and `cues` (P,) say where the cues stand; `windows` is what `read_windows` gives, for all of them.
        """
        tokens, exists, codes = windows
        own = encoded[article, cues]
        seen = self.place(encoded)[article[:, None], tokens] + self.own(own)[:, None] + self.distance.weight
        for number, table in enumerate(self.between):
            seen = seen + table(codes[..., number])
        seen = torch.relu(seen) * exists[..., None]
        seen = seen + torch.relu(self.near(seen.transpose(1, 2))).transpose(1, 2)
        seen = self.drop(seen)
        scores = self.pointer(seen).masked_fill(~exists[..., None], -1e4)
        none = self.none(torch.cat([self.drop(own), seen.amax(1)], -1))
        return torch.cat([scores[..., :-1], none[:, None]], 1), scores[..., -1]


def _table(rows: int, width: int) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=0.1)
    return table
