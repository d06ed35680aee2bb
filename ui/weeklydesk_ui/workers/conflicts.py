"""Conflicts: another program has saved the week that is being edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Conflict
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Offer, trouble

if TYPE_CHECKING:
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.window.frame import Frame


def resolve(presenter: Presenter, frame: Frame, error: WeeklydeskError) -> None:
    """Merge lines that were captured elsewhere; otherwise ask which of the two texts to keep."""
    if isinstance(error, Conflict) and _takes_in(presenter, frame, error):
        return
    presenter.say(trouble(error, "save", lambda: _ways_out(presenter, frame, error)))


def _ways_out(presenter: Presenter, frame: Frame, error: WeeklydeskError) -> tuple[Offer, ...]:
    base = error.other.revision if isinstance(error, Conflict) else None
    keep = translate("Conflicts", "Keep this version")
    offers = [Offer(keep, lambda: presenter.autosave.save_over(base))]
    if isinstance(error, Conflict):
        other = translate("Conflicts", "Use the other version")
        offers.append(Offer(other, lambda: _take_other(presenter, frame)))
    return tuple(offers)


def _takes_in(presenter: Presenter, frame: Frame, error: Conflict) -> bool:
    """Merge the lines that the other text added to our base revision; return whether it worked."""
    from weeklydesk.desk.capturing import merged

    week, base = error.other.report.week, presenter.autosave.base
    if week is None or base is None:
        return False
    begun = presenter.shelf.store.revision(week, base)
    report = merged(frame.page.report(), begun, error.other.report)
    if report is None:
        return False
    frame.page.apply(report)
    presenter.autosave.save_over(error.other.revision)
    return True


def _take_other(presenter: Presenter, frame: Frame) -> None:
    frame.messages.end("save")
    presenter.shelf.reload()
