"""Each writer in this process on one report, and ten years of Word files in one go."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from tests.benchmarks.measure import SAMPLES
from weeklydesk import exporters
from weeklydesk.exporters import Options
from weeklydesk.exporters.html import fragment
from weeklydesk.exporters.text import plain_text
from weeklydesk.importers import read_path
from weeklydesk.model import Report
from weeklydesk.weeks import Week

RUNS = 30
TEN_YEARS = 520


def main() -> None:
    """Measure the formats, the copy to mail, and many weeks."""
    report = read_path(SAMPLES / "2024-W22.md").report
    options = Options()
    print(f"\nOne report, written in this process (medians of {RUNS}, after one to warm up)")
    for form in exporters.formats():
        show(form.ending, lambda ending=form.ending: exporters.render(report, ending, options))
    show("copy", lambda: (fragment(report, options), plain_text(report, options)))
    show_many(report)


def show(name: str, act: Callable[[], object]) -> None:
    """Print how long something takes."""
    act()
    print(f"{name:8}{median(milliseconds(act) for _ in range(RUNS)):8.1f} ms")


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long something takes once."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def show_many(report: Report) -> None:
    """Print the time per report of the first and of the last hundred Word files."""
    reports = [replace(report, week=Week(2014, 1) + number) for number in range(TEN_YEARS)]
    times = [milliseconds(lambda each=each: exporters.render(each, ".docx")) for each in reports]
    first, last = median(times[:100]), median(times[-100:])
    print(f"\n{TEN_YEARS} weeks to .docx: {sum(times) / 1000:.1f} s")
    print(f"first hundred {first:.1f} ms each, last hundred {last:.1f} ms")


if __name__ == "__main__":
    main()
