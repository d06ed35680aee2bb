"""Importing reports on the command line, and writing out their original files."""

from pathlib import Path

import pytest

from tests.commandline import Run
from tests.importers.wordfiles import docx, p, zipped


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.md"
    path.write_text("# 2024-W21\n\n- 一\n\n# 2024-W22\n\n- 二\n", "utf-8")
    return path


def test_a_log_becomes_reports_when_that_is_said(run: Run, log: Path):
    refused = run("import", log)
    assert refused.status == 1
    assert "--split" in refused.err
    assert run("list", "--json").data == []
    taken = run("import", log, "--split")
    assert taken.out.splitlines() == [
        f"2024-W21  imported  {log}  (2 of 2 lines kept)",
        f"2024-W22  imported  {log}  (2 of 2 lines kept)",
    ]


def test_what_is_no_report_is_said_and_is_no_error(run: Run, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "2024-W22.docx").write_bytes(docx(p("1、对账")))
    (folder / "~$24-W22.docx").write_bytes(b"lock")
    (folder / "a.png").write_bytes(b"")
    taken = run("import", folder)
    assert (taken.status, taken.err) == (0, "")
    assert taken.out.splitlines()[1:] == [
        "left out: “~$24-W22.docx” only marks a file as open in Word; it is not a report.",
        "left out: 1 files of other kinds: .png 1.",
    ]


def test_a_zip_brings_what_it_can_and_ends_with_1(run: Run, tmp_path: Path):
    path = tmp_path / "export.zip"
    path.write_bytes(zipped({"2024-W22.md": "- 一", "../2024-W23.md": "- 二"}))
    taken = run("import", path, "--json")
    assert taken.status == 1
    assert [(Path(each["path"]).name, each["status"]) for each in taken.data["files"]] == [
        ("2024-W22.md", "imported"),
        ("export.zip", "refused"),
    ]
    assert "points outside the zip" in taken.err


def test_the_file_comes_back_byte_for_byte(run: Run, tmp_path: Path):
    path, out = tmp_path / "2024-W22.md", tmp_path / "back.md"
    path.write_bytes("- 一\r\n".encode("gb18030"))
    run("import", path)
    assert run("source", "2024-W22", "--out", out).status == 0
    assert out.read_bytes() == path.read_bytes()


def test_a_report_that_came_from_no_file(run: Run):
    run("new", "2024-W22")
    told = run("source", "2024-W22")
    assert told.status == 1
    assert "not imported from a file" in told.err
    assert "no report for 2024-W30" in run("source", "2024-W30").err


def test_a_template_from_a_report_starts_the_next_week(run: Run, tmp_path: Path):
    path = tmp_path / "w.md"
    path.write_text("# 第22周 周报\n\n## 渠道\n\n- 一\n\n## 下周计划\n\n- 二\n", "utf-8")
    assert run("import", path, "--week", "2024-W22").status == 0
    assert run("templates", "--from", "2024-W22", "--name", "渠道组").status == 0
    assert "渠道组  渠道组\n" in run("templates").out
    run("new", "2024-W30", "--template", "渠道组")
    data = run("show", "2024-W30", "--json").data
    assert data["title"] == "第30周 周报"
    assert [each["title"] for each in data["sections"]][-2:] == ["渠道", "下周计划"]


def test_a_template_needs_a_report_and_a_name(run: Run):
    assert run("templates", "--name", "x").status == 2


def test_a_broken_template_is_named_beside_the_others(run: Run, tmp_path: Path):
    run("new", "2024-W22")
    run("templates", "--from", "2024-W22", "--name", "ours")
    (made,) = tmp_path.rglob("ours.toml")
    made.write_text("name = ", "utf-8")
    listed = run("templates")
    assert (listed.status, "zh  " in listed.out) == (1, True)
    assert "Line 1 of the template" in listed.err
    assert "ours.toml" in listed.err


READING = [
    ["list"],
    ["list", "--json"],
    ["show", "2024-W22"],
    ["source", "2024-W22"],
    ["search", "甲"],
    ["versions", "2024-W22"],
    ["diff", "2024-W21", "2024-W22"],
    ["plan", "2024-W22"],
    ["story", "甲"],
    ["export", "2024-W22", "-", "--to", "md"],
    ["export", "2024-W20..2024-W22", "out", "--to", "md"],
    ["templates", "--from", "2024-W22", "--name", "ours"],
    ["objectives"],
    ["backup"],
    ["doctor"],
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_a_command_that_reads_makes_no_history(run: Run, tmp_path: Path, arguments: list[str]):
    mistyped = tmp_path / "hsitory" / "weeklydesk.db"
    ran = run("--store", mistyped, *arguments)
    if arguments != ["doctor"]:
        assert (ran.status, str(mistyped) in ran.err) == (1, True)
        assert "There is no history at" in ran.err
    assert not mistyped.parent.exists()
