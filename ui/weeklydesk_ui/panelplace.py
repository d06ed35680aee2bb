"""A panel that replaces the page in the window; created when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame


P = TypeVar("P", bound=QWidget)


class PanelPlace(Generic[P]):
    """Creates and shows one panel and keeps its theme current; the caller fills it first."""

    def __init__(self, frame: Frame, make: Callable[[], P], wear: Callable[[P], object]) -> None:
        self._frame, self._make, self._wear = frame, make, wear
        self.made: P | None = None

    def panel(self) -> P:
        """Return the panel in the current theme."""
        if self.made is None:
            self.made = self._make()
            self._frame.stack.addWidget(self.made)
        self.apply_theme()
        return self.made

    def show(self, *, full: bool = False) -> None:
        """Show the panel in place of the page and focus it."""
        panel = self.panel()
        self._frame.messages.end("started")
        self._frame.show_place(panel, full=full)
        panel.setFocus()

    def leave(self) -> None:
        """Return to the page if the panel is visible."""
        if self.made is not None and self._frame.stack.currentWidget() is self.made:
            self._frame.show_page()

    def apply_theme(self) -> None:
        """Apply the current theme to the panel if it was created."""
        if self.made is not None:
            self._wear(self.made)
