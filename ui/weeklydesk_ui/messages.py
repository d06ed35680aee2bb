"""Messages to the user: a sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import record, replace
from weeklydesk_ui.i18n import error_text


class Tone(StrEnum):
    """A note disappears by itself; an error stays until it is resolved or dismissed."""

    NOTE = "note"
    ERROR = "error"


@record
class Offer:
    """An action offered with a message: its label and its function."""

    label: str
    take: Callable[[], object]


@record
class Message:
    """A sentence in the user's language; it disappears by itself unless created by `lasting`.

    `topic` lets a later message replace or end this one. A `patient` message waits until no other
    is visible. `tone` and `remake` are set by `lasting`.
    """

    text: str
    offers: tuple[Offer, ...] = ()
    topic: str = ""
    patient: bool = False
    tone: Tone = Tone.NOTE
    remake: Callable[[], Message] | None = None

    @property
    def is_temporary(self) -> bool:
        """Whether it disappears by itself."""
        return self.remake is None


def lasting(make: Callable[[], Message], tone: Tone = Tone.ERROR) -> Message:
    """Return a message that stays until it is resolved or dismissed.

    It is created again when the language changes. If it has a topic, later notes do not replace it.
    """
    return replace(make(), tone=tone, remake=lambda: lasting(make, tone))


def trouble(
    error: WeeklydeskError, topic: str = "", offers: Callable[[], tuple[Offer, ...]] = tuple
) -> Message:
    """Return a lasting message with the error's text."""
    return lasting(lambda: Message(error_text(error), offers(), topic))
