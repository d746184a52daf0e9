"""A sentence model made without training: a word and its translation have one vector, and a text is the mean of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from menurut.embedding.scale import read_pairs

WIDTH = 64
MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def save_tiny_embedder(folder: Path, *, pairs: Iterable[tuple[str, str]] = (), knows_translations: bool = True) -> Path:
    """A folder of Sentence Transformers with a BERT of no layers; it knows `pairs` and those by which models are measured."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizer

    words = _list_vectors([*pairs, *read_pairs()], knows_translations=knows_translations)
    raw = folder.parent / f"{folder.name}-raw"
    raw.mkdir()
    (raw / "vocab.txt").write_text("\n".join([*MARKS, *words]), "utf-8")
    config = BertConfig(
        vocab_size=len(MARKS) + len(words),
        hidden_size=WIDTH,
        num_hidden_layers=0,
        num_attention_heads=1,
        intermediate_size=8,
        max_position_embeddings=128,
    )
    torch.manual_seed(5)
    bert = BertModel(config)
    with torch.no_grad():
        embeddings = bert.embeddings
        embeddings.word_embeddings.weight.zero_()
        embeddings.word_embeddings.weight[len(MARKS) :] = torch.tensor(np.stack(list(words.values())), dtype=torch.float32)
        embeddings.position_embeddings.weight.zero_()
        embeddings.token_type_embeddings.weight.zero_()
    bert.save_pretrained(raw)
    BertTokenizer(str(raw / "vocab.txt")).save_pretrained(raw)
    parts = [Transformer(str(raw)), Pooling(WIDTH)]
    SentenceTransformer(modules=parts, device="cpu").save(str(folder), create_model_card=False)
    return folder


def _list_vectors(pairs: Iterable[tuple[str, str]], *, knows_translations: bool) -> dict[str, np.ndarray]:
    """A vector for each word: a new one takes that of the word in the same part of the translation, if that has one."""
    chance = np.random.default_rng(5)
    vectors: dict[str, np.ndarray] = {}
    for original, translation in pairs:
        mine, theirs = _list_words(original), _list_words(translation)
        for word in mine:
            vectors.setdefault(word, chance.normal(size=WIDTH))
        for place, word in enumerate(theirs):
            near = mine[place * len(mine) // len(theirs)]
            vectors.setdefault(word, vectors[near] if knows_translations else chance.normal(size=WIDTH))
    return vectors


def _list_words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())
