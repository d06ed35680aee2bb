"""The markers that begin a block in plain text, and the escaping of text that looks like one.

Importers use these functions to recognise blocks, the Markdown exporter to find lines that need a
backslash. Both use the same tables, so that what is written is read back unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.expressions import Expression
from weeklydesk.model import State
from weeklydesk.records import record
from weeklydesk.text.htmlblocks import starts_html
from weeklydesk.weeks import YEAR

BLANKS = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""The characters that are stripped at both ends of a line, including those without width."""

SEPARATOR = "<!-- -->"
"""Written between two blocks that would be joined, and before a line that is not a heading."""

_AFTER = r"(?= |\t|\u3000|\xa0|$)"  # a character class would take ten times as long to compile
_WIDTHS = {"\u3000": 2, "\u200b": 0, "\u200c": 0, "\u200d": 0, "\u2060": 0, "\ufeff": 0}

_DIGITS = "0123456789０１２３４５６７８９"
_CHINESE = "一二三四五六七八九十〇"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DRAWN = "•·●◦○▪▫‣⁃∙◆■➢"
_HOST = r"(?!(?:com|cn|net|org|io|js|ts|py|md|x|xx)\b)"
_TYPED_BULLET = Expression(rf"[-*+]{_AFTER}|–{_AFTER}", begins="-*+–")
_TIGHT_BULLET = Expression(r"-(?=[\u4e00-\u9fff【《「])", begins="-")
_DRAWN_BULLET = Expression(rf"[{_DRAWN}][\ufe0e\ufe0f]?", begins=_DRAWN)
_NUMBERS = (
    Expression(rf"(?!(?:19|20)\d\d\.)(?P<n>[0-9]{{1,9}})[.)]{_AFTER}", begins=_DIGITS, holds=".)"),
    Expression(
        rf"(?P<n>[{_DIGITS}]{{1,2}})[.．](?![\d０-９.．,，%％/]){_HOST}",
        begins=_DIGITS,
        holds=".．",
    ),
    Expression(
        rf"(?P<n>[{_DIGITS}]{{1,3}})(?:[、）]|\)(?![)）\]】]))", begins=_DIGITS, holds="、）)"
    ),
    Expression(rf"[(（](?P<n>[{_DIGITS}]{{1,2}}|[{_CHINESE}]{{1,3}})[)）][、.．]?", begins="(（"),
    Expression(rf"(?P<n>[{_CHINESE}]{{1,3}})(?:[、.．)）])", begins=_CHINESE, holds="、.．)）"),
    Expression(rf"(?P<n>[{_CIRCLED}])[、.．]?", begins=_CIRCLED),
    Expression(rf"(?P<n>[a-z])[.)]{_AFTER}", begins=_LETTERS, holds=".)"),
    Expression(r"(?P<n>[a-z])）|[(（](?P<m>[a-z])[)）]", begins=_LETTERS + "(（", holds=")）"),
)
_BOX = Expression(rf"\[([ xX-])\]{_AFTER}", begins="[")
BOXES = {State.OPEN: "[ ]", State.DONE: "[x]", State.DROPPED: "[-]"}
_STATES = {" ": State.OPEN, "x": State.DONE, "X": State.DONE, "-": State.DROPPED}
_BREAK = Expression(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$", begins="-*_")
_UNDERLINE = Expression(r"(=+|-{2,})$", begins="=-")
_HEADING = Expression(
    r"(?P<spaced>#{1,6})(?:[ \t\u3000\xa0]+(?P<title>.*))?$"
    rf"|(?P<tight>#(?=[^\s#\d!/]|{YEAR}[-年./Ww])|#{{2,6}})(?P<word>[^\s#].*)$",
    begins="#",
)
_FENCE = Expression(r"(?P<fence>`{3,}+(?!.*`)|~{3,})(?P<info>.*)$", begins="`~")
_TABLE_ROW = Expression(r"\|.+\|$", begins="|")
_DELIMITERS = Expression(
    r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$", begins="|:- \t", holds="-"
)
_CLOSING = Expression(r"(?:^|(?<=[ \t]))(\\*)(#+)$", holds="#")
_NUMBER_ESCAPE = Expression(r"([0-9]{1,9})(\\*)(?=[.)])", begins="0123456789", holds=".)")


@record
class ListMark:
    """The marker of a list item: its typed number (None for a bullet), its kind and length."""

    number: str | None
    kind: str
    length: int


def width_at(column: int, blank: str) -> int:
    """Return the width of a white space character at `column`."""
    return 4 - column % 4 if blank == "\t" else _WIDTHS.get(blank, 1)


def column_of(line: str) -> tuple[int, str]:
    """Return the visual column at which the text begins, and the stripped text.

    A tab advances to the next multiple of four; a full-width space is two columns wide.
    """
    text = line.lstrip(BLANKS)
    margin = line[: len(line) - len(text)]
    if margin.isascii() and "\t" not in margin:
        return len(margin), text.rstrip(BLANKS)
    column = 0
    for blank in margin:
        column += width_at(column, blank)
    return column, text.rstrip(BLANKS)


def list_mark(text: str) -> ListMark | None:
    """Return the list marker at the start of `text`, or None."""
    bullet = _TYPED_BULLET.match(text) or _TIGHT_BULLET.match(text) or _DRAWN_BULLET.match(text)
    if bullet:
        return ListMark(None, "bullet", bullet.end())
    first = text[:1]
    if not (first.isnumeric() or first in "(（" or "a" <= first <= "z"):
        return None
    for place, pattern in enumerate(_NUMBERS):
        if match := pattern.match(text):
            number = next(group for group in match.groups() if group)
            return ListMark(number, f"{place}", match.end())
    return None


def box(text: str) -> tuple[State, str] | None:
    """Return the state and the rest of a text that begins with a checkbox, or None."""
    match = _BOX.match(text)
    return (_STATES[match[1]], text[match.end() :].lstrip(BLANKS)) if match else None


def heading(text: str) -> tuple[int, str] | None:
    """Return the level and title of an ATX heading, with or without a space after the hashes."""
    match = _HEADING.match(text)
    if match is None:
        return None
    hashes, title = match["spaced"] or match["tight"], match["title"] or match["word"] or ""
    if match["tight"] and len(hashes) == 1 and _only_tags(text):
        return None
    return len(hashes), _without_closing(title.strip(BLANKS))


def _only_tags(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word.startswith("#") for word in words)


def _without_closing(title: str) -> str:
    match = _CLOSING.search(title)
    if match is None:
        return title
    if match[1]:
        return title[: match.start()] + match[1][1:] + match[2]
    return title[: match.start()].rstrip(BLANKS)


def closed_title(title: str) -> str:
    """Return a title with trailing hashes escaped, so that they are not read as closing ones."""
    match = _CLOSING.search(title)
    return f"{title[: match.start()]}\\{title[match.start() :]}" if match else title


def fence(text: str) -> tuple[str, str] | None:
    """Return the fence and the info string of a line that opens a code block, or None."""
    match = _FENCE.match(text)
    return (match["fence"], match["info"].strip(BLANKS)) if match else None


def is_break(text: str) -> bool:
    """Return whether the line is a thematic break."""
    return bool(_BREAK.match(text))


def underline_level(text: str) -> int | None:
    """Return the heading level that the line gives to the text above it (a setext heading)."""
    match = _UNDERLINE.match(text)
    return (1 if match[1][0] == "=" else 2) if match else None


def is_rule(text: str) -> bool:
    """Return whether the line is a thematic break or an underline."""
    return is_break(text) or underline_level(text) is not None


def is_table_row(text: str) -> bool:
    """Return whether the line begins and ends with a pipe, which makes it a table row."""
    return bool(_TABLE_ROW.match(text))


def is_delimiter_row(text: str) -> bool:
    """Return whether the line is the delimiter row between header and body of a pipe table."""
    return "|" in text and bool(_DELIMITERS.match(text)) and list_mark(text) is None


def table_length(texts: Sequence[str], place: int, first: str) -> int:
    """Return the number of lines of the table that begins with `first` at `place`; 0 for none."""
    following = texts[place + 1] if place + 1 < len(texts) else ""
    headed = "|" in first and is_delimiter_row(following)
    if not is_table_row(first) and (not headed or interrupts(first)):
        return 0
    end = place + 1 + headed
    while end < len(texts) and _is_further_row(texts[end], headed):
        end += 1
    return end - place


def _is_further_row(text: str, headed: bool) -> bool:
    return is_table_row(text) or (headed and "|" in text and not interrupts(text))


def interrupts(text: str, *, first: bool = True) -> bool:
    """Return whether a line would begin a new block, as the first line of a text or within it."""
    return (
        text.startswith(">")
        or list_mark(text) is not None
        or is_rule(text)
        or heading(text) is not None
        or fence(text) is not None
        or is_table_row(text)
        or is_delimiter_row(text)
        or starts_html(text, within=not first)
    )


def begins_item_otherwise(text: str) -> bool:
    """Return whether a text after a list marker must be escaped: checkbox, fence, table, dashes."""
    return (
        box(text) is not None
        or fence(text) is not None
        or is_table_row(text)
        or not text.strip("- \t")
    )


def escaped(line: str, *, first: bool = True) -> str:
    """Return a line of a paragraph, escaped so that it is read as text."""
    if number := _NUMBER_ESCAPE.match(line):
        bare = line[: number.end(1)] + line[number.end() :]
        return f"{number[1]}\\{line[number.end(1) :]}" if interrupts(bare) else line
    return f"\\{line}" if interrupts(line.lstrip("\\"), first=first) else line


def unescaped(line: str, *, first: bool = True) -> str:
    """Undo `escaped`."""
    if line.startswith("\\"):
        return line[1:] if interrupts(line.lstrip("\\"), first=first) else line
    number = _NUMBER_ESCAPE.match(line)
    if number and number[2] and interrupts(number[1] + line[number.end() :]):
        return line[: number.end(1)] + line[number.end(1) + 1 :]
    return line


def escaped_item(line: str) -> str:
    """Return the first line of an item's text, escaped to follow the list marker."""
    bare = line.lstrip("\\")
    return f"\\{line}" if bare and begins_item_otherwise(bare) else line


def unescaped_item(line: str) -> str:
    """Undo `escaped_item`."""
    bare = line.lstrip("\\")
    return line[1:] if line.startswith("\\") and bare and begins_item_otherwise(bare) else line
