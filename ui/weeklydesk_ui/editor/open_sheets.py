"""The sheets opened in this session, so that reopening a week keeps its undo history."""

from __future__ import annotations

from weeklydesk.weeks import Week
from weeklydesk_ui.editor.sheet import Sheet

IDLE = 12  # sheets without an undo history that are kept


class OpenSheets:
    """Sheets by week, most recently shown last. Reports without a week are not kept."""

    def __init__(self) -> None:
        self._sheets: dict[Week, Sheet] = {}

    def get(self, week: Week | None) -> Sheet | None:
        """Return the sheet of a week that was opened before."""
        return self._sheets.get(week) if week else None

    def add(self, week: Week | None, sheet: Sheet) -> None:
        """Add the sheet as the most recently shown."""
        if week:
            self._sheets.pop(week, None)
            self._sheets[week] = sheet

    def pop_idle(self) -> list[Sheet]:
        """Remove and return all but the `IDLE` most recent sheets without an undo history."""
        idle = [week for week, sheet in self._sheets.items() if not sheet.has_history()]
        return [self._sheets.pop(week) for week in idle[:-IDLE]]
