"""Lets a spaCy pipeline embed each distinct word of a batch once, not every time that it stands there.

The embedding of a word depends on the features of that word alone (its letters; where a component reads them, its
tag and class), and half of the words of a batch have stood in it before. The layers behind get the same numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Model
    from thinc.types import Ragged

_BEFORE, _BEHIND = ["extract_features", "list2ragged"], ["ragged2list"]
"""The layers around those that embed, in spaCy's `MultiHashEmbed`."""


def embed_once(nlp: Language) -> None:
    """Change the embeddings of a pipeline in place; those of another form stay as they are."""
    models = [component.model for _, component in nlp.pipeline if getattr(component, "model", None) is not None]
    for layer in [layer for model in models for layer in model.walk()]:
        names = [inner.name for inner in layer.layers]
        if names[:2] == _BEFORE and names[-1:] == _BEHIND and len(names) > len(_BEFORE + _BEHIND):
            layer.layers[2:-1] = [_once_each(layer.layers[2:-1])]


def _once_each(layers: list[Model[Ragged, Ragged]]) -> Model[Ragged, Ragged]:
    """One layer that does what several do, once for each distinct row of features."""
    from thinc.api import Model, Ragged, chain

    inner = chain(*layers) if len(layers) > 1 else layers[0]

    def forward(_: Any, words: Ragged, is_train: bool) -> tuple[Ragged, Any]:  # noqa: ARG001  thinc calls it so
        first, place = distinct(words.dataXd)
        found = inner.predict(Ragged(words.dataXd[first], np.array([len(first)], dtype="i")))
        return Ragged(found.dataXd[place], words.lengths), None

    return Model("embed_once", forward)


def distinct(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(where each distinct row stands first, in order; for each row which of them it is) of a two-dimensional array.

    A dictionary of bytes does it several times as fast as `numpy.unique`, which sorts.
    """
    keys = np.ascontiguousarray(rows).view(f"V{rows.shape[1] * rows.itemsize}").ravel().tolist()
    known: dict[bytes, int] = {}
    place = np.fromiter((known.setdefault(key, len(known)) for key in keys), dtype=np.intp, count=len(keys))
    first = np.full(len(known), len(keys), dtype=np.intp)
    np.minimum.at(first, place, np.arange(len(keys)))
    return first, place
