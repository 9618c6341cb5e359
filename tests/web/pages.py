"""Pages and feeds for tests, written for them."""

from __future__ import annotations

from html import escape

PARAGRAPHS = (
    "The old bridge over the harbour was opened to traffic on Monday after two years of work that cost the town "
    "nearly twice as much as the council had planned when it voted for the repairs.",
    "The mayor said that the second lane would follow in June, once the crane has left the river bank and the "
    "inspectors have looked at the bolts that were replaced in the winter.",
    "Shopkeepers on the northern side were pleased, since most of their customers had taken the long way round "
    "through the valley, or had stayed at home and ordered what they needed from elsewhere.",
    "A small crowd waited in the rain for the first cars, and a band of pensioners played three marches, the last "
    "of which had been written for the opening of the first bridge a hundred and twelve years ago.",
)
OTHER = (
    "A storm tore the roof from the market hall in the night to Tuesday and broke the windows of the school, "
    "which will stay closed until the glaziers have been there and the gas pipes have been tested.",
    "Nobody was hurt, the fire brigade reported, although a baker had left the hall only minutes earlier with a "
    "handcart full of bread for the hospital, which got its breakfast somewhat later than usual.",
    "The insurance company sent two experts, who measured the beams and shook their heads; a new roof could take "
    "until the autumn, they said, and should be of steel this time rather than of old ship timber.",
)


def page(title: str, paragraphs: tuple[str, ...] = PARAGRAPHS, head: str = "") -> str:
    """A web page with an article in it."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{escape(title)}</h1>{text}</article></body></html>"
    )


def published(stamp: str) -> str:
    """The tag in which most pages say when they were published."""
    return f'<meta property="article:published_time" content="{stamp}">'


def rss(*items: str, title: str = "Harbour Gazette") -> str:
    """An RSS feed of items."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'


def item(title: str, link: str, date: str = "Mon, 19 May 2025 21:30:00 -0400", text: str = "In short.") -> str:
    """One item of an RSS feed, its title and text escaped once."""
    return (
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link><pubDate>{date}</pubDate>"
        f"<description>{escape(text)}</description></item>"
    )
