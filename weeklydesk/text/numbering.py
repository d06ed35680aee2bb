"""Numbers of list items in different scripts: 3, ３, 三, ③."""

from __future__ import annotations

_CHINESE = "〇一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def value_of(number: str | None) -> int | None:
    """Return the value of a typed number; None if it is not a number up to 999,999,999."""
    if not number:
        return None
    if len(number) == 1 and number in _CIRCLED:
        return _CIRCLED.index(number) + 1
    if number[0] in "〇零一二三四五六七八九十":
        return _chinese_value(number)
    digits = number if number.isascii() else _plain(number)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def _plain(number: str) -> str:
    from unicodedata import normalize  # not needed for ASCII digits

    return normalize("NFKC", number)


def written_like(sample: str | None, value: int) -> str:
    """Return `value` in the script of `sample`: "二" after "一", "②" after "①", else "2"."""
    if sample and sample[0] in _CIRCLED and 0 < value <= len(_CIRCLED):
        return _CIRCLED[value - 1]
    if sample and sample[0] in "一二三四五六七八九十" and 0 < value < 100:
        return _chinese(value)
    if sample and "０" <= sample[0] <= "９":
        return "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in str(value))
    return str(value)


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return head + (_CHINESE[ones] if ones else "")


def _chinese_value(number: str) -> int | None:
    number = number.replace("零", "〇")
    if any(char not in "十" + _CHINESE for char in number) or number.count("十") > 1:
        return None
    head, ten, tail = number.partition("十")
    if not ten:
        return int("".join(str(_CHINESE.index(char)) for char in number))
    if len(head) > 1 or len(tail) > 1:
        return None
    return 10 * (_CHINESE.index(head) if head else 1) + (_CHINESE.index(tail) if tail else 0)
