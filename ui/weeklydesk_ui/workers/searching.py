"""Search on the store's own thread, and opening a hit in the page."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.edits.lines import Spot
from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Store, Vocabulary
from weeklydesk.store.bigrams import fold
from weeklydesk.store.query import Query
from weeklydesk.store.search import Hit
from weeklydesk.weeks import Week
from weeklydesk_ui.background import Background, ignore_error
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import trouble
from weeklydesk_ui.search.found import Findings, Found, marks_in
from weeklydesk_ui.search.hints import Filters, Hint

if TYPE_CHECKING:
    from weeklydesk_ui.editor import Page
    from weeklydesk_ui.workers.saving import Keeper
    from weeklydesk_ui.workers.shelf import Shelf

PAUSE = 120  # milliseconds after the last key
_MOST = 50


class Searcher(QObject):
    """Searches for the latest text; results for earlier text are dropped."""

    found = Signal(object)  # Findings
    learned = Signal(object)  # Vocabulary
    said = Signal(object)  # Message
    _finished = Signal(object)  # the future, to be handled on the window's thread

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._background = Background(self)
        self._text = ""
        self._running: Future[Findings] | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._seek)
        self._finished.connect(self._handle_result)

    def seek(self, text: str) -> None:
        """Search for the text after a pause in typing."""
        self._text, self._running = text.strip(), None
        self._pause.stop()
        if self._text:
            self._pause.start()

    def learn(self) -> None:
        """Fetch the values that filters can have."""
        asked = self._keeper.run(lambda store: store.vocabulary())
        self._background.follow(asked, self.learned.emit, ignore_error)

    def _seek(self) -> None:
        self._running = self._keeper.run(partial(findings, self._text))
        self._running.add_done_callback(self._finished.emit)

    def _handle_result(self, future: Future[Findings]) -> None:
        if future is not self._running:
            return
        self._running = None
        error = future.exception()
        if error is None:
            self.found.emit(future.result())
        elif isinstance(error, WeeklydeskError):
            self.said.emit(trouble(error))
        else:
            raise error


def filters_of(known: Vocabulary, weeks: Sequence[Week]) -> Filters:
    """Return the filters under their names in the window's language, which the core accepts too."""
    return Filters(
        (
            (translate("Filters", "week"), "week", translate("Filters", "one week, or from..to")),
            (
                translate("Filters", "objective"),
                "objective",
                translate("Filters", "items under it"),
            ),
            (translate("Filters", "section"), "section", translate("Filters", "by its heading")),
            (translate("Filters", "state"), "state", translate("Filters", "of the item")),
        ),
        tuple(
            Hint(state)
            for state in (
                translate("Filters", "open"),
                translate("Filters", "done"),
                translate("Filters", "dropped"),
            )
        ),
        tuple(Hint(name, title) for name, title in known.objectives),
        known.sections,
        weeks,
    )


def findings(text: str, store: Store) -> Findings:
    """Search the store for the text."""
    words = Query.parse(text).words
    hits = store.search(text, limit=_MOST + 1)
    return Findings(text, tuple(_found(hit, words) for hit in hits[:_MOST]), more=len(hits) > _MOST)


def _found(hit: Hit, words: tuple[str, ...]) -> Found:
    section = "" if hit.kind == "heading" else hit.section
    return Found(hit.week, section, hit.item or "", hit.text, marks_in(hit.text, words, fold))


def open_found(found: Found, shelf: Shelf, page: Page) -> None:
    """Open the week of a hit and select the match in its line."""
    shelf.show_week(found.week)
    if shelf.week != found.week:
        return
    row = row_of(found, page)
    start, stop = found.marks[0] if found.marks else (0, 0)
    page.folds.reveal(row)
    page.go_to(Spot(row, stop), Spot(row, start))
    page.setFocus()


def row_of(found: Found, page: Page) -> int:
    """Return the row of a hit in the page: by the item's id, else by its text; -1 if none."""
    rows = range(-1, len(page.sheet.lines))
    if found.item:
        for row in rows:
            if page.sheet.id_at(row) == found.item:
                return row
    return next((row for row in rows if page.sheet.text(row) == found.text), -1)
