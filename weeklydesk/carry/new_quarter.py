"""Rearranging a week's report for the objectives of a new quarter.

Items keep their lineage, only this one report changes, and the operation is idempotent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from weeklydesk.branches import Place, inserted, pruned
from weeklydesk.carry.plans import IsNothing, blank
from weeklydesk.carry.quarter import (
    REST,
    Successors,
    Target,
    Targets,
    Way,
    is_about,
    objectives_in,
    open_branches,
    successors,
)
from weeklydesk.lineage.ties import continuing
from weeklydesk.model import Item, Paragraph, Policy, Report, Role, Section
from weeklydesk.objectives import Objective, parse_objective
from weeklydesk.quarters import Quarter
from weeklydesk.records import replace
from weeklydesk.weeks import Week


def arranged_for_quarter(
    report: Report,
    objectives: Sequence[Objective],
    targets: Targets,
    *,
    chosen: Successors | None = None,
    is_nothing: IsNothing = blank,
) -> Report:
    """Return a week's report arranged for the objectives of a new quarter.

    Sections of continuing objectives stay and are renamed; new ones are added next to them. Open
    branches of ended objectives go where `targets` says, or to the remainder of the previous
    quarter. An ended section stays if it is not empty, and is carried while anything in it is open.
    """
    old = objectives_in(report)
    ways = successors(old, objectives, chosen)
    ending = {name for name, to in ways.items() if to is None}
    if not ending and _names(old) == _names(objectives):
        return report
    branches = open_branches(report, ending, is_nothing=is_nothing)
    moving = [(place, targets.get(place.item.lineage, REST)) for place in branches]
    leaving = {p.item.lineage for p, target in moving if target.way in (Way.MOVE, Way.REST)}
    arranged = _arranged(report, objectives, ways, leaving)
    for place, target in moving:
        if place.item.lineage in leaving:
            arranged = _with_branch(arranged, place, target, report)
    return replace(report, sections=arranged)


def _names(objectives: Iterable[Objective]) -> list[tuple[str, str]]:
    return [(each.identity, each.name) for each in objectives]


def _arranged(
    report: Report, objectives: Sequence[Objective], ways: Successors, leaving: set[str]
) -> tuple[Section, ...]:
    """Return the sections with the new quarter's objectives instead of the old ones."""
    back = {to: name for name, to in ways.items() if to}
    mine: dict[str | None, list[Section]] = {}
    rest: list[Section] = []
    first: int | None = None
    for section in report.sections:
        if section.role is not Role.OBJECTIVE or section.objective not in ways:
            rest.append(section)
            continue
        first = len(rest) if first is None else first
        mine.setdefault(section.objective, []).append(section)
    style = next((group[0] for group in mine.values()), None)
    work: list[Section] = []
    for each in objectives:
        old = mine.get(back.get(each.identity))
        work += _continued(old, each) if old else [_new_section(each, style, report)]
    for name, to in ways.items():
        if to is None:
            work += filter(None, (_ended(section, leaving) for section in mine.get(name, ())))
    at = _place_for_work(rest) if first is None else first
    return (*rest[:at], *work, *rest[at:])


def _place_for_work(sections: Sequence[Section]) -> int:
    """Return the index for objectives in a report without any: after projects and checklist."""
    before = (Role.PROJECTS, Role.CHECKLIST)
    return max((i for i, each in enumerate(sections, 1) if each.role in before), default=0)


def _continued(group: Sequence[Section], objective: Objective) -> list[Section]:
    head, *parts = group
    here = parse_objective(head.title)
    same = here and (here.identity or head.objective, here.name) == (
        objective.identity,
        objective.name,
    )
    title = head.title if same else styled(head.title, objective)
    head = replace(head, title=title, objective=objective.identity)
    return [head, *(replace(part, objective=objective.identity) for part in parts)]


def _new_section(objective: Objective, style: Section | None, report: Report) -> Section:
    title = styled(style.title if style else _bracketed(report), objective)
    return Section(title, style.level if style else 2, Role.OBJECTIVE, objective.identity)


def _bracketed(report: Report) -> str:
    return next((s.title for s in report.sections if s.title.startswith("【")), "")


def styled(sample: str, objective: Objective) -> str:
    """Return an objective's heading in the style of another: with 【】, a colon, or plain."""
    if sample.startswith("【") and sample.endswith("】"):
        return f"【{objective.title}】"
    if "：" in sample[:6]:
        return f"{objective.identity}：{objective.name}"
    return objective.title


def _ended(section: Section, leaving: set[str]) -> Section | None:
    """Return the remainder of an ended objective's section, without its identity."""
    kept = [
        None if isinstance(block, Item) and block.lineage in leaving else block
        for block in section.blocks
    ]
    blocks = pruned(section.blocks, kept)
    if not any(not isinstance(b, Paragraph) or b.text.strip() for b in blocks):
        return None
    return replace(section, objective=None, blocks=blocks, policy=Policy.WHILE_OPEN)


def _with_branch(
    sections: tuple[Section, ...], place: Place, target: Target, report: Report
) -> tuple[Section, ...]:
    """Return the sections with a branch at the end of its target section."""
    if target.way is Way.MOVE:
        at = _index_of(sections, target.objective)
        if at is not None:
            return _appended(sections, at, place)
    left = leftovers(report.sections, report.week)
    at = next((i for i, each in enumerate(sections) if each.title == left.title), None)
    if at is None:
        others = [i for i, each in enumerate(sections, 1) if each.role is Role.OTHER]
        plan = (i for i, each in enumerate(sections) if each.role is Role.PLAN)
        at = others[-1] if others else next(plan, len(sections))
        sections = (*sections[:at], left, *sections[at:])
    return _appended(sections, at, place)


def _index_of(sections: Sequence[Section], identity: str) -> int | None:
    found = (i for i, each in enumerate(sections) if is_about(each, {identity}))
    return next(found, None)


def _appended(sections: tuple[Section, ...], at: int, place: Place) -> tuple[Section, ...]:
    """Return the sections with a branch, and its label, at the end of one of them."""
    target = sections[at]
    item = (
        place.item if place.label else replace(continuing(place.item, target), task=place.item.task)
    )
    moved = replace(place, section=target, nth=0, siblings=(item,), item=item)
    alone = inserted((target,), moved)
    return (*sections[:at], alone[0], *sections[at + 1 :])


def leftovers(sections: Iterable[Section], week: Week | None) -> Section:
    """Return an empty section for the remainder of the quarter before the week's."""
    chinese = any("一" <= char <= "鿿" for section in sections for char in section.title)
    before = str(Quarter.of(week) + -1) if week else ""
    title = f"{before} 遗留" if chinese else f"Left from {before}"
    level = min((each.level for each in sections if each.role is Role.OTHER), default=1) + 1
    return Section(title.strip(), min(level, 6), Role.OTHER, policy=Policy.WHILE_OPEN)
