"""Starting a week after 51 others against starting it after one, with the same report before it.

Both stores are lived through with the made-up year of the tests; the second keeps its last week
alone. Beside the start, what the window asks at each opening of a week: ages, review, suggestions.
Of the start the processor's time is told too, which other programs and the disk disturb less.
"""

from __future__ import annotations

import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import Row, Sample, in_turn, print_table
from tests.memory.year import Year
from tests.weekly import NOW, Weeks
from weeklydesk.desk import start_week
from weeklydesk.desk.reviewing import planned, reviewed
from weeklydesk.desk.stories import ages
from weeklydesk.desk.suggesting import suggestions
from weeklydesk.store import Store
from weeklydesk.weeks import Week

ITEMS = 20  # open under each of two objectives
Job = Callable[[Store, Week], object]
Clock = Callable[[], float]  # seconds


def main() -> None:
    """Measure a start and what is asked after it."""
    with tempfile.TemporaryDirectory() as folder:
        long, short = Path(folder, "long.db"), Path(folder, "short.db")
        week = live(long, short)
        rows = [
            row("start", start, long, short, week),
            row("its processor time", start, long, short, week, clock=time.process_time),
        ]
        for path in (long, short):
            with Store.open(path) as store:
                start(store, week)
        jobs: dict[str, Job] = {
            "ages": lambda store, week: ages(store, store.load(week).report),
            "review": reviewed,
            "plan": planned,
            "suggestions": suggestions,
        }
        rows += [row(name, job, long, short, week) for name, job in jobs.items()]
    print_table("week 52 of a year", "week 2", rows)


def live(long: Path, short: Path) -> Week:
    """Make both stores; return the week that comes next."""
    with Store.open(long) as store:
        lived = Year(Weeks(store), seed=1, items=ITEMS).live(51)
        last = store.load(lived[-1]).report
    with Store.open(short) as store:
        store.save(last, base=None)
    return lived[-1] + 1


def start(store: Store, week: Week) -> object:
    """Start the week."""
    return start_week(store, week, now=NOW)


def row(
    name: str,
    job: Job,
    long: Path,
    short: Path,
    week: Week,
    *,
    clock: Clock = time.perf_counter,
) -> Row:
    """Compare one job on both stores."""
    both = (partial(measured, job, path, week, clock) for path in (long, short))
    return in_turn(name, *both)


def measured(job: Job, path: Path, week: Week, clock: Clock) -> Sample:
    """Run a job once on a copy of the store."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(shutil.copy(path, folder))) as store,
    ):
        begin = clock()
        job(store, week)
        milliseconds = (clock() - begin) * 1000
    return Sample(milliseconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
