"""Print preview and printing of the open report."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.pdf import Sheet, paint_on
from weeklydesk_ui.workers.outgoing import Outgoing

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options


class Printing(QObject):
    """Shows Qt's print preview, from which the report is printed."""

    def __init__(self, out: Outgoing, window: QWidget) -> None:
        super().__init__(window)
        self._out, self._window = out, window
        self.dialog: QPrintPreviewDialog | None = None
        self._printer: QPrinter | None = None  # the dialog does not keep it alive

    def preview(self) -> None:
        """Show the print preview of the report."""
        report = self._out.report()
        if report is None:
            return
        options = self._out.options("print")
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        margins, upright = QMarginsF(0, 0, 0, 0), QPageLayout.Orientation.Portrait
        printer.setPageLayout(QPageLayout(Sheet.of(options.paper).size, upright, margins))
        printer.setDocName(self._out.stem(report))
        self.dialog = dialog = QPrintPreviewDialog(printer, self._window)
        dialog.resize(self._window.size() * 0.9)
        dialog.paintRequested.connect(partial(self._paint, report, options))
        dialog.accepted.connect(partial(self._report_printed, report, options, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _report_printed(self, report: Report, options: Options, printer: QPrinter) -> None:
        """Record the report as sent, and say where it was printed to."""
        self._out.keep(report, "print", options)
        file = printer.outputFileName()
        if file:
            words = self.tr("Saved as {name}.").format(name=Path(file).name)
        else:
            words = self.tr("Sent to the printer {name}.").format(name=printer.printerName())
        self._out.tell(words, report, options)

    def _paint(self, report: Report, options: Options, sheets: QPrinter) -> None:
        from weeklydesk.exporters.select import selected

        try:
            paint_on(sheets, selected(report, options), options)
        except WeeklydeskError as error:
            self._out.fail(error)
