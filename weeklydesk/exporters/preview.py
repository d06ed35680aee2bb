"""The preview pane: the HTML writer with styles that Qt's rich text supports."""

from __future__ import annotations

from functools import cache

from weeklydesk.exporters.html import ColourOf, HtmlWriter
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.select import selected
from weeklydesk.exporters.stylesheet import StyleSheet
from weeklydesk.model import Report
from weeklydesk.records import record, values_of


@record
class PreviewLook:
    """The theme's colours and font family as CSS values, and the font size in pixels."""

    ink: str = "#1f2328"
    muted: str = "#57606a"
    accent: str = "#2f6690"
    line: str = "#c8d3dc"
    family: str = "sans-serif"
    size: int = 15


def preview(
    report: Report, options: Options, look: PreviewLook, colour_of: ColourOf | None = None
) -> str:
    """Return HTML for a QTextBrowser, showing what an export with these options contains.

    With `colour_of`, headings of objectives are marked with the objective's colour.
    """
    return _writer(look, colour_of).body(selected(report, options), options)


@cache
def _writer(look: PreviewLook, colour_of: ColourOf | None) -> HtmlWriter:
    return HtmlWriter(style_sheet(look), heading="p", colour_of=colour_of)


def style_sheet(look: PreviewLook) -> StyleSheet:
    """Return the style sheet for Qt's rich text."""
    steps = {"size": 0, "large": 1, "larger": 3, "largest": 7}
    sizes = {name: f"{look.size + step}px" for name, step in steps.items()}
    return StyleSheet.load("preview", values_of(look) | sizes)
