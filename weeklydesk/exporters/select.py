"""What of a report goes out."""

from __future__ import annotations

from dataclasses import replace

from weeklydesk.exporters.options import Options
from weeklydesk.model import Report, Role


def selected(report: Report, options: Options) -> Report:
    """Return the report without what its readers do not get.

    Last week's plan (role checklist) stays behind unless it is asked for.
    """
    if options.checklist:
        return report
    sections = tuple(part for part in report.sections if part.role is not Role.CHECKLIST)
    return replace(report, sections=sections)
