"""What tests do with the import screen, and what they read from it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, wait_for_findings
from weeklydesk.store import Store
from weeklydesk_ui.app import Window
from weeklydesk_ui.intake.place import IntakePlace

LONG = 20_000  # milliseconds, for a busy machine


def opened(qtbot: QtBot, stage: Stage, *paths: Path) -> tuple[Window, IntakePlace]:
    stage.answers.folders = list(paths)
    window = stage.open()
    window.frame.commands["import_folder"].trigger()
    return window, wait_for_findings(qtbot, window)


def state(place: IntakePlace) -> list[str]:
    return [
        f"{'x' if row.wanted else '-'} {row.found.path.name} {row.found.week or ''}".strip()
        for row in place.model.rows
    ]


def weeks(stage: Stage) -> list[str]:
    with Store.open(stage.store) as store:
        return [str(summary.week) for summary in store.weeks()]
