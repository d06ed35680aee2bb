"""Output of a started week, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from weeklydesk.carry.draft import Decision, Outcome, Reason
from weeklydesk.desk import Started
from weeklydesk.model import Item, State, walk
from weeklydesk.presentation.lines import shortened
from weeklydesk.text.marks import BOXES
from weeklydesk.weeks import Week

WHY = {
    Reason.OPEN: "open",
    Reason.BOX: "an open box",
    Reason.CONTEXT: "done, but has open items under it",
    Reason.WHOLE: "the whole section is kept",
    Reason.LABEL: "the name is kept, the figure is to be filled in",
    Reason.PLANNED: "was planned; on the checklist",
    Reason.UNCHECKED: "still open on the checklist",
    Reason.KEPT: "kept, as you chose",
    Reason.TICKED: "was planned; on the checklist as done",
    Reason.RETURNED: "was put off until now",
    Reason.DONE: "done",
    Reason.DROPPED: "dropped",
    Reason.LATER: "put off to a later week",
    Reason.REPLACED: "replaced by something else",
    Reason.NOTHING: "says there was nothing",
    Reason.ANNOUNCEMENT: "comes after the plan",
    Reason.FRESH: "this section starts empty",
}

_PLAIN = (Reason.OPEN, Reason.DONE)  # already visible from the list and the checkbox


def started_data(started: Started) -> dict[str, Any]:
    """Return a started week as data; `items` is empty if the week existed before."""
    draft = started.draft
    return {
        "week": str(started.report.week),
        "started": draft is not None,
        "previous": str(draft.previous) if draft and draft.previous else None,
        "items": [_decision_data(decision) for decision in draft.decisions] if draft else [],
    }


def _decision_data(decision: Decision) -> dict[str, Any]:
    return {
        "outcome": str(decision.outcome),
        "reason": str(decision.reason),
        "text": decision.item.text,
        "section": decision.section.title,
        "objective": decision.section.objective,
        "lineage": decision.item.lineage,
        "until": str(decision.wish.until) if decision.wish and decision.wish.until else None,
    }


def started_words(started: Started) -> Iterator[str]:
    """Yield lines that list what was carried, what was not, and why."""
    draft = started.draft
    if draft is None:
        yield f"{started.report.week} already exists; nothing was changed."
        return
    if draft.previous is None:
        yield f"{started.report.week} started from a template: there is no earlier report."
        return
    yield f"{started.report.week} started from {_previous(started.report.week, draft.previous)}."
    for outcome, name in ((Outcome.CARRIED, "Carried"), (Outcome.LEFT, "Left behind")):
        decisions = [each for each in draft.decisions if each.outcome is outcome]
        yield f"{name}: {len(decisions)}"
        yield from _listed(decisions)


def _previous(week: Week | None, previous: Week) -> str:
    """Return the earlier week, with its distance if it is not the week before."""
    gap = week - previous if week else 1
    return f"{previous}" if gap == 1 else f"the last report, {previous}, {gap} weeks ago"


def _listed(decisions: list[Decision]) -> Iterator[str]:
    """Yield a section's items under its heading; a common reason is given once at the heading."""
    for section, group in groupby(decisions, key=lambda decision: decision.section):
        items = list(group)
        shared = items[0].reason if len({each.reason for each in items}) == 1 else None
        title = section.title or "(before the first heading)"
        yield f"  {title}: {WHY[shared]}" if shared else f"  {title}"
        for depth, decision in _tree(items):
            why = "" if shared or decision.reason in _PLAIN else f"  ({WHY[decision.reason]})"
            yield f"    {'  ' * depth}{_short(decision.item)}{why}"


def _tree(decisions: Iterable[Decision]) -> Iterator[tuple[int, Decision]]:
    """Yield each decision with its item's depth among the given items."""
    above: list[set[str]] = []
    for each in decisions:
        while above and each.item.lineage not in above[-1]:
            above.pop()
        yield len(above), each
        under = (block for _, block in walk(each.item.children))
        above.append({block.lineage for block in under if isinstance(block, Item)})


def _short(item: Item) -> str:
    box = f"{BOXES[item.state]} " if item.task or item.state is not State.OPEN else ""
    return f"{f'{item.number}.' if item.number else '-'} {box}{shortened(item.text)}"
