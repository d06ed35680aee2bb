"""What the program reaches outside its windows: clipboard, desktop, clock, the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from weeklydesk.records import record

if TYPE_CHECKING:
    from weeklydesk.paths import Paths
    from weeklydesk_ui.clipboard import Clipboard
    from weeklydesk_ui.desktop import Desktop
    from weeklydesk_ui.questions import Questions
    from weeklydesk_ui.settings import WindowSettings
    from weeklydesk_ui.state import WindowState
    from weeklydesk_ui.window.frame import Frame


class World(Protocol):
    """The world around the program; tests hand over their own."""

    @property
    def clipboard(self) -> Clipboard:
        """The desktop's clipboard."""
        ...

    @property
    def desktop(self) -> Desktop:
        """The desktop that the windows stand on."""
        ...

    def now(self) -> datetime:
        """Return the time on the wall."""
        ...

    def questions(self, frame: Frame) -> Questions:
        """Return who asks the questions of that window."""
        ...


class RealWorld:
    """The world itself, reached into when there is something to do there."""

    @property
    def clipboard(self) -> Clipboard:
        """The desktop's clipboard."""
        from weeklydesk_ui.clipboard import SystemClipboard

        return SystemClipboard()

    @property
    def desktop(self) -> Desktop:
        """The desktop that the windows stand on."""
        from weeklydesk_ui.desktop import SystemDesktop

        return SystemDesktop()

    def now(self) -> datetime:
        """Return the time on the wall."""
        return datetime.now()

    def questions(self, frame: Frame) -> Questions:
        """Return who asks the questions of that window."""
        from weeklydesk_ui.questions import QtQuestions

        return QtQuestions(frame)


@record
class Around:
    """What stands around one window."""

    clipboard: Clipboard
    questions: Questions
    desktop: Desktop
    settings: WindowSettings
    state: WindowState
    clock: Callable[[], datetime]
    paths: Paths
