"""The person's own templates: made from a report, offered where a week begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, Tone

if TYPE_CHECKING:
    from weeklydesk_ui.shelf import Shelf

_LEFT_OUT = re.compile(r"\{\w+(?::\d+)?\}|第\s*周|[^\w .-]")
_LONGEST = 40
_MOST = 100  # templates of one name


class OwnTemplates(QObject):
    """Makes templates, knows which there are, starts a week from one."""

    said = Signal(object)  # Message

    def __init__(self, folder: Path, shelf: Shelf, reveal: Callable[[Path], object]) -> None:
        super().__init__(shelf)
        self._folder, self._shelf, self._reveal = folder, shelf, reveal

    def names(self) -> tuple[str, ...]:
        """Return the names of the person's own templates."""
        from weeklydesk import templates

        shipped = set(templates.names())
        return tuple(name for name in templates.names(self._folder) if name not in shipped)

    def make(self, report: Report | None) -> None:
        """Make a template that looks like a report."""
        from weeklydesk import templates
        from weeklydesk.templates import folder, making

        if report is None:
            return
        pattern = making.from_report(report, "").title
        taken = set(templates.names(self._folder))
        name = free_name(_plain(pattern) or self.tr("My report"), taken)
        try:
            path = folder.OwnTemplates(self._folder).add(making.from_report(report, name))
        except WeeklydeskError as error:
            self.said.emit(Message(error_text(error), tone=Tone.ERROR))
            return
        words = self.tr("The template “{name}” is made. A week without a report offers it.")
        folder = Offer(self.tr("Folder"), lambda: self._reveal(path))
        self.said.emit(Message(words.format(name=name), (folder,)))

    def start(self, week: Week, name: str) -> None:
        """Start a week with the sections of one of the templates."""
        from weeklydesk import templates

        try:
            template = templates.load(name, self._folder)
        except WeeklydeskError as error:
            self.said.emit(Message(error_text(error), tone=Tone.ERROR))
            return
        self._shelf.start(week, template)


def free_name(name: str, taken: set[str]) -> str:
    """Return the name, with a number where there is one of that name already."""
    numbered = (f"{name} {number}" for number in range(2, _MOST))
    return next((each for each in (name, *numbered) if each not in taken), name)


def _plain(pattern: str) -> str:
    """Return what a pattern of titles says beside the week, as it can stand in a file's name."""
    return " ".join(_LEFT_OUT.sub(" ", pattern).split()).strip(" .-")[:_LONGEST]
