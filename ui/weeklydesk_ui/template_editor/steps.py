"""The undo history of a template while it is edited."""

from __future__ import annotations

from weeklydesk.templates import Template


class Steps:
    """The present state of a template, with the states to undo and redo.

    Typing into one field is one undo step, a burst: each state of it replaces the previous one,
    and is made from `base`, the state before the burst.
    """

    def __init__(self, template: Template) -> None:
        self.template = template
        self._before: list[Template] = []
        self._after: list[Template] = []
        self._burst = ""

    def base(self, burst: str = "") -> Template:
        """Return the state that the next one is made from."""
        return self._before[-1] if burst and burst == self._burst else self.template

    def take(self, fresh: Template, burst: str = "") -> bool:
        """Set a new state; return False if it equals the present one."""
        if fresh == self.template:
            return False
        if not burst or burst != self._burst:
            self._before.append(self.template)
        self._burst = burst
        self._after.clear()
        self.template = fresh
        if self._before and self._before[-1] == fresh:  # typed, and deleted again
            self._before.pop()
            self._burst = ""
        return True

    def end_burst(self) -> None:
        """Make the next change a new undo step."""
        self._burst = ""

    def undo(self) -> bool:
        """Undo one step; return False if there is none."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Redo one step; return False if there is none."""
        return self._go(self._after, self._before)

    def _go(self, back: list[Template], forth: list[Template]) -> bool:
        self.end_burst()
        if not back:
            return False
        forth.append(self.template)
        self.template = back.pop()
        return True
