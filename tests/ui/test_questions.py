"""Qt's own file dialogs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.ui.stage import Stage
from weeklydesk_ui.look.themes import LIGHT
from weeklydesk_ui.questions import QtQuestions


def test_the_list_under_a_typed_name_has_the_ground_of_a_page(stage: Stage, tmp_path: Path):
    frame = stage.open().frame
    QtQuestions(frame).files_to_import(tmp_path, lambda paths: None)
    dialog = frame.findChild(QFileDialog)
    assert dialog
    box = dialog.findChild(QLineEdit)
    completer = box.completer() if box else None
    popup = completer.popup() if completer else None
    assert popup
    popup.resize(100, 60)
    picture = QImage(popup.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.black)  # the initial content of a top-level window
    popup.render(picture)
    assert QColor(picture.pixel(50, 50)).name() == LIGHT.page
    dialog.reject()
