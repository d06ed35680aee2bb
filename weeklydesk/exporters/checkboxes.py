"""The sign of a task in formats that have no box of their own."""

from __future__ import annotations

from weeklydesk.model import Item, State

_BOXES = {State.OPEN: "☐", State.DONE: "☑", State.DROPPED: "☒"}


def checkbox(item: Item) -> str:
    """Return the box of an item that shows one."""
    return _BOXES[item.state]
