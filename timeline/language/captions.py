"""Where a sentence begins behind a caption, a byline or the name of a station that a page ran into it.

Such a line has no stop between the two: "The singer Anna Berg Anna Berg sings in Lima tonight." Only signs that no
sentence of its own has are taken for one: a name said twice in a row, a name before a capital article, a row of words
in capitals before a name, a byline, a photographer in brackets, an age that closes a caption, "The U.S." behind a
small word, the dateline of a despatch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.language.name_words import name_words
from timeline.language.places import gazetteer

AGENCIES = "AFP|ANI|ANSA|AP|BBC|Bloomberg|CNN|dpa|EFE|IANS|Kyodo|NPR|PTI|Reuters|TASS|UPI|Xinhua"
"""Who sends despatches, as it stands in brackets at their head."""
_WORD = r"[A-Z][\w'’-]+"
_TWICE = re.compile(rf"\b(?P<name>(?P<given>{_WORD})(?: {_WORD}){{1,3}}) (?=(?P=name)\b)")
_BEFORE_ARTICLE = re.compile(rf"\b(?P<given>{_WORD})(?: {_WORD}){{1,2}} (?=(?:A|An|The) [a-z])")
_LOUD = re.compile(rf"\b[A-Z]{{2,}} (?:(?:[A-Z]{{2,}}|\d{{1,3}}) )*[A-Z]{{4,}} (?={_WORD} {_WORD} [a-z])")
_BYLINE = re.compile(
    rf"By (?:the )?(?:{_WORD} ){{1,4}}(?:Staff|Writers?|Correspondents?|Reporters?|Editors?|Bureau|Desk)"
    r" (?=[A-Z“\"])"
)
_PHOTOGRAPHER = re.compile(
    rf"\(By (?:{_WORD} ){{2,3}}?(?:--|—|/) ?[^()]{{2,40}}\) "
    r"(?:[A-Z]{3}[A-Z .]*(?:, [A-Z][\w. ]{1,20})? ?(?:--|—) )?(?=[A-Z“\"])"
)
_BEFORE_COUNTRY = re.compile(r"(?<=[a-z]{2}) (?=The (?:[A-Z]\.){2,} )")
_AGENCY = re.compile(rf"(?<=[\w.’'] )\((?:{AGENCIES})\) ?(?:--|—) (?=[A-Z“\"‘'])")
_DATELINE = re.compile(rf"\((?:{AGENCIES})\) ?(?:--|—)$")
_SENT_FROM = re.compile(
    r"(?<=[a-z]{2}) (?P<town>[A-Z]{4,}(?: [A-Z]{4,})?)(?:, [A-Z][\w. ]{1,20})? ?(?:--|—) (?=[A-Z“\"])"
)
_AGED = re.compile(r"\baged \d{1,3} (?=[A-Z][a-z])")


def beginnings(line: str) -> Iterator[int]:
    """The offsets of a line at which a sentence begins behind what is none, in no order."""
    if byline := _BYLINE.match(line.lstrip()):
        yield len(line) - len(line.lstrip()) + byline.end()
    if photographer := _PHOTOGRAPHER.match(line.lstrip()):
        yield len(line) - len(line.lstrip()) + photographer.end()
    for pattern in (_AGED, _BEFORE_COUNTRY, _LOUD, _AGENCY):
        yield from (match.end() for match in pattern.finditer(line))
    for match in _SENT_FROM.finditer(line):
        if gazetteer().lookup(match["town"].title()):
            yield from (match.start("town"), match.end())
    for match in (*_TWICE.finditer(line), *_BEFORE_ARTICLE.finditer(line)):
        if match["given"] in name_words().given or (
            match.re is _BEFORE_ARTICLE and line[: match.start()].endswith(", ")
        ):
            yield match.end()


def ends_in_dateline(piece: str) -> bool:
    """Whether the words behind a piece of a line are a despatch: "Bridge closed LIMA (CNN) --"."""
    return _DATELINE.search(piece) is not None
