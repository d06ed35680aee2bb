"""The entries of the palette: commands with their shortcuts, and places to go to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from weeklydesk.weeks import Week
from weeklydesk_ui.commands import COMMANDS, MENUS
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.editor.commands import CONTEXT, TABLE
from weeklydesk_ui.i18n import FOLDER, LANGUAGES, read_ts, translate
from weeklydesk_ui.palette.entries import Entry

if TYPE_CHECKING:
    from weeklydesk.model import Report
    from weeklydesk_ui.editor import Page
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf

_TITLED = ("theme", "language")  # groups whose commands need the group's name in front


def commands(frame: Frame) -> tuple[Entry, ...]:
    """Return the enabled commands, searchable by their names in every language."""
    return tuple(_commands(frame))


def _commands(frame: Frame) -> Iterator[Entry]:
    spoken = [read_ts(FOLDER / f"{name}.ts") for name in LANGUAGES if name != "en"]
    for context, text, group, action in _actions(frame):
        if action.isEnabled():
            names = [text, *(entries.get((context, text, ""), "") for entries in spoken)]
            title = translate("Commands", MENUS[group]) + " – " if group else ""
            shown = _plain(title + action.text())
            plain = tuple(map(_plain, filter(None, names)))
            yield Entry(shown, _keys(action), action.trigger, plain)


def _actions(frame: Frame) -> Iterator[tuple[str, str, str, QAction]]:
    for command in COMMANDS:
        group = command.menu if command.menu in _TITLED else ""
        yield "Commands", command.text, group, frame.commands[command.name]
    on_page = frame.stack.currentWidget() is frame.page
    for command in TABLE if on_page else ():
        yield CONTEXT, command.text, "", frame.page.actions_by_id[command.id]


def _plain(text: str) -> str:
    """Return a menu text without its mnemonic."""
    head, mark, rest = text.partition("(&")
    return head + rest[2:] if mark else text.replace("&", "")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def places(report: Report | None, shelf: Shelf, page: Page) -> tuple[Entry, ...]:
    """Return the sections of the open report, then every week."""
    weeks: Sequence[Week] = shelf.weeks
    if shelf.today not in weeks:
        weeks = sorted((*weeks, shelf.today), reverse=True)
    sections = _sections(report, page) if report else ()
    return (*sections, *(_week(week, shelf) for week in weeks))


def _sections(report: Report, page: Page) -> Iterator[Entry]:
    for index, section in enumerate(report.sections):
        if section.title:
            names = (section.objective,) if section.objective else ()
            detail = section.objective or ""
            yield Entry(section.title, detail, partial(page.go_to_section, index), names)


def _week(week: Week, shelf: Shelf) -> Entry:
    names = (f"W{week.number:02}", f"{week.number}", f"{week.year}{week.number:02}")
    return Entry(str(week), week_span(week), partial(shelf.show_week, week), names)
