"""Reads each format back with a third-party parser: lines in order, with the depth of items."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, cast

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(slots=True)
class Line:
    """A line of text with its heading level (0 for none) and list depth (-1 outside lists)."""

    text: str = ""
    level: int = 0
    depth: int = -1


Read = Callable[[bytes], list[Line]]


def read_docx(data: bytes) -> list[Line]:
    import docx

    document = cast("Any", docx.Document(BytesIO(data)))
    styles = {style.style_id: style.name for style in document.styles}
    return [_docx_line(paragraph, styles) for paragraph in document.element.body.iter(f"{W}p")]


def _docx_line(paragraph: Any, styles: dict[str, str]) -> Line:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = styles[style.get(f"{W}val")] if style is not None else ""
    level = re.fullmatch(r"[Hh]eading (\d)", name)
    depth = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    return Line(
        "".join(_docx_text(paragraph)),
        int(level[1]) if level else 0,
        int(depth.get(f"{W}val")) if depth is not None else -1,
    )


def _docx_text(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        yield node.text or "" if node.tag == f"{W}t" else "\n" if node.tag == f"{W}br" else "\t"


@dataclass
class _Html(HTMLParser):
    lines: list[Line] = field(default_factory=list[Line])
    depth: int = -1
    skipping: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag in {"ul", "ol"}
        self.skipping = tag in {"title", "style", "script"}
        if re.fullmatch(r"h[1-6]|p|li|td|th|pre|hr", tag):
            level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
            self.lines.append(Line("", level, self.depth if tag == "li" else -1))
        if tag == "br":
            self.lines[-1].text += "\n"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in {"ul", "ol"}
        self.skipping = False

    def handle_data(self, data: str) -> None:
        if self.lines and not self.skipping:
            self.lines[-1].text += data


def read_html(data: bytes) -> list[Line]:
    parser = _Html()
    parser.feed(data.decode())
    parser.close()
    return [Line(line.text.rstrip("\n"), line.level, line.depth) for line in parser.lines]


_ITEM = re.compile(r"( *)(?:[-*]|\d+[.)]) (?:[☐☑☒] )?(.*)")


def read_text(data: bytes) -> list[Line]:
    """Return the lines of plain text or Markdown; item depth is derived from the indents above."""
    lines: list[Line] = []
    margins: list[int] = []
    for raw in data.decode().split("\n"):
        heading, item = re.fullmatch(r"(#{1,6}) (.*)", raw), _ITEM.fullmatch(raw)
        if item:
            margins = [margin for margin in margins if margin < len(item[1])] + [len(item[1])]
            lines.append(Line(item[2], depth=len(margins) - 1))
        elif heading:
            lines.append(Line(heading[2], len(heading[1])))
        else:
            lines.append(Line(raw.strip()))
    return lines


def read_mail(data: bytes) -> list[Line]:
    """Return the lines of a draft's HTML; its plain text contains the same words."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    html = message.get_body(("html",))
    assert html
    return read_html(html.get_content().replace("\r\n", "\n").encode())


READERS: dict[str, Read] = {
    ".docx": read_docx,
    ".eml": read_mail,
    ".html": read_html,
    ".txt": read_text,
    ".md": read_text,
}
