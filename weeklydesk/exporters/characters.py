"""Replaces characters that XML and HTML cannot contain, so that no export fails on them."""

from __future__ import annotations

import re

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return the text with every invalid character replaced by a visible one.

    Control characters become their control pictures (␀), line ends of any kind a line feed, lone
    surrogates and noncharacters U+FFFD.
    """
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _REFUSED.sub(_picture, text.replace("\v", "\n").replace("\f", "\n"))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def escaped(text: str) -> str:
    """Return the text escaped for XML and HTML, as content or in a double-quoted attribute."""
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
