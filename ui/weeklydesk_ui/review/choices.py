"""The choices made in a review before they are applied; pure state."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.carry import review
from weeklydesk.carry.offers import Offer
from weeklydesk.carry.review import Proposal
from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.desk.reviewing import Review
from weeklydesk.model import Report
from weeklydesk.naming import names
from weeklydesk_ui.review.rows import HeadRow, ItemRow, OfferRow, Row, item_rows

_Offers = dict[str, bool]


class ReviewChoices:
    """Choices by row; after each one the proposal is computed again, so that it can be shown."""

    def __init__(self, reviewed: Review, report: Report) -> None:
        self.reviewed = reviewed
        self._report = report
        self._standing = {e.item.lineage: e.wish for e in reviewed.proposal.entries if e.wish}
        self._fresh: dict[str, Wish] = {}
        self._offers: _Offers = {}
        self._before: list[tuple[dict[str, Wish], _Offers]] = []
        self.proposal: Proposal = reviewed.proposal
        self.rows: tuple[Row, ...] = self._rows()

    @property
    def wishes(self) -> Wishes:
        """The choices by lineage."""
        return self._fresh

    @property
    def taken(self) -> tuple[Offer, ...]:
        """The offers that were accepted."""
        return tuple(o for o in self.reviewed.offers if self._offers.get(o.lineage))

    @property
    def refused(self) -> tuple[Offer, ...]:
        """The offers that were dismissed for good."""
        return tuple(o for o in self.reviewed.offers if self._offers.get(o.lineage) is False)

    @property
    def changes(self) -> int:
        """The number of choices."""
        return len(self._fresh) + len(self._offers)

    def is_offer(self, at: int) -> bool:
        """Return whether a row is a change of the earlier report."""
        return at < len(self.rows) and isinstance(self.rows[at], OfferRow)

    def choose(self, at: int, choice: Choice) -> None:
        """Choose for a row and its children; the same choice again removes it.

        Choices for single children are removed. An item that was postponed is postponed by one more
        week.
        """
        row = self.rows[at]
        self._remember()
        if isinstance(row, OfferRow):
            self._decide(row, choice in (Choice.KEEP, Choice.PART))
        else:
            tops, under = self._branch(at)
            wish = self._wish(tops, choice)
            self._forget((*tops, *under))
            if wish:
                known = (name for name in under if name in self._standing)
                self._fresh.update(dict.fromkeys((*tops, *known), wish))
        self._propose()

    def shift(self, at: int, weeks: int) -> bool:
        """Move the week of a postponed item; return False if it is not postponed."""
        row = self.rows[at]
        wish = row.fresh if isinstance(row, ItemRow) else None
        if wish is None or wish.until is None or wish.until + weeks <= self.reviewed.week:
            return False
        self._remember()
        tops, under = self._branch(at)
        for name in (*tops, *(name for name in under if name in self._fresh)):
            self._fresh[name] = Wish(Choice.LATER, wish.until + weeks)
        self._propose()
        return True

    def clear(self, at: int) -> None:
        """Reset the choices for a row and its children."""
        self._remember()
        row = self.rows[at]
        if isinstance(row, OfferRow):
            self._offers.pop(row.offer.lineage, None)
        else:
            tops, under = self._branch(at)
            self._forget((*tops, *under))
        self._propose()

    def undo(self) -> None:
        """Undo the last choice."""
        if self._before:
            self._fresh, self._offers = self._before.pop()
            self._propose()

    def parent(self, at: int) -> int:
        """Return the parent row; a heading is its own parent."""
        row = self.rows[at]
        depth = row.depth if isinstance(row, ItemRow) else 0
        for place in range(at - 1, -1, -1):
            above = self.rows[place]
            if isinstance(above, HeadRow) or (isinstance(above, ItemRow) and above.depth < depth):
                return place
        return at

    def end_of_branch(self, at: int) -> int:
        """Return the row after the last descendant of a row."""
        row = self.rows[at]
        place = at + 1
        while place < len(self.rows):
            each = self.rows[place]
            if not isinstance(each, ItemRow):
                break
            if not isinstance(row, HeadRow) and each.depth <= getattr(row, "depth", 0):
                break
            place += 1
        return place

    def _branch(self, at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lineages of a row and its descendants."""
        row = self.rows[at]
        below = [r for r in self.rows[at + 1 : self.end_of_branch(at)] if isinstance(r, ItemRow)]
        if isinstance(row, ItemRow):
            return (row.entry.item.lineage,), tuple(r.entry.item.lineage for r in below)
        tops = tuple(r.entry.item.lineage for r in below if not r.depth)
        return tops, tuple(r.entry.item.lineage for r in below if r.depth)

    def _wish(self, names: tuple[str, ...], choice: Choice) -> Wish | None:
        held = {self._fresh.get(name) for name in names}
        known = held.pop() if len(held) == 1 else None
        if choice is Choice.LATER:
            until = known.until if known and known.until else self.reviewed.week
            return Wish(choice, until + 1)
        return None if known == Wish(choice) else Wish(choice)

    def _forget(self, names: Iterable[str]) -> None:
        for name in names:
            self._fresh.pop(name, None)

    def _decide(self, row: OfferRow, take: bool) -> None:
        if row.taken is take:
            self._offers.pop(row.offer.lineage)
        else:
            self._offers[row.offer.lineage] = take

    def _remember(self) -> None:
        self._before.append((dict(self._fresh), dict(self._offers)))

    def _propose(self) -> None:
        previous = self.reviewed.previous
        if previous and self._fresh:
            self.proposal = review.review(
                previous.report,
                self._report,
                wishes={**self._standing, **self._fresh},
                is_nothing=names.is_nothing,
            )
        else:
            self.proposal = self.reviewed.proposal
        self.rows = self._rows()

    def _rows(self) -> tuple[Row, ...]:
        offers = [OfferRow(o, self._offers.get(o.lineage)) for o in self.reviewed.offers]
        head = [HeadRow(None)] if offers else []
        offered = {offer.lineage for offer in self.reviewed.offers}
        return (*head, *offers, *item_rows(self.proposal.entries, self._fresh, offered))
