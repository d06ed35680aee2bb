"""Groups sibling items into lists and determines how these are numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from weeklydesk.model import Block, Code, Html, Item, Marker, Paragraph, Quote, Table
from weeklydesk.records import record
from weeklydesk.text.numbering import value_of, written_like

Leaf = Paragraph | Table | Code | Quote | Html

MAX_START = 32_767  # the highest number that Word supports


class Script(StrEnum):
    """The notation of a list's numbers; TYPED ones are copied instead of counted."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    CHINESE = "chinese"
    CIRCLED = "circled"
    LETTER = "letter"
    TYPED = "typed"


@record
class List:
    """Consecutive items with the same kind of marker; a numbered list counts from `start`."""

    script: Script
    start: int
    items: tuple[Item, ...]

    def labels(self) -> Iterator[str]:
        """Yield the marker of each item as plain text."""
        for value, item in enumerate(self.items, self.start):
            yield self._label(value, item)

    def _label(self, value: int, item: Item) -> str:
        match self.script:
            case Script.BULLET:
                return "-"
            case Script.CHINESE:
                return f"{written_like('一', value)}、"
            case Script.CIRCLED:
                return written_like("①", value)
            case Script.LETTER:
                return f"{chr(ord('a') + value - 1)}." if value <= 26 else f"{value}."
            case Script.TYPED:
                return f"{item.number}."
            case Script.DECIMAL:
                return f"{value}."


def grouped(blocks: Iterable[Block]) -> Iterator[List | Leaf]:
    """Yield the blocks, with consecutive items grouped into lists.

    A different kind of marker starts a new list, and so does a 1 after a higher number.
    """
    run: list[Item] = []
    for block in blocks:
        if run and not (isinstance(block, Item) and continues(run[-1], block)):
            yield _list(run)
            run = []
        if isinstance(block, Item):
            run.append(block)
        else:
            yield block
    if run:
        yield _list(run)


def continues(last: Item, item: Item) -> bool:
    """Return whether an item belongs to the same list as the item before it."""
    if _script(last) is not _script(item):
        return False
    return item.marker is Marker.BULLET or _value(item) != 1 or _value(last) <= 1


def _list(items: list[Item]) -> List:
    script = _script(items[0])
    return List(script, 1 if script is Script.BULLET else _value(items[0]), tuple(items))


def _script(item: Item) -> Script:
    if item.marker is Marker.BULLET:
        return Script.BULLET
    number, value = item.number or "1", _value(item)
    if _is_letter(number):
        return Script.LETTER
    if value_of(number) is None or value > MAX_START:
        return Script.TYPED
    if not number.isascii() and written_like("①", value) == number:
        return Script.CIRCLED
    return Script.CHINESE if number[0] in "〇一二三四五六七八九十" else Script.DECIMAL


def _value(item: Item) -> int:
    number = item.number or "1"
    value = value_of(number)
    if value is None:
        return ord(number) - ord("a") + 1 if _is_letter(number) else 1
    return value


def _is_letter(number: str) -> bool:
    return len(number) == 1 and "a" <= number <= "z"
