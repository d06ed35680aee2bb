"""The system ends the program while text cannot be saved: nothing is lost, and it ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer, said
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W23 = Week(2024, 23)


@pytest.fixture
def undecided(stage: Stage, qtbot: QtBot) -> Window:
    """Return a window that asks which of two conflicting texts to keep."""
    stage.fill("2024-W22", "2024-W23")
    window = stage.open()
    QTest.keyClicks(window.frame.page, "mine ")
    with Store.open(stage.store) as store:
        stored = store.load(W23)
        store.save(replace(stored.report, title="theirs"), base=stored.revision)
    qtbot.waitUntil(lambda: "Both texts are kept" in said(window))
    QTest.keyClicks(window.frame.page, "and more ")
    return window


def unsaved(stage: Stage) -> list[Path]:
    return sorted((stage.store.parent / "unsaved").glob("*"))


def test_a_conflict_ends_with_the_text_in_a_file(stage: Stage, undecided: Window):
    undecided.leave()
    assert not undecided.is_open
    (file,) = unsaved(stage)
    assert file.name == "2024-W23.md"
    assert "mine and more" in file.read_text(encoding="utf-8")
    assert "theirs" in stage.stored("2024-W23")


def test_a_person_who_closes_is_still_asked(stage: Stage, undecided: Window):
    undecided.frame.close()
    assert undecided.is_open
    assert unsaved(stage) == []
    undecided.leave()


def test_the_next_start_tells_of_it_once_and_takes_it_in(
    stage: Stage, undecided: Window, qtbot: QtBot
):
    undecided.leave()
    window = stage.open()
    assert said(window) == (
        "Text that could not be saved when weeklydesk had to quit is in 2024-W23.md."
    )
    offer(window, "Import it…").click()
    qtbot.waitUntil(lambda: window.presenter.importing.is_shown)
    assert said(window) == ""
    window.leave()
    assert "lies in" not in said(stage.open())


def test_no_earlier_text_is_written_over(stage: Stage, undecided: Window):
    (stage.store.parent / "unsaved").mkdir()
    (stage.store.parent / "unsaved" / "2024-W23.md").write_text("before", encoding="utf-8")
    undecided.leave()
    assert [file.name for file in unsaved(stage)] == ["2024-W23-2.md", "2024-W23.md"]
    assert unsaved(stage)[1].read_text(encoding="utf-8") == "before"


def test_where_no_file_can_be_written_the_window_stays(stage: Stage, undecided: Window):
    (stage.store.parent / "unsaved").touch()
    undecided.leave()
    assert undecided.is_open
    (stage.store.parent / "unsaved").unlink()
    undecided.leave()
