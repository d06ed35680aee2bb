"""Names for files, made from titles: such that every system takes them."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 110  # bytes, which leaves room for an ending and a number

_REFUSED = re.compile(r'[<>:"/\\|?*\s]+')
_DEVICES = re.compile(r"(?i)\A(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(\.|\Z))")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}  # controls, marks of direction, half pairs, nothing


def safe_name(title: str, otherwise: str) -> str:
    """Return the title as far as a file may have it as its name, without ending.

    What Windows, macOS or Linux refuse becomes a space; `otherwise` stands for what is empty then.
    """
    text = unicodedata.normalize("NFC", title)
    seen = "".join(" " if unicodedata.category(sign) in _UNSEEN else sign for sign in text)
    name = _cut(_REFUSED.sub(" ", seen).strip(" .")).rstrip(" .")
    return _DEVICES.sub(r"\1_", name) or otherwise


def _cut(name: str) -> str:
    return name.encode()[:LONGEST].decode("utf-8", "ignore")
