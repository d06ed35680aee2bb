"""What the window tells the user: a sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import record, replace
from weeklydesk_ui.i18n import error_text


class Tone(StrEnum):
    """A note goes by itself, a trouble stays until it is mended or put away."""

    NOTE = "note"
    ERROR = "error"


@record
class Offer:
    """Something to do about a message: a word to click and what then happens."""

    label: str
    take: Callable[[], object]


@record
class Message:
    """A sentence in the user's language that goes by itself, unless `lasting` made it.

    `topic` lets a later message replace or end this one. A `patient` one waits until no other is in
    sight. `tone` and `anew` are for `lasting` to set.
    """

    text: str
    offers: tuple[Offer, ...] = ()
    topic: str = ""
    patient: bool = False
    tone: Tone = Tone.NOTE
    anew: Callable[[], Message] | None = None

    @property
    def goes(self) -> bool:
        """Whether it goes by itself."""
        return self.anew is None


def lasting(make: Callable[[], Message], tone: Tone = Tone.ERROR) -> Message:
    """Return a message that stays until it is mended or put away; nobody may be there to read it.

    It is made once more where another language is chosen. One with a topic outlasts later notes.
    """
    return replace(make(), tone=tone, anew=lambda: lasting(make, tone))


def trouble(
    error: WeeklydeskError, topic: str = "", offers: Callable[[], tuple[Offer, ...]] = tuple
) -> Message:
    """Return what says an error, and stays."""
    return lasting(lambda: Message(error_text(error), offers(), topic))
