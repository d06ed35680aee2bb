"""Rescuing text that cannot be saved when the system ends the program.

At a shutdown there are only seconds left and nobody to ask, so the text is written to a file,
which the next start reports.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.state import RESCUED

if TYPE_CHECKING:
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.window.frame import Frame

UNSAVED = "unsaved"
"""The folder beside the history with rescued files."""

_TOPIC = "rescue"


def rescued(report: Report, folder: Path) -> bool:
    """Write a lossless copy of the report; return False if that fails too."""
    from weeklydesk import exporters
    from weeklydesk.exporters.options import WHOLE

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        exporters.export(report, _free(folder, str(report.week or "report")), WHOLE)
    except (OSError, WeeklydeskError):
        return False  # the window stays open and says why the text could not be saved
    return True


def tell(frame: Frame, presenter: Presenter, folder: Path) -> None:
    """Report a rescued file once, and offer to import it."""
    found = max(folder.glob("*.md"), key=lambda path: path.stat().st_mtime, default=None)
    state = presenter.context.state
    if found is None or state.get(RESCUED) == found.name:
        return
    state.put(RESCUED, found.name)

    def take_in() -> None:
        frame.messages.end(_TOPIC)
        presenter.importing.look([found])

    def message() -> Message:
        words = translate(
            "Rescue", "Text that could not be saved when weeklydesk had to quit is in {name}."
        )
        offers = (
            Offer(translate("Rescue", "Import it…"), take_in),
            Offer(translate("Rescue", "Folder"), lambda: presenter.context.desktop.reveal(found)),
        )
        return Message(words.format(name=found.name), offers, _TOPIC)

    presenter.say(lasting(message))


def _free(folder: Path, name: str) -> Path:
    """Return a path that does not exist yet."""
    path, number = folder / f"{name}.md", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.md"
    return path
