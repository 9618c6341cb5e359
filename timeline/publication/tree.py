"""The type of a parsed page's elements, named once: lxml has no type hints of its own."""

from lxml.html import HtmlElement  # type: ignore[import-untyped]

__all__ = ["HtmlElement"]
