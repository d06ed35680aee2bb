"""Converts clipboard HTML from Word, Excel, browsers, Notion, Feishu and mail to outline lines.

Lists become nested items, tables tables, headings sections; links and emphasis become Markdown.
All other styling is dropped, and no resource is ever loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from weeklydesk.importers import html_styles as styles
from weeklydesk.importers.html_inline import Inline
from weeklydesk.importers.html_lists import Lists, WordLists
from weeklydesk.importers.html_quotes import Quotes
from weeklydesk.importers.html_styles import Attributes
from weeklydesk.importers.html_tables import Rows
from weeklydesk.importers.html_words import Piece, markdown, spaced, tidy
from weeklydesk.importers.typed_lists import with_typed_lists
from weeklydesk.model import Code, Marker, Paragraph, Quote, Section
from weeklydesk.outline import Line, settled
from weeklydesk.text.inline import safe_link

_BLOCKS = {
    *("p", "div", "li", "ul", "ol", "table", "blockquote", "pre", "section", "article", "dd"),
    *("header", "footer", "main", "nav", "aside", "dt", "dl", "body", "hr", "figure"),
    *("figcaption", "caption", "details", "summary", "address", *styles.HEADINGS),
}


def read_html(source: str) -> list[Line]:
    """Return the visible lines of the HTML, with depths valid for `weeklydesk.outline.build`."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return with_typed_lists(settled(reader.lines))


class _Reader(HTMLParser):
    """Collects text until a block ends, and makes a line of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._open: list[str] = []  # "pre" and "blockquote", which change how text is read
        self._hidden: list[str] = []  # a hidden element and the elements open in it
        self._inline = Inline()
        self._links: list[str] = []
        self._lists = Lists()
        self._word = WordLists()
        self._quotes = Quotes()
        self._heading = 0
        self._heading_tag = ""  # the tag that ends the heading
        self._table: Rows | None = None
        self._marker = False  # inside a list marker written out by Word
        self._lark = False  # from Feishu, which numbers headings by putting them into lists
        self._begins = self._openers()
        self._ends = self._closers()

    def _openers(self) -> dict[str, Callable[[Attributes], None]]:
        return {
            "a": self._begin_a,
            "body": self._begin_body,
            "br": self._begin_br,
            "div": self._begin_div,
            "hr": self._begin_hr,
            "img": self._begin_img,
            "p": self._begin_p,
            "ul": self._begin_ul,
            "ol": self._begin_ol,
            "li": self._begin_li,
            "input": self._begin_input,
            "table": self._begin_table,
            "tr": self._begin_tr,
            "td": self._begin_td,
            "th": self._begin_td,
        }

    def _closers(self) -> dict[str, Callable[[], None]]:
        return {
            "a": self._end_a,
            "li": self._end_item,
            "ul": self._end_list,
            "ol": self._end_list,
            "td": self.flush,
            "th": self.flush,
            "table": self._end_table,
        }

    def close(self) -> None:
        """Process the remaining text, including unclosed elements."""
        super().close()
        self.flush()
        self._end_item()
        self._end_table()

    # Text

    def handle_data(self, data: str) -> None:
        """Handle text (called by the parser)."""
        if self._hidden:
            return
        if self._marker or self._inline.is_marker:
            self._word.add_marker(data)
            return
        link = self._links[-1] if self._links else ""
        if "pre" in self._open:
            self._pieces.append(Piece(data, (), link))
        else:
            signs = () if self._heading else self._inline.signs()
            self._pieces.append(Piece(spaced(data), signs, link))

    def handle_comment(self, data: str) -> None:
        """Handle the comments around list markers from Word (called by the parser)."""
        self._marker = data.strip() == "[if !supportLists]"

    def unknown_decl(self, data: str) -> None:
        """Handle the same comments in declaration form (called by the parser)."""
        self.handle_comment(f"[{data}]")

    def flush(self) -> None:
        """Make a line of the text collected so far."""
        verbatim = "pre" in self._open
        text = markdown(self._pieces)
        text = text.strip("\n") if verbatim else tidy(text)
        if text:
            self._add(self._line(text, verbatim))
        elif self._pieces:
            self._quotes.add_gap()
        self._pieces.clear()

    def _add(self, line: Line) -> None:
        cell = self._table.cell() if self._table else None
        self._quotes.add(line, self.lines if cell is None else cell.lines)

    def _end_item(self) -> None:
        """Add the pending item that has received no text, if it is visible."""
        empty = self._lists.take_empty()
        if empty is not None and (self._table is None or self._table.cell() is None):
            self._add(empty)

    def _line(self, text: str, verbatim: bool) -> Line:
        if self._heading and (self._lark or not self._lists):
            self._lists.mark_as_filled()
            return Line(Section(text.replace("\n", " "), self._heading))
        if verbatim:
            self._end_item()
            return Line(Code(text), self._lists.depth)
        quoted = "blockquote" in self._open
        if quoted:
            self._end_item()
        item = self._word.line(text) or self._lists.line(text)
        if item is not None:
            return item
        depth = self._word.depth_below() or self._lists.depth
        return Line(Quote(text) if quoted else Paragraph(text), depth)

    # Tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Handle an opening tag (called by the parser)."""
        given: Attributes = {name: value or "" for name, value in attrs}
        if tag == "body":
            self._hidden.clear()
        elif tag == "meta":
            self._lists.resumes |= "LibreOffice" in given.get("content", "")
        if self._hidden or styles.is_hidden(tag, given):
            self._lists.mark_as_filled()
            if tag not in styles.VOID:
                self._hidden.append(tag)
            return
        self._lark |= "data-lark-html-role" in given
        self._break(tag)
        if tag == "blockquote" and tag not in self._open:
            self._quotes.begin()
        if tag in {"pre", "blockquote"}:
            self._open.append(tag)
        self._inline.begin(tag, given)
        level = styles.heading_level(tag, given)
        if level:
            self._heading, self._heading_tag = level, tag
        if tag in self._begins:
            self._begins[tag](given)

    def handle_endtag(self, tag: str) -> None:
        """Handle a closing tag (called by the parser)."""
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
            return
        self._break(tag)
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        self._inline.end(tag)
        if tag == self._heading_tag:
            self._heading = 0
        if tag in self._ends:
            self._ends[tag]()

    def _break(self, tag: str) -> None:
        """End the line at a block boundary; inside code, only start another line of it."""
        if tag not in _BLOCKS:
            return
        self._quotes.border(tag)
        if "pre" not in self._open or tag == "pre":
            self.flush()
        elif self._pieces and not self._pieces[-1].text.endswith("\n"):
            self._pieces.append(Piece("\n"))

    def _begin_a(self, given: Attributes) -> None:
        self._lists.mark_as_filled()
        self._links.append(safe_link(given.get("href", "").strip()))

    def _end_a(self) -> None:
        if self._links:
            self._links.pop()

    def _begin_body(self, _given: Attributes) -> None:
        self._open.clear()

    def _begin_br(self, _given: Attributes) -> None:
        self._pieces.append(Piece("\n"))

    def _begin_img(self, given: Attributes) -> None:
        """Insert the character of an emoji picture."""
        text = given.get("alt", "")
        if 0 < len(text) <= 2 and not text.isascii():
            self.handle_data(text)
        self._lists.mark_as_filled()

    def _begin_p(self, given: Attributes) -> None:
        self._word.begin_paragraph(given)
        self._align(given)

    def _begin_hr(self, _given: Attributes) -> None:
        """Add a thematic break, except in cells, quotes and code."""
        if self._table is None and not self._open:
            self._end_item()
            self._add(Line(Paragraph("---"), self._lists.depth))

    def _begin_li(self, given: Attributes) -> None:
        self._end_item()
        self._lists.begin_item(given)

    def _begin_ul(self, given: Attributes) -> None:
        self._end_item()
        self._lists.begin(Marker.BULLET, given)

    def _begin_ol(self, given: Attributes) -> None:
        self._end_item()
        self._lists.begin(Marker.NUMBER, given)

    def _end_list(self) -> None:
        self._end_item()
        self._lists.end()

    def _begin_input(self, given: Attributes) -> None:
        if given.get("type") == "checkbox":
            self._lists.give_box(done="checked" in given)

    def _begin_div(self, given: Attributes) -> None:
        """Handle a checkbox as exported by Notion."""
        names = given.get("class", "").split()
        if "checkbox" in names:
            self._lists.give_box(done="checkbox-on" in names)
        self._align(given)

    # Tables

    def _begin_table(self, _given: Attributes) -> None:
        if self._table is not None:  # a nested table: the outer one is only used for layout
            self.lines += self._table.content()
        else:
            self._end_item()
        self._table = Rows()

    def _begin_tr(self, given: Attributes) -> None:
        self.flush()
        if self._table is not None:
            self._table.begin_row(given)

    def _begin_td(self, given: Attributes) -> None:
        self.flush()
        if self._table is not None:
            self._table.begin_cell(given)

    def _align(self, given: Attributes) -> None:
        if self._table is not None:
            self._table.begin_block(given)

    def _end_table(self) -> None:
        table, self._table = self._table, None
        if table is not None:
            self.lines += table.lines(self._lists.depth)
