"""The details of the selected row: notes, its week, choices, and a preview of the report."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk.desk.comparing import Part
from weeklydesk.desk.findings import FileState, Found
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.intake.preview import beginning_of, differences_html
from weeklydesk_ui.intake.rows import Row
from weeklydesk_ui.intake.weekfield import WeekField
from weeklydesk_ui.intake.words import file_of, notes_of
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.translated import Translated

_DIFFERING = frozenset({FileState.CHANGED})


class Details(Translated, QWidget):
    """Shows the file's name and notes, a week field, what to do with it, preview or differences."""

    week_told = Signal(object, object)  # Found, Week
    choice_made = Signal(bool)
    comparison_requested = Signal(object)  # Found
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme: Theme = LIGHT
        self._row: Row | None = None
        self._parts: tuple[Part, ...] | None = None
        self._drawn: object = None
        self.name = _label(self)
        self.notes = _label(self)
        self.notes.setProperty("tone", "faint")
        self.week = WeekField(self)
        self.other_week = QPushButton(self)
        self.other_week.setProperty("act", "link")
        self.other_week.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.leave, self.take = _tab(self), _tab(self)
        self.difference, self.whole = _tab(self), _tab(self)
        self.browser = QuietBrowser(self)
        self.choices = _bar(self, self.leave, self.take)
        self.views = _bar(self, self.difference, self.whole)
        self.difference.setChecked(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_row(self, row: Row | None) -> None:
        """Show the details of a row."""
        old, self._row = self._row, row
        if row is None or old is None or row.found is not old.found:
            self._parts = None
            self._begin(row)
        self._show_choice(row)
        self._draw()

    def show_parts(self, found: Found, parts: tuple[Part, ...]) -> None:
        """Show how a file differs, if it is still the selected one."""
        if self._row and self._row.found is found:
            self._parts = parts
            self._draw()

    def begin_week(self, text: str = "") -> None:
        """Start editing the week with `text`, if the week can be set."""
        if not self.other_week.isHidden():
            self.other_week.hide()
            self.week.show()
        if not self.week.isHidden():
            self.week.begin(text)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.theme = theme
        self.name.setFont(_strong())
        self.notes.setFont(small_font())
        self._draw()

    def _begin(self, row: Row | None) -> None:
        self.name.setText(file_of(row.found) if row else "")
        self.name.setToolTip(str(row.found.path) if row else "")
        self.notes.setText("\n".join(notes_of(row)) if row else "")
        self.notes.setVisible(bool(self.notes.text()))
        askable = row is not None and row.askable and row.found.state is not FileState.SAME
        asked = row is not None and row.found.state is FileState.UNDATED
        self.week.setVisible(askable and asked)
        self.other_week.setVisible(askable and not asked)
        self.week.ask(row.found.week if row else None)
        differs = row is not None and row.found.state in _DIFFERING
        self.views.setVisible(differs)
        if differs and row:
            self.comparison_requested.emit(row.found)

    def _show_choice(self, row: Row | None) -> None:
        two = row is not None and row.found.state in (FileState.CHANGED, FileState.TWICE)
        self.choices.setVisible(two)
        other = row is not None and row.found.state is FileState.TWICE
        keep, skip = self.tr("Keep the existing report"), self.tr("Skip this file")
        self.leave.setText(skip if other else keep)
        if row:
            (self.take if row.wanted else self.leave).setChecked(True)

    def _draw(self) -> None:
        row = self._row
        differs = row is not None and row.found.state in _DIFFERING and self.difference.isChecked()
        wanted = (row and row.found, self._parts if differs else None, differs, self.theme)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        if row is None or row.found.reading is None:
            self.browser.setHtml("")
        elif differs:
            html = "" if self._parts is None else differences_html(self._parts, self.theme)
            self.browser.setHtml(html)
        else:
            self.browser.setHtml(self._preview(row))

    def _preview(self, row: Row) -> str:
        from weeklydesk.exporters.options import WHOLE
        from weeklydesk_ui.beside.preview_html import preview_html

        if row.found.reading is None:
            return ""
        shown, whole = beginning_of(row.found.reading.report)
        html = preview_html(shown, self.theme, WHOLE)
        if whole:
            return html
        words = self.tr("Only the beginning is shown; everything will be imported.")
        return f'{html}<p style="color:{self.theme.faint}">{words}</p>'

    def _open_week(self) -> None:
        self.begin_week()

    def _redraw(self) -> None:
        self._drawn = None
        self._draw()

    def _tell_week(self, week: object) -> None:
        if self._row:
            self.week_told.emit(self._row.found, week)

    def _connect(self) -> None:
        self.other_week.clicked.connect(self._open_week)
        self.week.told.connect(self._tell_week)
        self.week.left.connect(self.left)
        self.take.clicked.connect(lambda: self.choice_made.emit(True))
        self.leave.clicked.connect(lambda: self.choice_made.emit(False))
        for button in (self.difference, self.whole):
            button.clicked.connect(self._draw)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.take.setText(self.tr("Use this file"))
        self.other_week.setText(self.tr("Another week…"))
        self.difference.setText(self.tr("What differs"))
        self.whole.setText(self.tr("Whole report"))
        self.browser.setAccessibleName(self.tr("Preview"))
        self._begin(self._row)
        self._show_choice(self._row)
        self._redraw()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(5 * GRID, 3 * GRID, 4 * GRID, 0)
        head.setSpacing(2 * GRID)
        name = QHBoxLayout()
        name.addWidget(self.name, 1)
        name.addWidget(self.other_week)
        head.addLayout(name)
        for widget in (self.notes, self.week, self.choices, self.views):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.browser, 1)


def _strong() -> QFont:
    font = chrome_font()
    font.setBold(True)
    return font


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _tab(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setProperty("act", "tab")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _bar(parent: QWidget, *buttons: QPushButton) -> QWidget:
    """Return a row of buttons of which exactly one is checked."""
    bar = QWidget(parent)
    row = QHBoxLayout(bar)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    group = QButtonGroup(bar)
    for button in buttons:
        group.addButton(button)
        row.addWidget(button)
    row.addStretch(1)
    return bar
