"""The language that titles are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def language_of(titles: Iterable[str]) -> str:
    """Return the tag of the language: Chinese where any title has a Chinese character."""
    return "zh-CN" if any(map(_CHINESE.search, titles)) else "en"
