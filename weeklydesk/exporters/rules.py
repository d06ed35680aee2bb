"""Thematic breaks: paragraphs that are rendered as a horizontal rule."""

from __future__ import annotations

import re

_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}")


def is_rule(text: str) -> bool:
    """Return whether a paragraph's text is only three or more of `-`, `*` or `_`."""
    return bool(_RULE.fullmatch(text))
