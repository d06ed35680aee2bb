"""Writing the open report to files: the Word export, and a lossless copy."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.errors import FileError, TemplateError, WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.records import replace
from weeklydesk.settings.table import EXPORT_AFTER, EXPORT_FOLDER
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.state import LAST_EXPORT
from weeklydesk_ui.workers.outgoing import TOPIC, Outgoing

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options

_BESIDE = 20  # numbers below this are tried for a name beside a locked file


class FileExport(QObject):
    """Writes the report as the page shows it."""

    def __init__(self, out: Outgoing, elsewhere: Callable[[], object]) -> None:
        """Create it; `elsewhere` asks for another place if a file cannot be written."""
        super().__init__()
        self._out, self._context, self._elsewhere = out, out.context, elsewhere

    def export_word(self) -> None:
        """Write the Word file to the chosen folder under the report's name."""
        report = self._out.report()
        if report:
            path = self.folder() / f"{self._out.stem(report)}.docx"
            self.export(report, path, self._out.options(".docx"), beside=True)

    def save_copy(self) -> None:
        """Ask where to save a lossless copy of the page; the history is not saved first."""
        from weeklydesk import exporters
        from weeklydesk_ui.formats import make_known

        report = self._out.unsaved()
        if report:
            make_known()
            endings = [form.ending for form in exporters.formats()]
            endings.sort(key=lambda ending: ending != ".md")
            suggested = self.folder() / f"{self._out.stem(report)}.md"
            save = partial(self._save, report)
            self._context.questions.where_to_save(suggested, endings, save)

    def folder(self) -> Path:
        """Return the chosen folder or that of the last export; else the documents folder."""
        last = self._context.state.get(LAST_EXPORT)
        folder = self._context.settings.get(EXPORT_FOLDER) or (Path(last) if last else None)
        return folder if folder and folder.is_dir() else self._context.desktop.documents()

    def export(self, report: Report, path: Path, options: Options, *, beside: bool = False) -> None:
        """Write a file and report it; `beside` allows a numbered name if the file is locked."""
        try:
            written = self.write(report, path, options, beside=beside)
        except TemplateError as error:
            plain = replace(options, template=None)
            again = partial(self.export, report, path, plain, beside=beside)
            self._out.fail(error, lambda: (Offer(self.tr("Save it in the standard style"), again),))
        except WeeklydeskError as error:
            self._fail(error)
        else:
            self.finish(report, path, written, options)

    def finish(self, report: Report, wished: Path, written: Path, options: Options) -> None:
        """Report a written file, record it as sent, and open or reveal it if so set."""
        self._tell_written(report, wished, written, options)
        self._out.keep(report, wished.suffix.lower(), options)
        self._open_or_reveal(written)

    def _save(self, report: Report, path: Path) -> None:
        from weeklydesk.exporters.options import WHOLE

        try:
            written = self.write(report, path, WHOLE)
        except WeeklydeskError as error:
            self._fail(error)
        else:
            self._tell_written(report, path, written, WHOLE)

    def _fail(self, error: WeeklydeskError) -> None:
        """Show the error with offers to solve it."""
        self._out.fail(error, lambda: self._offers_for(error))

    def _offers_for(self, error: WeeklydeskError) -> tuple[Offer, ...]:
        elsewhere = Offer(self.tr("Choose another place…"), self._elsewhere)
        return (elsewhere,) if isinstance(error, FileError) else ()

    def _tell_written(self, report: Report, wished: Path, written: Path, options: Options) -> None:
        self._context.state.put(LAST_EXPORT, str(written.parent))
        self._out.tell(self._done_text(wished, written), report, options, self._offers(written))

    def write(self, report: Report, path: Path, options: Options, *, beside: bool = False) -> Path:
        """Write a file and return its path; raise WeeklydeskError if that fails."""
        from weeklydesk import exporters
        from weeklydesk.files import write_document

        named = replace(options, name=path.stem)
        content = exporters.render(report, exporters.format_of(path), named)
        try:
            write_document(path, content)
        except FileError:
            if not (beside and path.is_file() and os.access(path.parent, os.W_OK)):
                raise
            path = free_name(path)
            write_document(path, content)
        return path

    def _done_text(self, wished: Path, written: Path) -> str:
        chosen = self._context.settings.get(EXPORT_FOLDER)
        if chosen and written.parent == self._context.desktop.documents() and not chosen.is_dir():
            return self.tr(
                "The folder {chosen} was not found, so the report was saved as {path}."
            ).format(chosen=chosen, path=written)
        if written == wished:
            return self.tr("Saved as {name}.").format(name=written.name)
        return self.tr(
            "{wished} is open in another program or write-protected, so the report was "
            "saved as {name}."
        ).format(wished=wished.name, name=written.name)

    def _offers(self, path: Path) -> tuple[Offer, ...]:
        desktop = self._context.desktop
        return (
            Offer(self.tr("Open"), lambda: self._launch(desktop.open, path)),
            Offer(self.tr("Folder"), lambda: self._launch(desktop.reveal, path)),
        )

    def _open_or_reveal(self, path: Path) -> None:
        """Open or reveal a saved file, as the settings ask."""
        after = self._context.settings.get(EXPORT_AFTER)
        if after == "open":
            self._launch(self._context.desktop.open, path)
        elif after == "show":
            self._launch(self._context.desktop.reveal, path)

    def _launch(self, how: Callable[[Path], bool], path: Path) -> None:
        if not how(path):
            self._out.said.emit(lasting(lambda: self._no_program_message(path)))

    def _no_program_message(self, path: Path) -> Message:
        words = self.tr("No program was found to open the file. It is here: {path}")
        return Message(words.format(path=path), topic=TOPIC)


def free_name(path: Path) -> Path:
    """Return a free path such as "report (2).docx"; `path` itself if all are taken."""
    for number in range(2, _BESIDE):
        candidate = path.with_stem(f"{path.stem} ({number})")
        if not candidate.exists():
            return candidate
    return path
