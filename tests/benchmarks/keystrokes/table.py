"""Times of keys, and the tables that they are printed in."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import NamedTuple


class Took(NamedTuple):
    """What something took, in milliseconds: time that passed, and that the thread worked."""

    passed: float
    worked: float


class Clock:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._passed, self._worked = time.perf_counter(), time.thread_time()

    def read(self) -> Took:
        """Return what it took so far."""
        passed, worked = time.perf_counter() - self._passed, time.thread_time() - self._worked
        return Took(passed * 1000, worked * 1000)


def p99(times: list[float]) -> float:
    """Return the 99th percentile."""
    return quantiles(times, n=100, method="inclusive")[98]


def passed(taken: list[Took]) -> list[float]:
    """Return the times that passed."""
    return [each.passed for each in taken]


def worked(taken: list[Took]) -> list[float]:
    """Return the times that the thread worked."""
    return [each.worked for each in taken]


def row(size: int, name: str, ours: list[Took], other: list[Took] | None) -> tuple[str, ...]:
    """Return the cells of one line: median and 99th percentile of both, and the ratios."""
    cells: list[str] = [str(size), name]
    for times in (passed, worked):
        mine, theirs = times(ours), times(other or [])
        cells += [f"{median(mine):.2f}", f"{p99(mine):.2f}"]
        if theirs:
            pairs = ((median(mine), median(theirs)), (p99(mine), p99(theirs)))
            cells += [f"{median(theirs):.2f}", f"{p99(theirs):.2f}"]
            cells += [f"{a / b:.2f}" for a, b in pairs]
        else:
            cells += [""] * 4
    return tuple(cells)


Measure = Callable[[list[float]], float]


class Goal(NamedTuple):
    """What was measured, how much of it there may be, and how much there was, in both times."""

    name: str
    most: float
    passed: float
    worked: float

    @classmethod
    def of(cls, name: str, most: float, taken: list[Took], measure: Measure) -> Goal:
        """Return a goal of a time in milliseconds."""
        return cls(name, most, measure(passed(taken)), measure(worked(taken)))

    def over(self, other: list[Took], measure: Measure) -> Goal:
        """Return the goal in terms of another time."""
        return self._replace(
            passed=self.passed / measure(passed(other)), worked=self.worked / measure(worked(other))
        )


def tell(goals: list[Goal]) -> None:
    """Print how far the goals are reached."""
    print(f"{'Goals':44}{'passed':>8}{'worked':>8}{'at most':>9}")
    for goal in goals:
        print(f"{goal.name:44}{goal.passed:8.2f}{goal.worked:8.2f}{goal.most:>9}")


def print_head() -> None:
    """Print the head of the table of keys: what passed and what was worked, each with the ratio."""
    print_row(
        ("", "", *("passed", "", "bare", "", "ratio", ""), *("worked", "", "bare", "", "ratio"))
    )
    print_row(("items", "key", *("p50", "p99") * 6))


def print_row(cells: tuple[str, ...]) -> None:
    """Print one line of the table."""
    first, name, *others = cells
    print(first.rjust(6), name.rjust(14), "".join(cell.rjust(8) for cell in others).rstrip())
