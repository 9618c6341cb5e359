"""Nouns ← stages ← pipeline ← doors: who may import whom, how large a room may be, and what nobody may read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline

PACKAGE = Path(timeline.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

NOUNS = {"errors", "interval", "links", "model", "settings"}
ALLOWED = {
    "errors": set(),
    "interval": set(),
    "links": set(),
    "model": {"interval"},
    "settings": {"errors"},
    "quotation": {"model"},
    "wording": {"interval", "model"},
    "articles": NOUNS | {"cache", "publication", "reprints"},
    "language": NOUNS,
    "publication": NOUNS | {"language", "reprints", "timex"},
    "reprints": NOUNS,
    "web": NOUNS | {"articles", "cache", "publication", "reprints"},
    "timex": NOUNS | {"language"},
    "events": NOUNS | {"language", "timex", "wording"},
    "overrides": NOUNS,
    "export": NOUNS | {"wording"},
    "builds": NOUNS | {"cache"},
    "cache": NOUNS,
    "comparison": NOUNS | {"wording"},
    "digest": NOUNS | {"cache", "engine", "language", "terms", "timex"},
    "engine": NOUNS,
    "pipeline": NOUNS | {"cache", "engine", "events", "language", "overrides", "publication", "quotation", "timex"},
    "site": NOUNS | {"articles", "export", "pipeline", "quotation", "wording"},
    "cli": NOUNS
    | {
        "articles",
        "builds",
        "comparison",
        "digest",
        "export",
        "overrides",
        "pipeline",
        "quotation",
        "review",
        "site",
        "starter",
        "timex",
        "web",
        "wording",
    },
    "review": NOUNS | {"overrides", "terms", "wording"},
    "starter": NOUNS | {"site"},
    "terms": set(),
    "__init__": {"model", "pipeline", "timex"},
}
"""Room → the rooms that it may import."""

DOORS = {
    "articles": {""},
    "publication": {""},
    "web": {""},
    "comparison": {""},
    "digest": {""},
    "export": {""},
    "overrides": {""},
    "review": {""},
    "starter": {""},
    "timex": {""},
    "events": {"leftover", "mentions", "story"},
    "language": {
        "aliases",
        "clauses",
        "deaths",
        "labels",
        "lemmas",
        "name_words",
        "names",
        "pipeline",
        "places",
        "quotations",
        "repairs",
        "sentences",
        "speakers",
    },
    "site": {"build"},
}
"""Stage → its modules that other rooms may import; "" is the package itself."""

NEVER = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "locale.setlocale",
    "time.localtime",
    "time.strftime",
    "time.time",
}
"""What reads the clock, the locale or the machine's time zone."""
NETWORK = {"ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "urllib.request"}


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute here"
            yield node.module or ""
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names if alias.name not in timeline.__all__)


def between_rooms(module: Path) -> Iterator[tuple[str, str]]:
    """Other rooms of the package that a module imports, each with what it takes there."""
    for name in imports(module):
        top, _, rest = name.partition(".")
        room, _, inside = rest.partition(".")
        if top == "timeline" and room and room not in (room_of(module), "__version__"):
            yield room, inside


def named(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_directions(module: Path) -> None:
    """A room imports only what stands before it."""
    assert {room for room, _ in between_rooms(module)} - ALLOWED[room_of(module)] == set()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_stages_are_entered_by_their_doors(module: Path) -> None:
    """Nobody imports a stage's insides."""
    entered = {(room, inside) for room, inside in between_rooms(module) if room in DOORS}
    assert {f"{room}.{inside}" for room, inside in entered if inside not in DOORS[room]} == set()


def test_every_room_is_known() -> None:
    """A new room has to say where it stands."""
    assert {room_of(module) for module in MODULES} <= set(ALLOWED)


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_nobody_reads_clock_locale_or_network(module: Path) -> None:
    """The same input gives the same bytes, on any day and on any machine."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    used = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {name for name in used for never in NEVER if name == never or name.endswith(f".{never}")} == set()
    if room_of(module) != "web":
        assert {name for name in imports(module) for net in NETWORK if f"{name}.".startswith(f"{net}.")} == set()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_rooms_stay_small(module: Path) -> None:
    """At most 400 lines a file, 50 a function (its docstring apart)."""
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            assert (node.end_lineno or 0) - body[0].lineno < 50, node.name
