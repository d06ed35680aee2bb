"""What the program reaches outside of its windows: clipboard, desktop, clock, questions."""

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


class Environment(Protocol):
    """What the program uses of its surroundings; tests replace it."""

    @property
    def clipboard(self) -> Clipboard:
        """The desktop's clipboard."""
        ...

    @property
    def desktop(self) -> Desktop:
        """Access to file manager, mail program and default applications."""
        ...

    def now(self) -> datetime:
        """Return the current local time."""
        ...

    def questions(self, frame: Frame) -> Questions:
        """Return the questions that are asked over that window."""
        ...


class SystemEnvironment:
    """The real environment; each part is imported when it is first used."""

    @property
    def clipboard(self) -> Clipboard:
        """The desktop's clipboard."""
        from weeklydesk_ui.clipboard import SystemClipboard

        return SystemClipboard()

    @property
    def desktop(self) -> Desktop:
        """Access to file manager, mail program and default applications."""
        from weeklydesk_ui.desktop import SystemDesktop

        return SystemDesktop()

    def now(self) -> datetime:
        """Return the current local time."""
        return datetime.now()

    def questions(self, frame: Frame) -> Questions:
        """Return the questions that are asked over that window."""
        from weeklydesk_ui.questions import QtQuestions

        return QtQuestions(frame)


@record
class WindowContext:
    """What the workers of one window share."""

    clipboard: Clipboard
    questions: Questions
    desktop: Desktop
    settings: WindowSettings
    state: WindowState
    clock: Callable[[], datetime]
    paths: Paths
