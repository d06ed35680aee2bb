"""Plain text, for chat windows and as the alternative part of mails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.checkboxes import checkbox
from weeklydesk.exporters.lists import Leaf, List, grouped
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.rules import is_rule
from weeklydesk.exporters.select import selected
from weeklydesk.model import Block, Code, Html, Item, Paragraph, Quote, Report, Section, Table
from weeklydesk.text.inline import Span, spans
from weeklydesk.text.tables import Align, Grid, grid, letters

RULE = "-" * 24


def write(report: Report, options: Options) -> bytes:
    """Return the report as text, with list numbers written out."""
    return plain_text(report, options).encode()


def plain_text(report: Report, options: Options) -> str:
    """Return the selected report as plain text for the clipboard."""
    parts = [_inline(options.greeting), _inline(report.title)]
    parts += map(_section, selected(report, options).sections)
    parts.append(_inline(options.signature))
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _section(section: Section) -> str:
    head = [_inline(section.title)] if section.title else []
    return "\n".join([*head, *_blocks(section.blocks)])


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of sibling blocks, with blank lines around everything but lists."""
    last: List | Leaf | None = None
    for part in grouped(blocks):
        if last is not None and not (isinstance(last, List) and isinstance(part, List)):
            yield ""
        yield from _items(part) if isinstance(part, List) else _leaf(part)
        last = part


def _items(part: List) -> Iterator[str]:
    for label, item in zip(part.labels(), part.items, strict=True):
        gap = "" if label.endswith("、") else " "
        yield from _item(item, f"{label}{gap}{checkbox(item)} " if item.task else label + gap)


def _item(item: Item, lead: str) -> Iterator[str]:
    margin = " " * letters(lead)
    head, *more = _inline(item.text).split("\n")
    yield lead + head
    yield from _indented(more, margin)
    for part in grouped(item.children):
        yield from _indented(_items(part) if isinstance(part, List) else _leaf(part), margin)


def _indented(lines: Iterable[str], margin: str) -> Iterator[str]:
    for line in lines:
        yield margin + line if line else line


def _leaf(block: Leaf) -> list[str]:
    match block:
        case Paragraph(text) if is_rule(text):
            return [RULE]
        case Paragraph(text):
            return _inline(text).split("\n")
        case Quote(text):
            return [f"> {line}".rstrip() for line in _inline(text).split("\n")]
        case Code(text) | Html(text):
            return printable(text).split("\n")
        case Table(text):
            return _table(grid(printable(text)))


def _table(cells: Grid) -> list[str]:
    rows = [
        [_inline(cell).replace("\n", " ") for cell in row]
        for row in (cells.header, *cells.rows)
        if row
    ]
    widths = [max(map(letters, column)) for column in zip(*rows, strict=True)]
    lines = [_row(row, widths, cells.aligns) for row in rows]
    return (
        [lines[0], "  ".join("-" * width for width in widths), *lines[1:]]
        if cells.header
        else lines
    )


def _row(row: list[str], widths: list[int], aligns: tuple[Align, ...]) -> str:
    return "  ".join(map(_padded, row, widths, aligns)).rstrip()


def _padded(cell: str, width: int, align: Align) -> str:
    room = width - letters(cell)
    match align:
        case Align.RIGHT:
            return " " * room + cell
        case Align.CENTER:
            return " " * (room // 2) + cell + " " * (room - room // 2)
        case _:
            return cell + " " * room


def _inline(text: str) -> str:
    return "".join(map(_span, spans(printable(text)))).strip("\n")


def _span(span: Span) -> str:
    if span.image:
        return f"[{span.text or span.image}]"
    text = f"~~{span.text}~~" if span.strike else span.text
    shown = re.sub(r"^mailto:", "", span.link)
    return f"{text} ({shown})" if span.link and shown != span.text else text
