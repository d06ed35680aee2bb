"""What the lines of a review say: headings, items with their choices, offers."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from weeklydesk.carry.offers import Offer
from weeklydesk.carry.reasons import Reason
from weeklydesk.carry.review import Entry
from weeklydesk.carry.wishes import Wish, Wishes
from weeklydesk.model import Item, Marker, Section
from weeklydesk.records import record
from weeklydesk.text.inline import plain


@record
class HeadRow:
    """A section of the earlier report; None stands over the offers."""

    section: Section | None


@record
class ItemRow:
    """An item of the earlier report; `fresh` is what was chosen just now, for it or above it.

    `held` is what was chosen for it or above it before.

    One that `echoes` goes the way of the item that it stands under, for the same reason. What
    `is_offered` was changed in the earlier report since this week began.
    """

    entry: Entry
    fresh: Wish | None = None
    echoes: bool = False
    is_offered: bool = False
    held: Wish | None = None

    @property
    def words(self) -> str:
        """What the item said in the earlier report, without marks."""
        return plain(self.entry.item.text)

    @property
    def goes_on(self) -> bool:
        """Whether the item is in this week, or will be once what was chosen is applied."""
        return self.entry.carried if self.fresh else self.entry.now is not None

    @property
    def differs(self) -> bool:
        """Whether this week has it though it would stay behind, or not though it would go on."""
        return not self.fresh and self.entry.carried is not self.goes_on

    @property
    def depth(self) -> int:
        """How many items it stands under."""
        return self.entry.place.depth

    @property
    def reworded(self) -> bool:
        """Whether this week's words are others, and were changed here; a figure always is."""
        now = self.entry.now if self.entry.reason is not Reason.LABEL else None
        return now is not None and now.item.text != self.entry.item.text and not self.is_offered


@record
class OfferRow:
    """A change that was made to the earlier report after the week began; None: not decided."""

    offer: Offer
    taken: bool | None = None

    @property
    def text(self) -> str:
        """The words that it is about."""
        item = self.offer.after or self.offer.before
        return item.text if item else ""

    @property
    def before(self) -> str:
        """The words that it would replace."""
        old, new = self.offer.before, self.offer.after
        return old.text if old and new and old.text != new.text else ""


Row = HeadRow | ItemRow | OfferRow


def item_rows(
    entries: Sequence[Entry], fresh: Wishes, offered: Container[str] = ()
) -> Iterator[Row]:
    """Yield a line for each section that has items, and one for each item.

    What precedes the first heading has no line of its own unless offers stand before it.
    """
    held = {entry.item.lineage: entry.wish for entry in entries if entry.wish}
    for _, group in groupby(entries, key=lambda entry: (id(entry.place.section), entry.place.nth)):
        of_section = list(group)
        if of_section[0].place.section.title or offered:
            yield HeadRow(of_section[0].place.section)
        ways = {entry.item.lineage: _way(entry, fresh) for entry in of_section}
        for entry in of_section:
            above = entry.place.above
            echoes = bool(above) and ways.get(above[-1].lineage) == ways[entry.item.lineage]
            name = entry.item.lineage
            chosen, before = _said(entry, fresh), _said(entry, held)
            yield ItemRow(entry, chosen, echoes, name in offered, before)


def _way(entry: Entry, fresh: Wishes) -> tuple[object, ...]:
    return entry.reason, entry.choice, _said(entry, fresh), entry.now is None


def _said(entry: Entry, wishes: Wishes) -> Wish | None:
    line = (entry.item, *reversed(entry.place.above))
    return next((wishes[item.lineage] for item in line if item.lineage in wishes), None)


def marker(item: Item) -> str:
    """Return what stands before an item."""
    return f"{item.number}." if item.marker is Marker.NUMBER and item.number else "•"
