import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> Window:
    """Return a window at W25, started from W24, W23 and the imported W22, with its facts loaded."""
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        for number in (23, 24, 25):
            desk.start_week(store, Week(2024, number), now=stage.now)
    window = stage.open()
    window.frame.resize(1300, 900)
    window.presenter.shelf.show_week(Week(2024, 25))
    wait_for_facts(qtbot, window, Week(2024, 25))
    return window


def wait_for_facts(qtbot: QtBot, window: Window, week: Week) -> None:
    """Wait until the facts of that week are loaded."""

    def known() -> bool:
        facts = window.presenter.facts_loader.facts
        return facts is not None and facts.report.week == week

    qtbot.waitUntil(known)
