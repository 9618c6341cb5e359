"""The type of a parsed page's elements, named once: lxml has no type hints of its own."""

from lxml.html import HtmlElement

__all__ = ["HtmlElement"]
