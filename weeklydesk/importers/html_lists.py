"""Lists in HTML: nested tags, flat items that tell their level, and paragraphs of Word's."""

from __future__ import annotations

import re

from weeklydesk.importers import html_styles as styles
from weeklydesk.importers.html_styles import Attributes
from weeklydesk.importers.html_words import SPACE
from weeklydesk.model import Item, Marker, State
from weeklydesk.outline import Line
from weeklydesk.records import field, record, replace
from weeklydesk.text.marks import box, list_mark

_NUMBER = re.compile(r"[（(]?(?:\d{1,3}[.．])*(\w{1,4})[.．)、）]|(?:\d{1,3}\.)+(\d{1,3})")
_BOX = re.compile(r"([☐□☑✅☒])[\s\ufe0e\ufe0f]*")
_STATES = {"☐": State.OPEN, "□": State.OPEN, "☒": State.DROPPED}
_WORD_CLASS = "msolistparagraph"


@record(frozen=False)
class _List:
    """A list that is open, and where its next item stands."""

    marker: Marker
    first: int = 1
    shifted: int = 0  # levels of all its items beyond those of the nesting
    shift: int = 0  # of the item that is open
    counts: dict[int, int] = field(default_factory=dict[int, int])  # next numbers by shift
    typed: bool = False  # its numbers stand in the words

    def number(self, told: str) -> str:
        """Return the number of the next item, the one it tells of itself where it does."""
        due = self.counts.get(self.shift, self.first if self.shift == self.shifted else 1)
        number = int(told) if told.isdecimal() else due
        self.counts = {shift: count for shift, count in self.counts.items() if shift < self.shift}
        self.counts[self.shift] = number + 1
        return str(number)


class Lists:
    """The lists that are open, one in the other, and the item that waits for its words."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._item: Item | None = None
        self._shows = False  # whether that item is seen though it has no words
        self._last: dict[int, int] = {}  # the last number at each depth
        self.resumes = False  # lists without a start go on counting, as LibreOffice writes them

    def __bool__(self) -> bool:
        return bool(self._open)

    @property
    def depth(self) -> int:
        """How deep a block in the open item stands."""
        return len(self._open) + (self._open[-1].shift if self._open else 0)

    def begin(self, marker: Marker, given: Attributes) -> None:
        """Open a list."""
        start, indent = given.get("start", ""), given.get("data-lake-indent", "")
        due = self._last.get(len(self._open) + 1, 0) + 1 if self.resumes else 1
        first = int(start) if start.isdecimal() else due
        shift = int(indent) if indent.isdecimal() else 0
        typed = marker is Marker.NUMBER and styles.is_bare(given)
        self._open.append(_List(marker, first, shift, shift, typed=typed))

    def end(self) -> None:
        """Close the innermost list."""
        self._item = None
        if self._open:
            self._open.pop()

    def begin_item(self, given: Attributes) -> None:
        """Begin an item; one without a list is one of a list of its own."""
        here = self._open[-1] if self._open else _List(Marker.BULLET)
        here.shift = here.shifted + styles.further_level(given, len(self._open))
        numbered = styles.is_numbered(given, here.marker is Marker.NUMBER)
        number = here.number(given.get("value", "")) if numbered else None
        self._last = {depth: last for depth, last in self._last.items() if depth < self.depth}
        if number:
            self._last[self.depth] = int(number)
        self._item = Item("", Marker.NUMBER if numbered else Marker.BULLET, number)
        self._shows = not styles.is_bare(given)
        state = styles.box_of(given)
        if state is not None:
            self.give_box(done=state is State.DONE)

    def give_box(self, done: bool) -> None:
        """Let the waiting item have a box."""
        if self._item is not None:
            state = State.DONE if done else State.OPEN
            self._item = replace(self._item, task=True, state=state)

    def line(self, text: str) -> Line | None:
        """Return the waiting item with its words; None where they are no item's."""
        item, self._item = self._item, None
        if item is None:
            return None
        mark = list_mark(text) if self._open and self._open[-1].typed else None
        if mark and mark.number:
            item, text = replace(item, number=mark.number), text[mark.length :].lstrip()
        return Line(_boxed(item, text), max(self.depth - 1, 0))

    def show_otherwise(self) -> None:
        """Take note of what the waiting item shows instead of words, as an icon."""
        self._shows = False

    def take_empty(self) -> Line | None:
        """Return the waiting item where somebody left it without words."""
        item, self._item = self._item, None
        return Line(item, max(self.depth - 1, 0)) if item and (self._shows or item.task) else None


class WordLists:
    """Lists of Word's: paragraphs that tell their level, with their marks written out."""

    def __init__(self) -> None:
        self._level = 0
        self._mark = ""
        self._margin = 0.0  # of the paragraph, in points
        self._margins: list[float] = []  # of the items that are open, by their depth
        self._continues = False

    def begin_paragraph(self, given: Attributes) -> None:
        """Begin a paragraph, of a list or not."""
        self._level, self._mark = styles.word_level(given), ""
        self._margin = styles.margin_of(given)
        listed = _WORD_CLASS in given.get("class", "").lower()
        self._continues = listed and not self._level

    def take_mark(self, words: str) -> None:
        """Take a part of the mark that Word wrote out."""
        self._mark += words

    def line(self, text: str) -> Line | None:
        """Return an item with its words; None where they are no item's."""
        if not (self._level or self._mark.strip()):
            return None
        number = _NUMBER.fullmatch(SPACE.sub("", self._mark))
        depth = max(self._level - 1, 0)
        missing = [self._margin] * (depth + 1 - len(self._margins))
        self._margins = [*(self._margins + missing)[:depth], self._margin]
        self._level, self._mark = 0, ""
        item = Item("", Marker.NUMBER, number[1] or number[2]) if number else Item("")
        return Line(_boxed(item, text), depth)

    def depth_below(self) -> int:
        """Return how deep a paragraph stands that goes on below an item; 0 for any other."""
        if not self._continues:
            self._margins = []
        return sum(margin <= self._margin for margin in self._margins)


def _boxed(item: Item, text: str) -> Item:
    """Return the item with its words; a box that begins them is its own."""
    state, rest = box(text) or (None, text)
    sign = _BOX.match(text)
    if sign:
        state, rest = _STATES.get(sign[1], State.DONE), text[sign.end() :]
    if state is None:
        return replace(item, text=text)
    return replace(item, text=rest, task=True, state=state)
