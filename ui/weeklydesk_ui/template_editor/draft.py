"""The template that is being edited: changes by the row of the list, with undo and redo."""

from __future__ import annotations

from weeklydesk.model import Section
from weeklydesk.objectives import Objective
from weeklydesk.records import replace
from weeklydesk.templates import Template, editing
from weeklydesk_ui.template_editor.steps import Steps

_LOWEST = 6  # the deepest level of a heading


class Draft:
    """Row 0 is the template itself, row n its section n - 1; changes return whether there was one.

    Changes of the same `field` of a row are one undo step until `end_burst`; a change without a
    field is always a separate step.
    """

    def __init__(self, template: Template) -> None:
        self._steps = Steps(template)

    @property
    def template(self) -> Template:
        """The template in its present state."""
        return self._steps.template

    def section(self, row: int) -> Section | None:
        """Return the section of a row; None for the template itself."""
        return self.template.sections[row - 1] if self._is_section(row) else None

    def add(self, row: int) -> bool:
        """Add an empty section below a row, at the level of that row's section."""
        above = self.section(row)
        fresh = Section("", max(2, above.level) if above else 2)
        return self._steps.take(editing.added(self.template, row, fresh))

    def remove(self, row: int) -> bool:
        """Remove the section of a row."""
        if not self._is_section(row):
            return False
        return self._steps.take(editing.removed(self.template, row - 1))

    def move(self, row: int, to: int) -> bool:
        """Move the section of a row to another row."""
        if not (self._is_section(row) and self._is_section(to)):
            return False
        return self._steps.take(editing.moved(self.template, row - 1, to - 1))

    def deepen(self, row: int, steps: int) -> bool:
        """Change the level of a section's heading; text before the first heading has none."""
        section = self.section(row)
        if section is None or not section.level:
            return False
        level = min(_LOWEST, max(1, section.level + steps))
        return self.change_section(row, replace(section, level=level))

    def retitle(self, row: int, title: str) -> bool:
        """Change the title of a section, and its role if the title implies another one."""
        if not self._is_section(row):
            return False
        before = self._steps.base(f"{row} title").sections[row - 1]
        return self.change_section(row, editing.titled(before, title), "title")

    def change_section(self, row: int, section: Section, field: str = "") -> bool:
        """Replace the section of a row."""
        if not self._is_section(row):
            return False
        burst = f"{row} {field}" if field else ""
        base = self._steps.base(burst)
        return self._steps.take(editing.changed(base, row - 1, section), burst)

    def change_objective(self, objective: Objective, field: str = "") -> bool:
        """Set the period and colour of an objective."""
        burst = f"{objective.identity} {field}" if field else ""
        return self._steps.take(editing.stated(self._steps.base(burst), objective), burst)

    def change_template(self, template: Template, field: str) -> bool:
        """Replace the template after a change of a field of its own."""
        return self._steps.take(template, field)

    def end_burst(self) -> None:
        """Make the next change a new undo step."""
        self._steps.end_burst()

    def undo(self) -> bool:
        """Undo one step; return False if there is none."""
        return self._steps.undo()

    def redo(self) -> bool:
        """Redo one step; return False if there is none."""
        return self._steps.redo()

    def _is_section(self, row: int) -> bool:
        return 0 < row <= len(self.template.sections)
