"""HTML that can be mailed: every style stands in its tag, nothing foreign passes through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from weeklydesk.exporters.boxes import box
from weeklydesk.exporters.characters import escaped, printable
from weeklydesk.exporters.facts import language_of, title_of
from weeklydesk.exporters.lists import Leaf, List, Script, grouped
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.rules import is_rule
from weeklydesk.inline import Span, safe_link, spans
from weeklydesk.model import Block, Code, Html, Item, Paragraph, Quote, Report, Section, Table
from weeklydesk.tables import Align, grid
from weeklydesk_resources import ROOT

LOOK = ROOT / "looks" / "mail.css"

_RULE = re.compile(r"^(\w+)\s*\{\s*([^}]*?)\s*\}", re.MULTILINE)
_BULLETS = ("disc", "circle", "square")
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
</head>
<body>
<div{style}>
{body}
</div>
</body>
</html>
"""


def write(report: Report, options: Options) -> bytes:
    """Return a whole page, fit to be mailed."""
    page = _PAGE.format(
        language=escaped(language_of(report, options)),
        title=escaped(title_of(report, options)),
        style=_style("page"),
        body=_body(report, options),
    )
    return page.encode()


def fragment(report: Report, options: Options) -> str:
    """Return what goes on the clipboard as text/html."""
    body = _body(report, options)
    return f"<html><body>\n<!--StartFragment-->\n{body}\n<!--EndFragment-->\n</body></html>"


def _body(report: Report, options: Options) -> str:
    return "\n".join(_parts(report, options))


def _parts(report: Report, options: Options) -> Iterator[str]:
    if options.greeting:
        yield _block("p", "p", _inline(options.greeting))
    if report.title:
        yield _block("h1", "title", _inline(report.title))
    for section in report.sections:
        yield from _section(section)
    if options.signature:
        yield _block("p", "p", _inline(options.signature))


def _section(section: Section) -> Iterator[str]:
    if section.title:
        look = f"h{min(section.level, 3)}"
        yield _block(f"h{section.level}", look, _inline(section.title))
    yield from _blocks(section.blocks, 0)


def _blocks(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for part in grouped(blocks):
        yield _list(part, depth) if isinstance(part, List) else _leaf(part)


def _list(part: List, depth: int) -> str:
    tag, attributes, kind = "ul", "", _BULLETS[min(depth, 2)]
    if part.script is not Script.BULLET:
        tag, attributes, kind = "ol", *_numbering(part)
    style = _style("sublist" if depth else "list", more=f"list-style-type: {kind}")
    labels = part.labels() if kind == "none" else [""] * len(part.items)
    items = "\n".join(map(_item, part.items, labels, [depth] * len(part.items)))
    return f"<{tag}{attributes}{style}>\n{items}\n</{tag}>"


def _numbering(part: List) -> tuple[str, str]:
    """Return the attributes and the list-style-type of a numbered list."""
    start = f' start="{part.start}"' if part.start != 1 else ""
    match part.script:
        case Script.TYPED:
            return "", "none"
        case Script.LETTER:
            return f' type="a"{start}', "lower-alpha"
        case Script.CHINESE:
            return start, "simp-chinese-informal"
        case _:
            return start, "decimal"


def _item(item: Item, label: str, depth: int) -> str:
    lead = f"{label} " if label else ""
    sign = f"{box(item)} " if item.task else ""
    head = escaped(lead + sign) + _inline(item.text)
    parts = [head, *_blocks(item.children, depth + 1)]
    return _block("li", "item", "\n".join(parts))


def _leaf(block: Leaf) -> str:
    match block:
        case Paragraph(text) if is_rule(text):
            return f"<hr{_style('rule')}>"
        case Paragraph(text):
            return _block("p", "p", _inline(text))
        case Quote(text):
            return _quote(text)
        case Code(text) | Html(text):
            return f"<pre{_style('pre')}>{escaped(text)}</pre>"
        case Table(text):
            return _table(text)


def _quote(text: str) -> str:
    paragraphs = (_block("p", "quoted", _inline(part)) for part in text.split("\n\n"))
    return f"<blockquote{_style('quote')}>{''.join(paragraphs)}</blockquote>"


def _table(text: str) -> str:
    cells = grid(text)
    rows = [_row(row, cells.aligns, "td") for row in cells.rows]
    if cells.header:
        rows.insert(0, _row(cells.header, cells.aligns, "th"))
    body = "\n".join(rows)
    attributes = ' border="1" cellspacing="0" cellpadding="6"'
    return f"<table{attributes}{_style('table')}>\n{body}\n</table>"


def _row(row: tuple[str, ...], aligns: tuple[Align, ...], tag: str) -> str:
    cells = map(_cell, row, aligns, [tag] * len(row))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(text: str, align: Align, tag: str) -> str:
    if not align:
        return _block(tag, tag, _inline(text))
    style = _style("text", tag, more=f"text-align: {align}")
    return f'<{tag} align="{align}"{style}>{_inline(text)}</{tag}>'


def _inline(text: str) -> str:
    return "".join(map(_span, spans(printable(text))))


def _span(span: Span) -> str:
    if span.image:
        return _image(span)
    html = escaped(span.text).replace("\n", "<br>")
    for tag, wanted in (("s", span.strike), ("i", span.italic), ("b", span.bold)):
        html = f"<{tag}>{html}</{tag}>" if wanted else html
    if span.code:
        html = f"<code{_style('code')}>{html}</code>"
    return _linked(html, span.link) if span.link else html


def _image(span: Span) -> str:
    """Return a picture's description, a link to it where it is on the web: mail loads nothing."""
    alt = escaped(span.text or span.image)
    target = span.link or safe_link(span.image)
    return _linked(alt, target) if target else alt


def _linked(html: str, address: str) -> str:
    return f'<a href="{escaped(address)}"{_style("link")}>{html}</a>'


def _block(tag: str, look: str, html: str) -> str:
    return f"<{tag}{_style('text', look)}>{html}</{tag}>"


@cache
def _style(*looks: str, more: str = "") -> str:
    """Return the style attribute of some looks; of a property given twice the last one counts."""
    rules = "; ".join([*(_looks()[look] for look in looks), *([more] if more else [])])
    pairs = dict(rule.split(": ", 1) for rule in rules.split("; "))
    return f' style="{"; ".join(f"{name}: {value}" for name, value in pairs.items())}"'


@cache
def _looks() -> dict[str, str]:
    return dict(_RULE.findall(LOOK.read_text(encoding="utf-8")))
