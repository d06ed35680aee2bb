"""Scans lines into pieces: which block each line begins or continues, and at which depth.

Nesting depends on the visual column: anything indented further than an item's marker is its child,
by whatever width. No line is dropped; a line that cannot be parsed becomes a paragraph.
"""

from __future__ import annotations

from weeklydesk.importers.pieces import Node, Piece
from weeklydesk.importers.source_lines import Line, dedented
from weeklydesk.importers.unspaced_lists import UnspacedList
from weeklydesk.model import Code, Html, Item, Paragraph, Quote, Section, Table
from weeklydesk.text import marks
from weeklydesk.text.htmlblocks import end_mark, ends, starts_html
from weeklydesk.text.labels import Labels, is_label
from weeklydesk.text.normal import DEEPEST


class Scan:
    """One pass over the lines of a text.

    `pieces` is the result, `marker_lines` counts lines that are only markup (fences, underlines,
    separators), and `verbatim` lists the lines that could not be parsed.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.verbatim: list[tuple[int, str]] = []
        self.marker_lines = 0
        self.too_deep = False
        self._columns: list[int] = []  # of the markers of the open items, outermost first
        self._open: Piece | None = None  # the piece that the next line may continue
        self._guarded = False
        self._unspaced = UnspacedList()
        self._missing: dict[str, tuple[int, int]] = {}  # fences known to be unclosed
        self._texts = [line.text for line in lines]
        self._labels = Labels(self._texts, [line.column for line in lines])
        self._last_ends = self._find_last_ends()
        self._run()

    def _find_last_ends(self) -> dict[str, int]:
        return {
            mark: place
            for place, line in enumerate(self.lines)
            if ">" in line.text
            for mark in ("-->", "?>", "]]>", ">", "</script>", "</pre>", "</style>", "</textarea>")
            if ends(mark, line.text)
        }

    def _run(self) -> None:
        place = 0
        while place < len(self.lines):
            if self.lines[place].text:
                place = self._block(place)
            else:
                self._open = None
                place += 1

    def _block(self, place: int) -> int:
        """Parse the block that begins at `place`; return the place after it."""
        line = self.lines[place]
        for take in (
            self._separator,
            self._underline,
            self._code,
            self._html,
            self._heading,
            self._rule,
            self._quote,
            self._table,
            self._item,
        ):
            if (after := take(place, line)) is not None:
                self._guarded = take == self._separator
                return after
        after = self._text(place, line)
        self._guarded = False
        return after

    # Depth

    def _settle(self, column: int) -> int:
        """Close the items that `column` is not nested in; return its depth."""
        while self._columns and self._columns[-1] >= column:
            self._columns.pop()
        self.too_deep |= len(self._columns) > DEEPEST
        return min(len(self._columns), DEEPEST)

    def _outside(self, line: Line) -> bool:
        """Whether the line is not nested in an item."""
        return not self._columns or line.column <= self._columns[0]

    def _add(self, kind: Node, line: Line, lines: list[str]) -> Piece:
        depth, above = self._settle(line.column), self.pieces[-1] if self.pieces else None
        self._open = None
        if kind is Paragraph and above and above.is_empty_item and depth == above.depth + 1:
            above.lines = lines  # in Markdown, this paragraph is the empty item's text
            self.marker_lines += 1
            return above
        piece = Piece(kind, depth, line.number, lines, guarded=self._guarded)
        self.pieces.append(piece)
        return piece

    def _keep(self, line: Line) -> None:
        """Keep a line that cannot be parsed as a separate paragraph."""
        self._add(Paragraph, line, [marks.unescaped(line.text)])
        self.verbatim.append((line.number, line.text))

    # Marker lines

    def _separator(self, place: int, line: Line) -> int | None:
        if line.text != marks.SEPARATOR:
            return None
        self._open = None
        self.marker_lines += 1
        return place + 1

    def _underline(self, place: int, line: Line) -> int | None:
        level, above = marks.underline_level(line.text), self._open
        if level is None or above is None or above.kind is not Paragraph or above.depth:
            return None
        if len(above.lines) > 1 or above.guarded or line.column > 3:
            return None
        above.kind, above.level, self._open = Section, level, None
        self._labels.heading(level)
        self.marker_lines += 1
        return place + 1

    # Blocks

    def _code(self, place: int, line: Line) -> int | None:
        opening = marks.fence(line.text)
        if opening is None:
            return None
        end = self._fence_end(place, line.column, opening[0])
        if end is None:
            self._keep(line)
            return place + 1
        self.marker_lines += 1
        self._fenced(place, end, line, opening[1])
        return end + 1

    def _fenced(self, place: int, end: int, line: Line, info: str) -> None:
        inner = [dedented(part.raw, line.column) for part in self.lines[place + 1 : end]]
        self._add(Code, line, inner or [""]).info = info
        self.marker_lines += 1

    def _fence_end(self, place: int, column: int, opening: str) -> int | None:
        sign, size = opening[0], len(opening)
        least, widest = self._missing.get(sign, (size + 1, column))
        if size >= least and column <= widest:
            return None
        for end in range(place + 1, len(self.lines)):
            line = self.lines[end]
            near = line.text.startswith(opening) and line.column < column + 4
            if near and not line.text.strip(sign):
                return end
        self._missing[sign] = (size, column)
        return None

    def _html(self, place: int, line: Line) -> int | None:
        if not starts_html(line.text, within=bool(self._open and self._open.lines)):
            return None
        end = self._html_end(place, line.text)
        if end is None:
            self._keep(line)
            return place + 1
        rest = (dedented(part.raw, line.column) for part in self.lines[place + 1 : end + 1])
        self._add(Html, line, [line.text, *(part.rstrip(marks.BLANKS) for part in rest)])
        return end + 1

    def _html_end(self, place: int, text: str) -> int | None:
        mark = end_mark(text)
        if mark is None:
            return self._before_blank(place)
        if self._last_ends.get(mark, -1) < place:
            return None
        return next(i for i in range(place, len(self.lines)) if ends(mark, self._texts[i]))

    def _before_blank(self, place: int) -> int:
        while place + 1 < len(self.lines) and self._texts[place + 1]:
            place += 1
        return place

    def _heading(self, place: int, line: Line) -> int | None:
        found = marks.heading(line.text)
        if found is None:
            return None
        if not self._outside(line):
            self._keep(line)
        else:
            self._section(line, found[1], found[0])
            self._labels.heading(found[0])
        return place + 1

    def _section(self, line: Line, title: str, level: int) -> None:
        self._columns.clear()
        self._unspaced.forget()
        self._add(Section, line, [title]).level = level

    def _rule(self, place: int, line: Line) -> int | None:
        if not marks.is_rule(line.text):
            return None
        self._add(Paragraph, line, [line.text])
        return place + 1

    def _quote(self, place: int, line: Line) -> int | None:
        if not line.text.startswith(">"):
            return None
        inner = line.text[1:].removeprefix(" ")
        above = self._open
        if above and above.kind is Quote and above.depth == self._settle(line.column):
            above.lines.append(inner)
        else:
            self._open = self._add(Quote, line, [inner])
        return place + 1

    def _table(self, place: int, line: Line) -> int | None:
        length = marks.table_length(self._texts, place, line.text)
        if not length:
            return None
        self._add(Table, line, self._texts[place : place + length])
        return place + length

    def _item(self, place: int, line: Line) -> int | None:
        mark = marks.list_mark(line.text) or self._unspaced.next_mark(line)
        if mark is None:
            return None
        self._unspaced.note(line, mark)
        if self._outside(line) and self._label(place, line):
            return place + 1
        rest = line.text[mark.length :].lstrip(marks.BLANKS)
        piece = self._add(Item, line, [])
        piece.depth = min(piece.depth, DEEPEST - 1)
        piece.typed = mark.number
        if found := marks.box(rest):
            piece.task = True
            piece.state, rest = found
        self._columns.append(line.column)
        return self._item_text(place, line, piece, rest)

    def _item_text(self, place: int, line: Line, piece: Piece, rest: str) -> int:
        column = line.column + len(line.text) - len(rest)
        inner = Line(line.number, column, rest, line.raw)
        if opening := marks.fence(rest):
            end = self._fence_end(place, column, opening[0])
            if end is not None:
                self._fenced(place, end, inner, opening[1])
                return end + 1
        if marks.is_table_row(rest):
            length = marks.table_length(self._texts, place, rest)
            self._add(Table, inner, [rest, *self._texts[place + 1 : place + length]])
            return place + length
        if rest:
            piece.lines.append(marks.unescaped_item(rest))
        self._open = piece
        return place + 1

    # Text

    def _text(self, place: int, line: Line) -> int:
        above = self._open
        if self._outside(line) and self._label(place, line):
            return place + 1
        if above is not None and self._continues(line):
            if not above.lines:
                self.marker_lines += 1
            above.lines.append(marks.unescaped(line.text, first=not above.lines))
        else:
            self._open = self._add(Paragraph, line, [marks.unescaped(line.text)])
        return place + 1

    def _continues(self, line: Line) -> bool:
        """Whether the line continues the open text, even if it is indented less."""
        if self._columns and line.column <= self._columns[-1] and is_label(line.text):
            return False
        return not (self._open and self._open.kind is Quote and not self._open.lines[-1])

    def _label(self, place: int, line: Line) -> bool:
        """Parse the line as a heading if it is a label used as one."""
        if self._guarded or (self._open and self._open.guarded) or self._is_underlined(place):
            return False
        level = self._labels.level_of(place)
        if level is not None:
            self._section(line, line.text, level)
        return level is not None

    def _is_underlined(self, place: int) -> bool:
        """Whether the next line underlines this one, which makes it a heading."""
        below = self._texts[place + 1] if place + 1 < len(self._texts) else ""
        return self._open is None and marks.underline_level(below) is not None
