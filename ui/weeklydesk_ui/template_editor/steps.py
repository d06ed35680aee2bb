"""A template while it is being changed, and the steps that led to it; nothing is stored here."""

from __future__ import annotations

from weeklydesk.templates import Template


class Steps:
    """The present state between those that can be undone and those that can be done again.

    What is typed into one field is one step, a burst: each of its states replaces the one before
    and is made from `base`, the state that the burst began from.
    """

    def __init__(self, template: Template) -> None:
        self.template = template
        self._before: list[Template] = []
        self._after: list[Template] = []
        self._burst = ""

    def base(self, burst: str = "") -> Template:
        """Return what the next state is made from."""
        return self._before[-1] if burst and burst == self._burst else self.template

    def take(self, fresh: Template, burst: str = "") -> bool:
        """Take a new state; False where it is the present one."""
        if fresh == self.template:
            return False
        if not burst or burst != self._burst:
            self._before.append(self.template)
        self._burst = burst
        self._after.clear()
        self.template = fresh
        if self._before and self._before[-1] == fresh:  # typed, and taken back by hand
            self._before.pop()
            self._burst = ""
        return True

    def end_burst(self) -> None:
        """Let what is typed next be a step of its own."""
        self._burst = ""

    def undo(self) -> bool:
        """Go back a step; False where there is none."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Go forward a step that was undone; False where there is none."""
        return self._go(self._after, self._before)

    def _go(self, back: list[Template], forth: list[Template]) -> bool:
        self.end_burst()
        if not back:
            return False
        forth.append(self.template)
        self.template = back.pop()
        return True
