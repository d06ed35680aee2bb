"""File names from titles."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reliability.naughty import NAUGHTY, SURROGATES
from weeklydesk.safenames import LONGEST, safe_name

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in "1234")}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2024-W22 周报", "2024-W22 周报"),
        ("第22周：进展/计划?", "第22周：进展 计划"),
        ('a\\b|c*d<e>f"g:h', "a b c d e f g h"),
        ("line\none", "line one"),
        ("\u202egnp.exe", "gnp.exe"),
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("Aux .2024.txt", "Aux_ .2024.txt"),
        ("COM1", "COM1_"),
        ("console", "console"),
        ("..", "W22"),
        (" . ", "W22"),
        ("", "W22"),
        ("x.", "x"),
        ("周" * 100, "周" * 36),
        ("a\ud800b", "a b"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str):
    assert safe_name(title, "W22") == name


@given(st.text() | st.sampled_from((*NAUGHTY, *SURROGATES, *DEVICES, "lpt3 .docx", "prn.x.y")))
def test_any_title_becomes_a_name_that_every_system_takes(title: str):
    name = safe_name(title, "W22")
    assert 0 < len(name.encode()) <= LONGEST + 1
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert name not in {".", ".."}
    assert name.split(".")[0].rstrip().upper() not in DEVICES


def test_files_of_these_names_can_be_made(tmp_path: Path):
    names = {f"{safe_name(title, 'W22')}.docx" for title in (*NAUGHTY, *SURROGATES)}
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    same = str.casefold if sys.platform == "win32" else str
    assert {same(path.name) for path in tmp_path.iterdir()} == {same(name) for name in names}
