"""Determines the depth of paragraphs from their list levels and indents."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.importers.word.numbers import ListPosition
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record

NEAR = 60  # twips; smaller differences are not visible
LETTER = 210  # twips per character, for indents specified in characters


@record
class Indent:
    """A paragraph's left indent, and its first line's relative to that, in twips."""

    left: int = 0
    first: int = 0

    @classmethod
    def of(cls, elements: Iterable[Element | None]) -> Indent:
        """Combine several w:ind elements; later ones take precedence."""
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
        """The position of the first line and its marker."""
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
    """An open item, which may get children."""

    indent: Indent
    place: ListPosition | None


class Layout:
    """The open items, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def close(self) -> None:
        """Close all items, as at a heading."""
        self._open.clear()

    def item(self, indent: Indent, place: ListPosition | None) -> int:
        """Open an item and return its depth."""
        item = _Open(indent, place)
        while self._open and not _is_under(item, self._open[-1]):
            self._open.pop()
        self._open.append(item)
        return len(self._open) - 1

    def text(self, left: int) -> int:
        """Return the depth of a block that starts at `left`; close items that do not contain it."""
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
