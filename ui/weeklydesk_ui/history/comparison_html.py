"""The differences between two weeks as a table with two columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from weeklydesk.desk.comparing import ChangeKind, Difference, Part
from weeklydesk.text.word_diff import Change, Piece
from weeklydesk_ui.history.difference_words import change_names, line_words
from weeklydesk_ui.history.differences_html import heading_html
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme

_SIGNS = {
    ChangeKind.NEW: "+",
    ChangeKind.CHANGED: "~",
    ChangeKind.DONE: "✓",
    ChangeKind.DROPPED: "×",
    ChangeKind.REOPENED: "↺",
    ChangeKind.MOVED: "→",
    ChangeKind.GONE: "−",
}


def summary_of(parts: Sequence[Part]) -> str:
    """Return how many lines are new, changed, done and gone."""
    counts = Counter(each.kind for part in parts for each in part.differences)
    names = change_names()
    told = [f"{_SIGNS[kind]} {names[kind]} {counts[kind]}" for kind in ChangeKind if counts[kind]]
    if not parts:
        return translate("VersionHistory", "Nothing differs.")
    return "    ".join(told) or translate("VersionHistory", "Only headings differ.")


def side_by_side_html(parts: Sequence[Part], theme: Theme) -> str:
    """Return a table: text of the left week, what became of it, text of the right week."""
    rows = "".join(row for part in parts for row in _rows(part, theme))
    return f"<table width='100%' cellspacing='0' cellpadding='6'>{rows}</table>" if rows else ""


def _rows(part: Part, theme: Theme) -> Iterator[str]:
    hue = theme.hue(part.section.objective)
    yield (
        f"<tr><td colspan='3'><br><span style='background-color:{hue}'>&nbsp;</span>&nbsp;"
        f"<b>{heading_html(part, theme)}</b></td></tr>"
    )
    for each in part.differences:
        yield _row(each, theme)


def _row(each: Difference, theme: Theme) -> str:
    origin = f" ({escape(each.origin.title)})" if each.origin and each.origin.title else ""
    words = escape(line_words(each))
    middle = f"<span style='color:{theme.faint}'>{_SIGNS[each.kind]}&nbsp;{words}</span>"
    marked = each.kind not in (ChangeKind.NEW, ChangeKind.GONE)  # both sides have words
    old = "".join(_side(each.pieces, Change.GONE, theme, marked=marked))
    new = "".join(_side(each.pieces, Change.NEW, theme, marked=marked))
    return (
        f"<tr><td width='44%'>{old}</td>"
        f"<td width='12%' align='center' style='white-space:nowrap'>{middle}{origin}</td>"
        f"<td width='44%'>{new}</td></tr>"
    )


def _side(pieces: Sequence[Piece], own: Change, theme: Theme, *, marked: bool) -> Iterator[str]:
    """Yield the words of one side; words missing on the other are marked, not by colour alone."""
    style = {
        Change.GONE: f"color:{theme.danger};text-decoration:line-through",
        Change.NEW: f"color:{theme.good};text-decoration:underline",
    }[own]
    for piece in pieces:
        text = escape(piece.text).replace("\n", "<br>")
        if piece.change is own and marked:
            yield f"<span style='{style}'>{text}</span>"
        elif piece.change in (own, Change.SAME):
            yield text
