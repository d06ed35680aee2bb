"""Reasons why an item of the earlier report is or is not in the draft."""

from __future__ import annotations

from enum import StrEnum

from weeklydesk.carry.wishes import Wish
from weeklydesk.model import Item, Section
from weeklydesk.records import record


class Outcome(StrEnum):
    """Whether an item of the earlier report was carried."""

    CARRIED = "carried"
    LEFT = "left"


class Reason(StrEnum):
    """Why an item was carried or left."""

    OPEN = "open"
    BOX = "box"  # has an open checkbox, in a section that otherwise starts empty
    CONTEXT = "context"  # would be left itself, but a descendant is carried
    WHOLE = "whole"  # its section is carried as a whole
    LABEL = "label"  # the label of a figure that is reported anew
    PLANNED = "planned"  # was in the plan and is now on the checklist
    UNCHECKED = "unchecked"  # still open on the checklist
    KEPT = "kept"  # would be left, but the user wished to keep it
    TICKED = "ticked"  # was planned and is on the checklist as done
    RETURNED = "returned"  # was put off until now
    DONE = "done"
    DROPPED = "dropped"
    LATER = "later"  # put off to a later week
    REPLACED = "replaced"  # something else replaced it
    NOTHING = "nothing"  # says that there is nothing to report: 无, N/A
    ANNOUNCEMENT = "announcement"  # comes after the plan's list
    FRESH = "fresh"  # its section starts empty each week


CARRYING = frozenset(
    (
        Reason.OPEN,
        Reason.BOX,
        Reason.CONTEXT,
        Reason.WHOLE,
        Reason.LABEL,
        Reason.PLANNED,
        Reason.UNCHECKED,
        Reason.KEPT,
        Reason.TICKED,
        Reason.RETURNED,
    )
)


@record
class Decision:
    """The decision on one item of an earlier report; `item` is as it is there.

    `wish` is the wish for the item or, without one, for its nearest ancestor that has one.
    """

    item: Item
    section: Section
    reason: Reason
    wish: Wish | None = None

    @property
    def outcome(self) -> Outcome:
        """Whether the item is in the draft."""
        return Outcome.CARRIED if self.reason in CARRYING else Outcome.LEFT
