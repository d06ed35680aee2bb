"""The page's part of the theme."""

from __future__ import annotations

from weeklydesk.records import record
from weeklydesk_ui.look.themes import hue_of


@record
class Look:
    """Colours as "#rrggbb" and font families; sizes are in pixels at 100 %."""

    paper: str = "#fcfcfa"
    ink: str = "#1f2328"
    faint: str = "#6b7280"  # hints, markers, numbers, done items: AA contrast on paper
    sign: str = "#9aa0a8"  # inline Markdown markers
    line: str = "#deded8"  # hairlines and the inner edge of empty checkboxes
    soft: str = "#f2f2ee"  # background of code, tables and quotes
    accent: str = "#2f6f8f"
    selection: str = "#cfe3ee"
    hues: tuple[str, ...] = ("#2f6fa8", "#a8642a", "#2c7f68", "#7a5aa6", "#a84a5e", "#6f7420")
    family: tuple[str, ...] = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif")
    mono: tuple[str, ...] = ("Menlo", "Consolas", "Noto Sans Mono CJK SC", "monospace")
    size: float = 16
    chosen: tuple[tuple[str, int], ...] = ()  # objectives, each with the index of its hue

    def hue(self, objective: str | None) -> str:
        """Return an objective's colour (the first hue for "O1"), the hairline colour for None."""
        return hue_of(objective, self.hues, self.chosen) if objective else self.line


LIGHT = Look()
DARK = Look(
    paper="#1e2124",
    ink="#d8dadd",
    faint="#969ca4",
    sign="#6d747c",
    line="#3a3f45",
    soft="#272b2f",
    accent="#7ab8d6",
    selection="#2f4a5a",
    hues=("#7db0e0", "#dba26f", "#6cc3a8", "#b59ae0", "#e08a9c", "#b9be62"),
)
