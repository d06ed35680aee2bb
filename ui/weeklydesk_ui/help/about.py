"""The About dialog: version, licences, and the folders of the program."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk import __version__
from weeklydesk.paths import Paths
from weeklydesk.presentation import shipped
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.desktop import Desktop
from weeklydesk_ui.look.icons import app_icon
from weeklydesk_ui.look.type import GRID, enlarged, open_at, title_font
from weeklydesk_ui.translated import Translated

_SIGN = 48  # pixels at the default text size
_LEAST = 24  # minimum pixels of the list
_WIDE, _HIGH = 560, 520


class About(Translated, QDialog):
    """Versions, paths and licences; all of it can be selected and copied."""

    def __init__(self, paths: Paths, desktop: Desktop, parent: QWidget) -> None:
        super().__init__(parent)
        self._paths, self._desktop = paths, desktop
        self._name, self._words, self._versions = QLabel(self), QLabel(self), QLabel(self)
        self._titles = [QLabel(self) for _ in self._places()]
        self._shown = [_told(path, self) for _, path in self._places()]
        self._shows = [QPushButton(self) for _ in self._places()]
        self._licence = QLabel(self)
        self._texts = QPushButton(self)
        self.parts = QuietBrowser(self)
        self._dress()
        self._lay_out()
        self.retranslate()

    def _places(self) -> list[tuple[str, Path]]:
        return [
            (self.tr("Your reports"), self._paths.store),
            (self.tr("Backups"), self._paths.backups),
            (self.tr("Settings"), self._paths.settings),
        ]

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setWindowTitle(self.tr("About weeklydesk"))
        self._name.setText(f"weeklydesk {__version__}")
        self._words.setText(
            self.tr("Your weekly report, written offline. What you write stays on this computer.")
        )
        parts = shipped.versions() | {"Qt": qVersion(), "PySide6": PySide6.__version__}
        self._versions.setText(" · ".join(f"{name} {version}" for name, version in parts.items()))
        places = zip(self._places(), self._titles, self._shown, self._shows, strict=True)
        for (name, _), title, place, show in places:
            title.setText(name)
            place.setAccessibleName(name)
            show.setText(self.tr("Folder"))
            show.setAccessibleName(self.tr("Folder: {name}").format(name=name))
        self._licence.setText(
            self.tr("weeklydesk is free software under the MIT licence. It is built with:")
        )
        self._texts.setText(self.tr("Licence texts"))
        self.parts.setAccessibleName(self.tr("Licences"))
        self.parts.setHtml(_table(shipped.parts()))

    def _dress(self) -> None:
        self._name.setFont(title_font())
        for label in (self._words, self._licence):
            label.setWordWrap(True)
        self._versions.setProperty("tone", "faint")
        self._versions.setWordWrap(True)
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for title in self._titles:
            title.setProperty("tone", "faint")
        self.parts.document().setDocumentMargin(0)
        self.parts.setMinimumHeight(enlarged(_LEAST))
        self._texts.setProperty("act", "second")
        self._texts.setVisible(shipped.licences() is not None)
        self._texts.clicked.connect(self._show_texts)
        for (_, path), show in zip(self._places(), self._shows, strict=True):
            show.setProperty("act", "link")
            show.clicked.connect(partial(self._show_folder, path))

    def _show_texts(self) -> None:
        folder = shipped.licences()
        if folder:
            self._desktop.open(folder)

    def _show_folder(self, path: Path, _checked: bool = False) -> None:
        """Show a file or folder in the file manager, or its nearest existing parent."""
        self._desktop.reveal(next(each for each in (path, *path.parents) if each.exists()))

    def _lay_out(self) -> None:
        sign = QLabel(self)
        side = enlarged(_SIGN)
        sign.setPixmap(app_icon().pixmap(side, side))
        head = QHBoxLayout()
        head.setSpacing(4 * GRID)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        for label in (self._name, self._words, self._versions):
            words.addWidget(label)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8 * GRID, 7 * GRID, 8 * GRID, 6 * GRID)
        layout.setSpacing(5 * GRID)
        layout.addLayout(head)
        layout.addLayout(self._grid())
        layout.addWidget(self._licence)
        layout.addWidget(self.parts, 1)
        layout.addWidget(self._texts, 0, Qt.AlignmentFlag.AlignLeft)
        open_at(self, _WIDE, _HIGH)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        rows = zip(self._titles, self._shown, self._shows, strict=True)
        for row, (title, place, show) in enumerate(rows):
            grid.addWidget(title, row, 0)
            grid.addWidget(place, row, 1)
            grid.addWidget(show, row, 2)
        return grid


def _told(path: Path, parent: QWidget) -> QLineEdit:
    """Return a read-only line that shows a long path from its start."""
    line = QLineEdit(str(path), parent)
    line.setReadOnly(True)
    line.setFrame(False)
    line.setProperty("told", True)
    line.setCursorPosition(0)
    line.setToolTip(str(path))
    return line


def _table(parts: tuple[shipped.Part, ...]) -> str:
    rows = "".join(
        f"<tr><td>{escape(part.name)} {escape(part.version)}&nbsp;&nbsp;&nbsp;</td>"
        f"<td>{escape(part.licence)}</td></tr>"
        for part in parts
    )
    return f"<table cellpadding='2'>{rows}</table>"
