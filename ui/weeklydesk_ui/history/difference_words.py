"""The words for differences, shared by all views that compare reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from weeklydesk.desk.aspects import Aspect
from weeklydesk.desk.comparing import ChangeKind, Difference, Part
from weeklydesk.presentation.aspects import HEADINGS, LINES
from weeklydesk_ui.i18n import translate


def change_names() -> dict[ChangeKind, str]:
    """Return what became of a line, in the current language."""
    return {
        ChangeKind.NEW: translate("VersionHistory", "new"),
        ChangeKind.CHANGED: translate("VersionHistory", "changed"),
        ChangeKind.DONE: translate("VersionHistory", "done"),
        ChangeKind.DROPPED: translate("VersionHistory", "dropped"),
        ChangeKind.REOPENED: translate("VersionHistory", "reopened"),
        ChangeKind.MOVED: translate("VersionHistory", "moved"),
        ChangeKind.GONE: translate("VersionHistory", "gone"),
    }


def line_words(difference: Difference) -> str:
    """Return what became of a line, and which attributes changed."""
    names = change_names()
    unworded = difference.kind is ChangeKind.CHANGED and len(difference.pieces) <= 1
    aspects = _joined(difference.aspects, LINES)
    if unworded and aspects:
        return aspects
    return f"{names[difference.kind]} · {aspects}" if aspects else names[difference.kind]


def heading_words(part: Part) -> str:
    """Return what became of a heading, or "" if it is unchanged."""
    words = {
        ChangeKind.NEW: translate("VersionHistory", "new heading"),
        ChangeKind.GONE: translate("VersionHistory", "heading removed"),
    }
    if part.kind and part.kind in words:
        return words[part.kind]
    reworded = [translate("VersionHistory", "heading reworded")] if part.pieces else []
    aspects = _joined(part.aspects, HEADINGS)
    return " · ".join((*reworded, *([aspects] if aspects else [])))


def title_of(part: Part) -> str:
    """Return a section's title, or a name for the text before the first heading."""
    if part.is_head:
        return translate("VersionHistory", "Title and properties")
    return part.section.title or translate("VersionHistory", "Before the first heading")


def _joined(aspects: Iterable[Aspect], words: Mapping[Aspect, str]) -> str:
    return " · ".join(translate("VersionHistory", words[aspect]) for aspect in aspects)
