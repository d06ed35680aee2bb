"""The two big acts, Word and mail, and their quieter relatives."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import FileError, WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.safenames import safe_name
from weeklydesk.settings.table import EXPORT_FOLDER
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, Tone
from weeklydesk_ui.state import LAST_EXPORT
from weeklydesk_ui.world import Around

Take = Callable[[], Report | None]

_BESIDE = 20  # names that are tried beside one that is taken


class Acts(QObject):
    """Writes and copies the open report as the page holds it."""

    said = Signal(object)  # Message

    def __init__(self, take: Take, settle: Callable[[], bool], around: Around) -> None:
        super().__init__()
        self._take_unsaved, self._settle, self._around = take, settle, around

    def _take(self) -> Report | None:
        """Save the page and return its report; what cannot be saved can still go out."""
        self._settle()
        return self._take_unsaved()

    def export_word(self) -> None:
        """Write the Word file to the last used folder under the report's name."""
        report = self._take()
        if report:
            self._export(report, self.folder() / f"{file_stem(report)}.docx", beside=True)

    def export_as(self) -> None:
        """Ask where to, and write there in the format of the name's ending."""
        report = self._take()
        if report is None:
            return
        self._ask(report, ".docx")

    def save_copy(self) -> None:
        """Ask for a place for a copy that loses nothing; the page is taken as it stands."""
        report = self._take_unsaved()
        if report:
            self._ask(report, ".md")

    def copy_mail(self) -> None:
        """Put the report on the clipboard, as rich and as plain text."""
        report = self._take()
        if report is None:
            return
        try:
            html, text = mail_of(report)
        except WeeklydeskError as error:
            self._fail(error)
            return
        self._around.clipboard.put(html, text)
        name = report.title or str(report.week)
        words = self.tr("{name} is copied. Paste it into your e-mail.").format(name=name)
        self.said.emit(Message(words, topic="export"))

    def folder(self) -> Path:
        """Return the chosen folder, else that of the last export; the documents' if it is gone."""
        last = self._around.state.get(LAST_EXPORT)
        folder = self._around.settings.get(EXPORT_FOLDER) or (Path(last) if last else None)
        return folder if folder and folder.is_dir() else self._around.desktop.documents()

    def _ask(self, report: Report, ending: str) -> None:
        from weeklydesk import exporters
        from weeklydesk_ui.formats import make_known

        make_known()
        endings = [form.ending for form in exporters.formats()]
        endings.sort(key=lambda other: other != ending)
        self._around.questions.where_to_save(
            self.folder() / f"{file_stem(report)}{ending}",
            endings,
            lambda path: self._export(report, path),
        )

    def _export(self, report: Report, path: Path, *, beside: bool = False) -> None:
        try:
            written = self._write(report, path, beside)
        except WeeklydeskError as error:
            self._fail(error)
            return
        self._around.state.put(LAST_EXPORT, str(written.parent))
        self.said.emit(Message(self._done(path, written), self._offers(written), topic="export"))

    def _write(self, report: Report, path: Path, beside: bool) -> Path:
        from weeklydesk import exporters
        from weeklydesk.exporters.options import Options
        from weeklydesk.files import write_bytes

        options = Options(now=self._around.clock(), name=path.stem)
        content = exporters.render(report, exporters.format_of(path), options)
        try:
            write_bytes(path, content)
        except FileError:
            if not (beside and path.is_file() and os.access(path.parent, os.W_OK)):
                raise
            path = free_name(path)
            write_bytes(path, content)
        return path

    def _done(self, wished: Path, written: Path) -> str:
        if written == wished:
            return self.tr("{name} is saved.").format(name=written.name)
        return self.tr(
            "{wished} is open in another program or write-protected, so it is saved as {name}."
        ).format(wished=wished.name, name=written.name)

    def _offers(self, path: Path) -> tuple[Offer, ...]:
        return (
            Offer(self.tr("Open"), lambda: self._reach(self._around.desktop.open, path)),
            Offer(self.tr("Folder"), lambda: self._reach(self._around.desktop.reveal, path)),
        )

    def _reach(self, how: Callable[[Path], bool], path: Path) -> None:
        if not how(path):
            words = self.tr("No program was found to open it. It is here: {path}")
            self.said.emit(Message(words.format(path=path), tone=Tone.ERROR, topic="export"))

    def _fail(self, error: WeeklydeskError) -> None:
        elsewhere = Offer(self.tr("Choose another place…"), self.export_as)
        offers = (elsewhere,) if isinstance(error, FileError) else ()
        self.said.emit(Message(error_text(error), offers, Tone.ERROR, topic="export"))


def file_stem(report: Report) -> str:
    """Return the name of the report's files: its title as far as it can stand in one."""
    return safe_name(report.title, str(report.week))


def free_name(path: Path) -> Path:
    """Return a name beside `path` that nothing has yet: "report (2).docx"."""
    for number in range(2, _BESIDE):
        candidate = path.with_stem(f"{path.stem} ({number})")
        if not candidate.exists():
            return candidate
    return path


def mail_of(report: Report) -> tuple[str, str]:
    """Return the report as it goes into a mail: HTML and plain text."""
    from weeklydesk.exporters import html, text
    from weeklydesk.exporters.options import Options
    from weeklydesk.exporters.select import selected

    options = Options()
    chosen = selected(report, options)
    return html.fragment(chosen, options), text.plain_text(chosen, options)
