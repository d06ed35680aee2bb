"""The pane that lists, compares and restores the versions of a report."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QAbstractItemView

from weeklydesk.records import record
from weeklydesk_ui.readingpane import NUMBER, ListPane, act, numbered


@record
class Version:
    """A version: its number, its time and origin, and whether it is the current one."""

    number: int
    words: str
    shown: bool


class VersionsPane(ListPane):
    """Shows the differences between a version and the current one, or between two versions."""

    chosen = Signal(object)  # one or two numbers, the older first
    bring_back_requested = Signal(int)
    line_requested = Signal(int, int)  # the version's number, the block's number in it
    section_requested = Signal(int, int)  # the version's number, the section's place in it

    def __init__(self) -> None:
        self.bring_back = act("main")
        super().__init__("versions", self.bring_back)
        self._week = ""
        self._present = 0
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._choose)
        self.bring_back.clicked.connect(lambda: self.bring_back_requested.emit(self._numbers()[0]))
        self.reader.anchorClicked.connect(self._follow)
        self.retranslate()

    @property
    def brings_back(self) -> bool:
        """Whether the selected version can be restored."""
        return self.bring_back.isEnabled() and not self.bring_back.isHidden()

    def show_versions(self, week: str, versions: tuple[Version, ...]) -> None:
        """List the versions, newest first, and select the latest before the current one."""
        self._week = week
        self._present = next((each.number for each in versions if each.shown), 0)
        self.fill(numbered(each.words, each.number) for each in versions)
        self.retranslate()
        others = (row for row, each in enumerate(versions) if not each.shown)
        self.list.setCurrentRow(next(others, 0))

    def show_differences(self, html: str) -> None:
        """Show the differences."""
        self.reader.setHtml(html)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Versions of {week}").format(week=self._week))
        self.sentence.setText(
            self.tr("Changes from the selected version until now; select two to compare them.")
        )
        self.bring_back.setText(self.tr("Restore this version"))
        self.list.setAccessibleName(self.tr("Versions"))
        self.reader.setAccessibleName(self.tr("Changes"))

    def _numbers(self) -> list[int]:
        return sorted(item.data(NUMBER) for item in self.list.selectedItems())

    def _follow(self, link: QUrl) -> None:
        from weeklydesk_ui.history.differences_html import LINE

        requested = self.line_requested if link.scheme() == LINE else self.section_requested
        requested.emit(self._numbers()[0], int(link.path()))

    def _choose(self) -> None:
        numbers = self._numbers()
        self.bring_back.setEnabled(len(numbers) == 1 and numbers[0] != self._present)
        if numbers:
            self.chosen.emit((numbers[0], numbers[-1] if len(numbers) > 1 else self._present))
