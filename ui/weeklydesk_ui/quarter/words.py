"""Texts for the fates of objectives and the targets of branches."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.carry.quarter import Target, Way
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Quarter
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.quarter.choices import HeadRow


def fate_words(row: HeadRow) -> str:
    """Return the fate of an old objective."""
    if row.goes_on is None:
        return translate("Quarter", "ends")
    if row.sure:
        return translate("Quarter", "continues")
    return translate("Quarter", "continues as {objective}").format(objective=row.goes_on.title)


def target_words(target: Target, objectives: Sequence[Objective], quarter: Quarter) -> str:
    """Return the target of a branch."""
    if target.way is Way.MOVE:
        named = (o.title for o in objectives if o.identity == target.objective)
        return f"→ {next(named, target.objective)}"
    if target.way is Way.LATER and target.until:
        return translate("Quarter", "Later · {week}").format(week=f"W{target.until.number:02}")
    if target.way is Way.DROP:
        return translate("Quarter", "Drop")
    return translate("Quarter", "→ Left from {quarter}").format(quarter=quarter + -1)


def summary_words(begun: Sequence[Objective], ending: int, waiting: int) -> str:
    """Return a summary: what is new, what ends, and how many items have a target."""
    parts: list[str] = []
    if begun:
        joint = translate("Quarter", ", ", "between objectives")
        names = joint.join(each.title for each in begun)
        parts.append(translate("Quarter", "New: {objectives}").format(objectives=names))
    if ending:
        parts.append(translate("Quarter", "{count} ending").format(count=ending))
    if waiting:
        parts.append(translate("Quarter", "{count} open items moving").format(count=waiting))
    if not parts:
        return translate(
            "Quarter", "Objectives you remove from the list end; those you add are new."
        )
    return " · ".join(parts)
