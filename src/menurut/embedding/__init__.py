"""Vectors of texts by a model that the user has, in a folder of Sentence Transformers. Needs the extra `embeddings`.

a folder -> encoder.py: the model, its fingerprint -> scale.py: what its cosines mean -> vectors
"""

from menurut.embedding.encoder import Encoder, Vector, load_encoder
from menurut.embedding.scale import describe_encoder

__all__ = ["Encoder", "Vector", "describe_encoder", "load_encoder"]
