"""The settings file: values survive, and existing content is never lost."""

from __future__ import annotations

import json
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from tests.systems import needs_modes
from weeklydesk.errors import FileError, InputError
from weeklydesk.settings import Settings
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import AUTHOR, MAIL_TO, PAGE_SIZE, REMINDER, TABLE, THEME


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def broken(file: Path) -> Path:
    file.parent.mkdir()
    file.write_text('{"person.author": "林晓"', encoding="utf-8")
    return file


def write(file: Path, values: object) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")


def test_defaults_apply_without_creating_a_file(file: Path):
    settings = Settings(file)
    assert {row.key: settings.get(row) for row in TABLE} == {row.key: row.default for row in TABLE}
    assert not file.exists()


def test_values_are_there_in_the_next_session(file: Path):
    Settings(file).put(AUTHOR, "林晓")
    Settings(file).put(MAIL_TO, ("a@example.com", "b@example.com"))
    settings = Settings(file)
    assert settings.get(AUTHOR) == "林晓"
    assert settings.get(MAIL_TO) == ("a@example.com", "b@example.com")
    assert file.read_text(encoding="utf-8") == (
        "{\n"
        '  "person.author": "林晓",\n'
        '  "mail.to": [\n    "a@example.com",\n    "b@example.com"\n  ]\n'
        "}\n"
    )


@needs_modes
def test_the_file_is_private_to_its_owner(file: Path):
    write(file, {})
    file.chmod(0o644)
    Settings(file).put(MAIL_TO, ("a@example.com",))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_unsetting_restores_the_default(file: Path):
    settings = Settings(file)
    settings.put(AUTHOR, "林晓")
    settings.unset(AUTHOR)
    assert (settings.get(AUTHOR), settings.is_set(AUTHOR)) == ("", False)
    assert json.loads(file.read_text()) == {}


def test_keys_of_another_version_are_kept(file: Path):
    write(file, {"later.thing": {"deep": [1, "\ud800"]}, "page.size": 18})
    Settings(file).put(AUTHOR, "林晓")
    assert json.loads(file.read_text()) == {
        "later.thing": {"deep": [1, "\ud800"]},
        "page.size": 18,
        "person.author": "林晓",
    }


def test_two_programs_keep_each_others_changes(file: Path):
    window, terminal = Settings(file), Settings(file)
    assert (window.get(AUTHOR), terminal.get(AUTHOR)) == ("", "")
    terminal.put(AUTHOR, "林晓")
    window.put(THEME, "dark")
    assert Settings(file).get(AUTHOR) == "林晓"
    assert Settings(file).get(THEME) == "dark"


def test_listeners_are_notified_of_own_and_external_changes(file: Path):
    settings = Settings(file)
    told: list[tuple[str, object]] = []
    settings.watch(lambda row: told.append((row.key, settings.get(row))))
    settings.put(AUTHOR, "林晓")
    settings.put(AUTHOR, "林晓")
    Settings(file).put(PAGE_SIZE, 20)
    settings.reread()
    settings.reread()
    settings.unset(AUTHOR)
    assert told == [("person.author", "林晓"), ("page.size", 20), ("person.author", "")]


def test_an_invalid_value_counts_as_unset_and_is_reported_once(file: Path):
    write(file, {"page.size": 900, "reminder.on": True})
    settings = Settings(file)
    assert (settings.get(PAGE_SIZE), settings.get(PAGE_SIZE), settings.get(REMINDER)) == (
        16,
        16,
        True,
    )
    assert [str(each) for each in settings.take_problems()] == [
        "page.size must be a whole number from 10 to 40, not 900."
        f" It is set in “{file}”; the default is used instead."
    ]
    assert settings.get(PAGE_SIZE) == 16
    assert settings.take_problems() == ()
    settings.put(AUTHOR, "林晓")
    assert json.loads(file.read_text())["page.size"] == 900


@pytest.mark.parametrize(
    "content",
    [b'{"person.author": ', b"[1, 2]", b"\xff\xfe\x00", b"[" * 100_000, b"1" * 5_000],
    ids=["cut off", "a list", "no UTF-8", "too deep", "a number without end"],
)
def test_a_broken_file_is_set_aside_before_it_would_be_replaced(file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.get(AUTHOR) == ""
    (problem,) = settings.take_problems()
    assert f"The settings in “{file}” cannot be read" in str(problem)
    assert file.read_bytes() == content
    settings.put(AUTHOR, "林晓")
    assert file.with_name("settings.broken-1.json").read_bytes() == content
    assert Settings(file).get(AUTHOR) == "林晓"


def test_a_repaired_file_applies_again(broken: Path):
    settings = Settings(broken)
    assert settings.get(AUTHOR) == ""
    broken.write_text('{"person.author": "林晓"}', encoding="utf-8")
    settings.reread()
    assert settings.get(AUTHOR) == "林晓"


def test_no_broken_file_replaces_an_earlier_one(broken: Path):
    earlier = broken.with_name("settings.broken-1.json")
    earlier.write_text("earlier", encoding="utf-8")
    Settings(broken).put(THEME, "dark")
    assert earlier.read_text(encoding="utf-8") == "earlier"
    assert "林晓" in broken.with_name("settings.broken-2.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "\n", "\ufeff{}"])
def test_an_empty_file_is_valid(file: Path, content: str):
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    settings = Settings(file)
    assert settings.get(AUTHOR) == ""
    assert settings.take_problems() == ()


def test_an_unwritable_change_applies_and_is_written_later(file: Path):
    file.parent.write_text("in the way", encoding="utf-8")
    settings = Settings(file)
    for _ in range(2):
        with pytest.raises(FileError):
            settings.put(AUTHOR, "林晓")
        assert settings.get(AUTHOR) == "林晓"
    file.parent.unlink()
    settings.put(AUTHOR, "林晓")
    assert Settings(file).get(AUTHOR) == "林晓"


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@hypothesis(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([row.key for row in TABLE]) | st.text(), JSON))
def test_whatever_the_file_holds_every_setting_has_a_value(file: Path, values: dict[str, Any]):
    write(file, values)
    settings = Settings(file)
    for row in TABLE:
        row.check(row.dump(settings.get(row)))


@hypothesis(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(TABLE), st.text() | st.lists(st.text(), max_size=3)))
def test_what_was_set_is_there_at_the_next_start(file: Path, typed: dict[Setting[Any], object]):
    file.unlink(missing_ok=True)
    settings = Settings(file)
    values: dict[Setting[Any], object] = {}
    for row, value in typed.items():
        with suppress(InputError):
            values[row] = row.check(value)
    for row, value in values.items():
        settings.put(row, value)
    again = Settings(file)
    assert {row: again.get(row) for row in values} == values
    assert again.take_problems() == ()
