"""What a person wishes for an item of the earlier report when a week begins, or later in it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from weeklydesk.errors import InputError
from weeklydesk.records import record
from weeklydesk.weeks import Week


class Choice(StrEnum):
    """What is to become of an item."""

    KEEP = "keep"  # goes on this week, even where it would have stayed behind
    DONE = "done"  # stays behind; what was planned is ticked on the checklist
    PART = "part"  # goes on; what was planned is partly done
    DROP = "drop"  # stays behind and never comes back by itself
    LATER = "later"  # stays behind and comes back by itself in a named week
    REPLACED = "replaced"  # stays behind, since something else took its place


STAYING = frozenset((Choice.KEEP, Choice.PART))


@record
class Wish:
    """A choice; `until` is the week that something put off comes back in, None for all others."""

    choice: Choice
    until: Week | None = None

    def __post_init__(self) -> None:
        """Refuse what is put off to no week, and a week for anything else (InputError)."""
        if (self.choice is Choice.LATER) != (self.until is not None):
            raise InputError("An item that is put off needs only the week in which it returns.")


Wishes = Mapping[str, Wish]  # by lineage; a wish holds for what is under the item too

NO_WISHES: Wishes = {}


@record
class Refusal:
    """A change of the earlier report that the week does not want, so it is not offered again.

    `kind` is what taking it would have done, `words` those that it brought, if it brought any.
    """

    lineage: str
    kind: str
    words: str = ""
