"""Text that an article could carry to do more than be read."""

from __future__ import annotations

from tests.site.story import Story, Words, article, day, event, quote, timeline_of
from timeline.model import Event, OtherDate, Participant, Place

PAYLOADS = (
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    "</script><script>alert(3)</script>",
    "<img src=x onerror=alert(4)>",
    "<svg/onload=alert(5)>",
    '"><script>alert(6)</script>',
    "'><img src=x onerror=alert(7)>",
    '" onmouseover="alert(8)" x="',
    "<iframe srcdoc='<script>alert(9)</script>'></iframe>",
    "<a href='javascript:alert(10)'>go</a>",
    "[go](javascript:alert(11))",
    "![x](http://evil.invalid/x.png)",
    "![x](x){ onerror=alert(12) }",
    "word{: onclick=alert(13) }",
    "{: .tl-masthead onclick=alert(14) }",
    "<http://evil.invalid/auto>",
    "http://evil.invalid/bare and www.evil.invalid and someone@evil.invalid",
    "[ref]: http://evil.invalid/ 'title'",
    "*[HTML]: an abbreviation HTML",
    "[^1] and [^1]: a footnote",
    "--8<-- 'mkdocs.yml'",
    ';--8<-- "mkdocs.yml"',
    "{{ config.site_name }} {% raw %}",
    "{%- include 'x' -%} {# note #}",
    ":smile: :material-home: :octicons-x-16:",
    "``` python exec='on'\nprint(1)\n```",
    "~~~\ncode\n~~~",
    "\n\n# A heading of its own\n\n- item\n",
    "\n---\ntitle: other\n---\n",
    "    indented code",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    '!!! danger "boo"\n    text',
    "??? note\n    text",
    '=== "Tab"\n    text',
    "[TOC]",
    "$$x$$ \\(y\\) ==mark== ^^ins^^ ~~del~~ ++ctrl++",
    "{++ins++} {--del--} {>>note<<}",
    "[[wikilink]] <!-- comment --> --> <![CDATA[x]]> <?php x ?>",
    "&lt;b&gt; &amp; &#60;script&#62; &copy",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03 \x0260\x03",
    "null\x00byte \x1b[31m bell\x07 \ufffe\uffff",
    "half \ud800 pair \udfff",
    "right \u202eoverride\u202c and \u2066isolate",
    "line\u2028separator\u2029paragraph\u0085next\x0bvt\x0cff",
    "<base href=//evil.invalid/><meta http-equiv=refresh content='0;url=//evil.invalid/'>",
    "<style>body{display:none}</style><link rel=stylesheet href=//evil.invalid/x.css>",
    "<form action=//evil.invalid><input autofocus onfocus=alert(15)>",
    "<details open ontoggle=alert(16)><summary>x</summary>",
    "</article></div></main><h1>Taken over</h1>",
    "<math><mtext></math><img src onerror=alert(17)>",
    "%3Cscript%3Ealert(18)%3C/script%3E",
    "\\<script\\>alert(19)\\</script\\> \\u003cscript\\u003e",
    '<noscript><p title="</noscript><img src=x onerror=alert(20)>">',
    "<template><script>alert(21)</script></template>",
    "=cmd|' /C calc'!A0",
    "!ENV [HOME, 'x'] !relative ../x &anchor *alias",
    "- [ ] task <input type=checkbox>",
    "a" * 400,
    "漢字 עברית العربية 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🧨",
)

URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(2)",
    "java\nscript:alert(3)",
    " javascript:alert(4)",
    "data:text/html,<script>alert(5)</script>",
    "vbscript:x",
    "FILE:///etc/passwd",
    "//evil.invalid/x",
    "http:evil.invalid",
    "https://",
    "https://user:word@evil.invalid/",
    "https://good.invalid\\@evil.invalid/",
    "https://[::1",
    "https://x.invalid:99999/",
    "https://x.invalid/\u202egpj.exe",
    "https://x.invalid/ onclick=alert(6)",
    "https://x.invalid/" + "a" * 3000,
    "ftp://x.invalid/",
    "mailto:a@b.invalid",
    "/events/x.html",
)
GOOD_URL = "https://example.org/a?b=1&c='/onclick='alert(9)'#{x}*[y](z)_"


def hostile_story() -> Story:
    """An event, an article and names for every payload; the payload is in every field that takes text."""
    articles, events = [], []
    for number, payload in enumerate(PAYLOADS):
        sentence = f"Before {payload} they met on Tuesday after {payload}"
        source = article(
            f"{payload}/../{number}",
            "2025-03-14",
            sentence,
            title=payload,
            source=payload,
            url=(*URLS, GOOD_URL)[number % (len(URLS) + 1)],
        )
        articles.append(source)
        events.append(
            _event(number, payload, quote(source, sentence, "met", Words("Tuesday", "2025-03-11"), claimed_by=payload))
        )
    events.append(plain_event(articles))
    return Story(timeline_of(PAYLOADS[1], tuple(articles), events), tuple(articles))


def _event(number: int, payload: str, mention: object) -> Event:
    return event(
        f"2025-03-11-payload-{number}",
        f"Payload {payload}",
        day("2025-03-11"),
        mention,  # type: ignore[arg-type]
        summary=payload,
        type=payload,
        participants=(Participant(name=payload),),
        places=(Place(name=payload, country=payload),),
        other_dates=(OtherDate(date=day("2025-03-12"), articles=(mention.article,)),),  # type: ignore[attr-defined]
        aliases=(f"2025-03-11-former-{number}",),
    )


def plain_event(articles: list) -> Event:  # type: ignore[type-arg]
    """The same event with harmless words: what the others' pages must be built like."""
    sentence = "Before noon they met on Tuesday after lunch"
    source = article("plain", "2025-03-14", sentence, title="plain", source="plain", url="ftp://x.invalid/")
    articles.append(source)
    mention = quote(source, sentence, "met", Words("Tuesday", "2025-03-11"), claimed_by="plain")
    return _event(999, "plain", mention)
