"""Editing templates in the window: saves changes at once, undoes deletions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from weeklydesk import templates
from weeklydesk.errors import WeeklydeskError
from weeklydesk.settings.table import REPORT_TEMPLATE
from weeklydesk.templates import ENDING, Template, form
from weeklydesk.templates.folder import OwnTemplates, write_to
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.template_editor.pane import Entry, Shown, TemplatesPane

if TYPE_CHECKING:
    from weeklydesk_ui.environment import WindowContext
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf

_TOPIC = "templates"  # a later message replaces an earlier one
_PAUSE = 300  # milliseconds after the last change until it is saved


class TemplateEditing(QObject):
    """The presenter of the templates pane: saves changes soon, deletions can be undone."""

    said = Signal(object)  # Message

    def __init__(
        self, frame: Frame, folder: Path, shelf: Shelf, context: WindowContext, looks: Looks
    ) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._context, self._looks = frame, shelf, context, looks
        self._own = OwnTemplates(folder)
        self._from: QWidget = frame.page  # the screen to return to
        self._name = ""
        self._unsaved: Template | None = None
        self._last_bytes = b""  # the file as last read or written
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self.pane = TemplatesPane(frame)
        frame.stack.addWidget(self.pane)
        self._apply_theme()
        self._connect()

    def open(self, name: str = "") -> None:
        """Show the pane with that template, or with the one that weeks start from."""
        here = self._frame.stack.currentWidget()
        self._from = here if here and here is not self.pane else self._from
        report = self._frame.shown_report()
        made_from = report.template if report else ""
        chosen = self._context.settings.get(REPORT_TEMPLATE)
        wanted = (name, chosen, made_from, *self._own.names())
        there = set(templates.names(self._own.path))
        usual = templates.for_language(self._looks.language)
        self._frame.show_place(self.pane, full=True)
        self._show(next((each for each in wanted if each in there), usual))
        self.pane.setFocus()

    def flush(self) -> bool:
        """Save pending changes; return False if that failed."""
        self._timer.stop()
        template, self._unsaved = self._unsaved, None
        if template is None:
            return True
        try:
            if self._own.bytes_of(template.name) != self._last_bytes:
                self._set_other_aside(template.name)
            self._own.put(template)
            self._last_bytes = form.write(template).encode()
        except WeeklydeskError as error:
            self._unsaved = template
            self._fail(error)
        return self._unsaved is None

    def leave(self) -> None:
        """Return to the previous screen."""
        self.flush()
        self._frame.show_place(self._from)
        self._from.setFocus()

    # Requests

    def _save_soon(self, template: Template) -> None:
        self._unsaved = template
        self._timer.start()

    def _show(self, name: str) -> None:
        if not self.flush():  # what cannot be saved stays on the screen
            self._fill_chooser()
            return
        self._name = name
        self._fill_chooser()
        try:
            template = self._own.load(name)
            self._last_bytes = self._own.bytes_of(name)
        except WeeklydeskError as error:
            self.pane.show_problem(error_text(error))
            return
        own = self._own.holds(name) and name not in templates.names()
        default = self._context.settings.get(REPORT_TEMPLATE) == name
        week = (self._shelf.week or self._shelf.today) + 1
        self.pane.show_template(Shown(template, own, default, week))

    def _fill_chooser(self) -> None:
        shipped, own = templates.names(), self._own.names()
        spoken = templates.for_language(self._looks.language)
        order = sorted(shipped, key=lambda each: not each.startswith(spoken))
        mine = [Entry(name, self._label(name), own=True) for name in own if name not in shipped]
        built_in = self.tr("{name} (built-in)")
        theirs = [Entry(n, built_in.format(name=self._label(n)), own=False) for n in order]
        self.pane.list_templates([*mine, *theirs], self._name)

    def _label(self, name: str) -> str:
        try:
            return self._own.load(name).label
        except WeeklydeskError:
            return self.tr("{name} (unusable)").format(name=name)

    def _copy(self) -> None:
        def act() -> None:
            made = self._own.copy(self._name)
            if self._context.settings.get(REPORT_TEMPLATE) == self._name:
                self._context.settings.put(REPORT_TEMPLATE, made.name)
            self._show(made.name)
            self.pane.setFocus()

        self._attempt(act)

    def _rename(self, name: str) -> None:
        if not self.flush():
            return
        try:
            made = self._own.rename(self._name, name)
        except WeeklydeskError as error:
            self.pane.refuse_name(error_text(error))
            return
        if self._context.settings.get(REPORT_TEMPLATE) == self._name:
            self._context.settings.put(REPORT_TEMPLATE, made.name)
        self._name, self._last_bytes = made.name, self._own.bytes_of(made.name)
        self._fill_chooser()
        self.pane.name_template(made)

    def _delete(self) -> None:
        self._unsaved = None
        name, label = self._name, self._label(self._name)
        was_default = self._context.settings.get(REPORT_TEMPLATE) == name

        def bring_back(place: Path) -> None:
            fresh = self._own.bring_back(place, name)
            if was_default:
                self._context.settings.put(REPORT_TEMPLATE, fresh)
            self._show(fresh)

        def act() -> None:
            place = self._own.remove(name)
            if was_default:
                self._context.settings.unset(REPORT_TEMPLATE)
            self._show(templates.for_language(self._looks.language))
            words = self.tr("The template “{name}” was deleted; reports made from it stay.")
            undo = Offer(self.tr("Undo"), lambda: self._attempt(lambda: bring_back(place)))
            self.said.emit(Message(words.format(name=label), (undo,), topic=_TOPIC))

        self._attempt(act)

    def _import(self) -> None:
        self._context.questions.file(
            self.tr("Import a template"),
            self._context.desktop.documents() / f"x{ENDING}",
            [ENDING],
            lambda path: self._attempt(lambda: self._import_file(path)),
        )

    def _import_file(self, path: Path) -> None:
        taken = self._own.take_in(path)
        self._show(taken.name)
        words = self.tr("{name} was imported.").format(name=taken.label or taken.name)
        self.said.emit(Message(words, topic=_TOPIC))

    def _export(self) -> None:
        self.flush()
        suggested = self._context.desktop.documents() / f"{self._name}{ENDING}"
        self._context.questions.where_to_save(
            suggested, [ENDING], lambda path: self._attempt(lambda: self._write(path))
        )

    def _write(self, path: Path) -> None:
        write_to(self._own.load(self._name), path)
        words = self.tr("Saved as {name}.").format(name=path.name)
        folder = Offer(self.tr("Folder"), lambda: self._context.desktop.reveal(path))
        self.said.emit(Message(words, (folder,), topic=_TOPIC))

    def _show_folder(self) -> None:
        self.flush()
        path = self._own.path if self._own.path.exists() else self._own.path.parent
        self._context.desktop.reveal(path / f"{self._name}{ENDING}")

    def _set_default(self, default: bool) -> None:
        if default:
            self._context.settings.put(REPORT_TEMPLATE, self._name)
        else:
            self._context.settings.unset(REPORT_TEMPLATE)

    # Helpers

    def _attempt(self, act: Callable[[], object]) -> None:
        """Save pending changes, then run an action on files; show the error if one fails."""
        if not self.flush():
            return
        try:
            act()
        except WeeklydeskError as error:
            self._fail(error)

    def _set_other_aside(self, name: str) -> None:
        """Set aside what another program wrote to the file since it was read."""
        if self._own.holds(name):
            place = self._own.remove(name)
            words = self.tr("The template was changed elsewhere; that version is kept in {path}.")
            self.said.emit(Message(words.format(path=place)))

    def _apply_theme(self) -> None:
        self.pane.set_theme(self._looks.theme)

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error, _TOPIC))

    def _connect(self) -> None:
        pane = self.pane
        pane.changed.connect(self._save_soon)
        pane.copy_requested.connect(self._copy)
        pane.default_toggled.connect(self._set_default)
        pane.delete_requested.connect(self._delete)
        pane.export_requested.connect(self._export)
        pane.folder_requested.connect(self._show_folder)
        pane.import_requested.connect(self._import)
        pane.left.connect(self.leave)
        pane.rename_requested.connect(self._rename)
        pane.template_requested.connect(self._show)
        self._frame.close_requested.connect(self.flush)
        self._looks.theme_changed.connect(self._apply_theme)
