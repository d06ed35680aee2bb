import json
import subprocess
import sys

from tests.ui.stage import Stage

HEAVY = {"docx", "lxml", "markdown", "jinja2", "css_inline", "sqlite_utils", "tomllib"}

WATCH = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from weeklydesk_ui.window.frame import Frame

def painted(self, event, paint=Frame.paintEvent):
    paint(self, event)
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

Frame.paintEvent = painted
from weeklydesk_ui.app import run
run(Path(sys.argv[1]))
"""


def test_the_first_paint_pays_for_nothing_that_it_does_not_need(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    path = [path for path in sys.path if path]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{WATCH}", str(stage.store)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert loaded & HEAVY == set()
    assert "weeklydesk_ui" in loaded
