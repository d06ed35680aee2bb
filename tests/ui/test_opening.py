"""Files that macOS asks to open; needs its own QApplication, so it runs in a process."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from weeklydesk_ui.opening import OpeningApplication

app = OpeningApplication(["weeklydesk"])
app.files_requested.connect(lambda files: print(*(path.name for path in files)))
acts = [["2024-W21.md", "周报 22.docx"], ["2024-W23.md"]]

def act():
    for name in acts.pop(0):
        app.postEvent(app, QFileOpenEvent(f"/reports/{name}"))
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, act if acts else app.quit))

QTimer.singleShot(0, act)
app.exec()
"""


def test_files_that_are_asked_for_together_come_together():
    paths = os.pathsep.join(str(ROOT / each) for each in (".", "ui", "resources"))
    settings = {"PYTHONPATH": paths, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", ASKED]
    done = subprocess.run(
        command, env=os.environ | settings, check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.splitlines() == ["2024-W21.md 周报 22.docx", "2024-W23.md"]
    assert done.stderr == ""
