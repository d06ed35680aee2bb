"""Reading the clipboard as if it were a file to import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from weeklydesk.importers.found_files import Source

LONGEST = 5_000_000  # characters; of longer HTML only the plain text is read


def source_of(data: QMimeData, name: str) -> Source | None:
    """Return the clipboard's content as a file of that name; None if it has no text."""
    html = data.html() if data.hasHtml() else ""
    text = data.text()
    if not html.strip() and not text.strip():
        return None
    return Source(Path(f"{name}.md"), lambda: markdown_of(html, text).encode(), lambda: None)


def markdown_of(html: str, text: str) -> str:
    """Return the HTML as Markdown if it has headings or lists, else the plain text."""
    from weeklydesk.exporters.markdown import text_of
    from weeklydesk.importers.html import read_html
    from weeklydesk.model import Item, Report, Section
    from weeklydesk.outline import build

    lines = read_html(html) if html and len(html) <= LONGEST else []
    if any(isinstance(line.node, Item | Section) for line in lines) or not text.strip():
        return text_of(Report(None, sections=build(lines)))
    return text
