"""The command line as other programs use it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commandline import Ran, Run
from tests.shared import SAMPLES, real_report
from weeklydesk import __version__, commands
from weeklydesk.__main__ import main
from weeklydesk.cli import TOPICS

ZH = SAMPLES / "zh"
COMMANDS = Path(commands.__path__[0])


@pytest.fixture
def run_w22(run: Run) -> Run:
    assert run("import", ZH / "2024-W22.md").status == 0
    return run


def shown(run: Run, week: str) -> Any:
    return run("show", week, "--json").data


def words(text: str) -> list[str]:
    return text.split()


def texts(blocks: list[Any]) -> list[str]:
    return [block["text"] for block in blocks]


def test_the_version_is_told(run: Run):
    assert run("--version").out.strip() == f"weeklydesk {__version__}"


@pytest.mark.parametrize("name", ["zh/2024-W21", "zh/2024-W22", "zh/2024-W23", "en/2024-W22"])
def test_a_report_goes_in_and_comes_out_the_same_but_for_whitespace(
    run: Run, tmp_path: Path, name: str
):
    source = SAMPLES / f"{name}.md"
    assert run("import", source).status == 0
    assert run("export", source.stem, tmp_path / "first.md").status == 0
    first = (tmp_path / "first.md").read_text("utf-8")
    assert words(first) == words(source.read_text("utf-8"))
    assert run("convert", tmp_path / "first.md", tmp_path / "second.md").status == 0
    assert (tmp_path / "second.md").read_text("utf-8") == first


def test_the_real_report_goes_in_and_comes_out_the_same(run: Run, tmp_path: Path):
    source = real_report()
    assert run("import", source).status == 0
    assert run("export", "2024-W22", tmp_path / "out.md").status == 0
    out = (tmp_path / "out.md").read_text("utf-8")
    assert words(out) == words(source.read_text("utf-8"))


def test_the_real_report_starts_the_next_week(run: Run):
    run("import", real_report())
    before = run("show", "2024-W22", "--json").out
    assert run("new", "2024-W23").status == 0
    sections = shown(run, "2024-W23")["sections"]
    checklist = next(each for each in sections if each["role"] == "checklist")
    objectives = [each for each in sections if each["role"] == "objective"]
    assert len(checklist["blocks"]) == 4
    assert [len(each["blocks"]) for each in objectives] == [4, 5, 3, 2]
    assert run("show", "2024-W22", "--json").out == before


def test_the_shape_of_a_shown_report(run_w22: Run):
    data = shown(run_w22, "2024-W22")
    assert list(data) == ["week", "title", "created", "properties", "sections"]
    assert data["properties"] == {"Created": "2024年5月31日 16:55"}
    assert data["created"] == "2024-05-31T16:55:00"
    assert [(each["title"], each["level"], each["role"]) for each in data["sections"]] == [
        ("", 0, "projects"),
        ("【O1 交易体验】", 2, "objective"),
        ("【O2 资金能力】", 2, "objective"),
        ("【O3 稳定可靠】", 2, "objective"),
        ("【O4 智能提效】", 2, "objective"),
        ("【系统运行数据】", 2, "metrics"),
        ("【生产事件】", 2, "incidents"),
        ("【其他】", 2, "other"),
        ("收获与反思", 2, "reflection"),
        ("下周工作及目标", 1, "plan"),
    ]
    item = data["sections"][0]["blocks"][2]["children"][0]
    assert item.pop("id")
    assert item.pop("lineage")
    assert item == {
        "kind": "item",
        "text": "盘点在用证书：共37张，90天内到期6张",
        "marker": "bullet",
        "number": None,
        "task": True,
        "state": "done",
        "carried_from": None,
        "children": [],
    }


def test_the_next_week_holds_what_is_open_in_place(run_w22: Run):
    started = run_w22("new", "2024-W23")
    assert started.status == 0
    assert "Carried" in started.out
    sections = shown(run_w22, "2024-W23")["sections"]
    assert [each["role"] for each in sections[:3]] == ["projects", "checklist", "objective"]
    assert texts(sections[1]["blocks"])[0] == "收银台新版全量，准备回退开关"
    assert len(sections[1]["blocks"]) == 5
    assert [len(each["blocks"]) for each in sections[2:6]] == [3, 3, 3, 2]
    assert sections[-1]["blocks"] == []


def test_starting_a_week_twice_changes_nothing(run_w22: Run):
    run_w22("new", "2024-W23")
    before = run_w22("show", "2024-W23", "--json").out
    again = run_w22("new", "2024-W23", "--json")
    assert (again.status, again.data["started"], again.data["items"]) == (0, False, [])
    assert run_w22("show", "2024-W23", "--json").out == before


def test_starting_a_week_leaves_the_one_before_as_it_was(run_w22: Run):
    before = run_w22("show", "2024-W22", "--json").out
    run_w22("new", "2024-W23")
    assert run_w22("show", "2024-W22", "--json").out == before


def test_a_started_week_tells_each_item_with_its_reason(run_w22: Run):
    items = run_w22("new", "2024-W23", "--json").data["items"]
    reasons = {each["text"][:4]: (each["outcome"], each["reason"]) for each in items}
    assert reasons["先看后付"] == ("carried", "open")
    assert reasons["发票自助"] == ("left", "done")
    assert reasons["收银台新"] == ("carried", "planned")
    assert reasons["周末亲子"] == ("left", "announcement")
    assert all(each["lineage"] for each in items)


def test_a_gap_of_weeks_is_told(run_w22: Run):
    assert "the last report, 2024-W22, 3 weeks ago" in run_w22("new", "2024-W25").out


def test_the_checklist_stays_out_of_exports_unless_asked_for(run_w22: Run):
    run_w22("new", "2024-W23")
    assert "上周计划" not in run_w22("export", "2024-W23", "-", "--to", "md").out
    assert "上周计划" in run_w22("export", "2024-W23", "-", "--to", "md", "--checklist").out


def test_ages_stay_out_of_exports_unless_asked_for(run_w22: Run, tmp_path: Path):
    run_w22("new", "2024-W23")
    said = "（第 2 周，自 W22）"
    export = ("export", "2024-W23", "-", "--to", "md")
    assert said not in run_w22(*export).out
    assert said in run_w22(*export, "--ages").out
    many = ("export", "2024-W22..2024-W23", tmp_path / "all", "--to", "md", "--ages")
    assert run_w22(*many).status == 0
    assert said in (tmp_path / "all" / "2024-W23.md").read_text(encoding="utf-8")
    assert said not in (tmp_path / "all" / "2024-W22.md").read_text(encoding="utf-8")


def test_a_first_week_is_made_from_a_template(run: Run):
    assert run("new", "2024-W22", "--template", "zh").status == 0
    assert shown(run, "2024-W22")["title"] == "2024-W22"
    assert "zh" in run("templates").out


def test_reports_are_listed_newest_first(run: Run):
    run("import", ZH)
    assert [each["week"] for each in run("list", "--json").data] == [
        "2024-W23",
        "2024-W22",
        "2024-W21",
    ]
    assert run("list").out.splitlines()[0].startswith("2024-W23")


def test_the_same_file_again_is_nothing_new(run_w22: Run):
    files = run_w22("import", ZH / "2024-W22.md", "--json").data["files"]
    assert [each["status"] for each in files] == ["unchanged"]


def test_a_changed_file_is_refused_until_it_may_replace(run_w22: Run, tmp_path: Path):
    changed = tmp_path / "2024-W22.md"
    changed.write_text("# 2024-W22\n\n## O1\n\n- 新的一条\n", "utf-8")
    before = run_w22("show", "2024-W22", "--json").out
    refused = run_w22("import", changed)
    assert refused.status == 1
    assert "--replace" in refused.err
    assert run_w22("show", "2024-W22", "--json").out == before
    assert run_w22("import", changed, "--replace").status == 0
    assert "新的一条" in run_w22("show", "2024-W22").out


def test_a_folder_is_imported_but_for_what_is_refused(run: Run, tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "2024-W20.md").write_text("- a\n", "utf-8")
    (tmp_path / "in" / "notes.md").write_text("- b\n", "utf-8")
    imported = run("import", tmp_path / "in", "--json")
    assert imported.status == 1
    assert "notes.md" in imported.err
    assert [each["status"] for each in imported.data["files"]] == ["imported", "refused"]


@pytest.mark.parametrize("ending", ["md", "docx", "html", "txt"])
def test_a_report_is_exported_in_every_format(run_w22: Run, tmp_path: Path, ending: str):
    target = tmp_path / f"周报 22.{ending}"
    assert run_w22("export", "2024-W22", target) == Ran(0, "", "")
    assert target.stat().st_size > 1000


def test_files_are_converted_without_a_store(run: Run, tmp_path: Path):
    (tmp_path / "随手记.md").write_text("- 一条\n", "utf-8")
    (tmp_path / "empty.md").write_bytes(b"")
    out = tmp_path / "out"
    done = run(
        "convert", tmp_path / "随手记.md", tmp_path / "empty.md", "--to", "txt", "--out-dir", out
    )
    assert done.status == 1
    assert "empty.md" in done.err
    assert "一条" in (out / "随手记.txt").read_text("utf-8")
    assert not (tmp_path / "store.db").exists()


def beside_the_store(folder: Path) -> dict[Path, bytes]:
    """Return the files in the folder besides the store and the backup that an import makes."""
    paths = (path for path in folder.iterdir() if path.name not in ("store.db", "store-backups"))
    return {path: path.read_bytes() for path in paths}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "2024-W30"], "2024-W30"),
        (["show", "W22"], "2024-W22"),
        (["export", "2024-W30", "out.md"], "2024-W30"),
        (["export", "2024-W22", "out.xyz"], ".docx"),
        (["export", "2024-W22", "missing/out.md"], "missing"),
        (["export", "2024-W22", "-"], "--to"),
        (["import", "missing.md"], "missing.md"),
        (["import", "image.md"], "image.md"),
        (["import", "nameless.md"], "--week"),
        (["new", "2024-W23", "--template", "fr"], "zh"),
        (["convert", "nameless.md", "nameless.md"], "nameless.md"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_and_changes_nothing(
    run_w22: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "image.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "nameless.md").write_text("- a\n", "utf-8")
    files = beside_the_store(tmp_path)
    ran = run_w22(*arguments)
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert beside_the_store(tmp_path) == files
    assert [each["week"] for each in run_w22("list", "--json").data] == ["2024-W22"]


def test_a_conversion_goes_to_standard_output(run: Run, tmp_path: Path):
    source = tmp_path / "a.md"
    source.write_text("- 一条\n", "utf-8")
    ran = run("convert", source, "-", "--to", "md")
    assert (ran.status, ran.out) == (0, "- 一条\n")
    ran = run("convert", source, "-")
    assert ran.status == 1
    assert "--to" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def end_of(*arguments: str, redirect: str) -> tuple[int, str]:
    command = f'"$@" {redirect}'
    ran = subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "weeklydesk", *arguments],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=False,
    )
    return ran.returncode, ran.stderr.decode()


@pytest.mark.skipif(os.name != "posix", reason="there is neither sh nor /dev/full")
@pytest.mark.parametrize(
    "arguments", [["templates"], ["convert", str(ZH / "2024-W22.md"), "-", "--to", "docx"]]
)
def test_an_output_that_is_full_is_said_in_one_line(arguments: list[str]):
    status, err = end_of(*arguments, redirect="> /dev/full")
    assert (status, err.count("\n")) == (1, 1)
    assert "Standard output" in err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
def test_a_closed_output_is_no_traceback():
    assert end_of("templates", redirect=">&-") == (0, "")


@pytest.mark.parametrize("arguments", [["fly"], ["show"], ["convert", "a.md"], ["--stores"]])
def test_usage_is_status_two(run: Run, arguments: list[str]):
    assert run(*arguments).status == 2


def test_it_runs_as_a_module():
    ran = subprocess.run(
        [sys.executable, "-m", "weeklydesk", "templates"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert ran.stdout.decode().startswith("en")


def test_every_command_stands_in_the_file_that_the_table_names():
    declared = {
        topic: [name for name in names if f'"{name}"' in topic_source(topic)]
        for topic, names in TOPICS.items()
    }
    assert {topic: tuple(names) for topic, names in declared.items()} == TOPICS
    files = {path.stem for path in COMMANDS.glob("*.py")} - {"__init__", "shared"}
    assert files == set(TOPICS)


def topic_source(topic: str) -> str:
    return (COMMANDS / f"{topic}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["--help"], ["nonsense"], ["--store", "x.db", "--help"]])
def test_help_and_mistakes_know_every_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr()
    assert all(name in told.out + told.err for names in TOPICS.values() for name in names)


@pytest.mark.parametrize("command", [name for names in TOPICS.values() for name in names])
def test_help_says_what_each_argument_is(command: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    told = capsys.readouterr().out
    assert not re.findall(r"^  \S+(?: \S+)?\n(?! {6})", told, re.MULTILINE)


def test_a_template_lends_its_look(run_w22: Run, tmp_path: Path):
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    assert run_w22("export", "2024-W22", first).status == 0
    assert run_w22("export", "2024-W22", second, "--template", first).status == 0
    assert second.is_file()
    ran = run_w22("convert", ZH / "2024-W22.md", second, "--template", ZH / "2024-W22.md")
    assert ran.status == 1
    assert "is not a Word file" in ran.err


def test_many_weeks_go_into_a_folder(run: Run, tmp_path: Path):
    assert run("import", ZH).status == 0
    folder = tmp_path / "all"
    ran = run("export", "2024-W22..2024-W40", folder, "--to", "docx")
    assert ran.status == 0
    assert [path.name for path in sorted(folder.iterdir())] == ["2024-W22.docx", "2024-W23.docx"]
    assert [line.split()[0] for line in ran.out.splitlines()] == ["1/2", "2/2"]
    (folder / "2024-W21.md").mkdir()
    ran = run("export", "2024-W21..2024-W22", folder, "--to", "md")
    assert ran.status == 1
    assert "2024-W21.md" in ran.err
    assert (folder / "2024-W22.md").is_file()


@pytest.mark.parametrize(
    ("weeks", "more", "told"),
    [
        ("2024-W22..2024-W23", [], "a format"),
        ("2030-W01..2030-W09", ["--to", "md"], "no report from 2030-W01"),
        ("2024-W22..", ["--to", "md"], "week"),
    ],
)
def test_many_weeks_that_cannot_be(
    run_w22: Run, tmp_path: Path, weeks: str, more: list[str], told: str
):
    ran = run_w22("export", weeks, tmp_path / "all", *more)
    assert ran.status == 1
    assert told in ran.err
    assert not (tmp_path / "all").exists()
