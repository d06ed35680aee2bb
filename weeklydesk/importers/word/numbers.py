"""Word's automatic numbers, counted and formatted as Word does."""

from __future__ import annotations

import re

from weeklydesk.importers.word.xml import Element
from weeklydesk.records import field, record
from weeklydesk.text.numbering import written_like

_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "ideographDigital",
    "ideographTraditional",
    "japaneseCounting",
    "japaneseDigitalTenThousand",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}
_CIRCLED = {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}
_LETTERS = {"lowerLetter", "upperLetter"}
_PLACEHOLDER = re.compile(r"%([1-9])")
DEEPEST = 8


Counted = tuple[dict[str, dict[int, int]], set[tuple[str, int]]]


@record
class ListPosition:
    """A paragraph's list and level."""

    list: str
    level: int


@record
class Label:
    """The marker that Word shows before a paragraph: a bullet, or a number as text ("（1）").

    Both are empty if the list shows no marker.
    """

    bullet: bool = False
    text: str = ""
    number: str = ""
    value: int = 0


@record(frozen=False)
class _Level:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    restart: int | None = None
    style: str | None = None
    indent: Element | None = None


@record(frozen=False)
class _List:
    counters: str  # lists with the same definition share counters
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict[int, int])


class Numbering:
    """The lists of a document; call `label` once for each paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            definitions = {each.get("w:abstractNumId"): each for each in root.all("w:abstractNum")}
            links = {each.value("w:styleLink"): each for each in definitions.values()}
            for num in root.all("w:num"):
                self._add(num, definitions, links)

    def _add(
        self,
        num: Element,
        definitions: dict[str, Element],
        links: dict[str | None, Element],
    ) -> None:
        named = num.value("w:abstractNumId") or ""
        definition = definitions.get(named)
        if definition and (link := definition.value("w:numStyleLink")):
            definition = links.get(link, definition)
        levels = (
            {_index(each): _level(each) for each in definition.all("w:lvl")} if definition else {}
        )
        made = _List(definition.get("w:abstractNumId") if definition else named, levels)
        for override in num.all("w:lvlOverride"):
            if (level := override.child("w:lvl")) is not None:
                levels[_index(override)] = _level(level)
            if (start := override.value("w:startOverride")) is not None:
                made.starts[_index(override)] = _whole(start, 1)
        self._lists[num.get("w:numId")] = made

    def snapshot(self) -> Counted:
        """Return the current counters, for `reset_to`."""
        return {name: dict(counts) for name, counts in self._counts.items()}, set(self._begun)

    def reset_to(self, counted: Counted) -> None:
        """Restore earlier counters."""
        self._counts, self._begun = counted

    def knows(self, place: ListPosition) -> bool:
        """Return whether the list exists; list "0" removes a style's list."""
        return place.list in self._lists

    def level_of(self, style: str, name: str) -> int | None:
        """Return the list level linked to a paragraph style, as for headings."""
        levels = self._lists[name].levels if name in self._lists else {}
        return next((index for index, each in levels.items() if each.style == style), None)

    def indent(self, place: ListPosition) -> Element | None:
        """Return the indent that the list level specifies."""
        level = self._level_at(place)
        return level.indent if level else None

    def label(self, place: ListPosition) -> Label:
        """Count one paragraph and return its marker."""
        found, level = self._lists[place.list], self._level_at(place)
        if level is None or level.form == "none":
            return Label()
        counts = self._count(found, place, level)
        if not level.text.strip():
            return Label()
        if level.form == "bullet":
            return Label(bullet=True)
        number = _written(level.form, counts[place.level])
        text = self._text(found, level, place.level, counts)
        return Label(text=text, number=number, value=counts[place.level])

    def _level_at(self, place: ListPosition) -> _Level | None:
        return self._lists[place.list].levels.get(place.level)

    def _count(self, found: _List, place: ListPosition, level: _Level) -> dict[int, int]:
        counts = self._counts.setdefault(found.counters, {})
        first = (place.list, place.level) not in self._begun
        self._begun.add((place.list, place.level))
        if first and place.level in found.starts:
            counts[place.level] = found.starts[place.level]
        elif place.level in counts:
            counts[place.level] += 1
        else:
            counts[place.level] = found.starts.get(place.level, level.start)
        for deeper in [index for index in counts if index > place.level]:
            if self._restarts(found, deeper, place.level):
                del counts[deeper]
        return counts

    @staticmethod
    def _restarts(found: _List, deeper: int, level: int) -> bool:
        restart = found.levels[deeper].restart if deeper in found.levels else None
        return restart is None or (restart != 0 and level < restart)

    @staticmethod
    def _text(found: _List, level: _Level, index: int, counts: dict[int, int]) -> str:
        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = found.levels.get(at, level)
            form = level.form if at == index else other.form
            return _written(form, counts.get(at, other.start))

        return _PLACEHOLDER.sub(number, level.text)


def _index(element: Element) -> int:
    return _whole(element.get("w:ilvl"), 0)


def _level(element: Element) -> _Level:
    properties = element.child("w:pPr")
    restart = element.value("w:lvlRestart")
    return _Level(
        form=_form(element),
        text=element.value("w:lvlText") or "",
        start=_whole(element.value("w:start") or "", 1),
        restart=None if restart is None else _whole(restart, 0),
        style=element.value("w:pStyle"),
        indent=properties.child("w:ind") if properties else None,
    )


def _form(element: Element) -> str:
    """Return the number format; newer formats come with a fallback for older programs."""
    for each in element.walk():
        if each.name == "w:numFmt" and each.get() != "custom":
            return each.get()
    return "decimal"


def _whole(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else default


def _written(form: str, value: int) -> str:
    if form in _CHINESE:
        return written_like("一", value)
    if form in _CIRCLED:
        return written_like("①", value)
    if form in _LETTERS and 0 < value <= 26:
        return chr(ord("a" if form == "lowerLetter" else "A") + value - 1)
    if form == "decimalFullWidth":
        return written_like("１", value)
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(value)
        return roman if form == "upperRoman" else roman.lower()
    return f"{value:02}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    signs = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
    written = ""
    for size, sign in signs:
        written += sign * (value // size)
        value %= size
    return written
