"""The spaCy pipeline: the package's own, or any installed one that has what the later stages need.

Nothing is ever downloaded. spaCy is imported inside the functions, so that importing this module is cheap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import PipelineError
from timeline.language.embedding import embed_once
from timeline.language.glue import Unglued
from timeline.language.importing import import_spacy
from timeline.language.labels import entity_kind
from timeline.language.word_classes import give_classes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = Path(str(files("timeline.language"))) / "model"
"""The pipeline that comes with the package; see the README beside it."""
MAX_CHARACTERS = 20_000
"""The longest text that is parsed; the sentences of `timeline.language.sentences` are far shorter."""
BATCH = 256
"""Sentences that are parsed side by side: as many as an article has, for each step of the parser serves all of them."""

_NEEDED = {
    "dependency labels (a parser)": ("parser",),
    "tags (a tagger)": ("tagger",),
    "parts of speech (a morphologizer or an attribute_ruler)": ("morphologizer", "attribute_ruler"),
    "lemmas (a lemmatizer)": ("lemmatizer", "trainable_lemmatizer"),
    "entities (an entity recogniser)": ("ner", "beam_ner", "entity_recognizer"),
}
"""What a pipeline must give → the spaCy components (factories) of which one gives it."""
_LABELS = {
    "parser": (({"nsubj"}, {"obj", "dobj"}), "labels of Universal Dependencies or of ClearNLP"),
    "tagger": (({"VBD"}, {"NNP"}), "tags of the Penn Treebank"),
}
"""Factory of a component → labels of which it must know one of each set, if it is to be of use for English."""


@cache
def load(name: str | None = None) -> Language:
    """The pipeline of that name, once per process.

    `name` is an installed spaCy pipeline (`en_core_web_sm`) or a folder; None takes the package's own.
    Raises PipelineError where it is missing, unreadable or lacks a component.
    """
    nlp = _read(name)
    if complaint := _complaint(nlp):
        raise PipelineError(
            f"the language pipeline {name!r} {complaint}; choose one that does, "
            "or leave the setting `pipeline` empty to use the one in the package"
        )
    return nlp


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """One parsed document for each text, in order; only the first 20,000 characters of a text are parsed."""
    yield from nlp.pipe((text[:MAX_CHARACTERS] for text in texts), batch_size=BATCH)


def reads(nlp: Language, language: str) -> bool:
    """Whether the pipeline is one for a language (ISO 639 code); regional variants count as the language."""
    return bool(nlp.lang == language.split("-", maxsplit=1)[0].lower())


def _read(name: str | None) -> Language:
    spacy = import_spacy()
    from thinc.api import use_ops

    try:
        # numpy's BLAS multiplies matrices as small as these several times faster than the one that thinc prefers.
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(name or MODEL)
    except OSError as error:
        advice = (
            f"install it (for example `pip install {name}`, from wherever you get your packages), "
            "or leave the setting `pipeline` empty to use the one in the package"
            if name
            else "the installation is damaged: install the package again"
        )
        raise PipelineError(f"there is no language pipeline {name or str(MODEL)!r}; {advice}") from error
    except (ValueError, KeyError) as error:
        raise PipelineError(f"the language pipeline {name!r} cannot be read: {error}") from error
    give_classes(nlp, Path(nlp.path))
    nlp.tokenizer = Unglued(nlp.tokenizer)
    embed_once(nlp)
    return nlp


def _complaint(nlp: Language) -> str:
    """What a pipeline lacks; "" for nothing. Labels are asked of English pipelines only: others give dates alone."""
    missing = [what for what, factories in _NEEDED.items() if not _labels(nlp, *factories)]
    if missing:
        return f"gives no {' and no '.join(missing)}"
    if not reads(nlp, "en"):
        return ""
    strange = [
        f"has a {factory} without {scheme}"
        for factory, (sets, scheme) in _LABELS.items()
        if not all(some & _labels(nlp, factory)[0] for some in sets)
    ]
    if not any(entity_kind(label) for label in _labels(nlp, *_NEEDED["entities (an entity recogniser)"])[0]):
        strange.append("finds no persons, organisations or places")
    return " and ".join(strange)


def _labels(nlp: Language, *factories: str) -> list[set[str]]:
    """The labels of each component that one of the factories made."""
    names = [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory in factories]
    return [set(getattr(nlp.get_pipe(name), "labels", ())) for name in names]
