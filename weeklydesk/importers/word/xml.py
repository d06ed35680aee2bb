"""Parses XML into a tree of elements, with size limits and without entities."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from xml.parsers import expat

from weeklydesk.errors import InputError
from weeklydesk.records import field, record

MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 400

SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
}
"""Prefixes of the namespaces, in both editions of the standard (transitional and strict)."""


@record(frozen=False)
class Element:
    """An element: prefixed name ("w:p"), attributes, children and text."""

    name: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list["Element"])
    text: str = ""

    def child(self, name: str) -> Element | None:
        """Return the first child with that name."""
        for each in self.children:
            if each.name == name:
                return each
        return None

    def all(self, name: str) -> Iterator[Element]:
        """Yield the children with that name."""
        return (each for each in self.children if each.name == name)

    def get(self, name: str = "w:val") -> str:
        """Return an attribute; empty if it is missing."""
        return self.attributes.get(name, "")

    def value(self, *path: str) -> str | None:
        """Return the w:val of the element at a path; None if there is no such element."""
        element: Element | None = self
        for name in path:
            element = element.child(name) if element else None
        return element.get() if element else None

    def walk(self) -> Iterator[Element]:
        """Yield all descendants in document order."""
        stack = list(reversed(self.children))
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(element.children))


class _Builder:
    def __init__(self) -> None:
        self.root = Element("", {})
        self.open = [self.root]
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) > MAX_DEPTH:
            raise InputError("It cannot be a report: too much content, or nested too deeply.")
        element = Element(_short(name), {_short(key): each for key, each in attributes.items()})
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, name: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        self.open[-1].text += text


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    space, _, local = name.rpartition("}")
    return f"{SPACES.get(space, '?')}:{local}" if space else local


def _refuse_doctype(*_: object) -> None:
    raise InputError(
        "It contains a document type definition, which Word never writes but attacks use. "
        "It was not read."
    )


def parse(data: bytes) -> Element:
    """Parse XML and return its root; InputError if it is malformed, huge or malicious."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text, parser.buffer_size = True, 1 << 20
    builder = _Builder()
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(
            "It is damaged: its contents cannot be read ({reason}). Open it in Word and "
            "save it again.",
            reason=error,
        ) from error
    return builder.root.children[0]
