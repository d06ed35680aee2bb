"""Three columns side by side, of which the outer two can be folded."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QByteArray, QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from weeklydesk_ui.look.type import enlarged

ALL = 1040  # pixels at the default text size; enough for all three columns
TWO = 720  # enough for two columns
_PAGE = 360  # pixels that the page needs for its layout
_STRIP = 100  # pixels of the page that stay visible beside a column unfolded without room
_LEAST = {0: 200, 2: 284}  # minimum pixels of an outer column


class Side(IntEnum):
    """An outer column, as its index in the splitter."""

    WEEKS = 0
    BESIDE = 2


class _Middle(QWidget):
    """Holds the page; if it is narrower than the page needs, part of the page is clipped."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        held.setParent(self)
        self._pushed_left = False

    def push(self, *, left: bool) -> None:
        """Clip the page at its left side, or at its right side."""
        self._pushed_left = left
        self._place()

    def hides(self, widget: QWidget) -> bool:
        """Return whether a part of the page is clipped."""
        if not self._held.isAncestorOf(widget):
            return False
        return not self.rect().contains(QRect(widget.mapTo(self, QPoint()), widget.size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the page (called by Qt)."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = max(self.width(), enlarged(_PAGE))
        left = self.width() - wide if self._pushed_left else 0
        self._held.setGeometry(left, 0, wide, self.height())


class Columns(QSplitter):
    """Folds the outer columns on request, and automatically in a narrow window."""

    folded = Signal(int, bool)  # side, whether its column is visible

    def __init__(self, weeks: QWidget, middle: QWidget, beside: QWidget) -> None:
        super().__init__()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._middle = _Middle(middle)
        for place, widget in enumerate((weeks, self._middle, beside)):
            self.addWidget(widget)
            self.setStretchFactor(place, 1 if widget is self._middle else 0)
        self._outer = {Side.WEEKS: weeks, Side.BESIDE: beside}
        self.setSizes([enlarged(wide) for wide in (232, 760, 360)])
        self._wanted = {Side.WEEKS: True, Side.BESIDE: True}
        self._alone = False
        self._insisted: set[Side] = set()  # unfolded by the user although there was no room
        self._watches = False
        self._give_room()

    def wants(self, side: Side) -> bool:
        """Return whether the column is wanted, if there is room."""
        return self._wanted[side]

    def shows(self, side: Side) -> bool:
        """Return whether the column is visible."""
        return not self._outer[side].isHidden()

    def want(self, side: Side, shown: bool) -> None:
        """Fold a column, or unfold it if there is room."""
        self._wanted[side] = shown
        self._arrange()

    def toggle(self, side: Side) -> None:
        """Fold a visible column, unfold a hidden one even without room."""
        if self.shows(side):
            self._insisted.discard(side)
            if self._fits(side):
                self._wanted[side] = False
        else:
            self._wanted[side] = True
            self._insisted = set() if self._fits(side) else {side}
        self._watch_focus()
        self._arrange()

    def _watch_focus(self) -> None:
        """Watch the focus once a column has clipped the page for the first time."""
        app = QApplication.instance()
        if self._insisted and not self._watches and isinstance(app, QApplication):
            self._watches = True
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Fold the column that clips the page if the focus moves to a clipped part."""
        if self._insisted and before and now and self._middle.hides(now):
            self._insisted.clear()
            self._arrange()

    def show_middle_alone(self, alone: bool) -> None:
        """Hide the outer columns while they have nothing to show."""
        self._alone = alone
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold columns without room, unfold those with room again (called by Qt)."""
        super().resizeEvent(event)
        if self.width() >= enlarged(ALL):
            self._insisted.clear()
        self._arrange()

    def restore(self, widths: QByteArray) -> None:
        """Restore the widths of an earlier session."""
        if not widths.isEmpty():
            self.restoreState(widths)
            self._arrange()

    def _fits(self, side: Side) -> bool:
        return self.width() >= enlarged(TWO if side is Side.WEEKS else ALL)

    def _arrange(self) -> None:
        self._give_room()
        for side in Side:
            shown = self._belongs(side)
            if shown != self.shows(side):
                self._outer[side].setVisible(shown)
                self.folded.emit(side, shown)

    def _belongs(self, side: Side) -> bool:
        room = self._fits(side) or side in self._insisted
        return self._wanted[side] and room and not self._alone

    def _give_room(self) -> None:
        """Set the minimum widths: a column unfolded by the user takes room from the page."""
        strip, whole = enlarged(_STRIP), self.width() - 2 * self.handleWidth()
        for side, outer in self._outer.items():
            least = enlarged(_LEAST[side])
            outer.setMinimumWidth(min(least, whole - strip) if self._insisted else least)
        taken = sum(self._outer[side].minimumWidth() for side in Side if self._belongs(side))
        page = enlarged(_PAGE)
        left = max(strip, min(page, whole - taken))
        self._middle.setMinimumWidth(left if self._insisted else page)
        self._middle.push(left=Side.BESIDE in self._insisted)
