"""The cache of PySide's compiled modules is used, and equals what Python compiles."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from weeklydesk_ui import compiled_kept
from weeklydesk_ui.compiled import kept_compiled
from weeklydesk_ui.compiled import place as place_of_program

NAME = "module.py"
COUNT = """
import sys
compiled = []
sys.addaudithook(lambda kind, told: compiled.append(told[1]) if kind == "compile" else None)
from weeklydesk_ui.starting import start_lightly
start_lightly()
print(len([name for name in compiled if name and "shiboken" in str(name)]))
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache" / "kept"


def value(place: Path, source: bytes, names: dict[str, Any] | None = None) -> object:
    """Run a module that sets `value`, with the cache at that path."""
    names = {} if names is None else names
    with kept_compiled(place):
        exec(compile(source, NAME, "exec"), names)
    return names["value"]


def test_it_is_kept_where_whoever_takes_the_program_away_looks():
    assert str(place_of_program()) == compiled_kept.__cached__


def test_a_module_is_compiled_once(place: Path):
    source = b"value = 'first' + str()"
    assert value(place, source) == "first"
    before, _, after = place.read_bytes().rpartition(b"first")  # the last one is in the code
    place.write_bytes(before + b"known" + after)
    assert value(place, source) == "known"


def test_another_source_of_the_name_is_compiled(place: Path):
    assert value(place, b"value = 1") == 1
    assert value(place, b"value = 2") == 2
    assert value(place, b"value = 2") == 2


def test_what_another_python_made_is_not_used(place: Path):
    value(place, b"value = 1")
    version = sys.version.encode()
    place.write_bytes(place.read_bytes().replace(version, b"?" * len(version)))
    assert value(place, b"value = 1") == 1
    assert version in place.read_bytes()


@pytest.mark.parametrize("data", [b"", b"nothing of ours", bytes(100), b"\xf3\xff\xff\xff\x7f"])
def test_what_cannot_be_read_is_made_anew(place: Path, data: bytes):
    place.parent.mkdir()
    place.write_bytes(data)
    assert value(place, b"value = 1") == 1
    assert place.stat().st_size > len(data)


def test_where_nothing_may_be_written_all_goes_on(place: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert value(place, b"value = 1") == 1
    assert not place.parent.exists()


def test_where_nothing_can_be_written_all_goes_on(place: Path):
    place.parent.write_text("a file where the folder should be")
    assert value(place, b"value = 1") == 1


def test_code_has_the_futures_of_who_compiles(place: Path):
    source = b"def act(it: int): pass\nvalue = act.__annotations__['it']"
    plain = "from {} import {}\ncode = compile(source, 'module.py', 'exec')"
    # this module has no __future__ flags that exec would pass on
    for module, name, meant in (("__future__", "annotations", "int"), ("os", "sep", int)):
        names: dict[str, Any] = {"source": source}
        with kept_compiled(place):
            exec(plain.format(module, name), names)
        exec(names["code"], names)
        assert names["value"] == meant


def test_other_ways_to_compile_are_left_alone(place: Path):
    with kept_compiled(place):
        assert eval(compile("1 + 1", NAME, "eval")) == 2
        assert isinstance(compile(b"1", NAME, "exec", 0x400), object)
    assert not place.exists()


def test_pythons_own_is_back_afterwards(place: Path):
    plain = compile
    with pytest.raises(SyntaxError), kept_compiled(place):
        compile(b"(", NAME, "exec")
    assert compile is plain


def test_a_second_start_compiles_nothing_of_pyside(tmp_path: Path):
    env = {key: word for key, word in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    counts = [
        int(subprocess.check_output([sys.executable, "-c", COUNT], env=env)) for _ in range(2)
    ]
    assert counts[0] > 10, "else this counts nothing"
    assert counts[1] == 0
