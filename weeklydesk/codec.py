"""Conversion of reports to plain data, in the documented form of `show --json`, and back.

`decode(encode(report)) == report` for every report. Keys that the documentation does not list
(hint, policy, info, front_matter, template) are written only if they have a value.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Policy,
    Quote,
    Report,
    Role,
    Section,
    State,
    Table,
)
from weeklydesk.weeks import Week

Data = dict[str, Any]

_KINDS: dict[str, type[Paragraph | Table | Quote | Html]] = {
    "paragraph": Paragraph,
    "table": Table,
    "quote": Quote,
    "html": Html,
}


def encode(report: Report) -> Data:
    """Return the report as dicts, lists and strings, ready for `json.dumps`."""
    data: Data = {
        "week": str(report.week) if report.week else None,
        "title": report.title,
        "created": report.created.isoformat() if report.created else None,
        "properties": dict(report.properties),
        "sections": [_encode_section(section) for section in report.sections],
    }
    return data | _non_empty(front_matter=report.front_matter, template=report.template)


def decode(data: Data) -> Report:
    """Return the report from the data that `encode` made."""
    return Report(
        week=Week.parse(data["week"]) if data["week"] else None,
        title=data["title"],
        created=datetime.fromisoformat(data["created"]) if data["created"] else None,
        properties=tuple(data["properties"].items()),
        sections=tuple(_decode_section(section) for section in data["sections"]),
        front_matter=data.get("front_matter", ""),
        template=data.get("template", ""),
    )


def kind_of(block: Block) -> str:
    """Return the block's kind as the documented form names it."""
    return type(block).__name__.lower()


def _non_empty(**values: str | None) -> Data:
    return {key: value for key, value in values.items() if value}


def _encode_section(section: Section) -> Data:
    data: Data = {
        "title": section.title,
        "level": section.level,
        "role": str(section.role),
        "objective": section.objective,
        "blocks": [_encode_block(block) for block in section.blocks],
    }
    return data | _non_empty(hint=section.hint, policy=section.policy and str(section.policy))


def _encode_block(block: Block) -> Data:
    data: Data = {"kind": kind_of(block), "text": block.text}
    if isinstance(block, Item):
        return data | {
            "marker": str(block.marker),
            "number": block.number,
            "task": block.task,
            "state": str(block.state),
            "id": block.id,
            "lineage": block.lineage,
            "carried_from": str(block.carried_from) if block.carried_from else None,
            "children": [_encode_block(child) for child in block.children],
        }
    if isinstance(block, Code):
        return data | _non_empty(info=block.info)
    return data


def _decode_section(data: Data) -> Section:
    return Section(
        title=data["title"],
        level=data["level"],
        role=Role(data["role"]),
        objective=data["objective"],
        blocks=tuple(_decode_block(block) for block in data["blocks"]),
        hint=data.get("hint", ""),
        policy=Policy(data["policy"]) if "policy" in data else None,
    )


def _decode_block(data: Data) -> Block:
    text = cast("str", data["text"])
    if data["kind"] == "item":
        return Item(
            text=text,
            marker=Marker(data["marker"]),
            number=data["number"],
            task=data["task"],
            state=State(data["state"]),
            id=data["id"],
            lineage=data["lineage"],
            carried_from=Week.parse(data["carried_from"]) if data["carried_from"] else None,
            children=tuple(_decode_block(child) for child in data["children"]),
        )
    if data["kind"] == "code":
        return Code(text, data.get("info", ""))
    return _KINDS[data["kind"]](text)
