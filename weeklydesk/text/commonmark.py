"""Adapting inline Markdown so that CommonMark reads it as `inline` does.

In CommonMark a mark does not open or close emphasis between punctuation on its inner side and a
letter on its outer side (6.2, "left-flanking"), which is common in Chinese: `**重点：**内容` is not
bold. So punctuation at the end, and brackets around all of the words, are moved out of the marks;
in other cases a space is added next to the mark. A tag, which CommonMark reads as HTML, and stars
between digits get a backslash.
"""

from __future__ import annotations

import re
from unicodedata import category

from weeklydesk.text.inline import plain
from weeklydesk.text.tables import BREAK, cell_spans

_MARKS = re.compile(
    r"(?<![\\*])(\*{1,3})(?=[^\s*])(?P<stars>.+?)(?<=[^\s*\\])\1(?!\*)"
    r"|(?<![\\~])~~(?=[^\s~])(?P<waves>.+?)(?<=[^\s~\\])~~(?!~)",
    re.DOTALL,
)
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_TARGET = re.compile(r"(?<=\]\()[^()\s]*(?=\))")
_TAG = re.compile(
    r"(?<!\\)<(?=[A-Za-z/!?][^<>]*>)(?!(?:https?://|mailto:)[^<>\s]+>|[^<>\s@:]+@[^<>\s@]+>)"
)
_TIMES = re.compile(r"(?<=[0-9])\*(?=\*?[0-9])|(?<=[0-9]\*)\*(?=[0-9])")
_CLAUSE = "：；，。、！？…—:;,.!? \t\n\u3000"
_PAIRS = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "【": "】",
    "《": "》",
    "「": "」",
    "『": "』",
    "〈": "〉",
    "(": ")",
}


def readable(text: str) -> str:
    """Return a text adapted for CommonMark; unchanged if it needs no change."""
    if not any(mark in text for mark in ("*", "~~", "<")):
        return text
    tagged = _escaped(text, _TAG)
    for found in map(_flanked, (_escaped(tagged, _TIMES), tagged)):  # a star may also end emphasis
        if _words(found) == _words(text):
            return found
    return text


def _escaped(text: str, pattern: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(_masked(text)))):
        text = f"{text[: match.start()]}\\{text[match.start() :]}"
    return text


def _flanked(text: str) -> str:
    masked = _masked(text)
    done, parts = 0, list[str]()
    for match in _MARKS.finditer(masked):
        kind = "stars" if match["stars"] else "waves"
        start, end = match.span(kind)
        mark = text[match.start() : start]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        before = parts[-1][-1:] if match.start() == done and parts else before
        parts += [text[done : match.start()], _placed(mark, text[start:end], before, after)]
        done = match.end()
    return "".join([*parts, text[done:]])


def readable_table(text: str) -> str:
    """Return the lines of a table with each cell adapted for CommonMark."""
    return "\n".join(map(_readable_row, text.split("\n")))


def _readable_row(line: str) -> str:
    for start, end in reversed(cell_spans(line)):
        rows = map(readable, BREAK.split(line[start:end]))
        line = line[:start] + "<br>".join(rows) + line[end:]
    return line


def _masked(text: str) -> str:
    """Return a text of the same length with code and link targets masked out."""
    return _TARGET.sub(_mask, _CODE.sub(_mask, text))


def _mask(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _words(text: str) -> str:
    return "".join(plain(text).split())


def _placed(mark: str, words: str, before: str, after: str) -> str:
    """Return words with marks around them, given the text before and after them."""
    opens = _is_free(before) or not _is_punctuation(words[0])
    closes = _is_free(after) or not _is_punctuation(words[-1])
    if opens and closes:
        return f"{mark}{words}{mark}"
    if _PAIRS.get(words[0]) == words[-1] and _is_plain(words[1:-1]):
        return f"{words[0]}{mark}{words[1:-1]}{mark}{words[-1]}"
    tail = "" if closes else words[len(words.rstrip(_CLAUSE)) :]
    inner = words[: len(words) - len(tail)]
    if not inner or _is_punctuation(inner[-1]) or not opens:
        tail, inner = "", words
    closes = closes or bool(tail)
    return f"{'' if opens else ' '}{mark}{inner}{mark}{tail}{'' if closes else ' '}"


def _is_plain(words: str) -> bool:
    """Return whether the words begin and end without punctuation."""
    return bool(words) and not _is_punctuation(words[0]) and not _is_punctuation(words[-1])


def _is_free(char: str) -> bool:
    """Return whether a mark may be between this character and punctuation."""
    return not char or char.isspace() or _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    """Return whether CommonMark treats the character as punctuation, as it does symbols."""
    return category(char)[0] in "PS"
