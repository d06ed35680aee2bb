"""Style sheets whose rules are applied as inline styles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from weeklydesk_resources import ROOT

_RULE = re.compile(r"^(\w+)\s*\{\s*([^}]*?)\s*\}", re.MULTILINE)
_VARIABLE = re.compile(r"\$(\w+)")


class StyleSheet:
    """The styles of one medium, by class name."""

    def __init__(self, css: str) -> None:
        self._rules: dict[str, str] = dict(_RULE.findall(css))
        self._styles: dict[tuple[str, ...], str] = {}

    @classmethod
    def load(cls, name: str, values: Mapping[str, str] | None = None) -> StyleSheet:
        """Load one of the packaged style sheets and substitute its `$names`."""
        return cls(_VARIABLE.sub(lambda match: (values or {})[match[1]], _text(name)))

    def style(self, *looks: str, more: str = "") -> str:
        """Return the style attribute for several classes; later ones override earlier ones."""
        key = (*looks, more)
        if key not in self._styles:
            rules = "; ".join([*(self._rules[look] for look in looks), *([more] if more else [])])
            pairs = dict(rule.split(": ", 1) for rule in rules.split("; "))
            joined = "; ".join(f"{name}: {value}" for name, value in pairs.items())
            self._styles[key] = f' style="{joined}"'
        return self._styles[key]


@cache
def _text(name: str) -> str:
    return (ROOT / "looks" / f"{name}.css").read_text(encoding="utf-8")
