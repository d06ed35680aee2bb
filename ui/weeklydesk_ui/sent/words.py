"""Texts for sent copies: time, format and audience."""

from __future__ import annotations

from datetime import datetime

from weeklydesk_ui.dates import full_moment
from weeklydesk_ui.i18n import translate


def sending_words(made: datetime, form: str, audience: str) -> str:
    """Return "Jun 7, 2024 17:30 · Word · my manager"."""
    return " · ".join(filter(None, (full_moment(made), form_words(form), _audience(audience))))


def form_words(form: str) -> str:
    """Return the name of a format: of a file by its ending, or of a copy."""
    known = {
        "mail": translate("Sent", "copied to e-mail"),
        "markdown": translate("Sent", "copied as Markdown"),
        "text": translate("Sent", "copied as text"),
        "print": translate("Sent", "printed"),
        ".docx": translate("Sent", "Word"),
        ".eml": translate("Sent", "mail draft"),
        ".html": translate("Sent", "web page"),
        ".md": "Markdown",
        ".pdf": "PDF",
        ".txt": translate("Sent", "text file"),
    }
    return known.get(form, form)


def _audience(audience: str) -> str:
    return {
        "manager": translate("Sent", "for my manager"),
        "me": translate("Sent", "for me"),
    }.get(audience, "")
