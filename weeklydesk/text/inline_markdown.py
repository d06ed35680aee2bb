"""The part of `inline` that needs Python-Markdown: its inline parser, without its HTML output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from threading import Lock
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    DoubleTagInlineProcessor,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    SimpleTagInlineProcessor,
)
from markdown.util import AtomicString

from weeklydesk.records import replace
from weeklydesk.text.inline import ADDRESS, Span, address_in, safe_link, safe_source

Found = tuple[Element | None, int | None, int | None]

_NOTHING: Found = (None, None, None)
_FOREIGN = (
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
    "em_strong",  # loses letters of crossing marks (3.11), as in `*a!**b*cd`
    "em_strong2",
)
_PAIRS = (  # a star between two figures (3*4) is a multiplication sign
    ("strong,em", r"(\*\*\*)(?=[^\s*])(.+?)(?<=\S)\*\*\*", 66),
    ("strong,em", r"(?<!\w)(___)(?=[^\s_])(.+?)(?<=\S)___(?!\w)", 65),
    ("strong", r"(?!(?<=[0-9])\*\*[0-9])(\*\*)(?=[^\s*])(.+?)(?<=\S)\*\*(?!\*)", 64),
    ("strong", r"(?<!\w)(__)(?=[^\s_])(.+?)(?<=\S)__(?!\w)", 63),
    ("del", r"(~~)(?=[^\s~])(.+?)(?<=[^\s~])~~", 62),
    ("em", r"(?!(?<=[0-9])\*[0-9])(\*)(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)", 61),
    ("em", r"(?<![\w_])(_)(?=[^\s_])(.+?)(?<=[^\s_])_(?!\w)", 60),
)
_ANGLE = r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@:]+@[^<>\s@]+)>"
_ESCAPED = re.compile("\x02(\\d+)\x03")
_CONTROLS = {2: "␂", 3: "␃"}  # the parser uses these characters internally
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_lock = Lock()  # the parser is not thread-safe


class _Link(LinkInlineProcessor):
    """A link to the web or to an e-mail address; other links are left as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802 (Markdown's name)
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, Element) and safe_link(_attribute(element, "href")):
            return element, start, end
        return _NOTHING


class _Image(ImageInlineProcessor):
    """A picture on the web or relative to the report; other pictures are left as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802 (Markdown's name)
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, Element) and safe_source(_attribute(element, "src")):
            return element, start, end
        return _NOTHING


class _Address(InlineProcessor):
    """An address in angle brackets or typed bare."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802 (Markdown's name)
        angled = m[0].startswith("<")
        shown = m[1] if angled else address_in(m)
        address = shown if ":" in shown else f"mailto:{shown}"
        if not safe_link(address):
            return _NOTHING
        element = Element("a", href=address)
        element.text = AtomicString(shown)
        return element, m.start(), m.end() if angled else m.start() + len(shown)


@cache
def _markdown() -> Markdown:
    markdown = Markdown()
    markdown.ESCAPED_CHARS = [*markdown.ESCAPED_CHARS, "<", "~", "|"]
    patterns = markdown.inlinePatterns
    for name in _FOREIGN:
        patterns.deregister(name, strict=False)
    patterns.register(_Link(LINK_RE, markdown), "link", 160)
    patterns.register(_Image(IMAGE_LINK_RE, markdown), "image_link", 150)
    patterns.register(_Address(_ANGLE, markdown), "angle", 120)
    patterns.register(_Address(ADDRESS.pattern, markdown), "address", 110)
    for tags, pattern, priority in _PAIRS:
        kind = DoubleTagInlineProcessor if "," in tags else SimpleTagInlineProcessor
        patterns.register(kind(pattern, tags), pattern, priority)
    return markdown


def parse(text: str) -> Iterator[Span]:
    """Yield the spans of a text; adjacent ones may have the same style."""
    root = Element("div")
    SubElement(root, "p").text = text.translate(_CONTROLS)
    with _lock:
        _markdown().treeprocessors["inline"].run(root)
    return _spans(root, Span(""))


def _spans(element: Element, style: Span) -> Iterator[Span]:
    yield from _span(element.text, style)
    for child in element:
        yield from _child(child, style)
        yield from _span(child.tail, style)


def _child(child: Element, style: Span) -> Iterator[Span]:
    if child.tag == "img":
        yield replace(style, text=_attribute(child, "alt"), image=_attribute(child, "src"))
    elif child.tag == "code":
        text = child.text or ""
        for entity, letter in _ENTITIES:
            text = text.replace(entity, letter)
        yield from _span(text, replace(style, code=True))
    else:
        yield from _spans(child, _styled(child, style))


def _styled(child: Element, style: Span) -> Span:
    match child.tag:
        case "strong":
            return replace(style, bold=True)
        case "em":
            return replace(style, italic=True)
        case "del":
            return replace(style, strike=True)
        case "a":
            return replace(style, link=_attribute(child, "href"))
        case _:
            return style


def _span(text: str | None, style: Span) -> Iterator[Span]:
    if text:
        yield replace(style, text=_unescaped(text))


def _attribute(element: Element, name: str) -> str:
    return _unescaped(element.get(name, ""))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text)
