"""Three columns side by side, the outer two of which fold away."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QByteArray, QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from weeklydesk_ui.look.type import enlarged

ALL = 1040  # pixels from which on all three columns have room, at the usual size of text
TWO = 720  # and two
_PAGE = 360  # pixels that the page needs to be laid out well
_STRIP = 100  # and that it keeps in sight beside a column that was asked for without room
_LEAST = {0: 200, 2: 284}  # pixels of an outer column, by its side


class Side(IntEnum):
    """An outer column by its place in the splitter."""

    WEEKS = 0
    BESIDE = 2


class _Middle(QWidget):
    """Holds the page; where it gets less room than the page needs, the page is pushed aside."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        held.setParent(self)
        self._pushed_left = False

    def push(self, *, left: bool) -> None:
        """Let the page be pushed out to the left, or to the right."""
        self._pushed_left = left
        self._place()

    def hides(self, widget: QWidget) -> bool:
        """Tell whether a part of the page is pushed out of sight, or partly so."""
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
    """Folds the outer columns when asked, and by itself while the window is narrow."""

    folded = Signal(int, bool)  # side, whether its column is in sight

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
        self._insisted: set[Side] = set()  # unfolded by hand while there was no room
        self._watches = False
        self._give_room()

    def wants(self, side: Side) -> bool:
        """Whether the column shows where there is room for it."""
        return self._wanted[side]

    def shows(self, side: Side) -> bool:
        """Whether the column is in sight now."""
        return not self._outer[side].isHidden()

    def want(self, side: Side, shown: bool) -> None:
        """Fold or unfold a column, as far as there is room."""
        self._wanted[side] = shown
        self._arrange()

    def toggle(self, side: Side) -> None:
        """Fold a column in sight, unfold one out of sight even where it is narrow."""
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
        """Follow the focus from the first time that a column has to push the page aside."""
        app = QApplication.instance()
        if self._insisted and not self._watches and isinstance(app, QApplication):
            self._watches = True
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Fold what pushes the page aside where the focus comes to what is out of sight."""
        if self._insisted and before and now and self._middle.hides(now):
            self._insisted.clear()
            self._arrange()

    def show_middle_alone(self, alone: bool) -> None:
        """Keep the outer columns away while there is nothing to show in them."""
        self._alone = alone
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what no longer has room, unfold what has it again."""
        super().resizeEvent(event)
        if self.width() >= enlarged(ALL):
            self._insisted.clear()
        self._arrange()

    def restore(self, widths: QByteArray) -> None:
        """Take up the widths of an earlier session."""
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
        """Say how narrow each column may be: one that was asked for goes before the page."""
        strip, whole = enlarged(_STRIP), self.width() - 2 * self.handleWidth()
        for side, outer in self._outer.items():
            least = enlarged(_LEAST[side])
            outer.setMinimumWidth(min(least, whole - strip) if self._insisted else least)
        taken = sum(self._outer[side].minimumWidth() for side in Side if self._belongs(side))
        page = enlarged(_PAGE)
        left = max(strip, min(page, whole - taken))
        self._middle.setMinimumWidth(left if self._insisted else page)
        self._middle.push(left=Side.BESIDE in self._insisted)
