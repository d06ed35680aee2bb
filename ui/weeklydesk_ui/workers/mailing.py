"""Opening the open report as a draft in the desktop's mail program."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from weeklydesk.errors import WeeklydeskError
from weeklydesk.files import make_folder, write_bytes
from weeklydesk.records import replace
from weeklydesk_ui.messages import Offer
from weeklydesk_ui.workers.copying import Copying
from weeklydesk_ui.workers.outgoing import Outgoing

DRAFTS = "drafts"
_KEPT = 10  # drafts that are kept, as a mail program may be slow to open them


class Mailing(QObject):
    """Writes drafts into a private folder and opens them in the mail program."""

    def __init__(self, out: Outgoing, folder: Path, copying: Copying) -> None:
        super().__init__()
        self._out, self._folder, self._copying = out, folder, copying

    def draft(self) -> None:
        """Write a draft and open it; offer to start an e-mail by a mailto link instead."""
        from weeklydesk import exporters

        report = self._out.report()
        if report is None:
            return
        options = self._out.options(".eml")
        path = self._folder / f"{self._out.stem(report)}.eml"
        try:
            content = exporters.render(report, ".eml", replace(options, name=path.stem))
            make_folder(self._folder, private=True)
            write_bytes(path, content, private=True)
        except WeeklydeskError as error:
            self._out.fail(error)
            return
        self._forget_old(path)
        self._out.keep(report, ".eml", options)
        opened = self._out.context.desktop.open(path)
        words = self.tr("The draft is open in your mail program.")
        if not opened:
            words = self.tr("No program was found to open the draft. It is here: {path}")
        instead = Offer(self.tr("Copy and start a new e-mail instead"), self._begin_mail)
        folder = Offer(self.tr("Folder"), lambda: self._out.context.desktop.reveal(path))
        self._out.tell(words.format(path=path), report, options, (instead, folder))

    def _begin_mail(self) -> None:
        self._copying.copy_mail()
        self._copying.begin_mail()

    def _forget_old(self, present: Path) -> None:
        drafts = sorted(self._folder.glob("*.eml"), key=lambda path: path.stat().st_mtime)
        for path in drafts[:-_KEPT]:
            if path != present:
                with suppress(OSError):  # Windows keeps a file that a mail program has open
                    path.unlink(missing_ok=True)
