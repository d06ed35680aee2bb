"""Converting one report, the whole process, against pandoc where there is one."""

from __future__ import annotations

import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import SAMPLES, Row, in_turn, installed, print_table, process

SAMPLE = SAMPLES / "2024-W22.md"
ENDINGS = ("docx", "html", "md", "txt")
PANDOC_WRITERS = {"txt": ("--to", "plain")}


def main() -> None:
    """Measure each format."""
    pandoc = shutil.which("pandoc")
    rows: list[Row] = []
    with installed() as env, tempfile.TemporaryDirectory() as folder:
        for ending in ENDINGS:
            out = Path(folder, f"out.{ending}")
            command = [sys.executable, "-m", "weeklydesk", "convert", SAMPLE, out]
            other = [pandoc or "", SAMPLE, "-o", out, *PANDOC_WRITERS.get(ending, ())]
            against = partial(process, other, env) if pandoc else None
            rows.append(in_turn(f".{ending}", partial(process, command, env), against))
    print_table("weeklydesk convert 2024-W22.md", "pandoc" if pandoc else "(no pandoc)", rows)


if __name__ == "__main__":
    main()
