"""HTML from the clipboard of Word, Excel, browsers, Notion, Feishu and mail, as lines.

Lists become nested items, tables tables, headings sections; links and emphasis stay as Markdown.
Everything else of the styling is dropped, and nothing is ever loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from weeklydesk.importers.html_words import SPACE, Piece, markdown, tidy
from weeklydesk.model import Code, Item, Marker, Paragraph, Quote, Section, State, Table
from weeklydesk.outline import Line
from weeklydesk.text.inline import safe_link

Attributes = dict[str, str]

_SILENT = {"script", "style", "head", "title", "template", "svg", "object", "iframe", "noscript"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    *("p", "div", "li", "ul", "ol", "table", "blockquote", "pre", "section", "article", "dd"),
    *("header", "footer", "main", "dt", "dl", "body", *_HEADINGS),
}
_SIGNS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em"), "*"),
    **dict.fromkeys(("s", "del", "strike"), "~~"),
    **dict.fromkeys(("code", "tt"), "`"),
}
_LEVEL = re.compile(r"mso-list:[^;]*level(\d+)")
_NUMBER = re.compile(r"[（(]?(\w{1,4})[.)、）]")
_NOT_BOLD = re.compile(r"font-weight:\s*(normal|[1-4]00)")


def read_html(source: str) -> list[Line]:
    """Return the lines that the HTML shows; depths fit as `weeklydesk.outline.build` takes them."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.flush()
    return reader.lines


@dataclass(slots=True)
class _List:
    marker: Marker
    number: int


class _Reader(HTMLParser):
    """Collects words until a block ends, and makes a line of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._open: list[str] = []  # tags that change how words are taken
        self._lists: list[_List] = []
        self._item: Item | None = None  # waits for its words
        self._heading = 0
        self._signs: list[tuple[str, str]] = []
        self._links: list[str] = []
        self._rows: list[list[str]] | None = None
        self._word_level = 0
        self._spans: list[bool] = []  # whether each open span is a marker that Word wrote out
        self._marker_text = ""
        self._begins = self._openers()
        self._ends = self._closers()

    def _openers(self) -> dict[str, Callable[[Attributes], None]]:
        return {
            "a": self._begin_a,
            "body": self._begin_body,
            "br": self._begin_br,
            "span": self._begin_span,
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
            "span": self._end_span,
            "ul": self._end_list,
            "ol": self._end_list,
            "td": self.flush,
            "th": self.flush,
            "table": self._end_table,
        }

    # Words

    def handle_data(self, data: str) -> None:
        """Take words (called by the parser)."""
        if self._open and self._open[-1] in _SILENT:
            return
        if any(self._spans):
            self._marker_text += data
            return
        text = data if "pre" in self._open else SPACE.sub(" ", data)
        signs = () if "pre" in self._open else tuple(dict.fromkeys(s for _, s in self._signs))
        self._pieces.append(Piece(text, signs, self._links[-1] if self._links else ""))

    def flush(self) -> None:
        """Make a line of the words taken so far."""
        verbatim = "pre" in self._open
        text = markdown(self._pieces)
        text = text.strip("\n") if verbatim else tidy(text)
        self._pieces.clear()
        if self._rows is not None:
            self._into_cell(text)
        elif text:
            self.lines.append(self._line(text, verbatim))

    def _into_cell(self, text: str) -> None:
        if text and self._rows and self._rows[-1]:
            words = text.replace("\n", " ").replace("|", "\\|")
            self._rows[-1][-1] = f"{self._rows[-1][-1]} {words}".strip()

    def _line(self, text: str, verbatim: bool) -> Line:
        depth = len(self._lists)
        if self._heading:
            return Line(Section(text.replace("\n", " "), self._heading))
        if verbatim:
            return Line(Code(text), depth)
        if self._word_level:
            return self._word_line(text)
        if self._item is not None:
            item, self._item = self._item, None
            return Line(replace(item, text=text), max(depth - 1, 0))
        if "blockquote" in self._open:
            return Line(Quote(text), depth)
        return Line(Paragraph(text), depth)

    def _word_line(self, text: str) -> Line:
        number = _NUMBER.fullmatch(SPACE.sub("", self._marker_text))
        depth, self._word_level, self._marker_text = self._word_level - 1, 0, ""
        if number:
            return Line(Item(text, Marker.NUMBER, number[1]), depth)
        return Line(Item(text), depth)

    # Tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an opening tag (called by the parser)."""
        given: Attributes = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.flush()
        if tag in _SILENT | {"pre", "blockquote"}:
            self._open.append(tag)
        self._begin_inline(tag, given)
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        if tag in self._begins:
            self._begins[tag](given)

    def handle_endtag(self, tag: str) -> None:
        """Take a closing tag (called by the parser)."""
        if tag in _BLOCKS:
            self.flush()
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        self._end_inline(tag)
        if tag in _HEADINGS:
            self._heading = 0
        if tag in self._ends:
            self._ends[tag]()

    def _begin_inline(self, tag: str, given: Attributes) -> None:
        if tag in _SIGNS:
            plain = _SIGNS[tag] == "**" and _NOT_BOLD.search(given.get("style", ""))
            self._signs.append((tag, "" if plain or self._heading else _SIGNS[tag]))

    def _end_inline(self, tag: str) -> None:
        for place in range(len(self._signs) - 1, -1, -1):
            if self._signs[place][0] == tag:
                del self._signs[place]
                return

    def _begin_a(self, given: Attributes) -> None:
        self._links.append(safe_link(given.get("href", "").strip()))

    def _end_a(self) -> None:
        if self._links:
            self._links.pop()

    def _begin_body(self, _given: Attributes) -> None:
        self._open.clear()

    def _begin_br(self, _given: Attributes) -> None:
        self._pieces.append(Piece("\n"))

    def _begin_span(self, given: Attributes) -> None:
        marker = "mso-list:ignore" in given.get("style", "").lower().replace(" ", "")
        self._spans.append(marker or any(self._spans))

    def _end_span(self) -> None:
        if self._spans:
            self._spans.pop()

    def _begin_p(self, given: Attributes) -> None:
        level = _LEVEL.search(given.get("style", ""))
        self._word_level = int(level[1]) if level else 0
        self._marker_text = ""

    def _begin_ul(self, _given: Attributes) -> None:
        self._lists.append(_List(Marker.BULLET, 0))

    def _begin_ol(self, given: Attributes) -> None:
        start = given.get("start", "")
        self._lists.append(_List(Marker.NUMBER, int(start) if start.isdigit() else 1))

    def _end_list(self) -> None:
        self._item = None
        if self._lists:
            self._lists.pop()

    def _begin_li(self, _given: Attributes) -> None:
        here = self._lists[-1] if self._lists else _List(Marker.BULLET, 0)
        number = str(here.number) if here.marker is Marker.NUMBER else None
        here.number += 1
        self._item = Item("", here.marker, number)

    def _begin_input(self, given: Attributes) -> None:
        if given.get("type") == "checkbox" and self._item is not None:
            state = State.DONE if "checked" in given else State.OPEN
            self._item = replace(self._item, task=True, state=state)

    # Tables

    def _begin_table(self, _given: Attributes) -> None:
        if self._rows is None:
            self._rows = []

    def _begin_tr(self, _given: Attributes) -> None:
        if self._rows is not None:
            self._rows.append([])

    def _begin_td(self, _given: Attributes) -> None:
        self.flush()
        if self._rows:
            self._rows[-1].append("")

    def _end_table(self) -> None:
        rows = [row for row in self._rows or [] if any(row)]
        self._rows = None
        width = max(map(len, rows), default=0)
        if width == 1:
            self.lines += [Line(Paragraph(row[0].replace("\\|", "|"))) for row in rows]
        elif rows:
            padded = [[*row, *[""] * (width - len(row))] for row in rows]
            padded.insert(1, ["---"] * width)
            text = "\n".join(f"| {' | '.join(row)} |" for row in padded)
            self.lines.append(Line(Table(text), len(self._lists)))
