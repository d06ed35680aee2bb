import os
import subprocess
import sys

import pytest

CODE = """
import sys
from weeklydesk.exporters import Options, render
from weeklydesk.model import Item, Report, Section
report = Report(None, sections=(Section("题", blocks=(Item("完成 60%，a_b"),)),))
render(report, sys.argv[1], Options())
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""
HEAVY = {"docx", "lxml", "markdown", "jinja2", "css_inline", "sqlite_utils", "PySide6", "json"}


@pytest.mark.parametrize("ending", ["md", "txt", "html", "docx"])
def test_a_writer_loads_only_what_it_needs(ending: str):
    command = [sys.executable, "-c", CODE, ending]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    needed = {"docx", "lxml"} if ending == "docx" else set[str]()
    assert HEAVY & set(loaded) <= needed
    assert ("zipfile" in loaded) is (ending == "docx")
