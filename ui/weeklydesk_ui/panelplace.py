"""A panel that stands in the page's place: made when it is first shown, left for the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame


P = TypeVar("P", bound=QWidget)


class PanelPlace(Generic[P]):
    """Keeps one panel, in the colours of now; whoever shows it fills it before."""

    def __init__(self, frame: Frame, make: Callable[[], P], wear: Callable[[P], object]) -> None:
        self._frame, self._make, self._wear = frame, make, wear
        self.made: P | None = None

    def panel(self) -> P:
        """Return the panel in the colours of now."""
        if self.made is None:
            self.made = self._make()
            self._frame.stack.addWidget(self.made)
        self.apply_theme()
        return self.made

    def show(self, *, full: bool = False) -> None:
        """Let the panel stand for the page, and be typed into."""
        panel = self.panel()
        self._frame.messages.end("started")
        self._frame.show_place(panel, full=full)
        panel.setFocus()

    def leave(self) -> None:
        """Go back to the page, where the panel is in sight."""
        if self.made is not None and self._frame.stack.currentWidget() is self.made:
            self._frame.show_page()

    def apply_theme(self) -> None:
        """Paint the panel in the colours of the theme, if it was made."""
        if self.made is not None:
            self._wear(self.made)
