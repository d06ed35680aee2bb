"""Reads the inline content of paragraphs: text, links, fields, pictures, checkboxes, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.importers.word.package import Package
from weeklydesk.importers.word.styles import Styles, is_on
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import field, record, replace
from weeklydesk.text.inline import Span

_WITHIN = {"w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo"}
_DELETED = {"w:del", "w:moveFrom"}
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_WINGDINGS = {
    ("wingdings", 0x6F): "☐",
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xE0): "→",
    ("wingdings 2", 0xA3): "☐",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x51): "☒",
    ("wingdings 2", 0x50): "✓",
}
_LINK = re.compile(r'\s*HYPERLINK\s+(?:(?!\\l)\S*?)"([^"]*)"')
Note = tuple[str, str]
"""A note: "e" for an endnote or "" for a footnote, and its id in the file."""

_BASE = (("w:b", "bold"), ("w:i", "italic"), ("w:strike", "strike"))
_DRAWINGS = {"w:drawing", "w:pict", "w:object"}
_REFERENCES = {"w:footnoteReference", "w:endnoteReference"}
_SWITCHES = {"w:b": "bold", "w:i": "italic", "w:strike": "strike", "w:dstrike": "strike"}


@record(frozen=False)
class _Field:
    code: str = ""
    shown: bool = False

    @property
    def link(self) -> str:
        match = _LINK.match(self.code)
        return match[1] if match else ""


@record(frozen=False)
class Runs:
    """Reads paragraphs in order, since a field may begin in one and end in another.

    `boxes` are the text boxes anchored in the text read so far, `notes` the notes that it refers
    to; the caller processes and clears both.
    """

    package: Package
    styles: Styles
    boxes: list[Element] = field(default_factory=list[Element])
    notes: list[Note] = field(default_factory=list[Note])
    deleted: bool = False
    hidden: bool = False
    comments: int = 0
    _signs: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    _fields: list[_Field] = field(default_factory=list[_Field])

    def spans(self, paragraph: Element, style: str, *, heading: bool = False) -> list[Span]:
        """Return the text of a paragraph; bold from a heading's style is ignored."""
        switches = {each: bool(self.styles.run(style, name)) for name, each in _BASE}
        base = Span("") if heading else replace(Span(""), **switches)
        return [span for span in self._inside(paragraph, base) if span.text or span.image]

    def _inside(self, element: Element, base: Span) -> Iterator[Span]:
        for child in element.children:
            if child.name == "w:r":
                yield from self._run(child, base)
            elif child.name == "w:hyperlink":
                target = self.package.target(child.get("r:id"))
                yield from self._inside(child, replace(base, link=target) if target else base)
            elif child.name == "w:fldSimple":
                target = _Field(child.get("w:instr")).link
                yield from self._inside(child, replace(base, link=target) if target else base)
            elif child.name in _DELETED:
                self.deleted = True
            elif child.name == "w:sdt":
                yield from self._control(child, base)
            elif child.name in ("m:oMath", "m:oMathPara"):
                yield replace(base, text="".join(t.text for t in child.walk() if t.name == "m:t"))
            elif child.name in _WITHIN:
                yield from self._inside(child, base)
            elif child.name == "mc:AlternateContent":
                yield from self._inside(preferred(child), base)

    def _control(self, control: Element, base: Span) -> Iterator[Span]:
        properties, content = control.child("w:sdtPr"), control.child("w:sdtContent")
        box = properties.child("w14:checkbox") if properties else None
        if box:
            state = box.child("w14:checked")
            yield Span("☑" if state and state.get("w14:val") in ("1", "true") else "☐")
        elif content:
            yield from self._inside(content, base)

    def _run(self, run: Element, base: Span) -> Iterator[Span]:
        style = self._style(run.child("w:rPr"), base)
        if style is None:
            self.hidden |= any(each.name == "w:t" for each in run.children)
            return
        for child in run.children:
            if child.name == "w:fldChar":
                yield from self._field(child, style)
            elif child.name == "w:instrText":
                if self._fields:
                    self._fields[-1].code += child.text
            elif all(each.shown for each in self._fields):
                yield from self._content(child, style)

    def _style(self, properties: Element | None, base: Span) -> Span | None:
        """Return the style of a run; None if it is hidden."""
        link = next((each.link for each in reversed(self._fields) if each.link), base.link)
        style = replace(base, link=link)
        if properties is None:
            return style
        named = properties.value("w:rStyle") or ""
        if named:
            switches = {each: self.styles.run(named, name) for name, each in _BASE}
            on = {each: True for each, switch in switches.items() if switch}
            style = replace(style, code=self.styles.is_code(named), **on)
        for child in properties.children:
            if child.name == "w:vanish" and is_on(child):
                return None
            if child.name in _SWITCHES:
                style = replace(style, **{_SWITCHES[child.name]: is_on(child)})
        return style

    def _field(self, mark: Element, style: Span) -> Iterator[Span]:
        match mark.get("w:fldCharType"):
            case "begin":
                self._fields.append(_Field())
                box = next((each for each in mark.walk() if each.name == "w:checkBox"), None)
                if box:
                    state = box.child("w:checked") or box.child("w:default")
                    yield replace(style, text="☑" if state and is_on(state) else "☐")
            case "separate" if self._fields:
                self._fields[-1].shown = True
            case "end" if self._fields:
                self._fields.pop()
            case _:
                pass

    def _content(self, part: Element, style: Span) -> Iterator[Span]:
        if part.name in _DRAWINGS:
            yield from self._drawing(part, style)
        elif part.name in _REFERENCES:
            yield self._note(part)
        elif part.name == "mc:AlternateContent":
            for child in preferred(part).children:
                yield from self._content(child, style)
        elif part.name == "w:ruby":
            yield from self._inside(part.child("w:rubyBase") or part, style)
        elif part.name == "w:commentReference":
            self.comments += 1
        else:
            yield replace(style, text=_text(part))

    def _note(self, part: Element) -> Span:
        kind = "" if part.name == "w:footnoteReference" else "e"
        note = (kind, part.get("w:id"))
        self.notes.append(note)
        return Span(f"[^{self.sign(note)}]")

    def sign(self, note: Note) -> str:
        """Return a note's label: a number, prefixed with "e" for endnotes."""
        kind = note[0]
        known = self._signs.setdefault(kind, {})
        return f"{kind}{known.setdefault(note[1], len(known) + 1)}"

    def _drawing(self, drawing: Element, style: Span) -> Iterator[Span]:
        """Yield the pictures of a drawing; its text boxes are collected in `boxes`."""
        name, source, boxes = "", "", len(self.boxes)
        for element in _visible(drawing, self.boxes):
            if element.name == "wp:docPr":
                name = element.get("descr") or element.get("title") or name
            keys = ("r:embed", "r:link", "r:id", "r:dm")
            found = next((element.get(key) for key in keys if element.get(key)), "")
            if found and not source and not element.name.startswith("w:"):
                source = self.package.target(found)
        if source and len(self.boxes) == boxes:
            yield replace(style, text=" ".join(name.split()), image=source)


def preferred(alternatives: Element) -> Element:
    """Return the alternative that current Word versions show; the others repeat its content."""
    empty = Element("", {})
    return alternatives.child("mc:Choice") or alternatives.child("mc:Fallback") or empty


def _visible(element: Element, boxes: list[Element]) -> Iterator[Element]:
    """Yield the elements of a drawing, except text boxes, which are added to `boxes`."""
    stack = list(reversed(element.children))
    while stack:
        each = stack.pop()
        if each.name == "w:txbxContent":
            boxes.append(each)
            continue
        yield each
        inner = preferred(each).children if each.name == "mc:AlternateContent" else each.children
        stack.extend(reversed(inner))


def _text(part: Element) -> str:
    """Return the text of a run's leaf element; empty for unknown elements."""
    match part.name:
        case "w:t":
            return part.text
        case "w:br":
            return "" if part.get("w:type") in ("page", "column") else "\n"
        case "w:sym":
            return _symbol(part)
        case name:
            return _SIGNS.get(name, "")


def _symbol(part: Element) -> str:
    code = part.get("w:char")
    value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0xFFFD
    known = _WINGDINGS.get((part.get("w:font").lower(), value & 0xFF))
    return known or (chr(value) if not 0xD800 <= value < 0xE000 else "\ufffd")
