"""Lists in HTML: nested tags, flat items with a level attribute, and Word's list paragraphs."""

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
    """An open list and the position of its next item."""

    marker: Marker
    first: int = 1
    base_shift: int = 0  # levels of all its items beyond the nesting of tags
    shift: int = 0  # levels of the open item beyond the nesting of tags
    counts: dict[int, int] = field(default_factory=dict[int, int])  # next numbers by shift
    typed: bool = False  # its numbers are part of the text

    def number(self, value: str) -> str:
        """Return the number of the next item: its own value attribute, else by counting."""
        due = self.counts.get(self.shift, self.first if self.shift == self.base_shift else 1)
        number = int(value) if value.isdecimal() else due
        self.counts = {shift: count for shift, count in self.counts.items() if shift < self.shift}
        self.counts[self.shift] = number + 1
        return str(number)


class Lists:
    """The open lists, outermost first, and the pending item that has no text yet."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._item: Item | None = None
        self._is_visible = False  # whether that item is shown even without text
        self._last: dict[int, int] = {}  # the last number at each depth
        self.resumes = False  # whether lists without a start continue counting (LibreOffice)

    def __bool__(self) -> bool:
        return bool(self._open)

    @property
    def depth(self) -> int:
        """The depth of a block in the open item."""
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
        """Begin an item; outside of lists it gets its own bullet list."""
        here = self._open[-1] if self._open else _List(Marker.BULLET)
        here.shift = here.base_shift + styles.further_level(given, len(self._open))
        numbered = styles.is_numbered(given, here.marker is Marker.NUMBER)
        number = here.number(given.get("value", "")) if numbered else None
        self._last = {depth: last for depth, last in self._last.items() if depth < self.depth}
        if number:
            self._last[self.depth] = int(number)
        self._item = Item("", Marker.NUMBER if numbered else Marker.BULLET, number)
        self._is_visible = not styles.is_bare(given)
        state = styles.box_of(given)
        if state is not None:
            self.give_box(done=state is State.DONE)

    def give_box(self, done: bool) -> None:
        """Make the pending item a task."""
        if self._item is not None:
            state = State.DONE if done else State.OPEN
            self._item = replace(self._item, task=True, state=state)

    def line(self, text: str) -> Line | None:
        """Return the pending item with its text; None if there is no pending item."""
        item, self._item = self._item, None
        if item is None:
            return None
        mark = list_mark(text) if self._open and self._open[-1].typed else None
        if mark and mark.number:
            item, text = replace(item, number=mark.number), text[mark.length :].lstrip()
        return Line(_boxed(item, text), max(self.depth - 1, 0))

    def mark_as_filled(self) -> None:
        """Note that the pending item shows something other than text, such as an icon."""
        self._is_visible = False

    def take_empty(self) -> Line | None:
        """Return the pending item if it is a deliberately empty one."""
        item, self._item = self._item, None
        if item and (self._is_visible or item.task):
            return Line(item, max(self.depth - 1, 0))
        return None


class WordLists:
    """Word's lists: paragraphs with a level and a written-out marker."""

    def __init__(self) -> None:
        self._level = 0
        self._mark = ""
        self._margin = 0.0  # of the paragraph, in points
        self._margins: list[float] = []  # of the open items, by depth
        self._continues = False

    def begin_paragraph(self, given: Attributes) -> None:
        """Begin a paragraph, which may be a list item."""
        self._level, self._mark = styles.word_level(given), ""
        self._margin = styles.margin_of(given)
        listed = _WORD_CLASS in given.get("class", "").lower()
        self._continues = listed and not self._level

    def add_marker(self, text: str) -> None:
        """Append to the marker that Word wrote out."""
        self._mark += text

    def line(self, text: str) -> Line | None:
        """Return the item with its text; None if the paragraph is not an item."""
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
        """Return the depth of a paragraph that continues an item; 0 for others."""
        if not self._continues:
            self._margins = []
        return sum(margin <= self._margin for margin in self._margins)


def _boxed(item: Item, text: str) -> Item:
    """Return the item with its text; a leading checkbox becomes its state."""
    state, rest = box(text) or (None, text)
    sign = _BOX.match(text)
    if sign:
        state, rest = _STATES.get(sign[1], State.DONE), text[sign.end() :]
    if state is None:
        return replace(item, text=text)
    return replace(item, text=rest, task=True, state=state)
