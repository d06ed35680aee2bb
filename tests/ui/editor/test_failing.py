"""After an error while handling a key, the report is intact and can be edited further."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editor.writer import Writer
from tests.ui.stage import Stage
from weeklydesk.crashlog import CrashLog
from weeklydesk.outline import Line
from weeklydesk_ui.editor import blocks
from weeklydesk_ui.editor.tracker import LineTracker


class Failed(Exception):
    pass


def fail(*_: object) -> None:
    raise Failed


def test_a_step_that_fails_ends_all_the_same(writer: Writer, monkeypatch: pytest.MonkeyPatch):
    writer.open("## A (other)\n1. 一|\n2. 二")
    with monkeypatch.context() as patch:
        patch.setattr(blocks, "replace", fail)
        with pytest.raises(Failed):
            writer.page.outliner.enter()
    writer.write("加")
    assert writer.seen() == "## A (other)\n1. 一加|\n2. 二"
    writer.keys("Return")
    assert writer.seen() == "## A (other)\n1. 一加\n2. |\n3. 二"


def test_what_was_not_followed_is_read_anew(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W23")
    log = CrashLog(stage.store.parent / "logs")
    window = stage.open(log)
    page = window.frame.page
    page.begin_writing()

    def deaf(_self: LineTracker, _row: int, _stop: int, _fresh: list[Line]) -> None:
        """Miss the change, as after an error."""

    with monkeypatch.context() as patch:
        patch.setattr(LineTracker, "_replace_lines", deaf)
        page.textCursor().insertText("不可丢")
    assert "不可丢" in page.toPlainText()
    assert all("不可丢" not in page.sheet.text(row) for row in range(len(page.sheet.lines)))
    log.failed()
    qtbot.waitUntil(
        lambda: any("不可丢" in page.sheet.text(row) for row in range(len(page.sheet.lines)))
    )
    window.save()
    assert "不可丢" in stage.stored("2024-W23")
