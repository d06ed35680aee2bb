"""From the start of the process to the first paint, against an empty window with a text field.

Chinese text alone takes a fifth of the memory in any program; so the same window with the
newest sample in it is measured too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import (
    SAMPLES,
    Sample,
    finished,
    in_turn,
    installed,
    print_table,
    screen,
)
from weeklydesk.weeks import Week

SCRIPT = Path(__file__).with_name("first_paint.py")
TEN_YEARS = 520


def main() -> None:
    """Measure with the three sample weeks in the store, and with ten years."""
    with installed() as code, screen() as display, tempfile.TemporaryDirectory() as folder:
        env = code | display
        bare = partial(first_paint, env, "bare")
        text = partial(first_paint, env, "bare", str(max(SAMPLES.glob("*.md"))))
        starts = {
            name: partial(first_paint, env, "weeklydesk", str(store))
            for name, store in stores(Path(folder), env).items()
        }
        rows = [in_turn(name, start, bare) for name, start in starts.items()]
        told = in_turn("3 weeks", starts["3 weeks"], text)
    title = f"Start to first paint on {display.get('QT_QPA_PLATFORM', 'the desktop')}"
    print_table(title, "bare Qt", rows)
    print_table(title, "with text", [told])


def first_paint(env: dict[str, str], *arguments: str) -> Sample:
    """Open one window and return when it had painted, counted from before its process began."""
    begin = time.monotonic()
    child = subprocess.Popen([sys.executable, SCRIPT, *arguments], env=env, stdout=subprocess.PIPE)
    output, megabytes = finished(child)
    return Sample((json.loads(output)["painted"] - begin) * 1000, megabytes)


def stores(folder: Path, env: dict[str, str]) -> dict[str, Path]:
    """Make the stores to start with."""
    years = folder / "years"
    years.mkdir()
    write_years(years)
    made = {"3 weeks": SAMPLES, f"{TEN_YEARS} weeks": years}
    for name, source in made.items():
        made[name] = fill(folder / name, source, env)
    return made


def write_years(folder: Path) -> None:
    """Write ten years of weeks, the samples again and again under other weeks."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.md"))]
    for number in range(TEN_YEARS):
        week = Week(2014, 1) + number
        lines = texts[number % len(texts)].split("\n")[1:]
        body = "\n".join(line for line in lines if not line.startswith("Created:"))
        (folder / f"{week}.md").write_text(f"# {week}\n{body}", encoding="utf-8")


def fill(folder: Path, source: Path, env: dict[str, str]) -> Path:
    """Import a folder of reports into a new store and return the store."""
    folder.mkdir()
    store = folder / "weeklydesk.db"
    command = [sys.executable, "-m", "weeklydesk", "--store", store, "import", source]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    return store


if __name__ == "__main__":
    main()
