"""One frozen set of settings, filled from the plugin's options in mkdocs.yml or from the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError


class Feed(BaseModel):
    """A feed that `timeline pull` reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    source: str = ""
    """Who publishes it; empty takes what the feed or the page says."""
    language: str = ""
    """ISO 639-1 code of its articles; empty lets the text decide."""
    entries: int | None = Field(default=None, ge=1, le=10_000)
    """Entries that are read of it, from its beginning; None takes the usual limit."""

    @model_validator(mode="before")
    @classmethod
    def _of_address(cls, given: object) -> object:
        return {"url": given} if isinstance(given, str) else given


class Settings(BaseModel):
    """What a build depends on besides the articles themselves."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = "Timeline"
    site_url: str = ""
    """Where the site will stand, from mkdocs.yml itself; feeds need it."""
    articles: Path = Path("articles")
    """File or folder of the articles, relative to the folder of mkdocs.yml."""
    more_articles: tuple[Path, ...] = ()
    """Further files and folders of articles: a list given as `articles` fills both."""
    feeds: tuple[Feed, ...] = ()
    """What `timeline pull` reads: addresses, or mappings with `url`."""
    overrides: Path | None = None
    """Human decisions; None takes overrides.toml beside the articles, where there is one."""
    pipeline: str | None = None
    """Name of an installed spaCy pipeline; None takes the one in the package."""
    workers: int = Field(default=1, ge=1)
    """Processes that articles are spread over."""
    cache: bool = True
    paging: Literal["auto", "none", "year", "month"] = "auto"
    """Whether the timeline is one page, or one a year or a month with an overview; `auto` goes by `page_limit`."""
    page_limit: int = Field(default=1000, ge=1)
    """Events that one page of the timeline holds before `auto` parts it, by year and where need be finer."""
    quotation: str = "sentence"
    """How much of a source's text is published: `sentence`, `words:N` or `none`."""

    @model_validator(mode="before")
    @classmethod
    def _several(cls, given: object) -> object:
        if isinstance(given, dict) and isinstance(given.get("articles"), list | tuple) and given["articles"]:
            first, *rest = given["articles"]
            return given | {"articles": first, "more_articles": tuple(rest)}
        return given

    @property
    def sources(self) -> tuple[Path, ...]:
        """Every file and folder of articles."""
        return (self.articles, *self.more_articles)

    @field_validator("quotation")
    @classmethod
    def _known(cls, quotation: str) -> str:
        if not re.fullmatch(r"sentence|none|words:[1-9][0-9]{0,4}", quotation):
            raise PydanticCustomError("quotation", "write sentence, none, or words:N with a whole number N from 1 on")
        return quotation


def settings_from(options: Mapping[str, object], folder: Path) -> Settings:
    """Settings from options as mkdocs.yml gives them, their paths resolved from `folder`; None means not given.

    Raises pydantic's ValidationError where one is unfit or unknown.
    """
    settings = Settings.model_validate({name: value for name, value in options.items() if value is not None})
    placed = {
        "articles": folder / settings.articles,
        "more_articles": tuple(folder / path for path in settings.more_articles),
        "overrides": settings.overrides and folder / settings.overrides,
    }
    return settings.model_copy(update=placed)
