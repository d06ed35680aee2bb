"""The form for the template itself: its name, and the title of its reports."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weeklydesk.records import replace
from weeklydesk.templates import Template
from weeklydesk.weeks import Week
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.template_editor.fields import LabelledField, LineField


class TemplateDetails(QWidget):
    """Shows a template's name and title; emits a name when entered, a title while typed."""

    rename_requested = Signal(str)
    template_changed = Signal(object, str)  # Template, the field
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._week = Week(2024, 22)
        self.name, self.title = LineField(self), LineField(self)
        self.fields = {
            "name": LabelledField(self.name, self),
            "title": LabelledField(self.title, self),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        for field in self.fields.values():
            layout.addWidget(field)
        layout.addStretch(1)
        self.name.editingFinished.connect(self._rename)
        self.title.textEdited.connect(self._retitle)
        for field in (self.name, self.title):
            field.left.connect(self.left)
        self.retranslate()

    def show_template(self, template: Template, week: Week) -> None:
        """Show a template, with `week` in the example of the title."""
        self._template, self._week = template, week
        if not self.name.hasFocus():
            self.name.show_text(template.label)
        self.title.show_text(template.title)
        self._tell_title(template.title)

    def refuse(self, reason: str) -> None:
        """Show why the name cannot be used."""
        self.fields["name"].say(reason, wrong=True)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.fields["name"].name(self.tr("Template name"))
        self.fields["title"].name(self.tr("Report title"))
        if self._template:
            self._tell_title(self._template.title)

    def _rename(self) -> None:
        name = self.name.text().strip()
        if self._template and name != self._template.label:
            self.fields["name"].say("")
            self.rename_requested.emit(name)

    def _retitle(self, typed: str) -> None:
        title = typed.strip()
        if self._tell_title(title) and self._template:
            self.template_changed.emit(replace(self._template, title=title), "pattern")

    def _tell_title(self, title: str) -> bool:
        """Show an example of the title; return False if the title is invalid."""
        try:
            example = Template("", "", "", title, ()).title_for(self._week)
        except (KeyError, ValueError, IndexError, AttributeError):
            words = self.tr("You can use {week}, {year} and {number} in braces.")
            self.fields["title"].say(words, wrong=True)
            return False
        words = self.tr("{week}, {year} and {number} are filled in: “{example}”.")
        self.fields["title"].say(
            words.format(week="{week}", year="{year}", number="{number}", example=example)
        )
        return True
