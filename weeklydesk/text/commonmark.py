"""Inline Markdown, written so that CommonMark reads it as `inline` does.

A mark opens or closes there only where no punctuation stands within it and a letter without (6.2,
"left-flanking"), which Chinese has all the time: `**重点：**内容` is no emphasis in it. So what
ends a clause steps out, and so do brackets around all of the words; anything else gets a blank
beside its mark. A tag, which CommonMark takes for HTML, and stars between figures get a backslash.
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
    """Return a text as CommonMark reads it; as it was where it needs no change."""
    if not any(sign in text for sign in ("*", "~~", "<")):
        return text
    tagged = _guarded(text, _TAG)
    for found in map(_flanked, (_guarded(tagged, _TIMES), tagged)):  # a star may end emphasis, too
        if _words(found) == _words(text):
            return found
    return text


def _guarded(text: str, foreign: re.Pattern[str]) -> str:
    for match in reversed(list(foreign.finditer(_masked(text)))):
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
    """Return the lines of a table, each of its cells as CommonMark reads it."""
    return "\n".join(map(_readable_row, text.split("\n")))


def _readable_row(line: str) -> str:
    for start, end in reversed(cell_spans(line)):
        rows = map(readable, BREAK.split(line[start:end]))
        line = line[:start] + "<br>".join(rows) + line[end:]
    return line


def _masked(text: str) -> str:
    """Return a text of the same length without what stands in code or says where a link leads."""
    return _TARGET.sub(_mask, _CODE.sub(_mask, text))


def _mask(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _words(text: str) -> str:
    return "".join(plain(text).split())


def _placed(mark: str, words: str, before: str, after: str) -> str:
    """Return words in their marks between what stands before and after them."""
    opens = _is_free(before) or not _is_sign(words[0])
    closes = _is_free(after) or not _is_sign(words[-1])
    if opens and closes:
        return f"{mark}{words}{mark}"
    if _PAIRS.get(words[0]) == words[-1] and _is_plain(words[1:-1]):
        return f"{words[0]}{mark}{words[1:-1]}{mark}{words[-1]}"
    tail = "" if closes else words[len(words.rstrip(_CLAUSE)) :]
    inner = words[: len(words) - len(tail)]
    if not inner or _is_sign(inner[-1]) or not opens:
        tail, inner = "", words
    closes = closes or bool(tail)
    return f"{'' if opens else ' '}{mark}{inner}{mark}{tail}{'' if closes else ' '}"


def _is_plain(words: str) -> bool:
    """Whether marks can stand close around words."""
    return bool(words) and not _is_sign(words[0]) and not _is_sign(words[-1])


def _is_free(sign: str) -> bool:
    """Whether a mark may stand between this and punctuation."""
    return not sign or sign.isspace() or _is_sign(sign)


def _is_sign(sign: str) -> bool:
    """Whether CommonMark takes it for punctuation: signs and symbols of Unicode."""
    return category(sign)[0] in "PS"
