"""Builds small reports for tests of the store."""

from __future__ import annotations

from dataclasses import replace

from weeklydesk.model import Block, Item, Report, Role, Section
from weeklydesk.weeks import Week

W20, W21, W22, W23 = (Week(2024, number) for number in (20, 21, 22, 23))


def draft(*texts: str, week: Week = W22, title: str = "") -> Report:
    """Return a report with one section and an item for each text."""
    return Report(week, title, sections=(section(*(Item(text) for text in texts)),))


def section(*blocks: Block) -> Section:
    """Return a section for an objective."""
    return Section("O1 业务服务", role=Role.OBJECTIVE, objective="O1", blocks=blocks)


def retitled(report: Report, title: str) -> Report:
    """Return the report with another title."""
    return replace(report, title=title)


def texts(report: Report) -> list[str]:
    """Return the texts that `draft` was called with."""
    return [block.text for part in report.sections for block in part.blocks]
