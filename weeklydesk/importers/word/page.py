"""Collects the lines of the Markdown text for a document."""

from __future__ import annotations

from weeklydesk.records import field, record

STEP = 4


@record(frozen=False)
class Page:
    """Lines of text, with blank lines between blocks other than items."""

    lines: list[str] = field(default_factory=list[str])
    _after_item: bool = False
    _quote: int | None = None  # the depth of a quote that may continue

    def block(self, lines: list[str], depth: int = 0, *, item: bool = False) -> None:
        """Add a block indented by `depth` levels."""
        if self.lines and not (item and self._after_item):
            self.lines.append("")
        margin = " " * (STEP * depth)
        self.lines += [f"{margin}{line}" if line else "" for line in lines]
        self._after_item, self._quote = item, None

    def item(self, label: str, lines: list[str], depth: int) -> None:
        """Add an item; continuation lines are aligned with its text."""
        first, *rest = lines or [""]
        space = " " if label.isascii() else ""
        self.block(
            [f"{label}{space}{first}".rstrip(), *(f"    {line}" for line in rest)], depth, item=True
        )

    def quote(self, lines: list[str], depth: int) -> None:
        """Add a quote; it continues a quote directly before it."""
        if self._quote == depth:
            lines = ["", *lines]
            self.lines += [f"{' ' * (STEP * depth)}> {line}".rstrip() for line in lines]
        else:
            self.block([f"> {line}".rstrip() for line in lines], depth)
        self._quote = depth

    def text(self) -> str:
        """Return all lines as one text."""
        return "\n".join(self.lines)
