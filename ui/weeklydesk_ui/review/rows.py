"""The rows of a review: headings, items with their choices, offers."""

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
    """A section of the earlier report; None is the heading of the offers."""

    section: Section | None


@record
class ItemRow:
    """An item of the earlier report.

    `fresh` is the new choice for it or a parent, `held` the one made earlier. A row that `echoes`
    has the outcome and reason of its parent. One that `is_offered` was changed in the earlier
    report after this week was started.
    """

    entry: Entry
    fresh: Wish | None = None
    echoes: bool = False
    is_offered: bool = False
    held: Wish | None = None

    @property
    def words(self) -> str:
        """The item's text in the earlier report, without inline marks."""
        return plain(self.entry.item.text)

    @property
    def goes_on(self) -> bool:
        """Whether the item is in this week, or will be once the choices are applied."""
        return self.entry.carried if self.fresh else self.entry.now is not None

    @property
    def differs(self) -> bool:
        """Whether this week contradicts the carry-forward rules for the item."""
        return not self.fresh and self.entry.carried is not self.goes_on

    @property
    def depth(self) -> int:
        """The depth of the item."""
        return self.entry.place.depth

    @property
    def reworded(self) -> bool:
        """Whether this week's text was changed here; a change of a figure always counts."""
        now = self.entry.now if self.entry.reason is not Reason.LABEL else None
        return now is not None and now.item.text != self.entry.item.text and not self.is_offered


@record
class OfferRow:
    """A change made to the earlier report after this week began; None is undecided."""

    offer: Offer
    taken: bool | None = None

    @property
    def text(self) -> str:
        """The text that it is about."""
        item = self.offer.after or self.offer.before
        return item.text if item else ""

    @property
    def before(self) -> str:
        """The text that it would replace."""
        old, new = self.offer.before, self.offer.after
        return old.text if old and new and old.text != new.text else ""


Row = HeadRow | ItemRow | OfferRow


def item_rows(
    entries: Sequence[Entry], fresh: Wishes, offered: Container[str] = ()
) -> Iterator[Row]:
    """Yield a row for each section with items, and one for each item.

    Items before the first heading get a heading row only if offers precede them.
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
    """Return the marker of an item."""
    return f"{item.number}." if item.marker is Marker.NUMBER and item.number else "•"
