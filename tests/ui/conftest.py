import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"  # no notifications on the real desktop

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage, screen_of


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Clear the clipboard: data left on the offscreen one crashes at exit."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use a usual screen size, as the offscreen screen has 800 by 800 pixels."""
    monkeypatch.setattr("weeklydesk_ui.session.room", screen_of(1920, 1080))


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path)
    yield stage
    stage.strike()


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Ignore this desktop's GTK settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
