import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.writer import Writer
from weeklydesk_ui.editor import Page

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def writer(qtbot: QtBot) -> Iterator[Writer]:
    page = Page()
    page.resize(800, 600)
    qtbot.addWidget(page)
    page.show()
    yield Writer(page)
    QApplication.clipboard().clear()
