"""Last week's report as HTML in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from weeklydesk.model import Block, Code, Item, Marker, Report, Section, State, Table, walk
from weeklydesk.text.inline import Span, spans
from weeklydesk_ui.beside.last_week import GAP, ITEM
from weeklydesk_ui.look.themes import Theme

_BOXES = {State.OPEN: "☐", State.DONE: "☑", State.DROPPED: "☒"}


def outline_html(report: Report, theme: Theme, step: int) -> str:
    """Return the report; each item has an anchor named after its id.

    A level is `step` pixels wide; the document that shows it needs tab stops of the same width.
    """
    body = "".join(
        _section(section, place, theme, step) for place, section in enumerate(report.sections)
    )
    return f'<body style="color:{theme.ink}">{body}</body>'


def anchor(place: int) -> str:
    """Return the name of a section's anchor."""
    return f"section-{place}"


def _section(section: Section, place: int, theme: Theme, step: int) -> str:
    lines = "".join(
        _line(block, depth * step, theme, step) for depth, block in walk(section.blocks)
    )
    hue = theme.hue(section.objective)
    bar = f'<span style="color:{hue}">▍</span>' if section.objective else ""
    title = f"{bar}{_inline(section.title)}" if section.title else ""
    return (
        f'<p style="margin-top:16px;margin-bottom:6px;font-weight:600">'
        f'<a name="{anchor(place)}"></a>{title}</p>{lines}'
    )


def _line(block: Block, left: int, theme: Theme, step: int) -> str:
    if isinstance(block, Item):
        return _item(block, left, theme, step)
    if isinstance(block, Code | Table):
        look = f"margin:4px 0 4px {left}px;white-space:pre-wrap"
        return f'<pre style="{look}">{escape(block.text)}</pre>'
    return _paragraph(_inline(block.text), left, 0, theme.ink)


def _item(item: Item, left: int, theme: Theme, step: int) -> str:
    mark = f"{item.number}." if item.marker is Marker.NUMBER else "•"
    box = f"{_BOXES[item.state]} " if item.task or item.state is not State.OPEN else ""
    ink = theme.ink if item.state is State.OPEN else theme.faint
    mark = f'<span style="color:{theme.faint}"><a name="{ITEM}{item.id}">{escape(mark)}</a></span>'
    gap = f'<span style="white-space:pre">{GAP}</span>'
    return _paragraph(f"{mark}{gap}{box}{_inline(item.text)}", left + step, -step, ink)


def _paragraph(text: str, left: int, first: int, ink: str) -> str:
    return (
        f'<p style="margin:3px 0 3px {left}px;text-indent:{first}px;color:{ink};'
        f'line-height:140%">{text}</p>'
    )


def _inline(text: str) -> str:
    return "".join(_styled(span) for span in spans(text))


def _styled(span: Span) -> str:
    html = escape(span.text).replace("\n", "<br>")
    return "".join(_opened(span)) + html + "".join(reversed(list(_closed(span))))


def _opened(span: Span) -> Iterator[str]:
    return (f"<{tag}>" for tag in _tags(span))


def _closed(span: Span) -> Iterator[str]:
    return (f"</{tag}>" for tag in _tags(span))


def _tags(span: Span) -> Iterator[str]:
    for tag, wanted in (
        ("b", span.bold),
        ("i", span.italic),
        ("code", span.code),
        ("s", span.strike),
        ("u", bool(span.link)),
    ):
        if wanted:
            yield tag
