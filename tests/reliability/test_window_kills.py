"""kill -9 during typing in the real window, on a separate screen.

A key counts from the time at which the page received it: on a busy machine, keys wait in the
screen's queue, where no program can save them. Their number and delay are reported separately.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from harness import started
from tests.reliability.figures import Figures, times
from tests.reliability.program import ROOT
from tests.reliability.screens import press
from tests.store.drafts import W22, draft
from weeklydesk.store import Store

OLDEST = 2.0  # seconds; anything typed earlier must be saved
KEYS = 50  # per second
WORDS = 10  # per line


@dataclass(frozen=True, slots=True)
class Session:
    """What was typed into a window until it was killed; times are seconds of one clock."""

    sent: dict[int, float]
    taken: dict[int, float]
    killed: float

    def old(self, moments: dict[int, float]) -> set[int]:
        """Return the numbers typed before the time span that may be lost."""
        return {number for number, at in moments.items() if self.killed - at > OLDEST}

    @property
    def slowest(self) -> float:
        """The longest delay before a number reached the page."""
        return max((self.taken[number] - self.sent[number] for number in self.taken), default=0)


def typed_until_killed(store: Path, screen: dict[str, str], start: int, seconds: float) -> Session:
    """Type numbers for some time after the page received the first key; then kill the window."""
    read, write = os.pipe()
    command = [sys.executable, "-m", "tests.reliability.watched", str(write), "--store", str(store)]
    sent: dict[int, float] = {}
    with os.fdopen(read) as told, started(command, screen, cwd=ROOT, pass_fds=[write]) as window:
        os.close(write)
        press(screen, "search", "--sync", "--onlyvisible", "--name", "weeklydesk", "windowfocus")
        press(screen, "key", "ctrl+End", "space")
        first = float(told.readline().split()[0])
        for number in count(start + 1):
            press(screen, "type", "--delay", f"{1000 // KEYS}", f"n{number:05} ")
            sent[number] = time.monotonic()
            if sent[number] - first > seconds:
                break
            if number % WORDS == 0:
                press(screen, "key", "Return")
        killed = time.monotonic()
        window.send_signal(signal.SIGKILL)
        return Session(sent, numbers_in(told), killed)


def numbers_in(told: Iterable[str]) -> dict[int, float]:
    """Return when the page had received each number, from the keys that it reported."""
    text, moments = "", dict[int, float]()
    for line in told:
        moment, code = line.split()
        text += chr(int(code))
        if found := re.search(r"n(\d{5})$", text):
            moments[int(found[1])] = float(moment)
    return moments


def kept(store: Path) -> list[int]:
    """Return the numbers in the saved text; the file must be intact."""
    with Store.open(store) as opened:
        assert opened.check(every_revision=True).sound
        report = opened.load(W22).report
    text = " ".join(block.text for part in report.sections for block in part.blocks)
    return [int(number) for number in re.findall(r"n(\d{5})", text)]


def test_no_key_older_than_two_seconds_is_lost(
    tmp_path: Path, screen: dict[str, str], figures: Figures
):
    path, chance, kills = tmp_path / "weeklydesk.db", random.Random(7), times(2, 100)
    with Store.open(path) as store:
        store.save(draft("begin"), base=None)
    last, before, tried, waiting, slowest = 0, set[int](), 0, 0, 0.0
    for _ in range(kills):
        session = typed_until_killed(path, screen, last, chance.uniform(2.5, 4))
        numbers = set(kept(path))
        assert session.old(session.taken) <= numbers
        assert before <= numbers  # the next start recovered them and saved them again
        tried += bool(session.old(session.taken))
        waiting += len(session.old(session.sent) - numbers)
        slowest = max(slowest, session.slowest)
        last, before = max(numbers, default=0), numbers
    assert 2 * tried > kills  # otherwise too little was typed to be lost
    figures["kill -9 while typing in the window"] = (
        f"{kills} kills, {last} words; of those that the page took more than 2.0 s before 0 lost,"
        f" {tried} times there were any; {waiting} sent before that had not reached it, of others"
        f" the slowest took {slowest:.2f} s"
    )
