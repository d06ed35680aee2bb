"""The list position and indent of paragraphs, from their own properties or their style."""

from __future__ import annotations

from weeklydesk.importers.word.layout import Indent
from weeklydesk.importers.word.numbers import DEEPEST, Label, ListPosition, Numbering
from weeklydesk.importers.word.styles import Styles
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record


@record
class Positions:
    """Determines list positions and indents in one document."""

    styles: Styles
    numbering: Numbering

    def list_position(self, properties: Element | None, style: str) -> ListPosition | None:
        """Return the paragraph's list position; None if it is not in a list."""
        direct = properties.child("w:numPr") if properties else None
        found = direct or self.styles.paragraph(style, "w:numPr")
        if found is None:
            return None
        number = found.child("w:numId") or self.styles.paragraph(style, "w:numPr", "w:numId")
        name, level = number.get() if number else "", found.value("w:ilvl")
        if level is None and direct is None:
            level = str(self.numbering.level_of(style, name) or 0)
        place = ListPosition(name, min(int(level), DEEPEST) if level and level.isdigit() else 0)
        return place if self.numbering.knows(place) else None

    def indent(self, properties: Element | None, style: str) -> Indent:
        """Return the indent; a list's overrides the style's only if the list is set directly."""
        place = self.list_position(properties, style)
        by_style = self.styles.paragraph(style, "w:ind")
        by_list = self.numbering.indent(place) if place else None
        direct = properties is not None and properties.child("w:numPr") is not None
        order = (by_style, by_list) if direct else (by_list, by_style)
        return Indent.of([*order, properties.child("w:ind") if properties else None])

    def label(self, paragraph: Element) -> Label:
        """Count the paragraph and return its marker."""
        properties = paragraph.child("w:pPr")
        place = self.list_position(properties, self.styles.of(properties))
        return self.numbering.label(place) if place else Label()
