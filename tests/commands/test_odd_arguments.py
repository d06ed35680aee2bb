"""Any arguments of a command end with a status and a message, never with a traceback."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import cast
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.shared import SAMPLES
from weeklydesk import cli
from weeklydesk.paths import Paths
from weeklydesk.store import Health, Store

LONG = "x" * 300
NUMBERS = ("0", "1", "2", "-1", "99999999999999999999", "-99999999999999999999", "１")
WEEKS = (
    *("2024-W22", "2024-W23", "2024W22", "2024-W53", "2020-W53", "2024-W00", "0000-W01"),
    *("0001-W01", "9999-W52", "9999-W53", "99999-W01", "２０２４-W２２", "第22周", "2024-05-31"),
    *("2024-W22..2024-W23", "2024-W23..2024-W22", "..", "2024-W22..", "today", "last"),
)
FILES = (
    *("2024-W22.md", "2024-W21.md", "out.md", "out.docx", "out.html", "out.eml", "out.txt"),
    *("out.pdf", "folder", "no/such/out.md", "empty.md", "noise.docx", "noise.md", "backups"),
    *("weeklydesk.db", ".", "..", "-", "", "~", "~nobody/x.md", f"{LONG}.md", "a\nb.md"),
    *("out.", ".md", "*.md", "\udcff.md"),
)
WORDS = (
    *("上线", "O1", "O2", "page.size", "person.author", "mail.to", "report.template"),
    *("backup.folder", "md", "docx", "all", "plain", "{week}", "week:2024-W22", "week:.."),
    *('state:open "', "objective:O1", "[x] done", "[x]", "- ", "# head", "%s %(prog)s", "\\"),
    *("'\"", "\x1b[31m", "\u202e", "\udcff", "\r", LONG),
)
MOST = {None: 1, "?": 1, "+": 3, "*": 3}
odd = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0/") | st.sampled_from("-.: "),
    max_size=12,
)
values = st.one_of(*map(st.sampled_from, (NUMBERS, WEEKS, FILES, WORDS)), odd)


def parsers() -> dict[str, argparse.ArgumentParser]:
    found = cli._parser(())._subparsers  # pyright: ignore[reportPrivateUsage]
    assert found is not None
    (commands,) = found._group_actions  # pyright: ignore[reportPrivateUsage]
    return cast("dict[str, argparse.ArgumentParser]", commands.choices)


PARSERS = parsers()


def likely(action: argparse.Action) -> st.SearchStrategy[str]:
    """Generate a fitting value for an argument, or any value."""
    name = str(action.metavar or action.dest).lower()
    pools = {"week": WEEKS, "file": FILES, "path": FILES, "dir": FILES, "folder": FILES}
    pools |= {"number": NUMBERS, "backup": (*FILES, *NUMBERS), "old": WEEKS, "new": WEEKS}
    pools |= {"name": WORDS, "text": WORDS, "word": WORDS, "format": WORDS}
    known = tuple(action.choices or ()) or pools.get(name, WORDS)
    return st.sampled_from(known) | values


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Generate a command with plausible arguments, some missing, some too many."""
    name = draw(st.sampled_from(sorted(PARSERS)))
    line: list[str] = []
    for action in PARSERS[name]._actions:  # pyright: ignore[reportPrivateUsage]
        if action.dest == "help" or (action.option_strings and draw(st.integers(0, 3))):
            continue
        line += [draw(st.sampled_from(action.option_strings))] if action.option_strings else []
        most = action.nargs if isinstance(action.nargs, int) else MOST[action.nargs]
        line += draw(st.lists(likely(action), min_size=min(most, 1), max_size=most))
    if not draw(st.integers(0, 7)):
        line += draw(st.lists(values | st.sampled_from(("--json", "--to", "--")), max_size=2))
    return [name, *line]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a history and files, to copy for each command line."""
    path = tmp_path_factory.mktemp("odd") / "desk"
    path.mkdir()
    shutil.copy(SAMPLES / "zh" / "2024-W21.md", path)
    shutil.copy(SAMPLES / "zh" / "2024-W22.md", path)
    for name in ("2024-W21.md", "2024-W22.md"):
        assert ran(path, ["import", name])[0] == 0
    (path / "folder").mkdir()
    (path / "empty.md").touch()
    (path / "noise.docx").write_bytes(bytes(range(256)))
    (path / "noise.md").write_bytes(bytes(range(256)) * 8)
    return path


@contextmanager
def at_home(folder: Path) -> Generator[None]:
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE")
    with chdir(folder), mock.patch.dict(os.environ, dict.fromkeys(names, str(folder))):
        yield


def no_window(paths: Paths, files: Sequence[Path], background: bool) -> int:
    return 0


def ran(folder: Path, line: Sequence[str]) -> tuple[int, str]:
    """Run a command line in a folder; return the status and the text on standard error."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with at_home(folder), redirect_stdout(out), redirect_stderr(err):
        try:
            status = cli.run(["--store", "weeklydesk.db", *line], open_window=no_window)
        except SystemExit as end:
            status = int(end.code or 0)
        sys.stdout.flush()
        sys.stderr.flush()
    assert isinstance(err.buffer, io.BytesIO)
    return status, err.buffer.getvalue().decode()


@given(lines())
@example(["export", "2024-W22", "weeklydesk.db", "--to", "md"])
@example(["source", "2024-W22", "--out", "weeklydesk.db"])
@example(["import", f"{LONG}.md"])
@example(["convert", "2024-W22.md", f"{LONG}.md"])
@example(["backup", "\udcff"])
@example(["restore", "weeklydesk.db"])
@example(["restore", LONG])
@example(["versions", "2024-W22", "-99999999999999999999"])
@example(["story", "\udcff", "--json"])
def test_any_line_ends_in_words_and_leaves_the_history_whole(desk: Path, line: list[str]):
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder, "desk")
        shutil.copytree(desk, here)
        status, told = ran(here, line)
        assert status in (0, 1, 2)
        assert told.strip() or status == 0 or line[0] == "doctor"  # which tells it as its result
        with Store.open(here / "weeklydesk.db") as store:
            assert store.check(every_revision=True) == Health()
