"""The templates pane: a chooser, the list of sections, their forms, and a preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from weeklydesk.model import Section
from weeklydesk.objectives import Objective
from weeklydesk.records import record
from weeklydesk.templates import Template
from weeklydesk.weeks import Week
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import small_font, title_font
from weeklydesk_ui.template_editor.controls import Controls
from weeklydesk_ui.template_editor.draft import Draft
from weeklydesk_ui.template_editor.fields import is_undo
from weeklydesk_ui.translated import Translated

_LEVELS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PLACES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@record
class Entry:
    """A template in the chooser; only the user's `own` ones can be edited."""

    name: str
    label: str
    own: bool


@record
class Shown:
    """A template to show: whether it is the user's own, and whether new weeks start from it."""

    template: Template
    own: bool
    default: bool
    week: Week  # the example in the preview


class TemplatesPane(Translated, QWidget):
    """Edits the shown template in undo steps, and emits each state; saves nothing itself."""

    changed = Signal(object)  # Template
    copy_requested = Signal()
    default_toggled = Signal(bool)
    delete_requested = Signal()
    export_requested = Signal()
    folder_requested = Signal()
    import_requested = Signal()
    left = Signal()
    rename_requested = Signal(str)
    template_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templates")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries: tuple[Entry, ...] = ()
        self._shown: Shown | None = None
        self._problem = ""
        self._draft: Draft | None = None
        self.controls = Controls(self)
        self.setFocusProxy(self.controls.listing)
        self._connect()
        self.retranslate()

    # Showing

    def list_templates(self, entries: Sequence[Entry], chosen: str) -> None:
        """Fill the chooser; `chosen` is the name of the shown template."""
        self._entries = tuple(entries)
        self.controls.fill_chooser(
            [each.label for each in entries],
            next((n for n, each in enumerate(entries) if each.name == chosen), 0),
        )

    def show_template(self, shown: Shown, *, row: int = 0) -> None:
        """Show a template, with an empty undo history."""
        self._shown, self._problem = shown, ""
        self._draft = Draft(shown.template)
        self.controls.show_problem("")
        self._refresh(row)

    def show_problem(self, reason: str) -> None:
        """Show why the chosen template cannot be used."""
        self._shown, self._draft, self._problem = None, None, reason
        self.controls.show_problem(reason)

    def name_template(self, template: Template) -> None:
        """Show a template again after it was renamed."""
        if self._draft and self._shown:
            self._draft = Draft(template)
            self._refresh(self.controls.listing.row())

    def refuse_name(self, reason: str) -> None:
        """Show why a name cannot be used."""
        self.controls.template.refuse(reason)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.controls.title.setFont(title_font())
        self.controls.set_theme(theme)

    # Editing

    def add_section(self) -> None:
        """Add a section below the current one, and focus its title."""
        row = self.controls.listing.row()
        if self._edit(lambda draft: draft.add(row), row + 1):
            self.controls.section.title.setFocus()

    def remove_section(self) -> None:
        """Remove the current section."""
        row = self.controls.listing.row()
        self._edit(lambda draft: draft.remove(row), row)

    def move_section(self, row: int, to: int) -> None:
        """Move a section to the place of another one."""
        self._edit(lambda draft: draft.move(row, to), to)

    def undo(self) -> None:
        """Undo the last step."""
        if self._draft and self._draft.undo():
            self._show_change()

    def redo(self) -> None:
        """Redo the last undone step."""
        if self._draft and self._draft.redo():
            self._show_change()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle undo, redo, and Escape, which leaves a field first (called by Qt)."""
        if is_undo(event):
            again = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or (
                event.key() == Qt.Key.Key_Y
            )
            (self.redo if again else self.undo)()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave_field()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt the layout to the size (called by Qt)."""
        super().resizeEvent(event)
        self.controls.fit(self.width())

    def _edit(self, change: Callable[[Draft], bool], row: int | None = None) -> bool:
        """Change the template if it is the user's own, and select a row; return if it changed."""
        if self._draft is None or self._shown is None or not self._shown.own:
            return False
        changed = change(self._draft)
        if changed:
            self._show_change(row)
        return changed

    def _show_change(self, row: int | None = None) -> None:
        self._refresh(self.controls.listing.row() if row is None else row)
        if self._draft:
            self.changed.emit(self._draft.template)

    def _refresh(self, row: int) -> None:
        shown, draft, controls = self._shown, self._draft, self.controls
        if shown is None or draft is None:
            return
        controls.listing.show_template(draft.template, movable=shown.own, row=row)
        controls.preview.show_template(draft.template, shown.week)
        controls.allow(own=shown.own, default=shown.default)
        self._show_row(controls.listing.row())

    def _show_row(self, row: int) -> None:
        shown, draft, controls = self._shown, self._draft, self.controls
        if shown is None or draft is None:
            return
        controls.show_details(whole=row == 0)
        controls.buttons["remove"].setEnabled(shown.own and row > 0)
        section = draft.section(row)
        if section:
            controls.section.show_section(draft.template, section)
            controls.preview.go_to_section(row - 1)
        else:
            controls.template.show_template(draft.template, shown.week)

    # Helpers

    def _connect(self) -> None:
        controls = self.controls
        controls.chooser.activated.connect(self._choose)
        controls.default.clicked.connect(self.default_toggled)
        controls.back.clicked.connect(self.left)
        controls.copy.clicked.connect(self.copy_requested)
        for name, signal in (
            ("copy", self.copy_requested),
            ("delete", self.delete_requested),
            ("import", self.import_requested),
            ("export", self.export_requested),
            ("folder", self.folder_requested),
        ):
            controls.acts[name].triggered.connect(signal)
        controls.buttons["add"].clicked.connect(self.add_section)
        controls.buttons["remove"].clicked.connect(self.remove_section)
        controls.buttons["up"].clicked.connect(lambda: self._shift(-1))
        controls.buttons["down"].clicked.connect(lambda: self._shift(1))
        controls.listing.row_entered.connect(self._enter_row)
        controls.listing.move_requested.connect(self.move_section)
        controls.listing.key_pressed.connect(self._on_list_key)
        controls.preview.section_clicked.connect(self._go_to_section)
        controls.section.title_changed.connect(self._retitle)
        controls.section.section_changed.connect(self._change_section)
        controls.section.objective_changed.connect(self._change_objective)
        controls.template.template_changed.connect(self._change_template)
        controls.template.rename_requested.connect(self.rename_requested)
        for details in (controls.section, controls.template):
            details.left.connect(self._end_burst)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._entries):
            self.template_requested.emit(self._entries[at].name)

    def _enter_row(self, row: int) -> None:
        self._end_burst()
        self._show_row(row)

    def _end_burst(self) -> None:
        if self._draft:
            self._draft.end_burst()

    def _go_to_section(self, number: int) -> None:
        self.controls.listing.select(number + 1)

    def _retitle(self, title: str) -> None:
        row = self.controls.listing.row()
        self._edit(lambda draft: draft.retitle(row, title))

    def _change_section(self, section: Section, field: str) -> None:
        row = self.controls.listing.row()
        self._edit(lambda draft: draft.change_section(row, section, field))

    def _change_objective(self, objective: Objective, field: str) -> None:
        self._edit(lambda draft: draft.change_objective(objective, field))

    def _change_template(self, template: Template, field: str) -> None:
        self._edit(lambda draft: draft.change_template(template, field))

    def _shift(self, steps: int) -> None:
        row = self.controls.listing.row()
        self.move_section(row, row + steps)

    def _on_list_key(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        event.accept()
        if held == Qt.KeyboardModifier.AltModifier and key in _PLACES:
            self._shift(_PLACES[key])
        elif held == Qt.KeyboardModifier.AltModifier and key in _LEVELS:
            self._deepen(_LEVELS[key])
        elif held:
            event.ignore()
        elif key == Qt.Key.Key_Insert:
            self.add_section()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_section()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.controls.focus_details(whole=not self.controls.listing.row())
        else:
            event.ignore()

    def _deepen(self, steps: int) -> None:
        row = self.controls.listing.row()
        self._edit(lambda draft: draft.deepen(row, steps))

    def _leave_field(self) -> None:
        if self.controls.listing.hasFocus() or self._problem:
            self.left.emit()
        else:
            self.controls.listing.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.controls.hint.setFont(small_font())
        self.controls.retranslate()
