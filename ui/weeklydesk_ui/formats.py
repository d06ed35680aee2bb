"""Registers the export formats that need Qt, without importing Qt."""

from __future__ import annotations

from weeklydesk.errors import WeeklydeskError
from weeklydesk.exporters import Format, Writer, register


def make_known() -> None:
    """Register .pdf."""
    register(Format(".pdf", "PDF", _pdf))


def _pdf() -> Writer:
    try:
        from weeklydesk_ui.pdf import write
    except ImportError as error:
        raise WeeklydeskError(
            "PDF export needs Qt, which cannot be loaded here: {reason}. Nothing was written.",
            reason=error,
        ) from error
    return write
