"""The first letters of Chinese words in pinyin, read off the order of an old character set.

GB 2312 lists its 3,755 common characters by pinyin, and Python knows it: no table of readings has
to be loaded. A character with several readings has the one that it is listed under.
"""

from __future__ import annotations

from bisect import bisect_right

_LETTERS = "abcdefghjklmnopqrstwxyz"
_STARTS = (
    *(0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC),
    *(0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9),
    0xD4D1,
)
_END = 0xD7FA


def initials(text: str) -> str:
    """Return the text with each common Chinese character as its first letter in pinyin."""
    return "".join(map(_initial, text))


def _initial(sign: str) -> str:
    code = int.from_bytes(sign.encode("gb2312", "ignore"), "big")
    return _LETTERS[bisect_right(_STARTS, code) - 1] if _STARTS[0] <= code < _END else sign
