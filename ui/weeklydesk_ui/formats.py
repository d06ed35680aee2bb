"""The formats that the window's toolkit writes; known before it is loaded."""

from __future__ import annotations

from weeklydesk.errors import WeeklydeskError
from weeklydesk.exporters import Format, Writer, register


def make_known() -> None:
    """Let exports write .pdf."""
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
