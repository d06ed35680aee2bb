"""A week's report arranged for the objectives of a new quarter.

Items keep their lineage and nothing but this one report changes. Doing it again changes nothing.
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

    Sections of those that go on are renamed and stay; new ones are added beside them. Open branches
    of the others go where `targets` says, or to what is left of the quarter before. An ended
    section that still holds something stays as long as that is open; an empty one goes.
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
    """Return the sections with the new quarter's objectives in the place of the old ones."""
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
        work += _going_on(old, each) if old else [_begun(each, style, report)]
    for name, to in ways.items():
        if to is None:
            work += filter(None, (_ended(section, leaving) for section in mine.get(name, ())))
    at = _place_for_work(rest) if first is None else first
    return (*rest[:at], *work, *rest[at:])


def _place_for_work(sections: Sequence[Section]) -> int:
    """Return where objectives go in a report that had none: behind projects and the checklist."""
    before = (Role.PROJECTS, Role.CHECKLIST)
    return max((i for i, each in enumerate(sections, 1) if each.role in before), default=0)


def _going_on(group: Sequence[Section], objective: Objective) -> list[Section]:
    head, *parts = group
    here = parse_objective(head.title)
    same = here and (here.identity or head.objective, here.name) == (
        objective.identity,
        objective.name,
    )
    title = head.title if same else styled(head.title, objective)
    head = replace(head, title=title, objective=objective.identity)
    return [head, *(replace(part, objective=objective.identity) for part in parts)]


def _begun(objective: Objective, style: Section | None, report: Report) -> Section:
    title = styled(style.title if style else _bracketed(report), objective)
    return Section(title, style.level if style else 2, Role.OBJECTIVE, objective.identity)


def _bracketed(report: Report) -> str:
    return next((s.title for s in report.sections if s.title.startswith("【")), "")


def styled(sample: str, objective: Objective) -> str:
    """Return an objective's heading as another one is written: with 【】, a colon, or plainly."""
    if sample.startswith("【") and sample.endswith("】"):
        return f"【{objective.title}】"
    if "：" in sample[:6]:
        return f"{objective.identity}：{objective.name}"
    return objective.title


def _ended(section: Section, leaving: set[str]) -> Section | None:
    """Return what is left of an ended objective's section; it has no identity any more."""
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
    """Return the sections with a branch at the end of the section that it goes to."""
    if target.way is Way.MOVE:
        at = _home(sections, target.objective)
        if at is not None:
            return _grown(sections, at, place)
    left = leftovers(report.sections, report.week)
    at = next((i for i, each in enumerate(sections) if each.title == left.title), None)
    if at is None:
        others = [i for i, each in enumerate(sections, 1) if each.role is Role.OTHER]
        plan = (i for i, each in enumerate(sections) if each.role is Role.PLAN)
        at = others[-1] if others else next(plan, len(sections))
        sections = (*sections[:at], left, *sections[at:])
    return _grown(sections, at, place)


def _home(sections: Sequence[Section], identity: str) -> int | None:
    found = (i for i, each in enumerate(sections) if is_about(each, {identity}))
    return next(found, None)


def _grown(sections: tuple[Section, ...], at: int, place: Place) -> tuple[Section, ...]:
    """Return the sections with a branch hung into one, behind what is there, with its label."""
    target = sections[at]
    item = (
        place.item if place.label else replace(continuing(place.item, target), task=place.item.task)
    )
    stranger = replace(place, section=target, nth=0, siblings=(item,), item=item)
    alone = inserted((target,), stranger)
    return (*sections[:at], alone[0], *sections[at + 1 :])


def leftovers(sections: Iterable[Section], week: Week | None) -> Section:
    """Return the empty section for what is left of the quarter before a week's."""
    chinese = any("一" <= sign <= "鿿" for section in sections for sign in section.title)
    before = str(Quarter.of(week) + -1) if week else ""
    title = f"{before} 遗留" if chinese else f"Left from {before}"
    level = min((each.level for each in sections if each.role is Role.OTHER), default=1) + 1
    return Section(title.strip(), min(level, 6), Role.OTHER, policy=Policy.WHILE_OPEN)
