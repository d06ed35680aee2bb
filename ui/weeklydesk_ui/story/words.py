"""Texts for outcomes and states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from weeklydesk.carry.outcomes import Plan, PlanOutcome
    from weeklydesk.lineage.ties import Bond
    from weeklydesk.model import State
    from weeklydesk.weeks import Week


def outcome_words(outcome: PlanOutcome, until: Week | None = None) -> str:
    """Return the name of an outcome."""
    words = {
        "done": translate("Outcome", "done"),
        "partly": translate("Outcome", "partly done"),
        "not started": translate("Outcome", "not started"),
        "replaced": translate("Outcome", "replaced"),
        "dropped": translate("Outcome", "dropped"),
        "later": translate("Outcome", "later"),
    }[str(outcome)]
    return f"{words} · W{until.number:02}" if until else words


def closure_words(plan: Plan) -> str:
    """Return the number of items by outcome, or "" if nothing was planned."""
    if not plan.items:
        return ""
    closure = plan.closure
    counts = " · ".join(
        f"{outcome_words(outcome)} {closure[outcome]}"
        for outcome in type(next(iter(closure)))
        if closure[outcome]
    )
    count = translate("Outcome", "{count} planned: {outcomes}")
    return count.format(count=len(plan.items), outcomes=counts)


def state_words(state: State) -> str:
    """Return the name of a state."""
    return {
        "open": translate("Outcome", "open"),
        "done": translate("Outcome", "done"),
        "dropped": translate("Outcome", "dropped"),
    }[str(state)]


def bond_words(bond: Bond, *, from_here: bool) -> str:
    """Return the label of a relation, seen from the item it comes from or from the other one."""
    return {
        ("split", True): translate("Outcome", "Partly became"),
        ("split", False): translate("Outcome", "Is a part of"),
        ("merged", True): translate("Outcome", "Merged into"),
        ("merged", False): translate("Outcome", "Merged from"),
        ("tied", True): translate("Outcome", "Worked on as"),
        ("tied", False): translate("Outcome", "Works on the plan"),
        ("became", True): translate("Outcome", "Became"),
        ("became", False): translate("Outcome", "Planned as"),
    }[str(bond), from_here]
