"""The changes that a file would make, before it is imported."""

from collections.abc import Generator
from pathlib import Path

import pytest

from weeklydesk.desk import import_files, look_through
from weeklydesk.desk.import_changes import changes, paired
from weeklydesk.importers.outline import read_text
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report
from weeklydesk.store import Store

OLD = "# 2024-W22\n\n## 【O1】\n\n- 退款提速：进度 60%\n- 上线监控\n- 旧的一条\n"
NEW = "# 2024-W22\n\n## 【O1】\n\n- 退款提速：进度 80%\n- 上线监控\n- 全新内容在此\n"


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    with Store.open(tmp_path / "data" / "weeklydesk.db") as opened:
        yield opened


def report_of(text: str) -> Report:
    return read_text(text).report


def test_a_figure_that_changed_is_told_within_its_line(store: Store, tmp_path: Path):
    path = tmp_path / "2024-W22.md"
    path.write_text(OLD, encoding="utf-8")
    import_files(store, [path])
    path.write_text(NEW, encoding="utf-8")
    (found,) = look_through(store, [path])
    assert found.reading is not None
    (part,) = changes(store, found.reading.report)
    assert [(str(each.kind), each.block.text) for each in part.differences] == [
        ("changed", "退款提速：进度 80%"),
        ("new", "全新内容在此"),
        ("gone", "旧的一条"),
    ]


def test_a_report_without_a_week_is_not_compared(store: Store):
    with pytest.raises(TypeError):
        changes(store, report_of("- 一\n"))


def test_many_lines_are_paired_by_their_words_alone():
    known = identify(report_of("\n".join(f"- 甲{number}项目" for number in range(250))))
    other = paired(report_of("\n".join(f"- 甲{number}项目。" for number in range(250))), known)
    assert other.sections != known.sections
