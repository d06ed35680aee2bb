"""What is on the clipboard as a file that could be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from weeklydesk.importers.sources import Source

LONGEST = 5_000_000  # characters of HTML that are read; of longer ones the plain text is taken


def source_of(data: QMimeData, name: str) -> Source | None:
    """Return the content as a file of that name; None where it holds no words."""
    html = data.html() if data.hasHtml() else ""
    text = data.text()
    if not html.strip() and not text.strip():
        return None
    return Source(Path(f"{name}.md"), lambda: markdown_of(html, text).encode(), lambda: None)


def markdown_of(html: str, text: str) -> str:
    """Return the HTML as Markdown where it has headings or lists, else the text as it is."""
    from weeklydesk.exporters.markdown import text_of
    from weeklydesk.importers.html import read_html
    from weeklydesk.model import Item, Report, Section
    from weeklydesk.outline import build

    lines = read_html(html) if html and len(html) <= LONGEST else []
    if any(isinstance(line.node, Item | Section) for line in lines) or not text.strip():
        return text_of(Report(None, sections=build(lines)))
    return text
