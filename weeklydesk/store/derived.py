"""Rebuilds the data derived from reports."""

from __future__ import annotations

from weeklydesk.store import lines, reports
from weeklydesk.store.connection import Connection


def rebuild(connection: Connection) -> None:
    """Rebuild the lines and the search index of all reports."""
    with connection.write():
        lines.clear_all(connection)
        for (report_id,) in connection.rows("SELECT id FROM report WHERE deleted IS NULL"):
            head = reports.head_by_id(connection, report_id)
            if head:
                report = reports.load(connection, head).report
                lines.update(connection, report_id, head.week, report)
