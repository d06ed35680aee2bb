"""The settings table as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources import files, names
from weeklydesk.errors import InputError
from weeklydesk.settings import table
from weeklydesk.settings.table import GROUPS, PAGE_SIZE, TABLE, find


def test_every_default_is_valid():
    assert {row.key: row.check(row.dump(row.default)) for row in TABLE} == {
        row.key: row.default for row in TABLE
    }


def test_keys_are_unique_and_belong_to_a_group():
    keys = [row.key for row in TABLE]
    assert len(keys) > 20
    assert len(set(keys)) == len(keys)
    assert list(dict.fromkeys(row.group for row in TABLE)) == list(GROUPS)


def test_help_is_a_sentence():
    assert [row.key for row in TABLE if not row.help.endswith(".") or not row.label] == []


def test_a_setting_is_found_by_its_key():
    assert find("page.size") is PAGE_SIZE
    with pytest.raises(
        InputError, match=r"There is no setting page\.sice\. Did you mean: page\.size"
    ):
        find("page.sice")
    with pytest.raises(InputError, match="“weeklydesk config” lists all settings"):
        find("wxyz")


def used_names() -> set[str]:
    """Return all names used in the program's code, except where settings are declared."""
    root = Path(__file__).parents[2]
    own = root / "weeklydesk" / "settings"
    code = files(root / "weeklydesk", root / "ui")
    return {name for path in code if not path.is_relative_to(own) for name in names(path)}


def test_every_setting_is_used():
    declared = {name: value for name, value in vars(table).items() if value in TABLE}
    assert set(declared.values()) == set(TABLE)
    assert set(declared) - used_names() == set()
