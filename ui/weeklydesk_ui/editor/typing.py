"""Typed characters: how undo groups them, and marks at a line's start that turn into structure."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from weeklydesk.edits import kinds
from weeklydesk.edits.lines import Patch, Spot, above, neat, text_of, with_text
from weeklydesk.edits.moves import marked, previous_sibling
from weeklydesk.model import Block, Item, Marker, Paragraph, State
from weeklydesk.outline import Line
from weeklydesk.records import replace
from weeklydesk_ui.editor.units import units

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

PAUSE = 1.0  # seconds after which typing begins a new step of undo
_ENDS = (" ", "、", "）", ")")
_BULLET = re.compile(r"[-*+] ")
_BOX = re.compile(r"\[([ xX-]?)\] ")
_NUMBER = re.compile(r"(?:(\d{1,3})(?:\. |\) |、)|[（(](\d{1,3})[）)])")
_CHINESE = re.compile(r"(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）)")
_QUOTE = "> "
_HEADING = re.compile(r"(#{1,6}) ")
_STATES = {"x": State.DONE, "X": State.DONE, "-": State.DROPPED}


class Typing:
    """Follows what is typed on the page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last = ""
        self._when = 0.0
        self._where: int = -1
        self._steps_at_removal = (
            -1
        )  # how many steps stood when something was removed for what is typed
        self._has_text = False  # whether the step of undo holds more than white space

    def interrupt(self) -> None:
        """Let the next character begin a new step of undo."""
        self._where = -1

    def break_undo(self) -> None:
        """Let what follows be a step of undo of its own."""
        self.interrupt()
        self._page.sheet.document.setModified(False)  # Qt joins insertions only while it is set

    def join_removal(self, taken: bool = True) -> None:
        """Let what is written next belong to the step that removed what stood in its place."""
        self._steps_at_removal = self._page.document().availableUndoSteps() if taken else -1

    def before(self, text: str, place: int) -> bool:
        """Begin a new step of undo where a word or, after a pause, anything begins.

        The text is about to be written at that position of the document. Return whether it belongs
        to the step before it, which removed what stood in its place.
        """
        now = time.monotonic()
        paused = now - self._when > PAUSE or place != self._where
        word = self._has_text and self._last.isspace() and not text[:1].isspace()
        if paused or word or len(text) > 1:
            self.break_undo()
            self._has_text = False
        self._has_text = self._has_text or not text.isspace()
        self._when, self._where = now, place + units(text)
        steps, self._steps_at_removal = self._steps_at_removal, -1
        return steps >= 0 and steps == self._page.document().availableUndoSteps()

    def after(self, text: str) -> None:
        """Remember what was typed and turn marks at the line's start into structure."""
        self._last = text[-1:]
        if text.endswith(_ENDS):
            self._page.outliner.carry_out(self._meant())

    def _meant(self) -> Patch | None:
        outliner = self._page.outliner
        spot = outliner.caret()
        if not outliner.is_plain_text(spot.row):
            return None
        return meant(outliner.lines, spot)


def meant(lines: list[Line], spot: Spot) -> Patch | None:
    """Return what the marks between the line's start and the caret turn the line into."""
    line = lines[spot.row]
    typed, rest = text_of(line)[: spot.column], text_of(line)[spot.column :]
    heading = _HEADING.fullmatch(typed)
    if heading:
        return kinds.headed(lines, spot.row, len(heading[1]), rest)
    node = line.node
    if not isinstance(node, Item | Paragraph):
        return None
    if typed == _QUOTE:
        return kinds.quoted(lines, spot.row, rest)
    new = _item_for(typed, node, previous_sibling(lines[: spot.row], line.depth))
    if new is None:
        return None
    fresh = with_text(Line(new, line.depth), rest)
    over = above(lines, spot.row)
    if isinstance(node, Paragraph) and over and isinstance(over.node, Paragraph):
        fresh = Line(fresh.node, over.depth)
    return neat(lines, Patch(spot.row, spot.row + 1, (fresh,), Spot(spot.row)))


def _item_for(typed: str, node: Item | Paragraph, sibling: Item | None) -> Block | None:
    item = kinds.as_item(node)
    if node.text == typed and item.state is State.OPEN:
        item = replace(item, task=False)  # the box of the one before, which a blank one took over
    if _BULLET.fullmatch(typed):
        bullet = marked(item, Marker.BULLET)
        return None if bullet == node else bullet
    box = _BOX.fullmatch(typed)
    if box:
        return _boxed(item, _STATES.get(box[1], State.OPEN))
    number = _NUMBER.fullmatch(typed) or _CHINESE.fullmatch(typed)
    if number:
        return _numbered(item, number[1] or number[2], sibling)
    return None


def _boxed(item: Item, state: State) -> Item:
    return replace(item, task=True, state=state)


def _numbered(item: Item, number: str, sibling: Item | None) -> Item:
    """Return the item as one of a numbered list, which starts at `number` where it is the first."""
    continues = sibling is not None and sibling.marker is Marker.NUMBER
    start = "" if continues or number == "1" else number
    return replace(marked(item, Marker.NUMBER), number=start)
