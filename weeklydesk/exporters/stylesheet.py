"""Style sheets whose rules are written into the tags themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from weeklydesk_resources import ROOT

_RULE = re.compile(r"^(\w+)\s*\{\s*([^}]*?)\s*\}", re.MULTILINE)
_GAP = re.compile(r"\$(\w+)")


class StyleSheet:
    """The styles of one medium by what they are for."""

    def __init__(self, css: str) -> None:
        self._rules: dict[str, str] = dict(_RULE.findall(css))
        self._styles: dict[tuple[str, ...], str] = {}

    @classmethod
    def load(cls, name: str, values: Mapping[str, str] | None = None) -> StyleSheet:
        """Return a sheet of the shipped looks, its `$names` filled in."""
        return cls(_GAP.sub(lambda gap: (values or {})[gap[1]], _text(name)))

    def style(self, *looks: str, more: str = "") -> str:
        """Return the style attribute of some looks; of a property given twice the last counts."""
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
