"""The progress view while files are read or imported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from weeklydesk_ui.look.type import GRID, enlarged, small_font, title_font
from weeklydesk_ui.translated import Translated

_WIDTH = 400


class Waiting(Translated, QWidget):
    """A sentence, a progress bar, and a button to cancel."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taking = False
        self.title = QLabel(self)
        self.count = QLabel(self)
        self.count.setProperty("tone", "faint")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self)
        self.cancel.setProperty("act", "second")
        self.cancel.clicked.connect(self.cancel_requested)
        self.setFocusProxy(self.cancel)
        self._lay_out()
        self.retranslate()

    def begin(self, *, taking: bool) -> None:
        """Show which of the two is running."""
        self._taking = taking
        self.bar.setRange(0, 0)
        self.retranslate()

    def show_progress(self, done: int, of: int) -> None:
        """Show the progress."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.count.setText(self.tr("{done} of {all} files").format(done=done, all=of))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        else:
            super().keyPressEvent(event)

    def set_type(self) -> None:
        """Apply the window's fonts."""
        self.title.setFont(title_font())
        self.count.setFont(small_font())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        words = self.tr("Importing…") if self._taking else self.tr("Reading…")
        self.title.setText(words)
        self.bar.setAccessibleName(words)
        self.count.setText(self.tr("Your history stays unchanged until everything has been read."))
        self.cancel.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(3 * GRID)
        for widget in (self.title, self.bar, self.count):
            column.addWidget(widget)
        column.addSpacing(2 * GRID)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget(self)
        holder.setFixedWidth(enlarged(_WIDTH))
        holder.setLayout(column)
        around = QGridLayout(self)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 3)
        around.addWidget(holder, 1, 0, Qt.AlignmentFlag.AlignHCenter)
