"""The pane that lists, previews and restores backups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from weeklydesk.records import record
from weeklydesk_ui.readingpane import ListPane, act


@record
class Copy:
    """A backup's time, and its folder unless that is the usual one."""

    words: str
    where: str = ""


class BackupsPane(ListPane):
    """Backups on the left; what restoring the selected one would change on the right."""

    chosen = Signal(int)  # index in the list
    back_up_requested = Signal()
    bring_back_requested = Signal(int)
    folder_requested = Signal()

    def __init__(self) -> None:
        self.bring_back, self.back_up, self.folder = act("main"), act("second"), act("link")
        super().__init__("backups", self.bring_back, self.back_up)
        self.side.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._choose)
        self.back_up.clicked.connect(self.back_up_requested)
        self.bring_back.clicked.connect(
            lambda: self.bring_back_requested.emit(self.list.currentRow())
        )
        self.folder.clicked.connect(self.folder_requested)
        self.retranslate()

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """List the backups, newest first, and select one."""
        self.fill(map(_item, copies))
        self.show_changes("", able=False)
        self.list.setCurrentRow(0)

    def show_changes(self, html: str, *, able: bool) -> None:
        """Show what restoring the selected backup would change, and whether it can be restored."""
        self.reader.setHtml(html)
        self.bring_back.setEnabled(able)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Backups"))
        self.sentence.setText(
            self.tr(
                "Backups are made before the first change of a session, then hourly. Those "
                "of the last two days are all kept, then one a day, a week, a month."
            )
        )
        self.bring_back.setText(self.tr("Restore this backup"))
        self.back_up.setText(self.tr("Back up now"))
        self.folder.setText(self.tr("Show in folder"))
        self.list.setAccessibleName(self.tr("Backups"))
        self.reader.setAccessibleName(self.tr("What restoring it would change"))

    def _choose(self, row: int) -> None:
        self.bring_back.setEnabled(False)
        if row >= 0:
            self.chosen.emit(row)


def _item(copy: Copy) -> QListWidgetItem:
    item = QListWidgetItem(copy.words)
    item.setToolTip(copy.where)
    return item
