"""What tests of “Export as…” do with the sheet, and what they find in the folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from weeklydesk_ui.export.sheet import ExportSheet

Opened = Callable[[], ExportSheet]


def choose(box: QComboBox, text: str) -> None:
    """Choose the entry whose text contains `text`, with keys."""
    box.setFocus()
    at = next(row for row in range(box.count()) if text in box.itemText(row))
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert text in box.currentText()


def press_return(sheet: QWidget) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
