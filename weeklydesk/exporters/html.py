"""HTML that can be mailed: all styles are inline, and raw HTML is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from weeklydesk.exporters.characters import escaped, printable
from weeklydesk.exporters.checkboxes import checkbox
from weeklydesk.exporters.facts import language_of, title_of
from weeklydesk.exporters.lists import Leaf, List, Script, grouped
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.rules import is_rule
from weeklydesk.exporters.select import selected
from weeklydesk.exporters.stylesheet import StyleSheet
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
)
from weeklydesk.records import record, replace
from weeklydesk.text.inline import Span, safe_link, spans
from weeklydesk.text.tables import Align, grid

FindPicture = Callable[[str], str]
"""Maps the source of a picture to the address to embed; empty if it is not embedded."""

_BULLETS = ("disc", "circle")
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
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
    """Return a complete page that can be mailed."""
    return page(report, options).encode()


def page(report: Report, options: Options, pictures: FindPicture | None = None) -> str:
    """Return the page as text; `pictures` maps embedded pictures to their addresses."""
    writer = replace(_mail(), pictures=pictures)
    return _PAGE.format(
        language=escaped(language_of(report, options)),
        title=escaped(title_of(report, options)),
        style=writer.sheet.style("page"),
        body=writer.body(report, options),
    )


def fragment(report: Report, options: Options) -> str:
    """Return the selected report as text/html for the clipboard."""
    body = _mail().body(selected(report, options), options)
    return f"<html><body>\n<!--StartFragment-->\n{body}\n<!--EndFragment-->\n</body></html>"


@cache
def _mail() -> HtmlWriter:
    return HtmlWriter(StyleSheet.load("mail"))


ColourOf = Callable[[str], str]  # from an objective ("O1") to its CSS colour


@record
class HtmlWriter:
    """Writes the body of a page with the styles of a sheet; `heading` is the tag for a level.

    With `colour_of`, headings of objectives start with a bar in the objective's colour.
    A list is a single line: LibreOffice turns a line feed after an item into a space.
    """

    sheet: StyleSheet
    heading: str = "h{}"
    pictures: FindPicture | None = None
    colour_of: ColourOf | None = None

    def body(self, report: Report, options: Options) -> str:
        """Return the blocks of a report, one per line."""
        return "\n".join(self._parts(report, options))

    def _parts(self, report: Report, options: Options) -> Iterator[str]:
        if options.greeting:
            yield self._block("p", "p", self._inline(options.greeting))
        if report.title:
            yield self._block(self.heading.format(1), "title", self._inline(report.title))
        for section in report.sections:
            yield from self._section(section)
        if options.signature:
            yield self._block("p", "p", self._inline(options.signature))

    def _section(self, section: Section) -> Iterator[str]:
        if section.title:
            tag, look = self.heading.format(section.level), f"h{min(section.level, 3)}"
            yield self._block(tag, look, self._bar(section) + self._inline(section.title))
        yield from self._blocks(section.blocks, 0)

    def _bar(self, section: Section) -> str:
        if self.colour_of is None or not section.objective:
            return ""
        return f'<span style="color: {self.colour_of(section.objective)}">▍</span>'

    def _blocks(self, blocks: Iterable[Block], depth: int) -> Iterator[str]:
        for part in grouped(blocks):
            yield self._list(part, depth) if isinstance(part, List) else self._leaf(part, depth)

    def _list(self, part: List, depth: int) -> str:
        tag, attributes, kind = "ul", "", _BULLETS[depth % 2]
        if part.script is not Script.BULLET:
            tag, attributes, kind = "ol", *_numbering(part)
        looks = "sublist" if depth else "list", *_room(part)
        style = self.sheet.style(*looks, more=f"list-style-type: {kind}")
        labels = part.labels() if kind == "none" else [""] * len(part.items)
        items = "".join(map(self._item, part.items, labels, [depth] * len(part.items)))
        return f"<{tag}{attributes}{style}>{items}</{tag}>"

    def _item(self, item: Item, label: str, depth: int) -> str:
        lead = f"{label} " if label else ""
        sign = f"{checkbox(item)} " if item.task else ""
        head = escaped(lead + sign) + self._inline(item.text)
        parts = [head, *self._blocks(item.children, depth + 1)]
        bare = item.task and item.marker is Marker.BULLET  # the checkbox replaces the bullet
        return self._block("li", "task" if bare else "item", "".join(parts))

    def _leaf(self, block: Leaf, depth: int) -> str:
        match block:
            case Paragraph(text) if is_rule(text):
                return f"<hr{self.sheet.style('rule')}>"
            case Paragraph(text):
                return self._block("p", "inside" if depth else "p", self._inline(text))
            case Quote(text):
                return self._quote(text)
            case Code(text) | Html(text):
                return f"<pre{self.sheet.style('pre')}>{escaped(text)}</pre>"
            case Table(text):
                return self._table(text)

    def _quote(self, text: str) -> str:
        paragraphs = (self._block("p", "quoted", self._inline(part)) for part in text.split("\n\n"))
        return f"<blockquote{self.sheet.style('quote')}>{''.join(paragraphs)}</blockquote>"

    def _table(self, text: str) -> str:
        cells = grid(text)
        rows = [self._row(row, cells.aligns, "td") for row in cells.rows]
        if cells.header:
            rows.insert(0, self._row(cells.header, cells.aligns, "th"))
        body = "\n".join(rows)
        attributes = ' border="1" cellspacing="0" cellpadding="6"'
        return f"<table{attributes}{self.sheet.style('table')}>\n{body}\n</table>"

    def _row(self, row: tuple[str, ...], aligns: tuple[Align, ...], tag: str) -> str:
        cells = map(self._cell, row, aligns, [tag] * len(row))
        return f"<tr>{''.join(cells)}</tr>"

    def _cell(self, text: str, align: Align, tag: str) -> str:
        if not align:
            return self._block(tag, tag, self._inline(text))
        style = self.sheet.style("text", tag, more=f"text-align: {align}")
        return f'<{tag} align="{align}"{style}>{self._inline(text)}</{tag}>'

    def _inline(self, text: str) -> str:
        return "".join(map(self._span, spans(printable(text))))

    def _span(self, span: Span) -> str:
        if span.image:
            return self._image(span)
        html = escaped(span.text).replace("\n", "<br>")
        for tag, wanted in (("s", span.strike), ("i", span.italic), ("b", span.bold)):
            html = f"<{tag}>{html}</{tag}>" if wanted else html
        if span.code:
            html = f"<code{self.sheet.style('code')}>{html}</code>"
        return self._linked(html, span.link) if span.link else html

    def _image(self, span: Span) -> str:
        """Return an embedded picture, else its description, linked if the picture is online."""
        alt = escaped(span.text or span.image)
        source = self.pictures(span.image) if self.pictures else ""
        if source:
            style = self.sheet.style("picture")
            return f'<img src="{escaped(source)}" alt="{alt}" border="0"{style}>'
        target = span.link or safe_link(span.image)
        return self._linked(alt, target) if target else alt

    def _linked(self, html: str, address: str) -> str:
        return f'<a href="{escaped(address)}"{self.sheet.style("link")}>{html}</a>'

    def _block(self, tag: str, look: str, html: str) -> str:
        return f"<{tag}{self.sheet.style('text', look)}>{html}</{tag}>"


def _room(part: List) -> tuple[str, ...]:
    """Return the extra style of a list whose numbers are wider than the standard margin."""
    longest = max(map(len, part.labels())) if part.script is Script.DECIMAL else 0
    return ("wider",) if longest > 4 else ("wide",) if longest > 3 else ()


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
