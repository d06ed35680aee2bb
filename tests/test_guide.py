"""The user guide names only keys, menu entries and commands that there are."""

import re
from pathlib import Path

import pytest

from weeklydesk_resources import ROOT as RESOURCES
from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.editor.commands import TABLE
from weeklydesk_ui.find.bar import REPLACE_ALL, WHOLE
from weeklydesk_ui.i18n import read_ts

GUIDES = {path.stem: path for path in (Path(__file__).parents[1] / "docs" / "guide").glob("*.md")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_key_of_the_guide_is_one(language: str):
    text = GUIDES[language].read_text(encoding="utf-8").replace("回车", "Enter")
    named = set(re.findall(r"(?:Ctrl|Alt)\+(?:(?:Shift|Alt)\+)?(?:[A-Z]\w*|\d|[.\\])", text))
    known = {key for each in (*COMMANDS, *TABLE) for key in each.keys} | {*REPLACE_ALL, *WHOLE}
    known = {key.replace("Return", "Enter") for key in known}
    assert named
    assert named - known == set()


def test_both_guides_have_the_same_sections():
    english, chinese = (GUIDES[name].read_text(encoding="utf-8") for name in ("en", "zh"))
    assert len(re.findall("^## ", english, re.M)) == len(re.findall("^## ", chinese, re.M))


@pytest.mark.parametrize(
    "words",
    ["另存一份…", "再试一次", "周报打不开", "我的周报在哪里", "先看看示例", "导入以前的周报"],
)
def test_the_chinese_guide_says_what_the_window_says(words: str):
    said = read_ts(RESOURCES / "translations" / "zh_CN.ts").values()
    assert words in said
    assert words in GUIDES["zh"].read_text(encoding="utf-8")
