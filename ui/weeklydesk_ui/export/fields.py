"""Fields of the export dialog for weeks and template."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from weeklydesk.settings.table import EXPORT_TEMPLATE
from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.questions import Questions

_ONE, _ALL, _SPAN = "one", "all", "span"
_OTHER = "other"
_WIDEST = 70 * GRID


class WeeksField(QWidget):
    """The open week, all weeks, or a range of weeks."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._weeks: tuple[Week, ...] = ()
        self.kind, self.first, self.last = Chooser(self), Chooser(self), Chooser(self)
        self._to = QLabel("–", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for each in (self.kind, self.first, self._to, self.last):
            row.addWidget(each)
        row.addStretch(1)
        self.setFocusProxy(self.kind)
        for box in (self.kind, self.first, self.last):
            box.activated.connect(self._take)

    def begin(self, week: Week | None, weeks: tuple[Week, ...]) -> None:
        """Offer these weeks, newest first, and select the open one."""
        self._week, self._weeks = week, weeks
        for box, chosen in ((self.first, weeks[-1:]), (self.last, weeks[:1])):
            box.clear()
            for each in weeks:
                box.addItem(str(each), each)
            box.setCurrentIndex(weeks.index(chosen[0]) if chosen else -1)
        self.retranslate()
        self.kind.setCurrentIndex(0)
        self._show()

    def span(self) -> tuple[Week, Week] | None:
        """Return the first and last week of a range, or None for the open week."""
        kind = self.kind.currentData()
        if kind == _ALL:
            return self._weeks[-1], self._weeks[0]
        if kind == _SPAN:
            return self.first.currentData(), self.last.currentData()
        return None

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        chosen = max(self.kind.currentIndex(), 0)
        self.kind.clear()
        self.kind.addItem(str(self._week or self.tr("This report")), _ONE)
        if len(self._weeks) > 1:
            words = self.tr("All weeks ({count})").format(count=len(self._weeks))
            self.kind.addItem(words, _ALL)
            self.kind.addItem(self.tr("From … to …"), _SPAN)
        self.kind.setCurrentIndex(chosen)
        self.kind.setAccessibleName(self.tr("Weeks"))
        self.first.setAccessibleName(self.tr("From week"))
        self.last.setAccessibleName(self.tr("To week"))

    def _take(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for each in (self.first, self._to, self.last):
            each.setVisible(self.kind.currentData() == _SPAN)


class LookField(Chooser):
    """The standard look, a recent Word file, or another one."""

    changed = Signal()

    def __init__(self, questions: Questions, parent: QWidget) -> None:
        super().__init__(parent)
        self._questions = questions
        self._paths: tuple[Path, ...] = ()
        self._path: Path | None = None
        self.setMaximumWidth(_WIDEST)
        self.activated.connect(self._take)

    def begin(self, path: Path | None, known: Sequence[Path]) -> None:
        """Offer these Word files and select one; None is the standard look."""
        paths = (*known, path) if path else known
        self._paths, self._path = tuple(dict.fromkeys(paths)), path
        self.retranslate()

    def path(self) -> Path | None:
        """Return the selected Word file."""
        return self._path

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.clear()
        self.addItem(self.tr("Standard"), None)
        for path in self._paths:
            self.addItem(path.name, path)
        self.addItem(self.tr("Another Word file…"), _OTHER)
        self._show()

    def _take(self) -> None:
        chosen = self.currentData()
        if chosen == _OTHER:
            self._show()
            start = self._path or Path("~").expanduser() / "-"
            title = translate("settings", EXPORT_TEMPLATE.label)
            self._questions.file(title, start, EXPORT_TEMPLATE.endings, self._choose)
        else:
            self._path = chosen
            self._show()
            self.changed.emit()

    def _choose(self, path: Path) -> None:
        self.begin(path, self._paths)
        self.changed.emit()

    def _show(self) -> None:
        known = (None, *self._paths)
        self.setCurrentIndex(known.index(self._path))
        self.setToolTip(str(self._path or ""))
