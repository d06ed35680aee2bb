"""HTML as other programs put it on the clipboard, and the tree that a paste makes of it.

Each `clipboard/NAME.html` has the shape of what that program writes, with words of our own; its
tree stands in `NAME.tree`.
"""

from pathlib import Path

import pytest

from tests.trees import draw
from weeklydesk.importers.html import read_html
from weeklydesk.model import Report
from weeklydesk.outline import build

FOLDER = Path(__file__).parent / "clipboard"
SOURCES = sorted(path.stem for path in FOLDER.glob("*.html"))


@pytest.mark.parametrize("name", SOURCES)
def test_what_a_program_copies_becomes_a_tree(name: str):
    source = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    drawn = draw(Report(None, sections=build(read_html(source)))).removeprefix("(other)\n")
    assert drawn == (FOLDER / f"{name}.tree").read_text(encoding="utf-8").rstrip("\n")


def test_every_tree_has_its_source():
    assert sorted(path.stem for path in FOLDER.glob("*.tree")) == SOURCES
