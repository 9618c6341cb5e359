"""A second pipeline in the place of the package's own: ClearNLP and OntoNotes labels, trained here in seconds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.training import Example
from spacy.util import fix_random_seed

from timeline import Article, build
from timeline.settings import Settings

SENTENCES = (
    # word/tag/head (from 1, 0 for the root)/label
    "Marta/NNP/2/compound Quintela/NNP/3/nsubj visited/VBD/0/ROOT Porto/NNP/3/dobj on/IN/3/prep Monday/NNP/5/pobj"
    " ././3/punct",
    "The/DT/2/det treaty/NN/4/nsubjpass was/VBD/4/auxpass signed/VBN/0/ROOT by/IN/4/agent Olav/NNP/7/compound"
    " Brekke/NNP/5/pobj in/IN/4/prep Lisbon/NNP/8/pobj on/IN/4/prep Tuesday/NNP/10/pobj ././4/punct",
    "Police/NNS/2/nsubj arrested/VBD/0/ROOT two/CD/4/nummod men/NNS/2/dobj in/IN/2/prep Oslo/NNP/5/pobj on/IN/2/prep"
    " Friday/NNP/7/pobj ././2/punct",
)
NAMES = {"Marta Quintela": "PERSON", "Olav Brekke": "PERSON", "Porto": "GPE", "Lisbon": "GPE", "Oslo": "GPE"}
POS = {"NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "VBD": "VERB", "VBN": "VERB", "IN": "ADP", "DT": "DET", "CD": "NUM"}
LEMMAS = {"visited": "visit", "signed": "sign", "arrested": "arrest", "men": "man"}
TEXT = (
    "Marta Quintela visited Porto on Monday. The treaty was signed by Olav Brekke in Lisbon on Tuesday. "
    "Police arrested two men in Oslo on Friday."
)


def example(nlp: spacy.Language, line: str) -> Example:
    words, tags, heads, labels = zip(*(word.rsplit("/", 3) for word in line.split()), strict=True)
    text = " ".join(words[:-1]) + words[-1]
    heads = [int(head) - 1 if head != "0" else i for i, head in enumerate(heads)]
    spans = [(text.index(name), text.index(name) + len(name), kind) for name, kind in NAMES.items() if name in text]
    gold = {"words": words, "tags": tags, "heads": heads, "deps": labels, "entities": spans}
    return Example.from_dict(nlp.make_doc(text), gold)


@pytest.fixture(scope="module")
def clearnlp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pipeline that has learnt three sentences by heart."""
    fix_random_seed(0)
    nlp = spacy.blank("en")
    for name, config in (("tagger", {}), ("parser", {"min_action_freq": 1}), ("ner", {})):
        nlp.add_pipe(name, config=config)
    examples = [example(nlp, line) for line in SENTENCES]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    ruler = nlp.add_pipe("attribute_ruler")
    for tag, pos in POS.items():
        ruler.add([[{"TAG": tag}]], {"POS": pos})  # type: ignore[attr-defined]
    tables = spacy.lookups.Lookups()
    tables.add_table("lemma_lookup", LEMMAS)
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize(lookups=tables)  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("pipelines") / "clearnlp"
    nlp.to_disk(folder)
    return folder


def events_by(pipeline: str | None) -> list[tuple[date, list[str], list[str], list[str]]]:
    """Day, triggers, participants and places of each event."""
    article = Article(id="a", title="A week", text=TEXT, published=date(2024, 3, 17), language="en")
    return [
        (
            event.date.start,
            [mention.trigger for mention in event.mentions],
            [participant.name for participant in event.participants],
            [place.name for place in event.places],
        )
        for event in build([article], Settings(pipeline=pipeline, cache=False)).events
    ]


def test_a_pipeline_with_other_labels_gives_the_same_events(clearnlp: Path) -> None:
    """Triggers, days, who took part and where: as the package's own pipeline says."""
    theirs, ours = events_by(str(clearnlp)), events_by(None)
    assert [(day, people, places) for day, _, people, places in theirs] == [
        (date(2024, 3, 11), ["Marta Quintela", "Porto"], []),
        (date(2024, 3, 12), ["Olav Brekke"], ["Lisbon"]),
        (date(2024, 3, 15), [], ["Oslo"]),
    ]
    assert theirs == ours
