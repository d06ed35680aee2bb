"""Choices, reasons and offers in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.carry.reasons import CARRYING, Reason
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from weeklydesk.carry.offers import Kind
    from weeklydesk.carry.review import Proposal


def reason_words(reason: Reason) -> str:
    """Return why an item goes into the week, or stays behind, in a few words."""
    return {
        Reason.OPEN: translate("Review", "still open"),
        Reason.BOX: translate("Review", "an open box"),
        Reason.CONTEXT: translate("Review", "something under it is open"),
        Reason.WHOLE: translate("Review", "the section stands whole"),
        Reason.PLANNED: translate("Review", "planned, is on the checklist"),
        Reason.UNCHECKED: translate("Review", "still open on the checklist"),
        Reason.KEPT: translate("Review", "as you chose"),
        Reason.TICKED: translate("Review", "ticked off on the checklist"),
        Reason.RETURNED: translate("Review", "had been put off until now"),
        Reason.DONE: translate("Review", "done"),
        Reason.DROPPED: translate("Review", "dropped"),
        Reason.LATER: translate("Review", "put off"),
        Reason.REPLACED: translate("Review", "replaced"),
        Reason.NOTHING: translate("Review", "says that there was nothing"),
        Reason.ANNOUNCEMENT: translate("Review", "an announcement"),
        Reason.FRESH: translate("Review", "the section starts empty"),
    }[reason]


def choice_words(choice: Choice) -> str:
    """Return the name of a choice."""
    return {
        Choice.KEEP: translate("Review", "Keep"),
        Choice.DONE: translate("Review", "Done"),
        Choice.PART: translate("Review", "Part"),
        Choice.DROP: translate("Review", "Drop"),
        Choice.LATER: translate("Review", "Later"),
        Choice.REPLACED: translate("Review", "Replaced"),
    }[choice]


def wish_words(wish: Wish) -> str:
    """Return the name of a choice, with the week of what is put off."""
    words = choice_words(wish.choice)
    return f"{words} · W{wish.until.number:02}" if wish.until else words


def offer_words(kind: Kind) -> str:
    """Return what taking an offer does."""
    return {
        "bring": translate("Review", "bring it in"),
        "reword": translate("Review", "take the new words"),
        "take out": translate("Review", "take it out"),
    }[str(kind)]


def summary_words(proposal: Proposal, waiting: int) -> str:
    """Return how many items go into the week, and why how many do not."""
    carried = sum(entry.carried for entry in proposal.entries)
    left = [(reason, n) for reason, n in proposal.summary.items() if reason not in CARRYING]
    text = translate("Review", "{carried} go on · {left} stay behind").format(
        carried=carried, left=sum(n for _, n in left)
    )
    if left:
        joint = translate("Review", ", ", "between reasons")
        why = joint.join(f"{reason_words(reason)} {n}" for reason, n in left)
        text += translate("Review", " ({reasons})").format(reasons=why)
    if waiting:
        text += " · " + translate("Review", "{count} wait for a later week").format(count=waiting)
    return text
