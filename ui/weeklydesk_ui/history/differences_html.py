"""The differences between two states of a report as one column of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from weeklydesk.desk.comparing import Difference, Part
from weeklydesk.text.word_diff import Piece
from weeklydesk_ui.history.difference_words import heading_words, line_words, title_of
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme

LINE = "line"  # prefix of links that restore a line of the earlier report
SECTION = "section"  # prefix of links that restore a section of the earlier report


def differences_html(parts: tuple[Part, ...], theme: Theme, *, offers: bool = False) -> str:
    """Return the differences as text: removed words struck out, added ones underlined.

    With `offers`, each section and line of the earlier report has a link that restores it.
    """
    if not parts:
        nothing = translate("VersionHistory", "Nothing differs.")
        return f"<p>{escape(nothing)}</p>"
    return "".join(_part_html(part, theme, offers=offers) for part in parts)


def heading_html(part: Part, theme: Theme) -> str:
    """Return a section's title and what became of it."""
    title = "".join(_pieces_html(part.pieces, theme)) or escape(title_of(part))
    words = heading_words(part)
    told = f"&nbsp; <span style='font-weight:normal'>{_faint(words, theme)}</span>" if words else ""
    return f"{title}{told}"


def _part_html(part: Part, theme: Theme, *, offers: bool) -> str:
    lines = "".join(_line_html(each, theme, offers=offers) for each in part.differences)
    words = translate("VersionHistory", "Restore this section")
    link = _link_html(SECTION, part.earlier, words, theme) if offers else ""
    return f"<h4>{heading_html(part, theme)}{link}</h4>{lines}"


def _link_html(kind: str, earlier: int | None, words: str, theme: Theme) -> str:
    if earlier is None:
        return ""
    style = f"color:{theme.accent};font-weight:normal;text-decoration:none"
    return f"&nbsp;&nbsp; <a href='{kind}:{earlier}' style='{style}'>{escape(words)}</a>"


def _line_html(each: Difference, theme: Theme, *, offers: bool) -> str:
    text = "".join(_pieces_html(each.pieces, theme))
    words = translate("VersionHistory", "Restore")
    link = _link_html(LINE, each.earlier, words, theme) if offers else ""
    return f"<p>{_faint(line_words(each), theme)}&nbsp; {text}{link}</p>"


def _faint(words: str, theme: Theme) -> str:
    return f"<span style='color:{theme.faint}'>{escape(words)}</span>"


def _pieces_html(pieces: Iterable[Piece], theme: Theme) -> Iterator[str]:
    styles = {
        "gone": f"color:{theme.danger};text-decoration:line-through",
        "new": f"color:{theme.good};text-decoration:underline",
        "same": "",
    }
    for piece in pieces:
        text = escape(piece.text).replace("\n", "<br>")
        yield f"<span style='{styles[str(piece.change)]}'>{text}</span>"
