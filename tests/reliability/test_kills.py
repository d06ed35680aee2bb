"""kill -9 at random times while a store is saving."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.reliability.drafts import changed
from tests.reliability.figures import Figures, times
from tests.reliability.program import environment
from tests.store.drafts import W22
from weeklydesk.store import Store

TYPIST = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.reliability.drafts import changed
from weeklydesk.store import Store
with Store.open(Path(sys.argv[1])) as store:
    stored = store.latest()
    number = int(stored.report.title)
    drafts = [changed(each) for each in range(10)]
    print("ready", flush=True)
    while True:
        number += 1
        report = replace(drafts[number % 10], title=f"{number}")
        stored = store.save(report, base=stored.revision)
        print(number, flush=True)
"""


def typed_until_killed(path: Path, saves: int, seconds: float) -> int:
    """Kill a process after some saves and a delay; return its last acknowledged save."""
    command = [sys.executable, "-c", TYPIST, str(path)]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        told = [child.stdout.readline().rstrip() for _ in range(saves)]
        with suppress(subprocess.TimeoutExpired):
            child.wait(seconds)
        child.send_signal(signal.SIGKILL)
        lines = told + child.stdout.read().split("\n")[:-1]
    return max(map(int, lines), default=0)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_no_kill_loses_an_acknowledged_save(tmp_path: Path, figures: Figures):
    path, chance, kills, saves = tmp_path / "weeklydesk.db", random.Random(9), times(5, 100), 0
    with Store.open(path) as store:
        store.save(changed(0), base=None)
    for _ in range(kills):
        last = typed_until_killed(path, chance.randrange(4), chance.uniform(0, 0.1))
        with Store.open(path) as store:
            assert store.check(every_revision=True).sound
            found = int(store.load(W22).report.title)
        assert found in (last, last + 1) or (last == 0 and found >= saves)
        saves = found
    figures[f"kill -9 while saving ({kills})"] = f"{saves} saves, 0 lost, 0 damaged"
    assert saves > kills
