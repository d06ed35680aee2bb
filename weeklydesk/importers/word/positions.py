"""Which list a paragraph belongs to and where it stands on the page, by itself or by its style."""

from __future__ import annotations

from weeklydesk.importers.word.layout import Indent
from weeklydesk.importers.word.numbers import DEEPEST, Label, Numbering, Place
from weeklydesk.importers.word.styles import Styles
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record


@record
class Places:
    """Where paragraphs stand in one document."""

    styles: Styles
    numbering: Numbering

    def place(self, properties: Element | None, style: str) -> Place | None:
        """Return the paragraph's place in a list; None where it is in none."""
        direct = properties.child("w:numPr") if properties else None
        found = direct or self.styles.paragraph(style, "w:numPr")
        if found is None:
            return None
        number = found.child("w:numId") or self.styles.paragraph(style, "w:numPr", "w:numId")
        name, level = number.get() if number else "", found.value("w:ilvl")
        if level is None and direct is None:
            level = str(self.numbering.level_of(style, name) or 0)
        place = Place(name, min(int(level), DEEPEST) if level and level.isdigit() else 0)
        return place if self.numbering.knows(place) else None

    def indent(self, properties: Element | None, style: str) -> Indent:
        """Return the indentation: a list's is stronger than the style's only where it is direct."""
        place = self.place(properties, style)
        by_style = self.styles.paragraph(style, "w:ind")
        by_list = self.numbering.indent(place) if place else None
        direct = properties is not None and properties.child("w:numPr") is not None
        order = (by_style, by_list) if direct else (by_list, by_style)
        return Indent.of([*order, properties.child("w:ind") if properties else None])

    def label(self, paragraph: Element) -> Label:
        """Count the paragraph and return what stands before it."""
        properties = paragraph.child("w:pPr")
        place = self.place(properties, self.styles.of(properties))
        return self.numbering.label(place) if place else Label()
