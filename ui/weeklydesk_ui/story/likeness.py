"""The bar below the page: this item resembles an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font
from weeklydesk_ui.translated import Translated

_NATIVE = QKeySequence.SequenceFormat.NativeText

if TYPE_CHECKING:
    from weeklydesk.desk.linking import Suggestion


class _Elided(QLabel):
    """Text on one line, elided if there is no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text as far as it fits (called by Qt)."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        short = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, short)


class LikenessLine(Translated, QWidget):
    """Shows the earlier item and the shortcuts to accept or reject the link."""

    def __init__(self, same: QAction, other: QAction, every: QAction) -> None:
        super().__init__()
        self.setObjectName("likeness")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._suggestion: Suggestion | None = None
        self._allowed = True
        self._here = ""
        self._sure = 0
        self._labels: dict[QPushButton, str] = {}
        self.text = _Elided(self)
        self.text.setProperty("tone", "faint")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.same, self.other, self.every = map(self._button, (same, other, every))
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * GRID, 0, 4 * GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self.text, 1)
        for button in (self.same, self.other, self.every):
            row.addWidget(button)
        self.hide()

    def show_suggestion(self, suggestion: Suggestion | None, here: str = "", sure: int = 0) -> None:
        """Show the likeness of the item `here`, or nothing; `sure` ones can be linked at once."""
        self._suggestion, self._here, self._sure = suggestion, here, sure
        if suggestion:
            self.text.setFont(chrome_font())
            self._name(suggestion)
        self.every.setVisible(sure > 1)
        self._label_all()
        self.allow(self._allowed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the shortcuts if the text would have no room (called by Qt)."""
        super().resizeEvent(event)
        self._label_all()

    def allow(self, allowed: bool) -> None:
        """Set whether the page, which the bar belongs to, is visible."""
        self._allowed = allowed
        self.setVisible(allowed and self._suggestion is not None)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        if self._suggestion:
            self._name(self._suggestion)

    def _name(self, suggestion: Suggestion) -> None:
        same = suggestion.kind == "same"
        if same:
            words, other = self.tr("The same as in {week}? {text}"), suggestion.earlier.item
        elif self._here == suggestion.item.lineage:
            words, other = self.tr("Planned in {week}: {text}"), suggestion.earlier.item
        else:
            words, other = self.tr("This week: {text}"), suggestion.item
        week = f"W{suggestion.earlier.week.number:02}"
        words = words.format(week=week, text=" ".join(other.text.split()))
        self.text.setText(words)
        self.text.setToolTip(words)
        self._labels = {
            self.same: self.tr("Yes, the same") if same else self.tr("Part of this plan"),
            self.other: self.tr("No, a different item"),
            self.every: self.tr("Link all {count}").format(count=self._sure),
        }
        self._label_all()

    def _label_all(self) -> None:
        """Label the actions, with shortcuts if more than half of the bar is left."""
        for button, words in self._labels.items():
            (action,) = button.actions()
            button.setText(f"{words}  {action.shortcut().toString(_NATIVE)}")
            button.setToolTip(f"{action.text()}  {action.shortcut().toString(_NATIVE)}")
        shown = [each for each in self._labels if not each.isHidden()]
        if 2 * sum(each.sizeHint().width() for each in shown) > self.width():
            for button in shown:
                button.setText(self._labels[button])

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(self)
        button.addAction(action)
        button.setProperty("act", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)
        return button
