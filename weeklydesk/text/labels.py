"""Lines of text that are used as headings, such as 【本周进展】, **本周进展** or 一、本周进展."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.expressions import Expression
from weeklydesk.model import Role
from weeklydesk.naming import names
from weeklydesk.text import marks

_BRACKETED = Expression(r"[【〖][^【】〖〗]{1,40}[】〗]\s*[:：]?$", begins="【〖")
_BOLD = Expression(r"(\*\*|__)(?=\S)(?:(?!\1).){1,60}(?<=\S)\1\s*[:：]?$", begins="*_")
_CHINESE_NUMBER = Expression(
    r"[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]",
    begins="一二三四五六七八九十(（",
    holds="、.．)）",
)
_TYPED_NUMBER = Expression(
    r"[0-9０-９]{1,2}[、．）]|[(（][0-9０-９]{1,2}[)）]",
    begins="0123456789０１２３４５６７８９(（",
    holds="、．)）",
)
_DOTTED_NUMBER = Expression(r"[0-9]{1,2}\.(?!\d|[ \t]*\[)", begins="0123456789", holds=".")
_LONGEST = 40


def is_label(text: str) -> bool:
    """Return whether a line introduces the following lines instead of continuing the previous."""
    if len(text) > _LONGEST:
        return False
    return text.endswith((":", "：")) or bool(_BRACKETED.match(text)) or names.is_known(text)


def label_style(text: str, before: str, after: str) -> str | None:
    """Return the style of a line that is used as a heading; None for ordinary text.

    `before` and `after` are the adjacent lines, empty if blank. A bold line with an unknown name is
    a heading only if it stands alone.
    """
    if len(text) > 2 * _LONGEST:
        return None
    if _BRACKETED.match(text):
        return "bracketed"
    if _BOLD.match(text):
        above = not before or marks.heading(before) or marks.is_rule(before)
        alone = above and (not after or marks.interrupts(after))
        return "bold" if alone or names.is_known(text) else None
    if marks.list_mark(text):
        return None
    return "plain" if names.is_known(text) or names.leads_plan(text) else None


class Labels:
    """Finds the lines of a text that are headings, and their levels.

    Levels are below that of the last real heading; labels of one style share a level, and a style
    that appears later is deeper.
    """

    def __init__(self, texts: Sequence[str], columns: Sequence[int]) -> None:
        self._texts = texts
        self._columns = columns
        self._base = 1
        self._styles: list[str] = []
        self._numbered: set[tuple[str, int]] | None = None
        self._dotted_plan: bool | None = None

    def heading(self, level: int) -> None:
        """Register a real heading."""
        self._base = level
        self._styles = []

    def level_of(self, place: int) -> int | None:
        """Return the level of the line as a heading; None if it is not one."""
        kind = number_kind(self._texts[place])
        if kind:
            style = kind if self._heads(place, kind) else None
        else:
            before, after = self._text_at(place - 1), self._text_at(place + 1)
            style = label_style(self._texts[place], before, after)
        if style is None:
            return None
        if style not in self._styles:
            self._styles.append(style)
        return min(6, self._base + 1 + self._styles.index(style))

    def _text_at(self, place: int) -> str:
        return self._texts[place] if 0 <= place < len(self._texts) else ""

    def _heads(self, place: int, kind: str) -> bool:
        """Return whether a typed number (一、 or 1、) begins a heading rather than an item."""
        if len(self._texts[place]) > _LONGEST:
            return False
        if kind.startswith("chinese"):
            return (kind, self._columns[place]) in self._kinds_that_head()
        if not names.is_known(self._texts[place]) or self._has_deeper(place):
            return False
        return kind == "typed" or (self._plans_dotted() and not self._has_equal(place))

    def _plans_dotted(self) -> bool:
        """Return whether "1." is anywhere before the name of a plan: then it numbers sections."""
        if self._dotted_plan is None:
            self._dotted_plan = any(map(_is_dotted_plan, self._texts))
        return self._dotted_plan

    def _has_equal(self, place: int) -> bool:
        """Return whether the previous or next non-blank line belongs to the same list."""
        near = (self._filled(place, -1), self._filled(place, 1))
        return any(number_kind(text) == "dotted" for text in near)

    def _filled(self, place: int, step: int) -> str:
        while 0 <= (place := place + step) < len(self._texts):
            if self._texts[place]:
                return self._texts[place]
        return ""

    def _kinds_that_head(self) -> set[tuple[str, int]]:
        """Return the kinds of Chinese numbers, with their columns, that begin headings.

        One of them is before a known name, or is followed by another kind of list in its column.
        """
        if self._numbered is None:
            self._numbered = set()
            following: int | None = None
            for place in range(len(self._texts) - 1, -1, -1):
                if not self._texts[place]:
                    continue
                kind = number_kind(self._texts[place]) or ""
                if kind.startswith("chinese") and self._leads(place, following, kind):
                    self._numbered.add((kind, self._columns[place]))
                following = place
        return self._numbered

    def _leads(self, place: int, following: int | None, kind: str) -> bool:
        text = self._texts[place]
        if len(text) > _LONGEST:
            return False
        if names.is_known(text):
            return True
        if following is None or self._columns[following] != self._columns[place]:
            return False
        mark = marks.list_mark(self._texts[following])
        return mark is not None and number_kind(self._texts[following]) != kind

    def _has_deeper(self, place: int) -> bool:
        around = range(place + 1, min(place + 3, len(self._texts)))
        return any(self._texts[i] and self._columns[i] > self._columns[place] for i in around)


def leads_heading(line: str) -> bool:
    """Return whether an item's line ("1. 下周计划") may be a heading, depending on its context."""
    return len(line) <= _LONGEST and number_kind(line) == "dotted" and names.is_known(line)


def _is_dotted_plan(line: str) -> bool:
    return leads_heading(line) and names.classify(line)[0] is Role.PLAN


def number_kind(text: str) -> str | None:
    """Return the kind of a typed number that may begin a heading, or None."""
    if match := _CHINESE_NUMBER.match(text):
        return "chinese bracket" if match[0][0] in "(（" else "chinese"
    if _TYPED_NUMBER.match(text):
        return "typed"
    return "dotted" if _DOTTED_NUMBER.match(text) else None
