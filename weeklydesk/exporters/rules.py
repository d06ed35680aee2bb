"""Thematic breaks: paragraphs that are drawn as a line."""

from __future__ import annotations

import re

_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}")


def is_rule(text: str) -> bool:
    """Whether a paragraph's text is three or more of `-`, `*` or `_` and nothing else."""
    return bool(_RULE.fullmatch(text))
