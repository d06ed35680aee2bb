"""Inline Markdown as spans, which all exporters use.

Supported are `**bold**`, `*italic*`, `` `code` ``, `~~strike~~`, `[links](https://…)`, URLs typed
bare or in `<>`, images and backslash escapes. Raw HTML, entities and links to anything but http,
https and mailto are shown as typed. A text without any mark does not import the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from weeklydesk.records import record, replace

MAX_WORK = 2_000_000  # marks times length; the parser is quadratic on nested brackets

ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_LINK = re.compile(
    r"(?i:https?)://(?:[^\s/?#@\[\]]+@)?"
    r"(?:[^\s/?#@:\[\]\\<>\"{}|^`]+|\[[0-9a-fA-F:.]+\])(?::(?P<port>\d{1,5}))?(?:[/?#]\S*)?"
    r"|(?i:mailto):[^\s@]+@[^\s@]+"
)
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()<>#+\-.!~|]")
_ANGLED = re.compile(r"<[^<>\s]+[:@][^<>\s]+>")
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*:")
_CLOSERS = {")": "(", "]": "["}


@record
class Span:
    """A run of text in one style. Line feeds in it are line breaks.

    `link` is the target of a link, `image` the source of a picture whose description is the text;
    both are empty otherwise.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    link: str = ""
    image: str = ""


def spans(text: str) -> tuple[Span, ...]:
    """Return the text as non-empty spans; adjacent spans of one style are joined."""
    return _parsed(text) if _marked(text) else tuple(_bare(text))


def plain(text: str) -> str:
    """Return the text without its marks."""
    return "".join(span.text for span in spans(text))


def safe_link(address: str) -> str:
    """Return the address if it is a safe link target, else an empty string."""
    match = _LINK.fullmatch(address)
    return address if match and int(match["port"] or 0) < 65536 else ""


def safe_source(address: str) -> str:
    """Return the address if it is on the web or relative to the report, else an empty string."""
    beside = address and not _SCHEME.match(address) and not address.startswith(("/", "\\"))
    beside = beside and address.isprintable()
    return address if beside else safe_link(address)


def address_in(match: re.Match[str]) -> str:
    """Return the address matched by `ADDRESS`, without trailing punctuation."""
    found = match[0].rstrip("*_~")
    while found and (found[-1] in ".,;:!?'" or _unopened(found)):
        found = found[:-1]
    return safe_link(found)


def _unopened(found: str) -> bool:
    opener = _CLOSERS.get(found[-1])
    return opener is not None and found.count(found[-1]) > found.count(opener)


def _marked(text: str) -> bool:
    paired = any(text.count(mark) > 1 for mark in ("*", "_", "`", "~~"))
    if paired or "](" in text or _ESCAPE.search(text) or _ANGLED.search(text):
        return len(text) * sum(map(text.count, "[`*_~<\\")) <= MAX_WORK
    return False


def _bare(text: str) -> Iterator[Span]:
    done = 0
    for match in ADDRESS.finditer(text) if "://" in text else ():
        if address := address_in(match):
            if match.start() > done:
                yield Span(text[done : match.start()])
            yield Span(address, link=address)
            done = match.start() + len(address)
    if done < len(text):
        yield Span(text[done:])


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Span, ...]:
    from weeklydesk.text.inline_markdown import parse

    return tuple(_joined(parse(text)))


def _joined(parts: Iterator[Span]) -> Iterator[Span]:
    last: Span | None = None
    for part in parts:
        if last and not part.image and replace(part, text="") == replace(last, text=""):
            last = replace(last, text=last.text + part.text)
        else:
            if last:
                yield last
            last = part
    if last:
        yield last
