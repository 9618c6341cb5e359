"""A page that a browser saved as one file is read as the page that it holds."""

from __future__ import annotations

import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from timeline.articles import read_articles

TEXT = "Die Delegationen trafen sich am Montag in Lima – und einigten sich über die Grenze. " * 6
PAGE = f"""<html lang="de"><head><title>Gespräche in Lima</title>
<meta property="article:published_time" content="2025-05-12T08:00:00Z"></head>
<body><article><p>{TEXT}</p></article></body></html>"""
ADDRESS = "https://news.example/2025/lima-talks"


def saved(encoding: str = "quoted-printable", charset: str = "utf-8", **headers: str) -> bytes:
    """What a browser writes: the page first, a picture and a frame behind it."""
    whole = EmailMessage()
    whole["Snapshot-Content-Location"] = headers.get("snapshot", ADDRESS)
    whole["Subject"] = "=?utf-8?Q?Gespr=C3=A4che?="
    whole.set_content(PAGE, subtype="html", cte=encoding, charset=charset)
    whole.make_related()
    whole.add_related(b"\x89PNG" * 500, "image", "png", cid="<a@b>")
    whole.add_related("<html><body>An advertisement in a frame.</body></html>", subtype="html")
    return whole.as_bytes()


def read(folder: Path, data: bytes, name: str = "lima.mhtml") -> list[str]:
    """Messages, after checking that nothing else comes of the file than an article or a message."""
    (folder / name).write_bytes(data)
    found = read_articles(folder)
    assert len(found.articles) + len(found.problems) == 1
    return [*map(str, found.problems), *found.warnings]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["lima.mhtml", "LIMA.MHT"])
def test_the_page_is_read_with_its_address_and_day(tmp_path: Path, encoding: str, charset: str, name: str) -> None:
    (tmp_path / name).write_bytes(saved(encoding, charset))
    (article,) = read_articles(tmp_path).articles
    assert "Gespräche" in article.title
    assert article.text.startswith("Die Delegationen trafen sich am Montag in Lima – und")
    assert "advertisement" not in article.text
    assert (article.url, str(article.published), article.language) == (ADDRESS, "2025-05-12", "de")


def test_the_address_may_stand_with_the_page_itself(tmp_path: Path) -> None:
    data = saved().replace(b"Snapshot-Content-Location", b"X-Nothing", 1)
    first = data.index(b"Content-Type: text/html")
    (tmp_path / "a.mht").write_bytes(data[:first] + f"Content-Location: {ADDRESS}\n".encode() + data[first:])
    assert read_articles(tmp_path).articles[0].url == ADDRESS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no headers at all",
        b"Content-Type: multipart/related\n\n--x",
        saved()[:300],
        b"Content-Type: image/png\n\nx",
    ],
    ids=["empty", "no mail", "no boundary", "cut off", "a picture"],
)
def test_what_holds_no_page_is_one_message(tmp_path: Path, data: bytes) -> None:
    (said,) = read(tmp_path, data)
    assert "lima.mhtml" in said


def test_parts_within_parts_without_end_cost_nothing(tmp_path: Path) -> None:
    nested = "".join(f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(20_000))
    start = time.process_time()
    assert read(tmp_path, nested.encode())
    assert time.process_time() - start < 5
