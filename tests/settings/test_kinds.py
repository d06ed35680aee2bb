"""The values that each kind of setting accepts, from a file and from a terminal."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from weeklydesk.errors import InputError
from weeklydesk.settings.kinds import (
    Choice,
    File,
    Folder,
    Font,
    Integer,
    Setting,
    Text,
    Texts,
    TimeOfDay,
    YesNo,
)

NAME = Text("a.name", "", "Name", "")
LINES = Text("a.lines", "", "Lines", "", lines=3)
FONT = Font("a.font", "", "Font", "")
ON = YesNo("a.on", False, "On", "")
SIZE = Integer("a.size", 16, "Size", "", low=10, high=40)
SIDE = Choice("a.side", "left", "Side", "", {"left": "Left", "right": "Right"})
HERE = Path(__file__).parent
PLACE = Folder("a.place", "Place", "")
LOOK = File("a.look", "Look", "", endings=(".docx",))
AT = TimeOfDay("a.at", time(16), "At", "")
NAMES = Texts("a.names", (), "Names", "")


@pytest.mark.parametrize(
    ("setting", "words", "value", "shown"),
    [
        (NAME, ["林", "晓"], "林 晓", "林 晓"),
        (NAME, [""], "", ""),
        (LINES, ["one\ntwo"], "one\ntwo", "one\ntwo"),
        (FONT, ["Noto Sans"], "Noto Sans", "Noto Sans"),
        (ON, ["Yes"], True, "yes"),
        (ON, ["off"], False, "no"),
        (ON, ["是"], True, "yes"),
        (SIZE, ["10"], 10, "10"),
        (SIZE, ["40"], 40, "40"),
        (SIDE, ["right"], "right", "right"),
        (PLACE, [str(HERE / "x")], HERE / "x", str(HERE / "x")),
        (PLACE, ["x"], Path.cwd() / "x", str(Path.cwd() / "x")),
        (PLACE, ["~"], Path.home(), str(Path.home())),
        (PLACE, [""], None, ""),
        (LOOK, [str(HERE / "a.docx")], HERE / "a.docx", str(HERE / "a.docx")),
        (AT, ["9:05"], time(9, 5), "09:05"),
        (NAMES, ["a b", "c"], ("a b", "c"), "'a b' c"),
        (NAMES, [""], (), ""),
    ],
)
def test_typed_values_are_parsed_and_shown(
    setting: Setting[Any], words: list[str], value: object, shown: str
):
    assert setting.parse(words) == value
    assert setting.show(value) == shown
    assert setting.check(setting.dump(value)) == value


@pytest.mark.parametrize(
    ("setting", "words", "reason"),
    [
        (NAME, ["one\ntwo"], "a.name must be a single line of text."),
        (NAME, ["\udc80"], 'a.name must be text, not "?".'),
        (ON, ["maybe"], 'a.on must be yes or no, not "maybe".'),
        (SIZE, ["9"], "a.size must be a whole number from 10 to 40, not 9."),
        (SIZE, ["big"], 'a.size must be a whole number from 10 to 40, not "big".'),
        (SIZE, ["１２"], 'a.size must be a whole number from 10 to 40, not "１２".'),
        (SIDE, ["up"], 'a.side must be one of left, right, not "up".'),
        (AT, ["24:00"], 'a.at must be a time like 16:30, not "24:00".'),
        (AT, ["4"], 'a.at must be a time like 16:30, not "4".'),
        (NAMES, ["\udc80"], 'a.names must be a list of texts, not ["?"].'),
    ],
)
def test_invalid_values_are_refused(setting: Setting[Any], words: list[str], reason: str):
    with pytest.raises(InputError) as caught:
        setting.parse(words)
    assert str(caught.value) == reason


@pytest.mark.parametrize("setting", [NAME, ON, SIZE, SIDE, PLACE, LOOK, AT, NAMES])
@pytest.mark.parametrize("value", [None, 1.5, {}, {"a": 1}, ["a", 1], 10**30])
def test_invalid_json_values_are_refused(setting: Setting[Any], value: object):
    with pytest.raises(InputError):
        setting.check(value)


def test_a_folder_in_the_file_must_be_absolute():
    with pytest.raises(InputError, match="must be a full path"):
        PLACE.check("reports")


@pytest.mark.parametrize(("setting", "typed"), [(SIZE, "41"), (AT, "16:60"), (AT, "24:00")])
def test_values_just_beyond_the_bounds_are_refused(setting: Setting[Any], typed: str):
    with pytest.raises(InputError):
        setting.parse([typed])
