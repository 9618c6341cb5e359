"""An article as a file of Markdown with front matter, and the name of that file."""

from __future__ import annotations

import json
import re
import unicodedata
from hashlib import sha256

from timeline.model import Article

MAX_NAME = 80
"""Characters of a file's name, its ending apart."""
_NO_YAML = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LATIN = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_ASK_FOR_DATE = "# published: 2025-03-13   (no date was found; write the right one here)\n"


def to_markdown(article: Article, *, with_id: bool = False) -> str:
    """The file's content; read again under a name that is its id, or `with_id`, it gives the same article.

    A day that was inferred is not written down: what is written is the editor's word.
    """
    stated = article.published is not None and article.published_basis == "given"
    fields = {
        "title": article.title,
        "published": article.published.isoformat() if article.published and stated else "",
        "published_evidence": article.published_evidence if stated else "",
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "id": article.id if with_id else "",
    }
    lines = [f"{name}: {_quoted(name, value)}\n" for name, value in fields.items() if value]
    return "".join(["---\n", *lines, "" if stated else _ASK_FOR_DATE, "---\n", article.text])


def _quoted(name: str, value: str) -> str:
    """A value as YAML reads it back unchanged; a date and a code need no quotation marks."""
    if name in ("published", "language"):
        return value
    return json.dumps(_NO_YAML.sub(" ", value), ensure_ascii=False)


def file_name(article: Article) -> str:
    """The day and the title in plain letters: "2025-05-19-bridge-reopens"; never anything of a path."""
    day = article.published.isoformat() if article.published and article.published_basis == "given" else "undated"
    plain = unicodedata.normalize("NFKD", article.title.lower().translate(_LATIN)).encode("ascii", "ignore").decode()
    words = _NOT_IN_NAMES.sub("-", plain).strip("-")
    words = words or sha256((article.url or article.text).encode()).hexdigest()[:12]
    name = f"{day}-{words}"
    return name if len(name) <= MAX_NAME else name[:MAX_NAME].rpartition("-")[0]
