"""The templates that weeks start from: listing, creating from a report, editing."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.settings.table import REPORT_TEMPLATE
from weeklydesk.weeks import Week
from weeklydesk_ui.messages import Message, Offer, trouble

if TYPE_CHECKING:
    from weeklydesk.templates import Template
    from weeklydesk_ui.environment import WindowContext
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.welcome.empty_week import Offered
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf
    from weeklydesk_ui.workers.template_editing import TemplateEditing

_GAPS = re.compile(r"\{\w+(?::\d+)?\}|第\s*周|[^\w .-]")


def labels(folder: Path, language: str, *first: str) -> dict[str, str]:
    """Return the labels of templates by name: the first, own ones, those of the language."""
    from weeklydesk import templates
    from weeklydesk.templates.folder import OwnTemplates

    spoken = templates.for_language(language)
    shipped = (name for name in templates.names() if name.startswith(spoken))
    found: dict[str, str] = {}
    for name in dict.fromkeys((*first, *OwnTemplates(folder).names(), *shipped)):
        with suppress(WeeklydeskError):  # the editor reports a broken one
            found[name] = templates.load(name, folder).label
    return found


class Templating(QObject):
    """Lists and creates templates, starts a week from one, opens the editor for them."""

    said = Signal(object)  # Message
    start_requested = Signal(object, object)  # Week, Template

    def __init__(
        self, frame: Frame, folder: Path, shelf: Shelf, context: WindowContext, looks: Looks
    ) -> None:
        super().__init__(shelf)
        self._frame, self._folder, self._shelf = frame, folder, shelf
        self._context, self._looks = context, looks
        self.editing: TemplateEditing | None = None

    def offered(self) -> tuple[Offered, ...]:
        """Return the templates for a new week, the chosen or the language's one first."""
        from weeklydesk import templates
        from weeklydesk_ui.welcome.empty_week import Offered

        spoken = templates.for_language(self._looks.language)
        first = self._context.settings.get(REPORT_TEMPLATE) or spoken
        found = labels(self._folder, self._looks.language, first)
        return tuple(Offered(name, label) for name, label in found.items())

    def make(self, report: Report | None) -> None:
        """Create a template with the structure of a report."""
        from weeklydesk.templates import making
        from weeklydesk.templates.folder import OwnTemplates

        if report is None:
            return
        pattern = making.from_report(report, "").title
        folder = OwnTemplates(self._folder)
        name = folder.free(" ".join(_GAPS.sub(" ", pattern).split()) or self.tr("My report"))
        try:
            folder.add(making.from_report(report, name))
        except WeeklydeskError as error:
            self._fail(error)
            return
        words = self.tr("The template “{name}” was created. You can start any empty week with it.")
        change = Offer(self.tr("Edit it"), lambda: self.open(name))
        self.said.emit(Message(words.format(name=name), (change,)))

    def start(self, week: Week, name: str) -> None:
        """Start a week with the sections of a template."""
        template = self._loaded(name)
        if template:
            self.start_requested.emit(week, template)

    def start_kind(self, kind: str) -> None:
        """Start the current week from a built-in template of the language: "plain" or "team"."""
        from weeklydesk import templates

        name = f"{templates.for_language(self._looks.language)}-{kind}"
        self.start(self._shelf.today, name)

    def default(self) -> Template | None:
        """Return the template for new weeks; None if they take over last week's sections."""
        from weeklydesk import templates

        name = self._context.settings.get(REPORT_TEMPLATE)
        try:
            return templates.load(name, self._folder) if name else None
        except WeeklydeskError as error:  # the week starts all the same
            QTimer.singleShot(0, self, partial(self._fail, error))
            return None

    def open(self, name: str = "") -> None:
        """Show the editor for templates, with one of them."""
        from weeklydesk_ui.workers.template_editing import TemplateEditing

        if self.editing is None:
            self.editing = TemplateEditing(
                self._frame, self._folder, self._shelf, self._context, self._looks
            )
            self.editing.said.connect(self.said)
        self.editing.open(name)

    def _loaded(self, name: str) -> Template | None:
        from weeklydesk import templates

        try:
            return templates.load(name, self._folder)
        except WeeklydeskError as error:
            self._fail(error)
            return None

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))
