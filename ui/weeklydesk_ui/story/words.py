"""Outcomes and states in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from weeklydesk.outcomes import Plan, PlanOutcome
    from weeklydesk.weeks import Week


def outcome_words(outcome: PlanOutcome, until: Week | None = None) -> str:
    """Return what became of something planned."""
    words = {
        "done": translate("Outcome", "done"),
        "partly": translate("Outcome", "part"),
        "not started": translate("Outcome", "not started"),
        "replaced": translate("Outcome", "replaced"),
        "dropped": translate("Outcome", "dropped"),
        "later": translate("Outcome", "later"),
    }[str(outcome)]
    return f"{words} · W{until.number:02}" if until else words


def closure_words(plan: Plan) -> str:
    """Return how many items came to which outcome; nothing where nothing was planned."""
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
