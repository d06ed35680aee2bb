"""Wishes: what the user chooses for an item of the earlier report, at the week's start or later."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from weeklydesk.errors import InputError
from weeklydesk.records import record
from weeklydesk.weeks import Week


class Choice(StrEnum):
    """What should happen to an item."""

    KEEP = "keep"  # carried, even if its policy would leave it
    DONE = "done"  # left; a planned item is ticked on the checklist
    PART = "part"  # carried; a planned item is partly done
    DROP = "drop"  # left, and never carried again automatically
    LATER = "later"  # left, and carried automatically in a given week
    REPLACED = "replaced"  # left, because something else replaced it


KEEPING = frozenset((Choice.KEEP, Choice.PART))


@record
class Wish:
    """A choice; `until` is the week in which an item that was put off returns, else None."""

    choice: Choice
    until: Week | None = None

    def __post_init__(self) -> None:
        """Refuse LATER without a week, and a week with any other choice (InputError)."""
        if (self.choice is Choice.LATER) != (self.until is not None):
            raise InputError("An item that is put off needs only the week in which it returns.")


Wishes = Mapping[str, Wish]  # by lineage; a wish applies to the item's descendants too

NO_WISHES: Wishes = {}


@record
class Refusal:
    """A refused change of the earlier report, which is not offered again.

    `kind` is what accepting it would have done; `words` is the new text, if there was any.
    """

    lineage: str
    kind: str
    words: str = ""
