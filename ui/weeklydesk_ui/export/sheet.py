"""The export dialog: which report, where to, for whom, in which look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.records import replace
from weeklydesk.safenames import safe_name
from weeklydesk.settings.table import EXPORT_AUDIENCE
from weeklydesk.text.readers import Audience
from weeklydesk.weeks import Week
from weeklydesk_ui.export.choices import Choices, Offered, spanned, with_ending
from weeklydesk_ui.export.fields import LookField, WeeksField
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.scrolled import Scrolled, open_whole
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.preferences.controls import Chooser, Tick
from weeklydesk_ui.questions import Questions
from weeklydesk_ui.translated import Translated

_WIDE = 540  # pixels at the default text size
_WORD = ".docx"


class ExportSheet(Translated, QDialog):
    """Stays open until the files are written; Escape closes it or stops the export."""

    export_requested = Signal(object)  # Choices
    stop_requested = Signal()

    def __init__(self, endings: tuple[str, ...], questions: Questions, parent: QWidget) -> None:
        super().__init__(parent)
        self._questions, self._endings = questions, endings
        self._offered = Offered(None, {}, ())
        self._running = False
        # in tab order
        inner = self._inner = QWidget(self)
        self.weeks, self.format = WeeksField(inner), Chooser(inner)
        self.name, self.folder = QLineEdit(inner), QLineEdit(inner)
        self.choose = QPushButton(inner)
        self.readers, self.look = Chooser(inner), LookField(questions, inner)
        self.ages, self.empty = Tick(inner), Tick(inner)
        self.note, self.bar = QLabel(self), QProgressBar(self)
        self.export, self.cancel = QPushButton(self), QPushButton(self)
        self._labels = tuple(QLabel(inner) for _ in range(6))
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, offered: Offered, choices: Choices) -> None:
        """Show the dialog with the last options."""
        self._offered, self._running = offered, False
        self.weeks.begin(offered.week, tuple(offered.names))
        self.look.begin(choices.template, offered.templates)
        self.format.setCurrentIndex(max(self.format.findData(choices.ending), 0))
        self.readers.setCurrentIndex(self.readers.findData(str(choices.audience)))
        self.ages.setChecked(choices.ages)
        self.empty.setChecked(choices.empty)
        self.name.setText(choices.name)
        self.folder.setText(str(choices.folder))
        self._follow()
        open_whole(self, _WIDE)
        self.export.setFocus()
        self.open()

    def choices(self) -> Choices:
        """Return the selected options."""
        typed = Path(self.folder.text().strip() or "~").expanduser()
        chosen = Choices(
            self.format.currentData(),
            typed,
            "",
            Audience(self.readers.currentData()),
            self.ages.isChecked(),
            self.empty.isChecked(),
            self.look.path() if self.format.currentData() == _WORD else None,
            self.weeks.span(),
        )
        return with_ending(chosen, safe_name(self.name.text(), "-"), self._endings)

    def show_problem(self, words: str) -> None:
        """Show why nothing was written, and allow other options."""
        self.show_running(running=False)
        self._say(words, "danger")

    def show_running(self, *, running: bool) -> None:
        """Disable all fields except Stop while files are written."""
        self._running = running
        for each in (*self._fields(), self.export):
            each.setEnabled(not running)
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)
        self.cancel.setText(self.tr("Stop") if running else self.tr("Cancel"))
        (self.cancel if running else self.export).setFocus()

    def show_progress(self, done: int, of: int) -> None:
        """Show the progress."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self._say(self.tr("{done} of {all} reports").format(done=done, all=of), "faint")

    def reject(self) -> None:
        """Stop a running export, else close (called by Qt on Escape)."""
        if self._running:
            self.stop_requested.emit()
        else:
            super().reject()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_for_folder)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.choices()))
        self.cancel.clicked.connect(self.reject)
        for box in (self.format, self.readers):
            box.activated.connect(self._follow)
        for field in (self.weeks, self.look):
            field.changed.connect(self._follow)
        for line in (self.name, self.folder):
            line.textChanged.connect(self._follow)
        self.name.editingFinished.connect(self._take_ending)

    def _fields(self) -> tuple[QWidget, ...]:
        files = (self.format, self.name, self.folder, self.choose)
        return (self.weeks, *files, self.readers, self.look, self.ages, self.empty)

    def _take_ending(self) -> None:
        """Let an ending typed in the name choose the format."""
        chosen = with_ending(self.choices(), self.name.text(), self._endings)
        if chosen.name != self.name.text():
            self.format.setCurrentIndex(self.format.findData(chosen.ending))
            self.name.setText(chosen.name)

    def _ask_for_folder(self) -> None:
        title = self.tr("Folder")
        self._questions.folder(
            title, self.choices().folder, lambda path: self.folder.setText(str(path))
        )

    def _follow(self) -> None:
        """Show the fields that the options need, and the effect of the export."""
        chosen = self.choices()
        self._labels[5].setVisible(chosen.ending == _WORD)
        self.look.setVisible(chosen.ending == _WORD)
        self._labels[2].setVisible(chosen.span is None)
        self.name.setVisible(chosen.span is None)
        self._say(*self._outlook(chosen))

    def _outlook(self, chosen: Choices) -> tuple[str, str]:
        """Return the effect of the export and the tone to show it in."""
        if not chosen.folder.is_dir():
            return self.tr("This folder does not exist."), "danger"
        if chosen.span is None:
            there = chosen.path.exists()
            words = self.tr("{name} already exists and will be replaced.")
            return words.format(name=chosen.path.name) if there else "", "faint"
        return self._outlook_of_many(chosen, chosen.span), "faint"

    def _outlook_of_many(self, chosen: Choices, span: tuple[Week, Week]) -> str:
        weeks = spanned(self._offered.names, span)
        paths = [replace(chosen, name=self._offered.names[week]).path for week in weeks]
        words = self.tr("{count} files, such as {name}.")
        there = sum(path.exists() for path in paths)
        if there:
            words += " " + self.tr("{there} of them already exist and will be replaced.")
        return words.format(count=len(paths), name=paths[-1].name, there=there)

    def _say(self, words: str, tone: str) -> None:
        self.note.setProperty("tone", tone)
        self.note.style().polish(self.note)
        self.note.setText(words)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setWindowTitle(self.tr("Export as"))
        self._name_formats()
        self._refill(self.readers, _readers())
        names = (
            self.tr("Weeks"),
            self.tr("Format"),
            self.tr("Name"),
            self.tr("Folder"),
            self.tr("Readers"),
            self.tr("Style"),
        )
        named = (self.weeks, self.format, self.name, self.folder, self.readers, self.look)
        for label, name, field in zip(self._labels, names, named, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.weeks.retranslate()
        self.look.retranslate()
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose a folder"))
        self.ages.setText(self.tr("Show how long items have been open"))
        self.empty.setText(self.tr("Include empty sections"))
        self.bar.setAccessibleName(self.tr("Export"))
        self.export.setText(self.tr("Export"))
        self.cancel.setText(self.tr("Stop") if self._running else self.tr("Cancel"))

    def _name_formats(self) -> None:
        words = {
            ".docx": "Word",
            ".pdf": "PDF",
            ".html": "HTML",
            ".md": "Markdown",
            ".txt": self.tr("Plain text"),
            ".eml": self.tr("Mail draft"),
        }
        self._refill(self.format, {each: f"{words[each]} ({each})" for each in self._endings})

    def _refill(self, box: Chooser, entries: dict[str, str]) -> None:
        chosen = max(box.currentIndex(), 0)
        box.clear()
        for value, label in entries.items():
            box.addItem(label, value)
        box.setCurrentIndex(chosen)

    def _lay_out(self) -> None:
        self._dress()  # styled first, so that they are measured correctly
        form = QGridLayout(self._inner)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(3 * GRID)
        form.setColumnStretch(1, 1)
        left = Qt.AlignmentFlag.AlignLeft
        for row, label in enumerate(self._labels):
            label.setProperty("tone", "faint")
            form.addWidget(label, row, 0)
        form.addWidget(self.weeks, 0, 1, 1, 2)
        form.addWidget(self.format, 1, 1, left)
        form.addWidget(self.name, 2, 1, 1, 2)
        form.addWidget(self.folder, 3, 1)
        form.addWidget(self.choose, 3, 2)
        form.addWidget(self.readers, 4, 1, left)
        form.addWidget(self.look, 5, 1, left)
        form.addWidget(self.ages, 6, 1, 1, 2)
        form.addWidget(self.empty, 7, 1, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8 * GRID, 7 * GRID, 8 * GRID, 6 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(Scrolled(self._inner, self), 1)
        layout.addWidget(self.note)
        layout.addWidget(self.bar)
        layout.addLayout(self._acts())

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(2 * GRID)
        for button, act in ((self.export, "main"), (self.cancel, "second")):
            button.setProperty("act", act)
            acts.addWidget(button)
        acts.addStretch(1)
        return acts

    def _dress(self) -> None:
        self.choose.setProperty("act", "second")
        self.choose.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self.export.setDefault(True)
        self.note.setFont(small_font())
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing())
        self.bar.setTextVisible(False)
        self.bar.hide()


def _readers() -> dict[str, str]:
    return {value: translate("settings", label) for value, label in EXPORT_AUDIENCE.choices.items()}
