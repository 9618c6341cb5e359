"""Puts the pipeline of the package together: `python -m training.finish PARSING ENTITIES OUT`.

PARSING is the best model of the first stage, ENTITIES that of the second. Tagger, morphologizer and parser come from
the first, the recogniser with its encoder from the second, the lemmatizer from tables (the package
spacy-lookups-data, needed where PARSING has no lemmatizer yet). What training needed and reading does not is left
out, and the licence files are written beside.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

import spacy
import srsly

from training.classes import main as write_classes
from training.sources import SOURCES, attribution

if TYPE_CHECKING:
    from spacy.language import Language

PROBE = "The minister told reporters in Porto on Thursday that Norway's envoys had left the talks."
"""A sentence on which the trimmed pipeline must say what the whole one said."""
NOTICES = Path(__file__).parent / "notices"


def main(parsing: str, entities: str, out: str) -> None:
    """Join, trim, describe and check."""
    nlp, folder = joined(parsing, entities), Path(out)
    nlp.meta.update(description())
    nlp.to_disk(folder)
    write_classes(out)
    trim(nlp, folder)
    for notice in NOTICES.iterdir():
        copyfile(notice, folder / notice.name)
    (folder / "ATTRIBUTION.txt").write_text(attribution(), "utf-8")
    check(nlp, spacy.load(folder))


def joined(parsing: str, entities: str) -> Language:
    """The pipeline of the first stage with the recogniser of the second, and a lemmatizer."""
    nlp, second = spacy.load(parsing), spacy.load(entities)
    nlp.remove_pipe("ner")
    nlp.add_pipe("ner", source=second, after="parser")
    if "lemmatizer" not in nlp.pipe_names:
        from spacy.lookups import load_lookups

        tables = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
        nlp.add_pipe("lemmatizer", config={"mode": "rule"}).initialize(lookups=tables)
    return nlp


def description() -> dict[str, object]:
    """What the pipeline's meta.json says of it."""
    return {
        "name": "timeline_news",
        "version": "0.2.0",
        "license": "CC BY-SA 4.0",
        "description": "English tagger, parser (Universal Dependencies) and names (PERSON, ORG, PLACE) for news",
        "sources": [{"name": s.name, "url": s.address, "author": s.author, "license": s.licence} for s in SOURCES],
    }


def trim(nlp: Language, folder: Path) -> None:
    """Keep the strings that labels and tokenizer need, and no paths or figures of the training."""
    needed = set(spacy.blank("en").vocab.strings) | set(label_strings(nlp))
    srsly.write_json(folder / "vocab" / "strings.json", sorted(string for string in needed if string))
    config = nlp.config.copy()
    config["paths"], config["corpora"], config["training"] = {}, {}, {}
    config["initialize"] = {}
    config.to_disk(folder / "config.cfg")
    meta = srsly.read_json(folder / "meta.json")
    meta.pop("performance", None)
    srsly.write_json(folder / "meta.json", meta)


def label_strings(nlp: Language) -> Iterable[str]:
    """All labels, and the values that labels of several features are made of."""
    for name in nlp.pipe_names:
        for label in getattr(nlp.get_pipe(name), "labels", ()):
            yield label
            yield from label.split("|")
            yield from (part.partition("=")[2] for part in label.split("|"))


def check(whole: Language, trimmed: Language) -> None:
    """Raises ValueError where trimming changed what the pipeline says."""
    ours, theirs = whole(PROBE), trimmed(PROBE)
    for one, other in zip(ours, theirs, strict=True):
        readings = [(t.tag_, t.pos_, t.dep_, t.head.i, t.lemma_, t.ent_type_, str(t.morph)) for t in (one, other)]
        if readings[0] != readings[1]:
            raise ValueError(f"trimming changed what {one.text!r} is: {readings[0]} became {readings[1]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
