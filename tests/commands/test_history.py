"""Search, versions and comparison on the command line."""

from pathlib import Path

import pytest

from tests.commandline import Run


@pytest.fixture
def weeks(run: Run, tmp_path: Path) -> Run:
    """A history of two weeks, each with objectives."""
    (tmp_path / "2024-W22.md").write_text(
        "# 2024-W22\n\n## O1 交易\n\n- [ ] 押金 60%\n- [ ] 退款\n\n## 生产事件\n\n- 押金回滚\n",
        "utf-8",
    )
    (tmp_path / "2024-W23.md").write_text(
        "# 2024-W23\n\n## O1 交易\n\n- [x] 退款\n- [ ] 新的POS\n", "utf-8"
    )
    assert run("import", tmp_path / "2024-W22.md", tmp_path / "2024-W23.md").status == 0
    return run


def test_a_search_tells_week_and_section_newest_first(weeks: Run):
    assert weeks("search", "退款").out == (
        "2024-W23  O1 交易\n    退款  [done]\n2024-W22  O1 交易\n    退款\n"
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["押金"], ["押金 60%", "押金回滚"]),
        (["押金", "section:生产事件"], ["押金回滚"]),
        (["押金 section:生产事件"], ["押金回滚"]),
        (["退款", "week:2024-W20..W22"], ["退款"]),
        (["退款", "state:done"], ["退款"]),
        (["objective:O1", "pos"], ["新的POS"]),
        (["nothing"], []),
    ],
)
def test_a_search_takes_words_and_filters(weeks: Run, typed: list[str], found: list[str]):
    assert [hit["text"] for hit in weeks("search", *typed, "--json").data["hits"]] == found


def test_a_search_without_hits_says_what_was_searched(weeks: Run):
    assert "state:dropped" in weeks("search", "押金", "state:dropped").out


def test_versions_are_listed_newest_first(weeks: Run, tmp_path: Path):
    (tmp_path / "2024-W22.md").write_text("# 2024-W22\n\n## O1\n\n- 别的\n", "utf-8")
    assert weeks("import", tmp_path / "2024-W22.md", "--replace").status == 0
    versions = weeks("versions", "2024-W22", "--json").data
    assert [(each["number"], each["kind"], each["shown"]) for each in versions] == [
        (2, "edited", True),
        (1, "begun", False),
    ]
    assert weeks("versions", "2024-W22").out.splitlines()[0].endswith("(current)")


def test_versions_are_compared_in_words_and_in_form(weeks: Run, tmp_path: Path):
    text = weeks("show", "2024-W22").out
    changed = text.replace("O1 交易", "O1 新交易", 1).replace("- 押金回滚", "1. 押金回滚", 1)
    assert changed != text
    (tmp_path / "2024-W22.md").write_text(changed, "utf-8")
    assert weeks("import", tmp_path / "2024-W22.md", "--replace").status == 0
    assert weeks("versions", "2024-W22", "1").out.splitlines() == [
        "O1 {+新+}交易",
        "生产事件",
        "  changed  押金回滚  (now numbered)",
    ]
    assert weeks("versions", "2024-W22", "2", "1").out.splitlines() == [
        "O1 [-新-]交易",
        "生产事件",
        "  changed  押金回滚  (now with a bullet)",
    ]
    first, second = weeks("versions", "2024-W22", "1", "2", "--json").data["sections"]
    assert (first["heading"], second["differences"][0]["aspects"]) == ("changed", ["number"])
    assert weeks("versions", "2024-W22", "2").out == "2 and 2 are the same.\n"
    assert weeks("versions", "2024-W22", "1", "0").status == 1


def test_two_weeks_are_compared(weeks: Run):
    assert weeks("diff", "2024-W22", "2024-W23").out.splitlines() == [
        "O1 交易",
        "  done     退款",
        "  new      新的POS",
        "  gone     押金 60%",
        "生产事件  (heading removed)",
        "  gone     押金回滚",
    ]
    assert weeks("diff", "2024-W22", "2024-W22").out == "2024-W22 and 2024-W22 are the same.\n"


def test_a_comparison_is_data_too(weeks: Run):
    sections = weeks("diff", "2024-W23", "2024-W22", "--json").data["sections"]
    (first, *_) = sections[0]["differences"]
    assert (sections[0]["objective"], first["fate"], first["text"]) == ("O1", "new", "押金 60%")


@pytest.mark.parametrize("arguments", [("versions", "2024-W30"), ("diff", "2024-W22", "2024-W30")])
def test_a_week_that_is_not_there_is_named(weeks: Run, arguments: tuple[str, ...]):
    ran = weeks(*arguments)
    assert (ran.status, "2024-W30" in ran.err) == (1, True)
