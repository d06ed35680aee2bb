"""The problem report, to be read before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.errors import WeeklydeskError
from weeklydesk.presentation import trouble
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.look.type import GRID, chrome_font, open_at
from weeklydesk_ui.translated import Translated

if TYPE_CHECKING:
    from pathlib import Path

    from weeklydesk_ui.environment import WindowContext
    from weeklydesk_ui.looks import Looks

_WIDE, _HIGH = 620, 560


class TroubleSheet(Translated, QDialog):
    """Shows the text of the report; copies or saves it."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._words, self.said = QLabel(self), QLabel(self)
        self.text = QPlainTextEdit(self)
        self.copy, self.save = QPushButton(self), QPushButton(self)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask)
        self._lay_out()
        self.retranslate()

    def fill(self, window: dict[str, str]) -> None:
        """Create the report again; `window` describes screens and looks."""
        self.said.setText("")
        self.text.setPlainText(trouble.report(self._context.paths, self._context.clock(), window))
        self.copy.setFocus()

    def _copy(self) -> None:
        self._context.clipboard.put_text(self.text.toPlainText())
        self.said.setText(self.tr("Copied."))

    def _ask(self) -> None:
        target = self._context.desktop.documents() / "weeklydesk-report.txt"
        self._context.questions.where_to_save(target, [".txt"], self._write)

    def _write(self, path: Path) -> None:
        from weeklydesk.files import write_bytes

        try:
            write_bytes(path, self.text.toPlainText().encode())
        except WeeklydeskError as error:
            self.said.setText(error_text(error))
            return
        self.said.setText(self.tr("Saved as {name}.").format(name=path.name))

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setWindowTitle(self.tr("Report a problem"))
        self._words.setText(
            self.tr(
                "This helps to find the cause of a problem. It contains nothing you wrote, "
                "no names and no folders. Look it over, then copy or save it and send it "
                "with a description of what happened."
            )
        )
        self.text.setAccessibleName(self.tr("Report a problem"))
        self.copy.setText(self.tr("Copy"))
        self.save.setText(self.tr("Save as…"))

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        self.said.setWordWrap(True)
        self.said.setProperty("tone", "faint")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.copy.setProperty("act", "main")
        self.save.setProperty("act", "second")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8 * GRID, 6 * GRID, 8 * GRID, 6 * GRID)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._words)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
        open_at(self, _WIDE, _HIGH)


def window_facts(window: QWidget, looks: Looks) -> dict[str, str]:
    """Return what only the window knows: Qt, screens, looks."""
    screens = (
        f"{each.size().width()}x{each.size().height()} @{each.devicePixelRatio():g}"
        f" {each.logicalDotsPerInch():.0f} dpi"
        for each in QGuiApplication.screens()
    )
    return {
        "qt": f"{qVersion()}, PySide6 {PySide6.__version__}",
        "platform": QGuiApplication.platformName(),
        "screens": ", ".join(screens),
        "size": f"{window.width()}x{window.height()}",
        "text": f"{chrome_font().pixelSize()} px",
        "theme": looks.theme.name,
        "language": f"{looks.language}, system {', '.join(QLocale.system().uiLanguages()[:3])}",
    }
