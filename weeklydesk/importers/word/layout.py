"""How deep a paragraph stands, by its list and by where it begins on the page."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.importers.word.numbers import Place
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record

NEAR = 60  # twips that make no difference to the eye
LETTER = 210  # twips of a character, where indentation is counted in characters


@record
class Indent:
    """Where a paragraph stands, in twips: its lines, and how its first line differs."""

    left: int = 0
    first: int = 0

    @classmethod
    def of(cls, elements: Iterable[Element | None]) -> Indent:
        """Return what several w:ind say, the strongest last."""
        values: dict[str, str] = {}
        for element in elements:
            found = element.attributes if element else {}
            if "w:hanging" in found or "w:firstLine" in found:
                values.pop("w:hanging", None)
                values.pop("w:firstLine", None)
            values |= found
        left = _twips(values, ("w:left", "w:start"), ("w:leftChars", "w:startChars"))
        hanging = _twips(values, ("w:hanging",), ("w:hangingChars",))
        return cls(left, -hanging or _twips(values, ("w:firstLine",), ("w:firstLineChars",)))

    @property
    def mark(self) -> int:
        """Where the first line begins, and with it a number or a bullet."""
        return self.left + self.first


def _twips(values: dict[str, str], names: tuple[str, ...], letters: tuple[str, ...]) -> int:
    for name in names:
        if name in values:
            return _whole(values[name])
    return next((_whole(values[name]) * LETTER // 100 for name in letters if name in values), 0)


def _whole(text: str) -> int:
    try:
        return round(float(text))
    except ValueError:
        return 0


@record
class _Open:
    """An item that others may stand under."""

    indent: Indent
    place: Place | None


class Layout:
    """The items that are open at a place of the document, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def close(self) -> None:
        """Begin anew, as a heading does."""
        self._open.clear()

    def item(self, indent: Indent, place: Place | None) -> int:
        """Open an item and return its depth."""
        item = _Open(indent, place)
        while self._open and not _is_under(item, self._open[-1]):
            self._open.pop()
        self._open.append(item)
        return len(self._open) - 1

    def text(self, left: int) -> int:
        """Return the depth of what is no item and begins at `left`; close what it is not under."""
        depth = 0
        for item in self._open:
            inner = item.indent.left
            if inner <= item.indent.mark or left < inner - NEAR:
                break
            depth += 1
        del self._open[depth:]
        return depth


def _is_under(item: _Open, above: _Open) -> bool:
    own, other = item.place, above.place
    if own and other and own.list == other.list:
        return own.level > other.level
    if abs(item.indent.mark - above.indent.mark) > NEAR:
        return item.indent.mark > above.indent.mark
    return (own.level if own else 0) > (other.level if other else 0)
