"""Writes styled text as inline Markdown that `weeklydesk.text.inline` parses to the same spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from weeklydesk.records import replace
from weeklydesk.text.inline import Span, safe_link, safe_source, spans

_SPECIAL = re.compile(r"([\\`*_\[\]<>~])")


def to_markdown(parts: Iterable[Span]) -> str:
    """Return the spans as Markdown; typed delimiters are escaped only if necessary."""
    wanted = list(_joined(_outside(_joined(parts))))
    text = "".join(_marked(span, span.text) for span in wanted)
    if _reads_as(text, wanted):
        return text
    careful = "".join(_marked(span, _escaped(span)) for span in wanted)
    return careful if _reads_as(careful, wanted) else text


def _reads_as(text: str, wanted: list[Span]) -> bool:
    return _shown(spans(text)) == _shown(wanted)


def _shown(parts: Iterable[Span]) -> list[Span]:
    return list(_joined(_outside(replace(part, link=safe_link(part.link)) for part in parts)))


def _outside(parts: Iterable[Span]) -> Iterator[Span]:
    """Move white space out of bold, italic and struck spans."""
    for part in parts:
        if part.image or part.code or not (part.bold or part.italic or part.strike):
            yield part
            continue
        text = part.text.strip()
        before, _, after = part.text.partition(text) if text else (part.text, "", "")
        pieces = (
            Span(before, link=part.link),
            replace(part, text=text),
            Span(after, link=part.link),
        )
        yield from (piece for piece in pieces if piece.text)


def _joined(parts: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for part in parts:
        if last and not part.image and replace(part, text="") == replace(last, text=""):
            last = replace(last, text=last.text + part.text)
        elif part.text or part.image:
            if last:
                yield last
            last = part
    if last:
        yield last


def _escaped(span: Span) -> str:
    return span.text if span.code else _SPECIAL.sub(r"\\\1", span.text)


def _marked(span: Span, text: str) -> str:
    if span.image:
        return f"![{text}]({_address(span.image)})" if safe_source(span.image) else f"![{text}]()"
    if span.code:
        text = _fenced(text)
    for wanted, mark in ((span.strike, "~~"), (span.italic, "*"), (span.bold, "**")):
        text = f"{mark}{text}{mark}" if wanted else text
    if span.link == f"mailto:{span.text}":
        return f"<{span.text}>"
    if span.link and span.link != span.text:
        return f"[{text}]({_address(span.link)})"
    return span.link or text


def _fenced(text: str) -> str:
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _address(address: str) -> str:
    return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
