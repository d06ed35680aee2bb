"""The sheets of this session: a week that is opened again has its undo history still."""

from __future__ import annotations

from weeklydesk.weeks import Week
from weeklydesk_ui.editor.sheet import Sheet

IDLE = 12  # sheets without a history that are kept for going back and forth


class OpenSheets:
    """The sheets by week, the last shown at the end. A report without a week is not kept."""

    def __init__(self) -> None:
        self._sheets: dict[Week, Sheet] = {}

    def get(self, week: Week | None) -> Sheet | None:
        """Return the sheet of a week that was open before."""
        return self._sheets.get(week) if week else None

    def add(self, week: Week | None, sheet: Sheet) -> None:
        """Remember the sheet as the last shown."""
        if week:
            self._sheets.pop(week, None)
            self._sheets[week] = sheet

    def pop_idle(self) -> list[Sheet]:
        """Forget the sheets without a history that have not been shown for long; return them."""
        idle = [week for week, sheet in self._sheets.items() if not sheet.has_history()]
        return [self._sheets.pop(week) for week in idle[:-IDLE]]
