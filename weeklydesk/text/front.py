"""The text before the first section: YAML front matter and `Key: value` lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from weeklydesk.expressions import Expression
from weeklydesk.naming.names import is_created, property_of
from weeklydesk.naming.weeknames import day_in

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST = 200
_ENTRY = Expression(r"[\w\u4e00-\u9fff][\w .\-\u4e00-\u9fff]*\s*[:=](?:\s|$)|#", holds=":=#")
_VALUE = Expression(r"([^\s:=#][^:=]*)[:=]\s*(.+)$", holds=":=")
_CLOCK = Expression(r"(?i)(上午|下午)?\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?", holds=":")


def front_matter_length(lines: Sequence[str]) -> int:
    """Return how many lines are front matter, including its fences; 0 if there is none."""
    ends = _FENCES.get(lines[0].rstrip()) if lines else None
    if ends is None:
        return 0
    for place, line in enumerate(lines[1:_LONGEST], 1):
        if line.rstrip() in ends:
            return place + 1
        if place == 1 and not _ENTRY.match(line):
            return 0
    return 0


def front_values(front_matter: str) -> dict[str, str]:
    """Return the simple entries of front matter, keys in lower case, values without quotes."""
    pairs = (_VALUE.match(line) for line in front_matter.split("\n"))
    return {pair[1].strip().lower(): pair[2].strip().strip("\"'") for pair in pairs if pair}


def properties_in(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the properties at the start of the lines: known keys, each once."""
    found: dict[str, str] = {}
    for line in lines:
        pair = property_of(line)
        if pair is None or pair[0] in found:
            break
        found[pair[0]] = pair[1]
    return tuple(found.items())


def created_in(properties: Sequence[tuple[str, str]]) -> datetime | None:
    """Return when the report was created according to its properties, or None."""
    for key, value in properties:
        if is_created(key) and (day := day_in(value)):
            hour, minute = _clock(value)
            return datetime(day.year, day.month, day.day, hour, minute)
    return None


def _clock(text: str) -> tuple[int, int]:
    match = _CLOCK.search(text)
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        return 0, 0
    hour, half = int(match[2]), (match[1] or match[4] or "").lower()
    if half in ("pm", "下午") and hour < 12:
        hour += 12
    return (0 if half == "am" and hour == 12 else hour), int(match[3])
