"""Trees drawn as text, so that a test reads like the report that it is about.

    # 【O1 业务服务】 (objective O1)
    1. a numbered item
      - [x] a done bullet under it
      ¶ a paragraph inside the item
    | a | table |

Two spaces a level. A continuation line of a text shows its line feed as ⏎.
"""

from __future__ import annotations

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
    walk,
)

_BOXES = {State.OPEN: "[ ] ", State.DONE: "[x] ", State.DROPPED: "[-] "}
_SIGNS: dict[type[Block], str] = {Paragraph: "¶ ", Table: "T ", Code: "` ", Quote: "> ", Html: "< "}


def draw(report: Report) -> str:
    """Return the whole report: title, then every section and block on a line of its own."""
    lines = [f"= {report.title}"] if report.title else []
    for section in report.sections:
        lines += draw_section(section)
    return "\n".join(lines)


def draw_section(section: Section) -> list[str]:
    """Return the lines of one section, heading first (none at level 0)."""
    name = f"{section.role} {section.objective}" if section.objective else f"{section.role}"
    head = f"{'#' * section.level} {section.title} ({name})" if section.level else f"({name})"
    return [head, *draw_blocks(section.blocks)]


def draw_blocks(blocks: tuple[Block, ...]) -> list[str]:
    """Return a line for each block."""
    return ["  " * depth + _line(block) for depth, block in walk(blocks)]


def _line(block: Block) -> str:
    text = block.text.replace("\n", "⏎")
    if not isinstance(block, Item):
        return f"{_SIGNS[type(block)]}{text}"
    mark = f"{block.number}. " if block.marker is Marker.NUMBER else "- "
    box = _BOXES[block.state] if block.task or block.state is not State.OPEN else ""
    return f"{mark}{box}{text}"
