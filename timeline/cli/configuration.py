"""mkdocs.yml and the command line → `Settings`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from timeline.errors import SettingsError
from timeline.settings import Settings, settings_from

CONFIG = Path("mkdocs.yml")
PLUGIN = "timeline"
MAX_BYTES = 4 * 1024 * 1024
_OF_THE_STORY = ("title", "site_url", "overrides", "more_articles")


@dataclass(frozen=True, slots=True)
class Project:
    """What a command works on."""

    settings: Settings
    config: Path | None
    """The mkdocs.yml whose articles these are; None where there is none, or they are others."""


def project(articles: Sequence[str] | None, **given: object) -> Project:
    """The working folder's project, or other articles with what mkdocs.yml says for all.

    Title, address and overrides belong to the configured articles, and are left to the defaults for others.
    A given None means not given. Raises SettingsError.
    """
    options = read_options(CONFIG) if CONFIG.is_file() else {}
    configured = checked(options).sources
    options |= {name: value for name, value in given.items() if value is not None}
    if articles and not _same(configured, articles):
        others = {name: options[name] for name in options if name not in _OF_THE_STORY}
        return Project(checked(others | {"articles": list(articles)}), None)
    sources = (*map(Path, articles or ()), *configured[len(articles or ()) :])
    return Project(checked(options | {"articles": sources}), CONFIG if CONFIG.is_file() else None)


def _same(configured: Sequence[Path], articles: Sequence[str]) -> bool:
    """Whether the articles of mkdocs.yml are named, all of them or the first, which stands for all."""
    own = [path.absolute() for path in configured]
    named = [Path(path).absolute() for path in articles]
    return named in (own, own[:1])


def read_options(config: Path) -> dict[str, Any]:
    """What mkdocs.yml gives the plugin, with the site's name as title, and its address; {} where it is not used."""
    document = _load(config)
    options = next((found for found in map(_plugin_options, _plugins(document)) if found is not None), None)
    if options is None:
        return {}
    if not isinstance(options, Mapping):
        raise SettingsError(f'{config}: the options of the plugin "{PLUGIN}" must be "name: value" lines')
    own = {"title": document.get("site_name"), "site_url": document.get("site_url")}
    given = {name: value for name, value in own.items() if isinstance(value, str)}
    return given | dict(options)


def site_files(config: Path) -> tuple[tuple[Path, ...], Path] | None:
    """The files of a project that its site is made with, besides articles and decisions, and its docs folder.

    None where mkdocs.yml takes values from the environment, so that files alone do not tell.
    """
    chain = _inherited(config)
    if any("!ENV" in path.read_text(encoding="utf-8", errors="replace") for path, _ in chain):
        return None
    named = [name for _, document in chain for name in _named_files(document)]
    docs = next((document["docs_dir"] for _, document in chain if isinstance(document.get("docs_dir"), str)), "docs")
    return (*(path for path, _ in chain), *(config.parent / name for name in named)), config.parent / docs


def _named_files(document: Mapping[str, Any]) -> list[str]:
    """Hooks and the folder of theme overrides, which MkDocs looks for beside mkdocs.yml."""
    theme, hooks = document.get("theme"), document.get("hooks")
    custom = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    return [name for name in (custom, *(hooks if isinstance(hooks, list) else ())) if isinstance(name, str)]


def _inherited(config: Path) -> list[tuple[Path, dict[str, Any]]]:
    """`config` and what it inherits from, nearest first, each with its document."""
    chain: list[tuple[Path, dict[str, Any]]] = []
    path: Path | None = config
    while path is not None and path.is_file() and path not in [known for known, _ in chain]:
        document = _load(path)
        chain.append((path, document))
        parent = document.get("INHERIT")
        path = path.parent / parent if isinstance(parent, str) else None
    return chain


def checked(options: Mapping[str, Any]) -> Settings:
    """Options as settings; raises SettingsError, in a person's words, for the first that cannot be used."""
    try:
        return settings_from(options, CONFIG.parent)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0])
        where = f"{CONFIG}:{_line_of(name)}" if CONFIG.is_file() else "the command line"
        if first["type"] == "extra_forbidden":
            guess = get_close_matches(name, list(Settings.model_fields), n=1)
            hint = f'; did you mean "{guess[0]}"?' if guess else f"; known are {', '.join(Settings.model_fields)}"
            raise SettingsError(f'{where}: there is no setting "{name}"{hint}') from None
        raise SettingsError(f'{where}: the setting "{name}" cannot be used: {first["msg"]}') from None


def _line_of(name: str) -> int:
    """The first line of mkdocs.yml, below the plugin's, that begins with `name`."""
    lines = CONFIG.read_text(encoding="utf-8", errors="replace").splitlines()
    plugin = next((number for number, line in enumerate(lines) if line.strip(" -:\t") == PLUGIN), 0)
    below = (number for number, line in enumerate(lines, 1) if number > plugin and line.strip(" -").startswith(name))
    return next(below, plugin + 1)


class _Loader(yaml.SafeLoader):
    """Reads past the tags that MkDocs and its themes use, without acting on them."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def _load(config: Path) -> dict[str, Any]:
    try:
        with config.open("rb") as file:
            document = yaml.load(file.read(MAX_BYTES), Loader=_Loader)
    except OSError as error:
        raise SettingsError(f"{config}: cannot be read: {error.strerror or error}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SettingsError(f"{config}:{line}: not valid YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise SettingsError(f"{config}: not valid YAML") from None
    if not isinstance(document, dict):
        raise SettingsError(f'{config}: expected "name: value" lines')
    return document


def _plugins(document: Mapping[str, Any]) -> list[object]:
    """Entries of `plugins`, which MkDocs takes as a list or as one mapping."""
    plugins = document.get("plugins")
    if isinstance(plugins, Mapping):
        return [{name: options} for name, options in plugins.items()]
    return plugins if isinstance(plugins, list) else []


def _plugin_options(entry: object) -> object:
    """The plugin's options; None where the entry is another plugin."""
    if entry == PLUGIN:
        return {}
    if isinstance(entry, Mapping) and PLUGIN in entry:
        return entry[PLUGIN] or {}
    return None
