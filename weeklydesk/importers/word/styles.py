"""Word's styles: resolves the properties of paragraphs and runs through their base styles."""

from __future__ import annotations

import re

from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_TITLES = {"title", "标题"}
_QUOTES = {"quote", "intense quote", "block text", "quotations"}
_CODES = {"html preformatted", "source code", "code", "code block", "preformatted text"}
_INLINE_CODES = {"html code", "verbatim char", "source text", "inline code", "code char"}
_RULES = {"rule", "horizontal line"}
_OFF = {"0", "false", "off"}


@record
class Kind:
    """What kind of paragraph a style denotes; `level` is the heading level, 1 to 6."""

    level: int | None = None
    title: bool = False
    quote: bool = False
    code: bool = False
    contents: bool = False
    rule: bool = False


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        styles = list(root.all("w:style")) if root else []
        self._styles = {style.get("w:styleId"): style for style in styles}
        self._default = next(
            (
                style.get("w:styleId")
                for style in styles
                if style.get("w:type") == "paragraph" and style.get("w:default") in ("1", "true")
            ),
            "",
        )
        self._kinds: dict[str, Kind] = {}
        self._known: dict[tuple[str, ...], Element | None] = {}

    def chain(self, style: str) -> list[Element]:
        """Return the style and its base styles, itself first."""
        found: list[Element] = []
        while (element := self._styles.get(style)) is not None and element not in found:
            found.append(element)
            style = element.value("w:basedOn") or ""
        return found

    def of(self, properties: Element | None) -> str:
        """Return the id of a paragraph's style."""
        return (properties.value("w:pStyle") if properties else None) or self._default

    def kind(self, style: str) -> Kind:
        """Return the kind of paragraph that the style denotes."""
        if style not in self._kinds:
            self._kinds[style] = self._kind(style)
        return self._kinds[style]

    def _kind(self, style: str) -> Kind:
        for element in self.chain(style):
            name = (element.value("w:name") or "").lower().strip()
            if name.startswith("toc ") and name[4:].isdigit():
                return Kind(contents=True)
            if level := _heading_level(element, name):
                return Kind(level=min(level, 6))
            if name in _TITLES:
                return Kind(title=True)
            if name in _RULES:
                return Kind(rule=True)
            if name in _QUOTES or name in _CODES:
                return Kind(quote=name in _QUOTES, code=name in _CODES)
        return Kind()

    def is_code(self, style: str) -> bool:
        """Return whether a character style denotes code."""
        names = ((each.value("w:name") or "").lower() for each in self.chain(style))
        return any(name in _INLINE_CODES for name in names)

    def paragraph(self, style: str, *path: str) -> Element | None:
        """Return the nearest element at a path in the paragraph properties of the style chain."""
        return self._nearest(style, "w:pPr", *path)

    def run(self, style: str, name: str) -> bool | None:
        """Return whether the style chain turns a run property on or off; None for neither."""
        element = self._nearest(style, "w:rPr", name)
        return is_on(element) if element else None

    def _nearest(self, style: str, *path: str) -> Element | None:
        key = (style, *path)
        if key not in self._known:
            self._known[key] = self._find(style, *path)
        return self._known[key]

    def _find(self, style: str, *path: str) -> Element | None:
        for found in self.chain(style):
            element: Element | None = found
            for name in path:
                element = element.child(name) if element else None
            if element:
                return element
        return None


def is_on(element: Element) -> bool:
    """Return whether a toggle property is on."""
    return element.get() not in _OFF


def _heading_level(element: Element, name: str) -> int | None:
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    properties = element.child("w:pPr")
    outline = properties.value("w:outlineLvl") if properties else None
    return int(outline) + 1 if outline and outline.isdigit() and int(outline) < 9 else None
