"""Training: from marked articles to the model that a language pack ships. Needs the extra `train` (torch, scikit-learn).

gold articles -> examples.py -> fit.py (network.py) -> export.py -> a model file
folds.py trains again without each part of the articles; calibration.py makes confidences of what those find in it
"""

from menurut.training.fit import Recipe
from menurut.training.folds import Fold, Material, train_model

__all__ = ["Fold", "Material", "Recipe", "train_model"]
