"""`python -m training.preparation SOURCES OUT`: the downloaded corpora as DocBins.

SOURCES has a clone of each corpus under the key that `training.sources` gives it, OUT gets train.spacy, dev.spacy
and the four test sets. The same input gives the same documents in the same order.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import spacy
from spacy.tokens import Doc, DocBin

from training.preparation.gum import named_entities
from training.preparation.spans import UNIVERSAL, is_named, read_tagged, spans_of, tagged_document
from training.preparation.treebanks import Sentence, Spans, document, grouped, read_conllu

VOCAB = spacy.blank("en").vocab
GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
"""Those of GUM whose texts may be changed and used by anybody."""
_WNUT = {"person": "PERSON", "location": "PLACE", "corporation": "ORG", "group": "ORG"}
_RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "PLACE"}
_NOT_OPEN = ("BBC_Online", "European_Union")

Item = TypeVar("Item")


def main(sources: str, out: str) -> None:
    """Write all sets."""
    folder, target = Path(sources), Path(out)
    target.mkdir(parents=True, exist_ok=True)
    gum = gum_sets(folder / "gum")
    training = [
        *ewt(folder, "train"),
        *ewt(folder, "dev"),  # the part with entities
        *gum["train"],
        *entities_only(folder),
        *pud(folder, news=False),
    ]
    random.Random(1).shuffle(training)
    save(target / "train.spacy", training)
    save(target / "dev.spacy", gum["dev"])
    save(target / "gum_test.spacy", gum["test"])
    save(target / "gumnews_heldout.spacy", gum["news"])
    save(target / "ewt_test.spacy", ewt(folder, "test"))
    save(target / "pud_news.spacy", pud(folder, news=True))


def save(path: Path, docs: Iterable[Doc]) -> None:
    """Write one set."""
    DocBin(docs=docs).to_disk(path)


def ewt(folder: Path, part: str) -> Iterator[Doc]:
    """One part of EWT; its train part has no entities here."""
    path = folder / "uner_ewt" / f"en_ewt-ud-{part}.iob2"
    known = universal_entities(path) if part != "train" else {}
    for group in grouped(read_conllu((folder / "ewt" / f"en_ewt-ud-{part}.conllu").read_text("utf-8"))):
        entities = [known.get(words_of(sentence)) for sentence in group]
        complete = [spans for spans in entities if spans is not None]
        yield document(VOCAB, group, complete if len(complete) == len(group) else None)


def pud(folder: Path, *, news: bool) -> Iterator[Doc]:
    """The news or the Wikipedia sentences of PUD, a document each."""
    known = universal_entities(folder / "uner_pud" / "en_pud-ud-test.iob2")
    for sentence in read_conllu((folder / "pud" / "en_pud-ud-test.conllu").read_text("utf-8")):
        if sentence.comments["sent_id"].startswith("n") == news:
            spans = known.get(words_of(sentence))
            yield document(VOCAB, [sentence], None if spans is None else [spans])


def universal_entities(path: Path) -> dict[tuple[str, ...], Spans]:
    """Words of a sentence → its entities, from a file of Universal NER (number, word, tag, …)."""
    lines = [line for line in path.read_text("utf-8").split("\n") if not line.startswith("#")]
    sentences = read_tagged("\n".join(lines), 1, 2, "\t")
    return {tuple(word for word, _ in some): spans_of([tag for _, tag in some], UNIVERSAL) for some in sentences}


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence as Universal NER writes them, without blanks."""
    return tuple(re.sub(r"\s", "", word.form) for word in sentence.words)


def gum_sets(folder: Path) -> dict[str, list[Doc]]:
    """Documents of GUM by its own split, and the news of its dev and test parts apart."""
    part_of = split_of((folder / "splits.md").read_text("utf-8"))
    sets: dict[str, list[Doc]] = {"train": [], "dev": [], "test": [], "news": []}
    for path in sorted((folder / "dep").glob("GUM_*.conllu")):
        genre, part = path.stem.split("_")[1], part_of.get(path.stem, "train")
        if genre not in GENRES:
            continue
        groups = grouped(read_conllu(path.read_text("utf-8")))
        docs = [document(VOCAB, group, [named_entities(sentence) for sentence in group]) for group in groups]
        sets[part] += docs
        sets["news"] += docs if genre == "news" and part != "train" else []
    return sets


def split_of(text: str) -> dict[str, str]:
    """Name of a document → train, dev or test, from GUM's splits.md.

    >>> split_of("## dev\\n  * GUM_news_a\\n## test\\n  * GUM_bio_b")
    {'GUM_news_a': 'dev', 'GUM_bio_b': 'test'}
    """
    parts: dict[str, str] = {}
    part = ""
    for line in text.split("\n"):
        if line.startswith("## "):
            part = line[3:].split()[0]
        elif match := re.match(r"\s*\* (GUM_\S+)", line):
            parts[match[1]] = part
    return parts


def entities_only(folder: Path) -> Iterator[Doc]:
    """wikigold, WNUT 2017, the Broad Twitter Corpus and re3d, a few sentences a document."""
    data = folder / "ner" / "data"
    wikigold = (data / "wikigold/CONLL-format/data/wikigold.conll.txt").read_text("utf-8")
    yield from (tagged_document(VOCAB, some, UNIVERSAL) for some in in_groups(read_tagged(wikigold), 6))
    for part in ("train", "dev"):
        tweets = (folder / "btc" / "train_dev_test_conll" / f"btc.{part}").read_text("utf-8")
        yield from (
            tagged_document(VOCAB, some, UNIVERSAL) for some in in_groups(read_tagged(tweets, separator="\t"), 2)
        )
    wnut = (data / "WNUT17/CONLL-format/data/train/wnut17train.conll").read_text("utf-8")
    yield from (tagged_document(VOCAB, some, _WNUT) for some in in_groups(read_tagged(wnut, separator="\t"), 2))
    for path in sorted((data / "re3d/CONLL-format/data-by-source/conll").rglob("*")):
        if path.is_file() and not any(name in str(path) for name in _NOT_OPEN):
            texts = read_tagged(path.read_text("utf-8"), separator="\t")
            yield from (tagged_document(VOCAB, some, _RE3D, is_named) for some in in_groups(texts, 4))


def in_groups(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """The items in groups of a size, the last one perhaps smaller."""
    rest = iter(items)
    while group := tuple(islice(rest, size)):
        yield group


if __name__ == "__main__":
    main(*sys.argv[1:])
