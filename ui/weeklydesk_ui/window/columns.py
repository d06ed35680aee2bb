"""Three columns side by side, the outer two of which fold away."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from weeklydesk_ui.look.type import enlarged

ALL = 1040  # pixels from which on all three columns have room, at the usual size of text
TWO = 720  # and two


class Side(IntEnum):
    """An outer column by its place in the splitter."""

    WEEKS = 0
    BESIDE = 2


class Columns(QSplitter):
    """Folds the outer columns when asked, and by itself while the window is narrow."""

    folded = Signal(int, bool)  # side, whether its column is in sight

    def __init__(self, weeks: QWidget, middle: QWidget, beside: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for place, (widget, least) in enumerate(((weeks, 200), (middle, 360), (beside, 284))):
            widget.setMinimumWidth(enlarged(least))
            self.addWidget(widget)
            self.setStretchFactor(place, 1 if widget is middle else 0)
        self._outer = {Side.WEEKS: weeks, Side.BESIDE: beside}
        self.setSizes([enlarged(wide) for wide in (232, 760, 360)])
        self._wanted = {Side.WEEKS: True, Side.BESIDE: True}
        self._alone = False
        self._insisted: set[Side] = set()  # unfolded by hand while there was no room

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
        for side in Side:
            room = self._fits(side) or side in self._insisted
            shown = self._wanted[side] and room and not self._alone
            if shown != self.shows(side):
                self._outer[side].setVisible(shown)
                self.folded.emit(side, shown)
