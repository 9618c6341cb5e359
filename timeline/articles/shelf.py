"""The folder of articles as a shelf: what stands on it, and putting a new article there, never twice."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from timeline.articles.files import TEXT_ENDINGS, show
from timeline.articles.reading import found_in
from timeline.articles.settling import address_key
from timeline.articles.writing import file_name, to_markdown
from timeline.errors import SettingsError
from timeline.model import Article
from timeline.reprints import Shingles, are_reprints, shingles_of


class Fate(StrEnum):
    """What became of an article that was to be put on the shelf."""

    NEW = "added"
    REVISED = "revised"
    KNOWN = "known already"
    REPRINT = "a reprint"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an article stands now, or which one stands there for it."""

    fate: Fate
    path: Path


class Shelf:
    """The articles of one folder by address and by text; raises SettingsError where it is no folder."""

    def __init__(self, folder: Path) -> None:
        if folder.exists() and not folder.is_dir():
            raise SettingsError(f"{show(folder)} is a file; articles are added to a folder: name one with --to")
        self._folder = folder
        self._by_address: dict[str, tuple[Path, Article]] = {}
        self._texts: list[tuple[Shingles, Path]] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        for found in found_in(folder) if folder.is_dir() else []:
            if found.article is not None:
                self._remember(found.article, folder / found.article.path)

    def knows(self, address: str) -> bool:
        """Whether an article of that address stands here."""
        return address_key(address) in self._by_address

    def reprint_of(self, text: str) -> Path | None:
        """The file of an article with nearly the same text."""
        shingles = shingles_of(text)
        if shingles is None:
            return None
        met = Counter(place for shingle in shingles.sample for place in self._holders.get(shingle, ()))
        near = sorted(met, key=lambda place: (-met[place], place))[:20]
        return next((self._texts[place][1] for place in near if are_reprints(self._texts[place][0], shingles)), None)

    def put(self, article: Article, *, reprints: bool = True) -> Placed:
        """Write an article that is not here; a new state of one takes the place of the old.

        `reprints` tells whether an article whose text is here from another address is written too.
        What an editor wrote into the older file, its day and its id, stays.
        """
        key = address_key(article.url)
        if key in self._by_address:
            return self._revise(key, article)
        twin = self.reprint_of(article.text)
        if twin is not None and (not reprints or not key):
            return Placed(Fate.REPRINT, twin)
        return Placed(Fate.NEW, self._write(article, self._free(file_name(article))))

    def _revise(self, key: str, article: Article) -> Placed:
        path, older = self._by_address[key]
        if older.text.split() == article.text.split():
            return Placed(Fate.KNOWN, path)
        if path.suffix.lower() not in TEXT_ENDINGS:
            return Placed(Fate.REVISED, self._write(article, self._free(file_name(article))))
        if older.published is not None and not older.published_evidence:
            kept = {"published": older.published, "published_evidence": "", "published_basis": "given"}
            article = article.model_copy(update=kept)
        return Placed(Fate.REVISED, self._write(article, path, None if older.id == path.stem else older.id))

    def _write(self, article: Article, path: Path, id_: str | None = None) -> Path:
        """The file appears under its name only when it is whole."""
        content = to_markdown(
            article if id_ is None else article.model_copy(update={"id": id_}), with_id=id_ is not None
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
        try:
            partial.write_text(content, encoding="utf-8", newline="\n")
            partial.replace(path)
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        self._remember(article, path)
        return path

    def _free(self, name: str) -> Path:
        """A file that is not there yet."""
        path, number = self._folder / f"{name}.md", 1
        while path.exists():
            number += 1
            path = self._folder / f"{name}-{number}.md"
        return path

    def _remember(self, article: Article, path: Path) -> None:
        if key := address_key(article.url):
            self._by_address[key] = (path, article)
        shingles = shingles_of(article.text)
        if shingles is not None:
            for shingle in shingles.sample:
                self._holders[shingle].append(len(self._texts))
            self._texts.append((shingles, path))
