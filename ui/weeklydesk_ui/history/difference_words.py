"""The words for what differs, which all places that compare share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from weeklydesk.desk.aspects import Aspect
from weeklydesk.desk.comparing import Difference, Fate, Part
from weeklydesk.telling.aspects import HEADINGS, LINES
from weeklydesk_ui.i18n import translate


def fate_names() -> dict[Fate, str]:
    """Return what became of a line, in the window's language."""
    return {
        Fate.NEW: translate("VersionHistory", "new"),
        Fate.CHANGED: translate("VersionHistory", "changed"),
        Fate.DONE: translate("VersionHistory", "done"),
        Fate.DROPPED: translate("VersionHistory", "dropped"),
        Fate.REOPENED: translate("VersionHistory", "reopened"),
        Fate.MOVED: translate("VersionHistory", "moved"),
        Fate.GONE: translate("VersionHistory", "gone"),
    }


def line_words(difference: Difference) -> str:
    """Return what became of a line, and what is other about it besides its words."""
    names = fate_names()
    unworded = difference.fate is Fate.CHANGED and len(difference.pieces) <= 1
    aspects = _joined(difference.aspects, LINES)
    if unworded and aspects:
        return aspects
    return f"{names[difference.fate]} · {aspects}" if aspects else names[difference.fate]


def heading_words(part: Part) -> str:
    """Return what became of a heading; nothing where it is the same."""
    words = {
        Fate.NEW: translate("VersionHistory", "new heading"),
        Fate.GONE: translate("VersionHistory", "heading removed"),
    }
    if part.fate and part.fate in words:
        return words[part.fate]
    reworded = [translate("VersionHistory", "heading reworded")] if part.pieces else []
    aspects = _joined(part.aspects, HEADINGS)
    return " · ".join((*reworded, *([aspects] if aspects else [])))


def title_of(part: Part) -> str:
    """Return the title of a section, or a name for what stands above the first heading."""
    if part.is_head:
        return translate("VersionHistory", "Title and properties")
    return part.section.title or translate("VersionHistory", "Before the first heading")


def _joined(aspects: Iterable[Aspect], words: Mapping[Aspect, str]) -> str:
    return " · ".join(translate("VersionHistory", words[aspect]) for aspect in aspects)
