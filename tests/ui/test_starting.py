"""Modules deferred by the start are available on first use."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from weeklydesk_ui.starting import put_off

NAME = "told_when_it_is_imported"


@pytest.fixture(autouse=True)
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that is not imported yet."""
    (tmp_path / f"{NAME}.py").write_text("value = 'its own'\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.delitem(sys.modules, NAME, raising=False)


def run(code: str) -> dict[str, object]:
    names: dict[str, object] = {}
    exec(code, names)
    return names


def file_of(module: object) -> str | None:
    return vars(module).get("__file__")


def test_importing_it_reads_nothing():
    with put_off([NAME]):
        found = import_module(NAME)
    assert file_of(found) is None
    assert NAME not in sys.modules


def test_it_is_there_once_something_of_it_is_asked_for():
    with put_off([NAME]):
        names = run(f"import {NAME} as it")
    exec("value = it.value", names)
    assert names["value"] == "its own"
    assert file_of(sys.modules[NAME])


def test_it_is_there_at_once_for_whoever_takes_something_of_it():
    with put_off([NAME]):
        assert run(f"from {NAME} import value")["value"] == "its own"
    assert file_of(sys.modules[NAME])


def test_an_import_that_comes_later_gets_the_module_itself():
    with put_off([NAME]):
        run(f"import {NAME}")
    assert file_of(run(f"import {NAME} as it")["it"])


def test_what_is_there_already_stays():
    before = run(f"import {NAME} as it")["it"]
    with put_off([NAME]):
        assert run(f"import {NAME} as it")["it"] is before
    assert sys.modules[NAME] is before


def test_a_name_that_the_module_lacks_is_missing():
    with put_off([NAME]):
        names = run(f"import {NAME} as it")
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        exec("it.other", names)


def test_a_mistake_meanwhile_leaves_nothing_behind():
    with pytest.raises(ZeroDivisionError), put_off([NAME]):
        run("1 / 0")
    assert file_of(run(f"import {NAME} as it")["it"])
