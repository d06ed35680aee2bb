"""The bottom bar: the main actions at the left, the word count at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_name
from weeklydesk_ui.late import late
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.quick_qt import focus_by_tab
from weeklydesk_ui.translated import Translated

if TYPE_CHECKING:
    from weeklydesk.text.counting import Count
    from weeklydesk_ui.commands import Commands
    from weeklydesk_ui.window.readers import ReadersButton


class ActButton(QPushButton):
    """A button for a command, with its name, its shortcut as tooltip, and its state."""

    def __init__(self, commands: Commands, name: str, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("act", act)
        focus_by_tab(self)
        self._commands, self._name = commands, name
        self.clicked.connect(self._trigger)
        self.follow()

    def follow(self) -> None:
        """Update the label and the enabled state from the command."""
        self.setText(self._commands.words(self._name))
        self.setEnabled(self._commands.is_enabled(self._name))

    def _trigger(self) -> None:
        self._commands[self._name].trigger()

    def wake(self) -> None:
        """Show the command's shortcut, and follow its changes from now on."""
        action = self._commands[self._name]
        action.changed.connect(self.follow)
        keys = action.shortcut()
        self.setToolTip(keys.toString(keys.SequenceFormat.NativeText))


class BottomBar(Translated, QFrame):
    """Export, copy and start, always visible; and the word count of the week."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self.export = ActButton(commands, "export_word", "main", self)
        self.copy = ActButton(commands, "copy_mail", "second", self)
        self.start = ActButton(commands, "start_next", "second", self)
        self.figures = QLabel(self)
        self.figures.setProperty("tone", "faint")
        self._week: Week | None = None
        self._count: Count | None = None  # None until counted
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        self._acts = (self.export, self.copy, self.start)
        for button in self._acts:
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.figures)
        self._layout = layout

    @late
    def readers(self) -> ReadersButton:
        """The button for the readers of exports, right of the actions."""
        from weeklydesk_ui.window.readers import ReadersButton

        button = ReadersButton(self)
        button.setFont(small_font())
        self._layout.insertWidget(3, button)
        return button

    def follow(self) -> None:
        """Update the states of the actions."""
        for button in self._acts:
            button.follow()

    def wake(self) -> None:
        """Show the shortcuts of the actions, and follow their commands from now on."""
        for button in self._acts:
            button.wake()

    def show_readers(self, audience: str, *, marked: bool) -> None:
        """Show the readers of the next export, unless it is for all and nothing is marked."""
        wanted = marked or audience != "all"
        if wanted:
            self.readers.show_audience(audience)
        if wanted or BottomBar.readers.made(self):
            self.readers.setVisible(wanted)
            self._show_figures()

    def show_week(self, week: Week | None) -> None:
        """Set the week that the count is for."""
        self._week = week
        self._show_figures()

    def show_count(self, count: Count) -> None:
        """Show the word count."""
        self._count = count
        self._show_figures()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self._show_figures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the count if the window is narrow (called by Qt)."""
        super().resizeEvent(event)
        self._show_figures()

    def minimumSizeHint(self) -> QSize:
        """Return no minimum width, as the count can be hidden (called by Qt)."""
        return QSize(0, super().minimumSizeHint().height())

    def _show_figures(self) -> None:
        week, count = self._week, self._count
        if week is None or count is None:
            self.figures.setText("")
            self.figures.setToolTip("")
            return
        self.figures.setText(f"{self._amount(count)} · {week_name(week)} · ISO")
        self.figures.setToolTip(self._counted(count))
        self._fit_figures()

    def _fit_figures(self) -> None:
        self.figures.setFont(small_font())
        readers = BottomBar.readers.made(self)
        shown = [readers] if readers and not readers.isHidden() else []
        buttons = (*self._acts, *shown)
        acts = sum(each.sizeHint().width() for each in buttons)
        room = self.width() - acts - 16 * GRID
        self.figures.setVisible(self.figures.sizeHint().width() <= room)

    def _counted(self, count: Count) -> str:
        """Return the tooltip: the parts of the count, and what is counted."""
        made_of = self.tr("{characters} Chinese characters, {words} words and figures")
        parts = made_of.format(characters=f"{count.characters:,}", words=f"{count.words:,}")
        how = self.tr(
            "Headings are counted, as in Word; list numbers, hints and link addresses are not."
        )
        return f"{parts}\n{how}"

    def _amount(self, count: Count) -> str:
        if count.is_chinese:
            return self.tr("{count} characters").format(count=f"{count.total:,}")
        if count.total == 1:
            return self.tr("1 word")
        return self.tr("{count} words").format(count=f"{count.total:,}")
