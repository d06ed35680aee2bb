"""Texts for choices, reasons and offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from weeklydesk.carry.reasons import Reason
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.review.rows import ItemRow, Row

if TYPE_CHECKING:
    from weeklydesk.carry.offers import Kind


def reason_words(reason: Reason) -> str:
    """Return briefly why an item is carried over or not."""
    return {
        Reason.OPEN: translate("Review", "still open"),
        Reason.BOX: translate("Review", "an open box"),
        Reason.CONTEXT: translate("Review", "has open items under it"),
        Reason.WHOLE: translate("Review", "the whole section is kept"),
        Reason.LABEL: translate("Review", "the name, without the figure"),
        Reason.PLANNED: translate("Review", "planned; on the checklist"),
        Reason.UNCHECKED: translate("Review", "still open on the checklist"),
        Reason.KEPT: translate("Review", "your choice"),
        Reason.TICKED: translate("Review", "ticked off on the checklist"),
        Reason.RETURNED: translate("Review", "was put off until now"),
        Reason.DONE: translate("Review", "done"),
        Reason.DROPPED: translate("Review", "dropped"),
        Reason.LATER: translate("Review", "put off"),
        Reason.REPLACED: translate("Review", "replaced"),
        Reason.NOTHING: translate("Review", "says there was nothing"),
        Reason.ANNOUNCEMENT: translate("Review", "an announcement"),
        Reason.FRESH: translate("Review", "section starts empty"),
    }[reason]


def choice_words(choice: Choice) -> str:
    """Return the label of a choice."""
    return {
        Choice.KEEP: translate("Review", "Keep"),
        Choice.DONE: translate("Review", "Done"),
        Choice.PART: translate("Review", "Part"),
        Choice.DROP: translate("Review", "Drop"),
        Choice.LATER: translate("Review", "Later"),
        Choice.REPLACED: translate("Review", "Replaced"),
    }[choice]


def wish_words(wish: Wish) -> str:
    """Return the label of a choice, with the week if postponed."""
    words = choice_words(wish.choice)
    return f"{words} · W{wish.until.number:02}" if wish.until else words


def offer_words(kind: Kind) -> str:
    """Return the effect of accepting an offer."""
    return {
        "bring": translate("Review", "bring it over"),
        "reword": translate("Review", "take the new text"),
        "take out": translate("Review", "remove it"),
    }[str(kind)]


def summary_words(rows: Iterable[Row], waiting: int) -> str:
    """Return how many items are in the week, and how many are not for which reasons."""
    items = [row for row in rows if isinstance(row, ItemRow)]
    left = Counter(_why_left(row) for row in items if not row.goes_on)
    text = translate("Review", "{carried} carried over · {left} left behind").format(
        carried=len(items) - left.total(), left=left.total()
    )
    if left:
        joint = translate("Review", ", ", "between reasons")
        why = joint.join(f"{words} {n}" for words, n in left.items())
        text += translate("Review", " ({reasons})").format(reasons=why)
    if waiting:
        text += " · " + translate("Review", "{count} put off").format(count=waiting)
    return text


def _why_left(row: ItemRow) -> str:
    return (
        translate("Review", "not in this week") if row.differs else reason_words(row.entry.reason)
    )


def why_words(row: ItemRow) -> str:
    """Return why an item is where it is, or "" if its parent says so."""
    if row.is_offered:
        return translate("Review", "changed last week; see above")
    if row.reworded:
        return translate("Review", "reworded since")
    if row.differs:
        return translate("Review", "still here") if row.goes_on else ""
    return "" if row.echoes else reason_words(row.entry.reason)
