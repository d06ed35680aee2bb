"""The main window: shows one screen at a time, and emits what happens to the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from weeklydesk.model import Report
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page
from weeklydesk_ui.look.type import enlarged
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.shell import Shell

_LOW = 400  # pixels of a window, at the usual size of text
_PAGE_COMMANDS = (
    "bring_over",
    "colour",
    "copy_mail",
    "copy_markdown",
    "copy_text",
    "cut",
    "delete_week",
    "export_as",
    "export_word",
    "find",
    "find_next",
    "find_previous",
    "mail_draft",
    "make_template",
    "move_week",
    "other_item",
    "outcome",
    "paste",
    "print",
    "quarter",
    "redo",
    "replace",
    "review",
    "same_item",
    "same_items",
    "save",
    "sent",
    "undo",
    "unlink",
    "versions",
)  # enabled while the page is shown
_WEEK_COMMANDS = (
    "start_next",
    "older",
    "newer",
    "fold_weeks",
    "fold_beside",
    "backups",
    "bin",
    "compare_weeks",
    "go_to",
    "search",
)  # enabled while the page or an empty week is shown
_WRITING_COMMANDS = (
    "all_items",
    "bring_over",
    "capture",
    "colour",
    "cut",
    "delete_week",
    "import",
    "import_folder",
    "import_pasted",
    "move_week",
    "other_item",
    "outcome",
    "paste",
    "quarter",
    "redo",
    "replace",
    "review",
    "same_item",
    "same_items",
    "save",
    "start_next",
    "undo",
    "unlink",
)  # disabled in a read-only history


class Frame(Shell):
    """The main window as the presenter and the workers use it."""

    activated = Signal()
    files_dropped = Signal(object)  # list[Path]
    language_changed = Signal()
    closed = Signal()
    close_requested = Signal(object)  # QCloseEvent; ignored if something would be lost

    def __init__(self, page: Page, today: Week) -> None:
        super().__init__(page, today)
        self.was_painted = False
        self._is_full, self._is_inside = False, True
        self.read_only = False  # the history is read-only
        self.setAcceptDrops(True)

    def shows_problem(self, words: str) -> bool:
        """Return whether the problem screen shows this very text already."""
        problem = Frame.problem.made(self)
        if problem is None or self.stack.currentWidget() is not problem:
            return False
        return problem.sentence.text() == words

    def show_page(self) -> None:
        """Return to the page."""
        self.show_place(self.page)
        self.page.setFocus()

    def show_place(self, place: QWidget, *, full: bool = False) -> None:
        """Show the page or another screen; with `full` without header and bottom bar.

        In a low window only the page has them.
        """
        self.stack.setCurrentWidget(place)
        is_page = place is self.page
        inside = is_page or place is Frame.empty_week.made(self)
        find_bar = Frame.find_bar.made(self)
        if find_bar and not is_page:
            find_bar.hide()
        likeness = Frame.likeness.made(self)
        if likeness:
            likeness.allow(is_page)
        self.commands.enable(_PAGE_COMMANDS, is_page)
        self.commands.enable(_WEEK_COMMANDS, inside)
        if self.read_only:
            self.commands.enable(_WRITING_COMMANDS, False)
        self.columns.show_middle_alone(not inside)
        first_run = Frame.first_run.made(self)
        self.commands.enable(("templates",), inside or place is first_run)
        self._is_full = full or place in (first_run, Frame.problem.made(self))
        self._is_inside = inside
        self._show_bars()
        self.bottom.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the bars if the window is too low for them (called by Qt)."""
        super().resizeEvent(event)
        self._show_bars()

    def _show_bars(self) -> None:
        low = self.height() < enlarged(_LOW)
        alone = self._is_full or (low and not self._is_inside)
        self.header.setHidden(alone)
        self.bottom.setHidden(alone)

    def shown_report(self) -> Report | None:
        """Return the report on the page; None while another screen is shown."""
        return self.page.report() if self.stack.currentWidget() is self.page else None

    def show_fold(self, side: int, shown: bool) -> None:
        """Update the menu after an outer column was folded or unfolded."""
        name = "fold_weeks" if side == Side.WEEKS else "fold_beside"
        self.commands.check(name, shown)
        if shown and side == Side.BESIDE and self.was_painted:
            self.beside.refresh()

    def focus_next_column(self) -> None:
        """Move the focus from column to column."""
        beside = self.beside.stack.currentWidget()
        columns = (self.search.focus_stop(), self.stack.currentWidget(), beside)
        stops = [stop for stop in columns if stop and stop.isVisible()]
        focused = self.focusWidget()
        here = [place for place, stop in enumerate(stops) if _within(focused, stop)]
        stops[(here[0] + 1 if here else 0) % len(stops)].setFocus()

    def focus_place(self) -> None:
        """Focus the page or the screen shown instead."""
        place = self.stack.currentWidget()
        if place:
            place.setFocus()

    def name_weeks(self, names: str) -> None:
        """Set how weeks are named, as in the setting WEEK_NAMES."""
        self.header.name_weeks(names)
        Frame.weeks.then(self, lambda weeks: weeks.name_weeks(names))

    def changeEvent(self, event: QEvent) -> None:
        """Emit activation; update all texts after a change of the language (called by Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._watch()  # keys may arrive from now on
            if self.isActiveWindow() and self.was_painted:  # not when it opens
                self.activated.emit()
        elif event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.menus.retranslate()
            self.name_folds()
            self.language_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the receiver of `close_requested` decide (called by Qt)."""
        self.close_requested.emit(event)
        if event.isAccepted():
            self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh the right column, which is not updated while hidden (called by Qt)."""
        super().showEvent(event)
        beside = Frame.beside.made(self) if self.was_painted else None
        if beside:
            beside.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Start the deferred setup after the first paint (called by Qt)."""
        super().paintEvent(event)
        self.wake()

    def wake(self) -> None:
        """Start the deferred setup: after the first paint, or when started hidden in the tray."""
        if not self.was_painted:
            self.was_painted = True
            self._watch()
            self.deferred.begin()

    def _watch(self) -> None:
        self.deferred.watch(self, self.menuBar())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a drag of files (called by Qt)."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit the files that were dropped (called by Qt)."""
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def name_folds(self) -> None:
        """Set the tooltips and names of the fold buttons."""
        for button, name in (
            (self.header.fold_weeks, "fold_weeks"),
            (self.header.fold_beside, "fold_beside"),
        ):
            action = self.commands[name]
            keys = action.shortcut()
            words = keys.toString(keys.SequenceFormat.NativeText)
            button.setToolTip(f"{action.text()}  {words}")
            button.setAccessibleName(action.text())


def local_files(data: QMimeData) -> list[Path]:
    """Return the local files and folders in a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _within(widget: QWidget | None, column: QWidget) -> bool:
    return widget is not None and (widget is column or column.isAncestorOf(widget))
