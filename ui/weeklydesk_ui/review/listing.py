"""The list of the review: last week's items, grouped by section."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from weeklydesk_ui.keyed_list import KeyedList
from weeklydesk_ui.review.delegate import ReviewDelegate
from weeklydesk_ui.review.model import ReviewModel
from weeklydesk_ui.review.rows import HeadRow, Row


class ReviewList(KeyedList):
    """Shows the rows of a review; their height follows the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines = ReviewModel()
        super().__init__(self.lines, ReviewDelegate(), parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)

    def begin(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, and select the first item."""
        self.lines.show(())
        self.lines.show(rows)
        items = (at for at, row in enumerate(rows) if not isinstance(row, HeadRow))
        self.select(next(items, 0))
        self.scrollToTop()

    def follow(self, rows: tuple[Row, ...]) -> None:
        """Show the same rows with other choices."""
        self.lines.show(rows)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text again (called by Qt)."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
