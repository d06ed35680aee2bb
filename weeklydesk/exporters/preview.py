"""The preview beside the editor: the mail's own writer in styles that Qt's rich text can draw."""

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
    """The theme's colours and the text's face, as CSS names them, and its size in pixels."""

    ink: str = "#1f2328"
    muted: str = "#57606a"
    accent: str = "#2f6690"
    line: str = "#c8d3dc"
    family: str = "sans-serif"
    size: int = 15


def preview(
    report: Report, options: Options, look: PreviewLook, colour_of: ColourOf | None = None
) -> str:
    """Return HTML for a QTextBrowser: what would go out with these options.

    With `colour_of` objectives have their colours at their headings, to find one's way.
    """
    return _writer(look, colour_of).body(selected(report, options), options)


@cache
def _writer(look: PreviewLook, colour_of: ColourOf | None) -> HtmlWriter:
    return HtmlWriter(style_sheet(look), heading="p", colour_of=colour_of)


def style_sheet(look: PreviewLook) -> StyleSheet:
    """Return the styles of a page that Qt draws."""
    steps = {"size": 0, "large": 1, "larger": 3, "largest": 7}
    sizes = {name: f"{look.size + step}px" for name, step in steps.items()}
    return StyleSheet.load("preview", values_of(look) | sizes)
