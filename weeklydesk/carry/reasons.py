"""Why an item of the earlier report is in the draft, or is not."""

from __future__ import annotations

from enum import StrEnum

from weeklydesk.carry.wishes import Wish
from weeklydesk.model import Item, Section
from weeklydesk.records import record


class Outcome(StrEnum):
    """What became of an item of the earlier report."""

    CARRIED = "carried"
    LEFT = "left"


class Reason(StrEnum):
    """Why an item was carried or left."""

    OPEN = "open"
    BOX = "box"  # an open box in a section that starts empty otherwise
    CONTEXT = "context"  # stays behind itself, but something under it does not
    WHOLE = "whole"  # its section stands as it is
    LABEL = "label"  # names a figure that is told anew
    PLANNED = "planned"  # was the plan, is now on the checklist
    UNCHECKED = "unchecked"  # still open on the checklist
    KEPT = "kept"  # would have stayed behind, but was wished for
    TICKED = "ticked"  # was planned, and is on the checklist as done
    RETURNED = "returned"  # had been put off until now
    DONE = "done"
    DROPPED = "dropped"
    LATER = "later"  # put off to a later week
    REPLACED = "replaced"  # something else took its place
    NOTHING = "nothing"  # says that there was nothing: 无, N/A
    ANNOUNCEMENT = "announcement"  # stands after the plan's list
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
    """What became of one item of an earlier report; `item` is as it stood there.

    `wish` is the person's own, or the one that holds for what the item stands under.
    """

    item: Item
    section: Section
    reason: Reason
    wish: Wish | None = None

    @property
    def outcome(self) -> Outcome:
        """Whether the item is in the draft."""
        return Outcome.CARRIED if self.reason in CARRYING else Outcome.LEFT
