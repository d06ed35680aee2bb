"""Checkbox characters for formats without native checkboxes."""

from __future__ import annotations

from weeklydesk.model import Item, State

_BOXES = {State.OPEN: "☐", State.DONE: "☑", State.DROPPED: "☒"}


def checkbox(item: Item) -> str:
    """Return the checkbox character of a task."""
    return _BOXES[item.state]
