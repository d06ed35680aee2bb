"""The preview of a report, and its differences from the existing one, as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from weeklydesk.desk.comparing import ChangeKind, Difference, Part
from weeklydesk.model import Report, Section
from weeklydesk.outline import Line, build, flatten
from weeklydesk.records import replace
from weeklydesk.text.word_diff import Change, Piece
from weeklydesk_ui.history.difference_words import line_words
from weeklydesk_ui.history.differences_html import heading_html
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme

MOST = 240  # blocks in a preview; nobody reads more
LONGEST = 4000  # characters of one block
_SIGNS = {ChangeKind.NEW: "+", ChangeKind.GONE: "−", ChangeKind.DONE: "✓", ChangeKind.DROPPED: "×"}


def beginning_of(report: Report) -> tuple[Report, bool]:
    """Return the part of a report that the preview shows, and whether that is all of it."""
    lines = flatten(report.sections)
    shown = replace(report, sections=build(_short(line) for line in lines[:MOST]))
    return shown, len(lines) <= MOST and shown.sections == report.sections


def differences_html(parts: tuple[Part, ...], theme: Theme) -> str:
    """Return the new, changed and removed lines by section."""
    if not parts:
        words = translate("Intake", "Only the formatting differs; every line is the same.")
        return f'<p style="color:{theme.faint}">{escape(words)}</p>'
    body = "".join(_part(part, theme) for part in parts)
    return f'<body style="color:{theme.ink}">{body}</body>'


def _short(line: Line) -> Line:
    node = line.node
    if isinstance(node, Section) or len(node.text) <= LONGEST:
        return line
    return Line(replace(node, text=f"{node.text[:LONGEST]} …"), line.depth)


def _part(part: Part, theme: Theme) -> str:
    lines = "".join(_lines(part.differences, theme))
    hue = theme.hue(part.section.objective)
    bar = f'<span style="color:{hue}">▍</span>' if part.section.objective else ""
    title = heading_html(part, theme)
    head = f'<p style="margin-top:14px;margin-bottom:6px;font-weight:600">{bar}{title}</p>'
    return head + lines


def _lines(differences: tuple[Difference, ...], theme: Theme) -> Iterator[str]:
    for each in differences:
        sign = _SIGNS.get(each.kind, "~")
        colour = theme.danger if each.kind is ChangeKind.GONE else theme.accent
        text = "".join(_piece(piece, theme) for piece in each.pieces)
        word = f' <span style="color:{theme.faint}">{escape(line_words(each))}</span>'
        yield (
            '<p style="margin:4px 0 4px 18px;text-indent:-18px;line-height:140%">'
            f'<span style="color:{colour}">{sign}</span>&nbsp;&nbsp;{text}{word}</p>'
        )


def _piece(piece: Piece, theme: Theme) -> str:
    text = escape(piece.text[:LONGEST]).replace("\n", "<br>")
    if piece.change is Change.NEW:
        return f'<span style="background-color:{theme.marked}">{text}</span>'
    if piece.change is Change.GONE:
        return f'<s style="color:{theme.danger}">{text}</s>'
    return text
