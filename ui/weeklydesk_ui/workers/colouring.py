"""A menu that sets the colour of the objective at the caret."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from weeklydesk.errors import WeeklydeskError
from weeklydesk.objectives import COLOURS, Objective, parse_objective
from weeklydesk_ui.messages import Message, Offer, trouble

if TYPE_CHECKING:
    from weeklydesk.model import Section
    from weeklydesk.weeks import Week
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf

_DOT = 14  # pixels


class ColourMenu(QObject):
    """Opens the menu and stores the choice, which applies to all weeks of the objective."""

    said = Signal(object)  # Message
    coloured = Signal()

    def __init__(self, frame: Frame, shelf: Shelf, looks: Looks) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._looks = frame, shelf, looks
        self.menu: QMenu | None = None

    def ask(self) -> None:
        """Open the menu for the objective at the caret."""
        section, week = self._section(), self._shelf.week
        if section is None or not section.objective or week is None:
            self.said.emit(Message(self.tr("The cursor is not in an objective.")))
            return
        page = self._frame.page
        try:
            self.menu = self._build_menu(section, week)
        except WeeklydeskError as error:
            self._fail(error)
            return
        self.menu.popup(page.viewport().mapToGlobal(page.cursorRect().bottomLeft()))

    def _section(self) -> Section | None:
        report, page = self._frame.shown_report(), self._frame.page
        at = page.caret_section()
        return report.sections[at] if report and 0 <= at < len(report.sections) else None

    def _build_menu(self, section: Section, week: Week) -> QMenu:
        named = parse_objective(section.title)
        objective = Objective(section.objective or "", named.name if named else "")
        chosen = self._shelf.store.objectives.colours(week).get(objective.identity, 0)
        menu = QMenu(self._frame)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSection(objective.title)
        theme = self._looks.theme
        for number in range(1, COLOURS + 1):
            words = self.tr("Colour &{number}").format(number=number)
            action = menu.addAction(_dot_icon(theme.objectives[number - 1]), words)
            action.setCheckable(True)
            action.setChecked(number == chosen)
            action.triggered.connect(partial(self._choose, objective, week, number))
        menu.addSeparator()
        own = menu.addAction(self.tr("By its &number"))
        own.setCheckable(True)
        own.setChecked(not chosen)
        own.triggered.connect(partial(self._choose, objective, week, None))
        return menu

    def _choose(
        self, objective: Objective, week: Week, colour: int | None, _tick: bool = False
    ) -> None:
        from weeklydesk.desk.objectives import set_colour

        try:
            before = self._shelf.change(lambda store: set_colour(store, objective, week, colour))
        except WeeklydeskError as error:
            self._fail(error)
            return
        self.coloured.emit()
        words = self.tr("The colour of {objective} was changed in all weeks.")
        undo = Offer(self.tr("Undo"), partial(self._undo, before))
        self.said.emit(Message(words.format(objective=objective.title), (undo,), topic="colour"))

    def _undo(self, before: tuple[Objective, ...]) -> None:
        self._frame.messages.end("colour")
        try:
            self._shelf.change(lambda store: store.objectives.replace(before))
        except WeeklydeskError as error:
            self._fail(error)
        self.coloured.emit()

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))


def _dot_icon(hue: str) -> QIcon:
    icon = QIcon()
    for scale in (1, 2, 3):
        picture = QPixmap(_DOT * scale, _DOT * scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(hue))
        painter.drawEllipse(QRectF(scale, scale, (_DOT - 2) * scale, (_DOT - 2) * scale))
        painter.end()
        picture.setDevicePixelRatio(scale)
        icon.addPixmap(picture)
    return icon
