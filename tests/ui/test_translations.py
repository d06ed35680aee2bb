import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.linguist import TRANSLATIONS, error_sentences, update
from tests.ui.stage import Stage
from weeklydesk.errors import FileError
from weeklydesk.weeks import Week
from weeklydesk_ui import dates
from weeklydesk_ui.i18n import AppLanguage, error_text, read_ts

CHINESE = TRANSLATIONS / "zh_CN.ts"


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def test_every_string_is_translated_and_none_is_stale(tmp_path: Path):
    fresh = tmp_path / "zh_CN.ts"
    shutil.copy(CHINESE, fresh)
    update(fresh)
    known, wanted, finished = messages(CHINESE), messages(fresh), read_ts(fresh)
    assert sorted(wanted.keys() - known.keys()) == [], "python -m tests.ui.linguist adds these"
    assert sorted(known.keys() - wanted.keys()) == [], "python -m tests.ui.linguist removes these"
    assert sorted(key for key in wanted if key not in finished) == []


def test_gaps_are_the_same_in_both_languages():
    def gaps(text: str) -> list[str]:
        return sorted(part.split("}")[0] for part in text.split("{")[1:])

    wrong = {key: text for key, text in read_ts(CHINESE).items() if gaps(text) != gaps(key[1])}
    assert wrong == {}


def test_contexts_are_names_of_classes():
    assert [context for context, _, _ in messages(CHINESE) if not context.isidentifier()] == []


def test_sentences_of_the_core_are_found():
    assert "There is no report for {week}." in error_sentences()


@pytest.fixture
def speech(qapp: QApplication):
    speech = AppLanguage(qapp)
    yield speech
    speech.switch_to("en")


def test_errors_are_told_in_the_language_of_the_window(speech: AppLanguage):
    error = FileError("“{path}” is not a regular file. Nothing was written.", path="a.md")
    assert error_text(error) == "“a.md” is not a regular file. Nothing was written."
    speech.switch_to("zh_CN")
    assert error_text(error) == "“a.md”不是普通文件。什么都没有写入。"


@pytest.mark.parametrize(
    ("language", "span", "days"),
    [("en", "Jun 3 – Jun 9", "Jun 3 – 9"), ("zh_CN", "6月3日 – 6月9日", "6月3日 – 9日")],
)
def test_weeks_are_dated_in_the_language_of_the_window(
    speech: AppLanguage, language: str, span: str, days: str
):
    speech.switch_to(language)
    assert dates.week_span(Week(2024, 23)) == span
    assert dates.week_days(Week(2024, 23)) == days


def test_a_week_between_two_years_names_both(speech: AppLanguage):
    assert dates.week_span(Week(2025, 1)) == "Dec 30, 2024 – Jan 5, 2025"


def test_unfinished_translations_are_not_shown(tmp_path: Path):
    ts = tmp_path / "x.ts"
    ts.write_text(
        "<TS><context><name>A</name>"
        "<message><source>one &amp; two</source><translation>一</translation></message>"
        '<message><source>b</source><translation type="unfinished">二</translation></message>'
        "<message><source>b</source><comment>c</comment><translation>三</translation></message>"
        "</context><context><name>B</name>"
        "<message><source>b</source><translation>四</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert read_ts(ts) == {
        ("A", "one & two", ""): "一",
        ("A", "b", "c"): "三",
        ("B", "b", ""): "四",
    }


def test_the_whole_window_changes_its_language_while_it_is_open(stage: Stage):
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    window = stage.open()
    before = words(window.frame.findChildren(QAction), window.frame.findChildren(QPushButton))
    window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    after = words(window.frame.findChildren(QAction), window.frame.findChildren(QPushButton))
    same = before & after
    assert {word for word in same if any("a" <= sign <= "z" for sign in word)} == {"English"}
    assert window.frame.header.days.text() == "6月3日 – 6月9日"
    assert window.frame.header.state.text() == "已保存"
    labels = {label.text() for label in window.frame.empty_week.findChildren(QLabel)}
    assert not any("report" in label for label in labels)


def words(*groups: list[QAction] | list[QPushButton]) -> set[str]:
    return {each.text() for group in groups for each in group if each.text()}
