"""The completion popup of the search box."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from weeklydesk_ui.look.type import chrome_font
from weeklydesk_ui.search.hints import MOST, Filters, Hint, hints, word_at

_HINT = Qt.ItemDataRole.UserRole
_WIDE = 280  # minimum width in pixels
_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Completing(QObject):
    """Completes the word at the caret; Down and Enter, Tab or a click accept."""

    def __init__(self, box: QLineEdit, filters: Callable[[], Filters | None]) -> None:
        super().__init__(box)
        self._box, self._filters = box, filters
        self.model = QStandardItemModel(self)
        self.completer = QCompleter(self.model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(MOST)
        self.completer.setWidget(box)
        self.popup = cast("QAbstractItemView", self.completer.popup())
        self.popup.setObjectName("completions")
        self.popup.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        chosen = self.completer.activated[QModelIndex]  # pyright: ignore (PySide's stub: no index)
        chosen.connect(self._take)  # pyright: ignore (the same)
        box.textEdited.connect(self.offer)
        self.popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the selected completion; Tab accepts the first (called by Qt).

        While the popup is open, it gets the keys and passes them on to the box.
        """
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _TAKES
        ):
            chosen = (
                self.popup.selectedIndexes()
            )  # Qt sets the current index to the first one by itself
            if chosen or event.key() == Qt.Key.Key_Tab:
                self._take(chosen[0] if chosen else QModelIndex())
                return True
            self.popup.hide()
            self._box.returnPressed.emit()
            return True
        return super().eventFilter(watched, event)

    def offer(self) -> None:
        """List the completions of the word at the caret, if there are any."""
        word, filters = word_at(self._box.text(), self._box.cursorPosition()), self._filters()
        found = hints(word, filters) if filters else ()
        self.model.clear()
        for hint in found:
            item = QStandardItem(f"{hint.text}   {hint.meaning}".rstrip())
            item.setData(hint, _HINT)
            self.model.appendRow(item)
        if not found:
            self.popup.hide()
            return
        self.popup.setFont(chrome_font())
        place = self._box.rect()
        place.setWidth(max(place.width(), _WIDE))
        self.completer.complete(place)

    def _take(self, index: QModelIndex) -> None:
        chosen = index if index.isValid() else self.model.index(0, 0)
        hint = cast("Hint | None", chosen.data(_HINT))
        self.popup.hide()
        if hint is None:
            return
        caret, text = self._box.cursorPosition(), self._box.text()
        start = caret - len(word_at(text, caret))
        whole = hint.text if hint.text.endswith(":") else f"{hint.text} "
        self._box.setText(text[:start] + whole + text[caret:].lstrip())
        self._box.setCursorPosition(start + len(whole))
        self.offer()
