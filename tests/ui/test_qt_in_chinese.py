"""Qt's own dialogs and menus speak the window's language too, from the moment it is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.systems import needs_linux
from weeklydesk_ui.i18n import AppLanguage

ENGLISH = re.compile(r"[A-Za-z]{2,}")
NAMES = re.compile(  # keys, paths, units, papers
    r"\(?&[A-Z]\)?|\([^)]*\)|Ctrl\+\w+|\bmm\b|%|/\S*|[A-Z]:\\\S*"
)
SAME = {"root", "Computer"}


@pytest.fixture
def chinese(qapp: QApplication) -> Generator[AppLanguage]:
    speech = AppLanguage(qapp)
    speech.switch_to("zh_CN")
    yield speech
    speech.switch_to("en")


def words_of(widget: QWidget) -> list[str]:
    """All that a dialog says, but for what the machine is called and for sizes of paper."""
    said = [widget.windowTitle()]
    for each in widget.findChildren(QWidget):
        said.append(each.toolTip())
        said += [action.text() for action in each.actions()]
        if isinstance(each, QLabel | QAbstractButton):
            said.append(each.text())
        elif isinstance(each, QGroupBox):
            said.append(each.title())
        elif isinstance(each, QTabWidget):
            said += [each.tabText(at) for at in range(each.count())]
        elif isinstance(each, QTreeView):
            header = each.header()
            model = header.model()
            said += [
                str(model.headerData(at, header.orientation())) for at in range(header.count())
            ]
        elif isinstance(each, QComboBox) and each.count() < 10:
            said += [each.itemText(at) for at in range(each.count())]
    return said


def english(said: list[str]) -> list[str]:
    return [text for text in said if text not in SAME and ENGLISH.search(NAMES.sub("", text))]


def file_dialog() -> QFileDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def buttons() -> QDialog:
    dialog, kind = QDialog(), QDialogButtonBox.StandardButton
    box = QDialogButtonBox(dialog)
    for each in (kind.Ok, kind.Cancel, kind.Save, kind.Discard, kind.Close, kind.Yes, kind.No):
        box.addButton(each)
    return dialog


def printer() -> QPrinter:
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return made


DIALOGS: dict[str, Callable[[QPrinter], QDialog]] = {
    "file": lambda _: file_dialog(),
    "buttons": lambda _: buttons(),
    "print": QPrintDialog,
    "print preview": QPrintPreviewDialog,
}
PRINT = pytest.param("print", marks=needs_linux)  # other systems ask themselves
FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QTextBrowser)


@pytest.mark.parametrize("name", ["file", "buttons", PRINT, "print preview"])
def test_qts_dialogs_speak_chinese(qtbot: QtBot, chinese: AppLanguage, name: str):
    paper = printer()
    dialog = DIALOGS[name](paper)
    qtbot.addWidget(dialog)
    said = words_of(dialog)
    assert len([text for text in said if text]) > 5
    assert english(said) == []


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_context_menus_speak_chinese(
    qtbot: QtBot,
    chinese: AppLanguage,
    kind: type[QLineEdit] | type[QTextEdit] | type[QPlainTextEdit],
):
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [action.text() for action in menu.actions()]
    menu.deleteLater()
    assert any("复制" in text for text in said)
    assert not any("撤消" in text for text in said)
    assert english(said) == []


def test_the_next_dialog_speaks_the_language_that_was_just_chosen(
    qtbot: QtBot, chinese: AppLanguage
):
    shown = file_dialog()
    chinese.switch_to("en")
    fresh = file_dialog()
    for each in (shown, fresh):
        qtbot.addWidget(each)
    assert any("Look in" in text for text in words_of(fresh))
    assert any("位置" in text for text in words_of(shown))
