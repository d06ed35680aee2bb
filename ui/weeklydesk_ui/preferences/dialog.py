"""The settings dialog: groups on the left, the rows of one group on the right.

If it is too narrow for both, a combo box above the rows selects the group.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.records import record
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import GROUPS, TABLE
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID, enlarged, open_at
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.preferences.fields import Choices
from weeklydesk_ui.preferences.row import Doubts, Row
from weeklydesk_ui.preferences.typed import PathField
from weeklydesk_ui.questions import Questions
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.translated import Translated

_ON = ("Ctrl+PgDown", "Ctrl+Tab")
_BACK = ("Ctrl+PgUp", "Ctrl+Shift+Tab")
_WIDE, _HIGH = 720, 560  # pixels at the usual size of text
_NARROW = 560  # the same: below, the rows need all of it
_AIR, _LITTLE_AIR = 8 * GRID, 4 * GRID


@record
class Known:
    """What the rows need to know: available templates, default paths, doubtful values."""

    templates: Choices
    usual: Mapping[Setting[Any], Path]
    doubts: Doubts


class SettingsDialog(Translated, QDialog):
    """Shows all settings; changes apply immediately, Escape closes."""

    def __init__(
        self,
        settings: WindowSettings,
        questions: Questions,
        known: Known,
        parent: QWidget,
    ) -> None:
        """Create the rows."""
        super().__init__(parent)
        self.setObjectName("settings")
        self._settings = settings
        self.rows = {
            row.key: Row(row, settings, questions, known.templates, known.doubts) for row in TABLE
        }
        self.groups, self.group, self._above = QListWidget(self), Chooser(self), QWidget(self)
        self._columns: list[QVBoxLayout] = []
        self.pages = QStackedWidget(self)
        for place, path in known.usual.items():
            field = self.rows[place.key].field
            if isinstance(field, PathField):
                field.show_usual(path)
        for group in GROUPS:
            self.groups.addItem(group)
            self.pages.addWidget(self._page(group))
            self.group.addItem(group)
        self.groups.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.groups.currentRowChanged.connect(self.group.setCurrentIndex)
        self.group.activated.connect(self.groups.setCurrentRow)
        settings.changed.connect(self._follow)
        for keys, step in ((_ON, 1), (_BACK, -1)):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(each) for each in keys])
            shortcut.activated.connect(partial(self._turn, step))
        self._lay_out()
        self.retranslate()
        self.groups.setCurrentRow(0)

    def show_group(self, name: str) -> None:
        """Show the rows of a group."""
        self.groups.setCurrentRow(list(GROUPS).index(name))

    def _turn(self, step: int) -> None:
        """Show the next or the previous group, and go to its first row."""
        self.groups.setCurrentRow((self.groups.currentRow() + step) % self.groups.count())
        (self.groups if self.groups.isVisible() else self.group).setFocus()
        self.focusNextChild()

    def done(self, result: int) -> None:
        """Apply pending input (called by Qt on Escape and on closing)."""
        self._settle()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Apply pending input."""
        self._settle()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the groups above the rows if there is no room beside them (called by Qt)."""
        super().resizeEvent(event)
        narrow = event.size().width() < enlarged(_NARROW)
        if narrow != self.groups.isHidden():
            had_focus = self.groups.hasFocus() or self.group.hasFocus()
            self.groups.setHidden(narrow)
            self._above.setVisible(narrow)
            if had_focus:
                (self.group if narrow else self.groups).setFocus()
            for column in self._columns:
                air = (_LITTLE_AIR if narrow else _AIR), 6 * GRID
                column.setContentsMargins(*air, *air)

    def _settle(self) -> None:
        for row in self.rows.values():
            row.field.settle()

    def _follow(self, setting: Setting[Any]) -> None:
        self.rows[setting.key].follow()

    def _page(self, group: str) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("settingsPage")
        column = QVBoxLayout(inner)
        column.setContentsMargins(_AIR, 6 * GRID, _AIR, 6 * GRID)
        self._columns.append(column)
        column.setSpacing(5 * GRID)
        for row in self.rows.values():
            if row.setting.group == group:
                column.addWidget(row)
        column.addStretch(1)
        page = QScrollArea()
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setWidgetResizable(True)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(inner)
        return page

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setWindowTitle(self.tr("Settings"))
        for each in (self.groups, self.group):
            each.setAccessibleName(self.tr("Groups of settings"))
        for at, title in enumerate(GROUPS.values()):
            self.groups.item(at).setText(translate("settings", title))
            self.group.setItemText(at, translate("settings", title))
        wide = self.groups.sizeHintForColumn(0) + 6 * GRID
        self.groups.setFixedWidth(max(wide, enlarged(36 * GRID)))
        for row in self.rows.values():
            row.retranslate()

    def _lay_out(self) -> None:
        self.groups.setObjectName("groups")
        self.groups.setFrameShape(QFrame.Shape.NoFrame)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above = QHBoxLayout(self._above)
        above.setContentsMargins(_LITTLE_AIR, 3 * GRID, _LITTLE_AIR, 3 * GRID)
        above.addWidget(self.group)
        above.addStretch(1)
        self._above.hide()
        beside = QHBoxLayout()
        beside.addWidget(self.groups)
        beside.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._above)
        layout.addLayout(beside, 1)
        for each in (beside, layout):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        open_at(self, _WIDE, _HIGH)
