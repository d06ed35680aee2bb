"""Garbage is collected when idle, on the window's thread, and threads switch often."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from weeklydesk_ui import housekeeping
from weeklydesk_ui.housekeeping import TURN, Housekeeping


class Knot:
    """Refers to itself, so that only a collection frees it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def _as_before() -> Generator[None]:
    turn = sys.getswitchinterval()
    yield
    gc.unfreeze()
    sys.setswitchinterval(turn)
    gc.enable()


def knot() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def test_nothing_is_collected_while_something_is_written(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    busy = True
    keeper = Housekeeping(qapp, lambda: busy)
    keeper.begin()
    assert not gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(TURN)
    gc.collect()
    monkeypatch.setattr(housekeeping, "MANY", 0)
    tied = knot()
    keeper.tidy()
    assert tied() is not None
    busy = False
    keeper.tidy()
    assert tied() is None
    keeper.deleteLater()


def test_what_is_too_much_waits_until_the_person_goes_elsewhere(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    keeper = Housekeeping(qapp, lambda: False)
    keeper.begin()
    gc.collect()
    monkeypatch.setattr(housekeeping, "MANY", 100)
    monkeypatch.setattr(housekeeping, "MOST", 1_000)
    tied = knot()
    many = [[number] for number in range(2_000)]
    keeper.tidy()
    assert gc.get_freeze_count() > len(many)
    few = [[number] for number in range(500)]
    keeper.tidy()
    assert tied() is not None
    assert gc.get_count()[0] < len(few), "a few are looked through"
    keeper.look(Qt.ApplicationState.ApplicationInactive)
    assert tied() is None
    assert gc.get_freeze_count() == 0
    keeper.deleteLater()


def test_all_is_collected_when_the_person_goes_elsewhere(qapp: QApplication):
    keeper = Housekeeping(qapp, lambda: True)
    keeper.begin()
    tied = knot()
    keeper.look(Qt.ApplicationState.ApplicationActive)
    assert tied() is not None
    keeper.look(Qt.ApplicationState.ApplicationInactive)
    assert tied() is None
    keeper.deleteLater()


FRESH = """
from PySide6.QtWidgets import QApplication, QWidget
from weeklydesk_ui.housekeeping import Housekeeping

app = QApplication([])
keeper = Housekeeping(app, lambda: False)
window = QWidget()
window.show()
window.activateWindow()
app.processEvents()
"""


def test_a_fresh_program_can_be_told_that_it_is_looked_at_or_not():
    # In a process of its own, as PySide knows Qt's states here from other tests. Errors in a slot
    # are only printed.
    done = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True)
    assert done.stderr == ""
