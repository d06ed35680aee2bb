from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.export.sheet import ExportSheet

W23 = Week(2024, 23)
TEXT = "# 2024-W23\n\n## O1 进展\n\n1. 公开\n2. 薪水 @仅自己\n3. 人手 @仅领导\n"


@pytest.fixture
def window(stage: Stage, tmp_path: Path) -> Window:
    stage.fill("2024-W21", "2024-W22")
    (tmp_path / "2024-W23.md").write_text(TEXT, "utf-8")
    window = stage.open()
    window.presenter.new_weeks.import_files([tmp_path / "2024-W23.md"])
    return window


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Callable[[], ExportSheet]:
    def again() -> ExportSheet:
        window.frame.commands["export_as"].trigger()
        sheet = window.presenter.exporting.sheet
        qtbot.waitUntil(sheet.isVisible)
        return sheet

    return again
