"""What the window tells the user: a sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from weeklydesk.records import record


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
    """A sentence in the user's language. `topic` lets a later message replace or end this one.

    A `patient` one waits until no other is in sight. A note that `stays` does not go by itself, for
    nobody may be there to read it; a later note does not end it either. What stays is said `anew`
    in the language that was switched to, where that is given.
    """

    text: str
    offers: tuple[Offer, ...] = ()
    tone: Tone = Tone.NOTE
    topic: str = ""
    patient: bool = False
    stays: bool = False
    anew: Callable[[], object] | None = None

    @property
    def goes(self) -> bool:
        """Whether it goes by itself."""
        return self.tone is Tone.NOTE and not self.stays
