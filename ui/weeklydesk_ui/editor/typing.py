"""Typed text: its grouping into undo steps, and Markdown shortcuts at the start of a line."""

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

PAUSE = 1.0  # seconds without typing that start a new undo step
_ENDS = (" ", "、", "）", ")")
_BULLET = re.compile(r"[-*+] ")
_BOX = re.compile(r"\[([ xX-]?)\] ")
_NUMBER = re.compile(r"(?:(\d{1,3})(?:\. |\) |、)|[（(](\d{1,3})[）)])")
_CHINESE = re.compile(r"(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）)")
_QUOTE = "> "
_HEADING = re.compile(r"(#{1,6}) ")
_STATES = {"x": State.DONE, "X": State.DONE, "-": State.DROPPED}


class Typing:
    """Groups typed text into undo steps and applies Markdown shortcuts."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last = ""
        self._when = 0.0
        self._where: int = -1
        self._steps_at_removal = -1  # undo steps after removing the text that typing replaces
        self._has_text = False  # whether the undo step contains more than white space

    def interrupt(self) -> None:
        """Start a new undo step with the next character."""
        self._where = -1

    def break_undo(self) -> None:
        """Put the next change into its own undo step."""
        self.interrupt()
        self._page.sheet.document.setModified(False)  # Qt merges insertions only while modified

    def join_removal(self, taken: bool = True) -> None:
        """Put the next text into the undo step that removed the text it replaces."""
        self._steps_at_removal = self._page.document().availableUndoSteps() if taken else -1

    def before(self, text: str, place: int) -> bool:
        """Start a new undo step at the start of a word, or after a pause.

        The text is about to be inserted at document position `place`. Return whether it belongs to
        the previous undo step, which removed the text it replaces.
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
        """Remember the typed text and apply a Markdown shortcut at the line's start."""
        self._last = text[-1:]
        if text.endswith(_ENDS):
            self._page.outliner.carry_out(self._shortcut())

    def _shortcut(self) -> Patch | None:
        outliner = self._page.outliner
        spot = outliner.caret()
        if not outliner.is_plain_text(spot.row):
            return None
        return shortcut(outliner.lines, spot)


def shortcut(lines: list[Line], spot: Spot) -> Patch | None:
    """Return the change for the Markdown shortcut between the line's start and the caret."""
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
        item = replace(item, task=False)  # an empty item only inherited its checkbox
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
    """Return the item as a numbered one; the first of a list starts it at `number`."""
    continues = sibling is not None and sibling.marker is Marker.NUMBER
    start = "" if continues or number == "1" else number
    return replace(marked(item, Marker.NUMBER), number=start)
