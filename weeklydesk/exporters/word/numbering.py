"""Numbering: one restarted instance per list, based on a few shared definitions."""

from __future__ import annotations

from weeklydesk.exporters.lists import List, Script
from weeklydesk.exporters.word.look import STEP, indent_at
from weeklydesk.records import field, record

LEVELS = 9  # Word's maximum

_FORMS = {
    Script.DECIMAL: ("decimal", "%{}."),
    Script.CHINESE: ("chineseCounting", "%{}、"),
    Script.CIRCLED: ("decimalEnclosedCircleChinese", "%{}"),
    Script.LETTER: ("lowerLetter", "%{}."),
    Script.TYPED: ("bullet", ""),  # pandoc and LibreOffice show numbers for "none"
}
_NO_GAP = {Script.TYPED, Script.CHINESE}  # without Word's own gap after the number
_BULLETS = ("•", "–")
_BULLET_FACE = (
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/></w:rPr>'
)

_CHARACTER = 135  # twips of a digit, or of a dot with its gap, in a wide font
_TABBED = {Script.DECIMAL, Script.LETTER, Script.TYPED}  # a tab separates number and text

Definition = tuple[Script, int]  # a script, and the number of levels beyond Word's deepest


@record(frozen=False)
class Numbering:
    """Collects the lists of one document; ids start at `first` and `first_definition`."""

    first: int = 1
    first_definition: int = 1
    definitions: dict[Definition, int] = field(default_factory=dict[Definition, int])
    instances: list[str] = field(default_factory=list[str])
    unnumbered: dict[tuple[Script, int], int] = field(default_factory=dict[tuple[Script, int], int])

    def add(self, part: List, depth: int) -> str:
        """Add a list and return the numPr of its items."""
        if part.script in {Script.BULLET, Script.TYPED}:
            return self._shared(part.script, depth)
        return _properties(self._instance(part.script, depth, part.start), depth)

    def blank(self, depth: int) -> str:
        """Return the numPr of an item with its own marker: a checkbox or a typed number."""
        return self._shared(Script.TYPED, depth)

    def abstract(self) -> str:
        """Return the definitions, which must precede all instances."""
        return "".join(map(_definition, self.definitions.items()))

    def _shared(self, script: Script, depth: int) -> str:
        key = (script, max(depth - LEVELS + 1, 0))
        if key not in self.unnumbered:
            self.unnumbered[key] = self._instance(script, depth, None)
        return _properties(self.unnumbered[key], depth)

    def _instance(self, script: Script, depth: int, start: int | None) -> int:
        key = (script, max(depth - LEVELS + 1, 0))
        definition = self.definitions.setdefault(key, self.first_definition + len(self.definitions))
        number = self.first + len(self.instances)
        self.instances.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
            f"{_restart(depth, start)}</w:num>"
        )
        return number


def extra_indent(part: List) -> int:
    """Return by how many twips the widest number of a list exceeds a step.

    If a number does not fit before its text, Word and others skip to the next tab stop.
    """
    if part.script not in _TABBED:
        return 0
    return max(_CHARACTER * max(map(len, part.labels())) - STEP, 0)


def _restart(depth: int, start: int | None) -> str:
    if start is None:
        return ""
    level = min(depth, LEVELS - 1)
    override = f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{level}">{override}</w:lvlOverride>'


def _properties(instance: int, depth: int) -> str:
    level = f'<w:ilvl w:val="{min(depth, LEVELS - 1)}"/>'
    return f'<w:numPr>{level}<w:numId w:val="{instance}"/></w:numPr>'


def _definition(entry: tuple[Definition, int]) -> str:
    (script, below), number = entry
    levels = "".join(_level(script, level, below) for level in range(LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x57440000 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(script: Script, level: int, below: int) -> str:
    form, text, face = "bullet", _BULLETS[level % 2], _BULLET_FACE
    if script is not Script.BULLET:
        form, text = _FORMS[script]
        text, face = text.format(level + 1), ""
    suffix = '<w:suff w:val="nothing"/>' if script in _NO_GAP else ""
    left = indent_at(level + below)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{suffix}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{STEP}"/></w:pPr>{face}</w:lvl>'
    )
