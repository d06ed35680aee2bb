"""The two themes: colours by role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from weeklydesk.records import record, replace


@record
class Theme:
    """Every colour of the window by its role, as "#rrggbb".

    Text has a contrast of 4.5:1 on every background, bars, shapes and edges 3:1 (WCAG 2 AA); a test
    checks it.
    """

    name: str
    dark: bool
    window: str  # behind the outer columns and bars
    page: str  # the page
    ink: str
    faint: str  # dates, hints, markers at the edge
    line: str  # hairlines between the columns
    edge: str  # around fields, checkboxes and selectors
    hover: str
    selection: str  # the chosen week
    marked: str  # selected text
    accent: str
    accent_hover: str
    on_accent: str
    good: str
    danger: str
    danger_soft: str
    scroll: str
    soft: str  # behind tables, code and quotes
    sign: str  # the marks of inline Markdown
    objectives: tuple[str, str, str, str, str, str]
    chosen: tuple[tuple[str, int], ...] = ()  # objectives and their chosen colours (1 to 6)

    def coloured(self, chosen: Mapping[str, int]) -> Theme:
        """Return the theme with the colours chosen for these objectives."""
        return replace(self, chosen=tuple(sorted(chosen.items())))

    def hue(self, objective: str | None) -> str:
        """Return an objective's colour ("O1" has the first), or the hairline's for none."""
        return hue_of(objective, self.objectives, self.chosen) if objective else self.line


def hue_of(objective: str, hues: Sequence[str], chosen: Iterable[tuple[str, int]]) -> str:
    """Return an objective's colour: the chosen one (from 1), else by its number."""
    for name, place in chosen:
        if name == objective:
            return hues[place - 1]
    numbers = "".join(sign if sign.isdecimal() else " " for sign in objective).split()
    index = int(numbers[0]) - 1 if numbers else sum(map(ord, objective))
    return hues[index % len(hues)]


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f4f4f1",
    page="#fcfcfa",
    ink="#1f2328",
    faint="#5d6268",
    line="#e4e4df",
    edge="#7f8383",
    hover="#eaeae5",
    selection="#dfe9e8",
    marked="#d5e8e6",
    accent="#266b67",
    accent_hover="#1f5d59",
    on_accent="#ffffff",
    good="#2d6a4f",
    danger="#a5362f",
    danger_soft="#f7e9e6",
    scroll="#b9b9b3",
    soft="#f3f3ef",
    sign="#61666c",
    objectives=("#3f74a8", "#b26a2b", "#3a8573", "#9a5b86", "#82762a", "#66768a"),
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#17191c",
    page="#1e2124",
    ink="#d8dadd",
    faint="#a0a5ab",
    line="#353b40",
    edge="#787e84",
    hover="#24272b",
    selection="#253334",
    marked="#243c3b",
    accent="#7cc0b9",
    accent_hover="#93d0c9",
    on_accent="#10211f",
    good="#8ac9a8",
    danger="#f09a92",
    danger_soft="#3a2624",
    scroll="#4b5157",
    soft="#262a2e",
    sign="#9da2a8",
    objectives=("#7fa9d4", "#d79a64", "#6db8a4", "#c48fb4", "#b9ac62", "#9aa9bb"),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
