"""The one module that asks the user questions; answers are passed to a callable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import enlarged

_WIDE = 520  # pixels


class Questions(Protocol):
    """What can be asked; a cancelled question calls nothing."""

    def files_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        """Ask for report files."""
        ...

    def folder_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        """Ask for a folder of reports."""
        ...

    def where_to_save(
        self, suggested: Path, formats: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        """Ask for a file to write; `formats` are endings such as ".docx"."""
        ...

    def folder(self, title: str, start: Path, then: Callable[[Path], object]) -> None:
        """Ask for a folder, starting at `start`."""
        ...

    def file(
        self, title: str, start: Path, endings: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        """Ask for an existing file with one of `endings` such as ".docx"."""
        ...

    def tell(self, title: str, text: str) -> None:
        """Show a text that is too long for a message."""
        ...


class QtQuestions:
    """Questions asked by dialogs over a window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def files_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        """Ask for report files with the desktop's dialog."""
        dialog = self._dialog(translate("Questions", "Import reports"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = translate("Questions", "Reports") + " (*.md *.markdown *.docx *.txt *.zip)"
        dialog.setNameFilters([kinds, translate("Questions", "All files") + " (*)"])
        dialog.accepted.connect(lambda: then([Path(name) for name in dialog.selectedFiles()]))
        dialog.open()

    def folder_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        """Ask for a folder of reports with the desktop's dialog."""
        dialog = self._dialog(translate("Questions", "Import a folder of reports"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.accepted.connect(lambda: then([Path(name) for name in dialog.selectedFiles()]))
        dialog.open()

    def where_to_save(
        self, suggested: Path, formats: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        """Ask for a file name; the dialog asks before it replaces a file."""
        dialog = self._dialog(translate("Questions", "Export as"), suggested.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{ending[1:].upper()} (*{ending})" for ending in formats])
        dialog.selectFile(suggested.name)
        dialog.setDefaultSuffix(suggested.suffix)
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def folder(self, title: str, start: Path, then: Callable[[Path], object]) -> None:
        """Ask for a folder with the desktop's dialog."""
        dialog = self._dialog(title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def file(
        self, title: str, start: Path, endings: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        """Ask for a file with the desktop's dialog."""
        dialog = self._dialog(title, start.parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(" ".join(f"*{ending}" for ending in endings))
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def tell(self, title: str, text: str) -> None:
        """Show the text in a dialog, which Escape closes."""
        sheet = QDialog(self._parent)
        sheet.setWindowTitle(title)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        reader = QuietBrowser(sheet)
        reader.setHtml(f"<h3>{title}</h3>{text}")
        reader.setAccessibleName(title)
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(reader)
        wide = enlarged(_WIDE)
        reader.document().setTextWidth(wide - 20)
        tall = round(reader.document().size().height()) + 20
        sheet.resize(wide, max(160, min(tall, self._parent.height() - 120)))
        sheet.open()

    def _dialog(self, title: str, folder: Path) -> QFileDialog:
        dialog = QFileDialog(self._parent, title, str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _dress_completions(dialog)
        return dialog


def _dress_completions(dialog: QFileDialog) -> None:
    """Give the completion list of Qt's own file dialog a background.

    The style sheet gives lists none, as they are inside a window; this popup would be black.
    """
    for box in dialog.findChildren(QLineEdit):
        completer: QCompleter | None = box.completer()
        popup: QWidget | None = completer.popup() if completer else None
        if popup:
            popup.setObjectName("completions")


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    """Append the chosen format's ending to names that are typed without one."""
    dialog.setDefaultSuffix(chosen.split("*")[1].rstrip(")"))
