"""The language of titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def language_of(titles: Iterable[str]) -> str:
    """Return the language tag: Chinese if any title has a Chinese character."""
    return "zh-CN" if any(map(_CHINESE.search, titles)) else "en"
