"""What the page needs to know of the theme."""

from __future__ import annotations

from weeklydesk.records import record
from weeklydesk_ui.look.themes import hue_of


@record
class Look:
    """Colours as "#rrggbb" and faces; sizes are pixels at 100 %."""

    paper: str = "#fcfcfa"
    ink: str = "#1f2328"
    faint: str = "#6b7280"  # hints, marks, numbers, done items: still AA on paper
    sign: str = "#9aa0a8"  # the marks of inline Markdown
    line: str = "#deded8"  # hairlines and empty boxes' inner edge
    soft: str = "#f2f2ee"  # ground of code, tables and quotes
    accent: str = "#2f6f8f"
    selection: str = "#cfe3ee"
    hues: tuple[str, ...] = ("#2f6fa8", "#a8642a", "#2c7f68", "#7a5aa6", "#a84a5e", "#6f7420")
    family: tuple[str, ...] = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif")
    mono: tuple[str, ...] = ("Menlo", "Consolas", "Noto Sans Mono CJK SC", "monospace")
    size: float = 16
    chosen: tuple[tuple[str, int], ...] = ()  # objectives, and which of the hues is theirs

    def hue(self, objective: str | None) -> str:
        """Return the colour of an objective ("O1" has the first), the hairline's without one."""
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
