"""Times keys from the event to the paint, with and without a screen, and what else runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.keystrokes.scene import WEEKS, fill
from tests.benchmarks.measure import screen

ROOT = Path(__file__).parents[2]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
PARTS = {"keys": "Key to paint", "stalls": "What else runs on the window's thread"}


def main() -> None:
    """Measure on both platforms, or without a screen only if there is none."""
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as folder, screen() as display:
        store = Path(folder, "weeklydesk.db")
        fill(store)
        screens = [OFFSCREEN] if display == OFFSCREEN else [OFFSCREEN, display]
        for settings in screens:
            for part, title in PARTS.items():
                platform = settings.get("QT_QPA_PLATFORM", "the desktop's platform")
                print(f"\n{title} on {platform}, {WEEKS} weeks, ms", flush=True)
                run(part, store, settings)


def run(part: str, store: Path, settings: dict[str, str]) -> None:
    """Measure one part in a separate process, on a separate copy of the store."""
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as folder:
        copy = shutil.copy(store, folder)
        command = [sys.executable, "-m", f"tests.benchmarks.keystrokes.{part}", copy]
        subprocess.run(command, env=os.environ | settings, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
