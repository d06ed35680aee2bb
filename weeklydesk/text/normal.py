"""The normal form of a tree: what remains after writing it as Markdown and reading it back.

`normal(normal(r)) == normal(r)`. A report read from a text is in normal form except for numbers
that Markdown does not support (一, ①). docs/file-format.md says what changes and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from weeklydesk import outline
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    State,
    Table,
)
from weeklydesk.naming import roles
from weeklydesk.naming.weeknames import names_week
from weeklydesk.outline import Line
from weeklydesk.records import replace
from weeklydesk.text import marks
from weeklydesk.text.front import created_in, front_matter_length, properties_in
from weeklydesk.text.htmlblocks import end_mark, ends, starts_html
from weeklydesk.text.numbering import value_of

DEEPEST = 100
"""The maximum depth of items; deeper ones are moved up to it."""

_LINE_END = re.compile(r"\r\n|\r|\n")


def normal(report: Report) -> Report:
    """Return the report as it is after being written as Markdown and read back."""
    title = _one_line(report.title)
    properties = _properties(report.properties)
    sections = _with_title(title, properties, outline.build(_lines(report.sections)))
    if title and not names_week(title):
        title, properties = "", ()
    if not title and not properties and sections and _is_title(sections[0]):
        title = sections[0].title
        sections = outline.build(outline.flatten(sections)[1:])
    return Report(
        report.week,
        title,
        created_in(properties),
        properties,
        roles.assign(sections),
        _front_matter(report.front_matter),
    )


def _is_title(section: Section) -> bool:
    return section.level == 1 and names_week(section.title)


def _front_matter(text: str) -> str:
    lines = _LINE_END.split(text)
    return "\n".join(lines) if front_matter_length(lines) == len(lines) else ""


def _properties(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return properties_in([f"{_one_line(key)}: {_one_line(value)}" for key, value in pairs])


def _with_title(
    title: str, properties: tuple[tuple[str, str], ...], sections: tuple[Section, ...]
) -> tuple[Section, ...]:
    """Return the sections, with a title that names no week as the first section."""
    if not title or names_week(title):
        return sections
    lines = [Line(Section(title, 1))]
    lines += [Line(Paragraph(f"{key}: {value}")) for key, value in properties]
    rest = outline.flatten(sections)
    return outline.build(lines + [line for line in rest if line.node != Section("", 0)])


def _one_line(text: str) -> str:
    return " ".join(part for part in map(_stripped, _LINE_END.split(text)) if part)


def _stripped(line: str) -> str:
    return line.strip(marks.BLANKS)


def _without_trailing(text: str) -> str:
    return "\n".join(line.rstrip(marks.BLANKS) for line in _LINE_END.split(text))


def _running(text: str) -> str:
    """Return the text of a paragraph without blank lines and with every line stripped."""
    return "\n".join(part for part in map(_stripped, _LINE_END.split(text)) if part)


def _lines(sections: Iterable[Section]) -> list[Line]:
    found: list[Line] = []
    numbers: dict[int, int] = {}
    for line in outline.flatten(sections):
        if isinstance(line.node, Section):
            numbers.clear()
            found += _heading(line.node)
        else:
            _place(found, line.node, line.depth, numbers)
    return found


def _heading(section: Section) -> list[Line]:
    """Return the line of a heading; none for a section without title and level."""
    title = _one_line(section.title)
    if section.level < 1 and not title:
        return []
    return [Line(Section(title, min(max(section.level, 1), 6)))]


def _place(found: list[Line], block: Block, depth: int, numbers: dict[int, int]) -> None:
    node = _normal_item(block, depth, numbers) if isinstance(block, Item) else _leaf(block)
    if node is None:
        return
    depth = min(depth, DEEPEST - isinstance(node, Item))
    above = found[-1] if found else None
    parent = above.node if above and above.depth + 1 == depth else None
    if isinstance(node, Paragraph) and isinstance(parent, Item) and not parent.text:
        found[-1] = Line(replace(parent, text=node.text), depth - 1)
    else:
        found.append(Line(node, depth))


def _normal_item(item: Item, depth: int, numbers: dict[int, int]) -> Item:
    for deeper in [level for level in numbers if level > depth]:
        del numbers[deeper]
    number = None
    if item.marker is Marker.NUMBER:
        number = decimal(item.number) or str(numbers.get(depth, 0) + 1)
        numbers[depth] = int(number)
    else:
        numbers.pop(depth, None)
    task = item.task or item.state is not State.OPEN
    return Item(_running(item.text), item.marker, number, task, item.state)


def decimal(number: str | None) -> str | None:
    """Return a typed number in decimal digits; None if it cannot be a number in Markdown."""
    typed = number or ""
    if not (typed.isascii() and typed.isdigit()):
        typed = str(value_of(re.sub(r"[^\w〇]", "", typed)) or _letter(typed) or "")
    mark = marks.list_mark(f"{typed}. .")
    return typed if mark is not None and mark.number == typed else None


def _letter(number: str) -> int | None:
    return ord(number) - ord("a") + 1 if re.fullmatch("[a-z]", number) else None


def _leaf(block: Block) -> Block | None:
    """Return a block other than an item in normal form; None if it is empty."""
    if isinstance(block, Code):
        return Code("\n".join(_LINE_END.split(block.text)), _one_line(block.info))
    if isinstance(block, Quote):
        return Quote(_without_trailing(block.text))
    text = _running(block.text)
    if isinstance(block, Table) and is_table(text):
        return Table(text)
    if isinstance(block, Html):
        html = _without_trailing(block.text).strip(marks.BLANKS)
        if html == marks.SEPARATOR:
            return None
        if is_html(html):
            return Html(html)
    return Paragraph(text) if text else None


def is_table(text: str) -> bool:
    """Return whether the lines are one pipe table."""
    lines = text.split("\n")
    return marks.table_length(lines, 0, lines[0]) == len(lines)


def is_html(text: str) -> bool:
    """Return whether the lines are one block of HTML."""
    lines = text.split("\n")
    if not starts_html(lines[0]):
        return False
    mark = end_mark(lines[0])
    if mark is None:
        return all(_stripped(line) for line in lines)
    return ends(mark, lines[-1]) and not any(ends(mark, line) for line in lines[:-1])
