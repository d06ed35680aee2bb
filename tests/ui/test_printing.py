"""Print preview and printing."""

import gc
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from tests.exporters.samples import OPTIONS, WEEK
from tests.ui.stage import Stage, said
from weeklydesk.exporters.select import selected
from weeklydesk_ui.app import Window
from weeklydesk_ui.pdf import paint_on, write


def test_what_is_printed_reads_as_the_pdf_does(qapp: object, tmp_path: Path):
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    paint_on(printer, selected(WEEK, OPTIONS), OPTIONS)
    printed = PdfReader(tmp_path / "out.pdf").pages
    wanted = PdfReader(BytesIO(write(selected(WEEK, OPTIONS), OPTIONS))).pages
    assert len(printed) == len(wanted)
    assert "12" in printed[0].extract_text()


def previewed(stage: Stage, qtbot: QtBot) -> tuple[Window, QPrintPreviewDialog]:
    """Open the print preview of a report, and wait until it is painted."""
    stage.fill("2024-W22")
    window = stage.open()
    window.frame.commands["print"].trigger()
    dialog = window.presenter.printing.dialog
    assert dialog
    gc.collect()  # the sheets are painted later
    qtbot.waitUntil(lambda: dialog.printer().printerState() is QPrinter.PrinterState.Idle)
    return window, dialog


def test_the_preview_opens_over_the_window(stage: Stage, qtbot: QtBot):
    _, dialog = previewed(stage, qtbot)
    assert dialog.isVisible()
    dialog.reject()


def test_what_was_printed_is_said(stage: Stage, qtbot: QtBot):
    window, dialog = previewed(stage, qtbot)
    dialog.printer().setOutputFileName(str(stage.folder / "paper.pdf"))
    dialog.accept()
    assert said(window).startswith("Saved as paper.pdf.")


def test_a_closed_preview_is_not_kept(stage: Stage, qtbot: QtBot):
    window, dialog = previewed(stage, qtbot)
    dialog.reject()
    qtbot.waitUntil(lambda: window.frame.findChildren(QPrintPreviewDialog) == [])
