"""File names made from titles, valid on every system."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 110  # bytes, which leaves room for a file extension and a number

_REFUSED = re.compile(r'[<>:"/\\|?*\s]+')
_DEVICES = re.compile(r"(?i)\A(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(\.|\Z))")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}  # control, format, surrogate, private, unassigned


def safe_name(title: str, otherwise: str) -> str:
    """Return the title as a valid file name without extension, or `otherwise` if that is empty.

    Characters that Windows, macOS or Linux refuse become spaces.
    """
    text = unicodedata.normalize("NFC", title)
    visible = "".join(" " if unicodedata.category(char) in _INVISIBLE else char for char in text)
    name = _cut(_REFUSED.sub(" ", visible).strip(" .")).rstrip(" .")
    return _DEVICES.sub(r"\1_", name) or otherwise


def _cut(name: str) -> str:
    return name.encode()[:LONGEST].decode("utf-8", "ignore")
