"""Weeks to carry from, and drafts, for tests."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from tests.trees import draw
from weeklydesk.carry.draft import Draft, start_week
from weeklydesk.lineage.identity import identify
from weeklydesk.model import (
    Item,
    Marker,
    Paragraph,
    Report,
    Role,
    Section,
    State,
    items_of,
)
from weeklydesk.templates import Template
from weeklydesk.weeks import Week

W22 = Week(2024, 22)
NOW = datetime(2024, 6, 3, 9, 0)
PLAIN = Template("plain", "", "zh-CN", "{week} 周报", (Section("本周", role=Role.OBJECTIVE),))
TEAM = Template(
    "team",
    "",
    "zh-CN",
    "{week}",
    (
        Section("【O1 业务】", 2, Role.OBJECTIVE, "O1", hint="结果"),
        Section("核心指标", 2, Role.METRICS),
        Section("杂项", 2, Role.OTHER),
    ),
    renamed=(("数据", "核心指标"), ("其他", "杂项")),
)
NOTHING = {"无", "N/A"}


def numbered(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text, Marker.NUMBER, str(n)) for n, text in enumerate(texts, 1))


def done(text: str, *children: Item | Paragraph) -> Item:
    return Item(text, task=True, state=State.DONE, children=children)


def objective(*blocks: Item | Paragraph, title: str = "O1 业务", name: str = "O1") -> Section:
    return Section(title, 2, Role.OBJECTIVE, name, blocks)


def report(*sections: Section, title: str = "2024-W22") -> Report:
    ids = (f"i{n}" for n in count())
    return identify(Report(W22, title, sections=sections), lambda: next(ids))


def start(previous: Report | None, template: Template = PLAIN, use_template: bool = False) -> Draft:
    ids = (f"n{n}" for n in count())
    return start_week(
        previous,
        Week(2024, 23),
        template,
        now=NOW,
        use_template=use_template,
        new_id=lambda: next(ids),
        is_nothing=NOTHING.__contains__,
    )


def carried(*sections: Section) -> str:
    return draw(start(report(*sections)).report)


def open_lineages(report: Report) -> list[str]:
    return [
        item.lineage
        for section, item in items_of(report)
        if section.role is Role.OBJECTIVE and item.state is State.OPEN
    ]
