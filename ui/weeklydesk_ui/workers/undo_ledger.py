"""Changes of the store that belong to an undo step of the page, undone and redone with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QTextDocument

from weeklydesk.records import record
from weeklydesk_ui.editor import Page

if TYPE_CHECKING:
    from weeklydesk.model import Report

Act = Callable[[], object]


@record(frozen=False)
class _Entry:
    document: QTextDocument
    before: int  # undo steps available before ours
    after: int  # and with it
    undo: Act
    redo: Act
    done: bool = True


class UndoLedger(QObject):
    """Watches the number of undo steps of the page, and keeps the store in line with it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._entries: list[_Entry] = []
        self._watched: set[QTextDocument] = set()
        self._compares: QMetaObject.Connection | None = None

    def apply(self, report: Report, undo: Act, redo: Act) -> Act:
        """Apply the report to the page as one undo step that `undo` and `redo` belong to.

        Return what undoes it as long as nothing else is edited: `undo` alone if the page did not
        change, since there is no undo step then.
        """
        document = self._page.document()
        self._watch(document)
        before = document.availableUndoSteps()
        self._page.apply(report)
        after = document.availableUndoSteps()
        if after > before:
            if self._compares is None:  # without entries it would cost every key for nothing
                self._compares = self._page.edited.connect(self._compare)
            self._entries.append(_Entry(document, before, after, undo, redo))
            return self._page.undo
        return undo

    def _watch(self, document: QTextDocument) -> None:
        if document not in self._watched:
            self._watched.add(document)
            document.undoCommandAdded.connect(self._forget_undone)
            document.destroyed.connect(self._let_go)

    def _let_go(self, document: QObject) -> None:
        self._watched = {each for each in self._watched if each is not document}
        self._entries = [each for each in self._entries if each.document is not document]

    def _forget_undone(self) -> None:
        """Forget undone entries, which an edit since has made impossible to redo."""
        here = self._page.document()
        self._entries = [each for each in self._entries if each.done or each.document is not here]

    def _compare(self) -> None:
        here = self._page.document()
        steps = here.availableUndoSteps()
        for entry in self._entries:
            if entry.document is not here:
                continue
            if entry.done and steps <= entry.before:
                entry.done = False
                entry.undo()
            elif not entry.done and steps >= entry.after:
                entry.done = True
                entry.redo()
