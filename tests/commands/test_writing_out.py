"""`export --audience`: which lines each audience gets, and what is recorded."""

from pathlib import Path

import pytest

from tests.commandline import Run
from weeklydesk.desk import sending
from weeklydesk.store import Store, Terms
from weeklydesk.weeks import Week

WEEK = "# 2024-W22\n\n## 其他\n\n1. 公开\n2. 面谈 @仅领导\n3. 打算 @仅自己\n4. 再公开\n"
W22 = Week(2024, 22)


@pytest.fixture
def week(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "2024-W22.md").write_text(WEEK, "utf-8")
    run("import", tmp_path / "2024-W22.md")
    return tmp_path


def exported(run: Run, *arguments: object) -> str:
    return run("export", "2024-W22", "-", "--to", "txt", *arguments).out


def test_everybody_gets_what_is_not_marked(run: Run, week: Path):
    done = run("export", "2024-W22", week / "out.txt")
    assert (week / "out.txt").read_text("utf-8") == "2024-W22\n\n其他\n1. 公开\n2. 再公开\n"
    assert "2 marked lines" in done.err
    assert done.status == 0


@pytest.mark.parametrize(
    ("audience", "there"),
    [("all", ["公开"]), ("manager", ["公开", "面谈"]), ("me", ["公开", "面谈", "打算 @仅自己"])],
)
def test_the_audience_decides(run: Run, week: Path, audience: str, there: list[str]):
    assert week
    out = exported(run, "--audience", audience)
    assert [word for word in ("公开", "面谈", "打算 @仅自己") if word in out] == there
    assert ("@" in out) is (audience == "me")


def test_an_unknown_audience_is_told_with_those_that_are_known(run: Run, week: Path):
    assert week
    done = run("export", "2024-W22", "-", "--to", "txt", "--audience", "boss")
    assert done.status == 2
    assert "all" in done.err


def test_the_audience_that_was_set_holds_until_another_is_typed(run: Run, week: Path):
    assert week
    run("config", "export.audience", "manager")
    assert "面谈" in exported(run)
    assert "面谈" not in exported(run, "--audience", "all")


def test_files_are_made_as_was_set(run: Run, week: Path):
    run("config", "person.author", "林一")
    run("config", "mail.subject", "{week} {author}")
    run("config", "mail.to", "a@e.cn")
    run("export", "2024-W22", week / "out.eml")
    lines = (week / "out.eml").read_text("utf-8").splitlines()
    assert "Subject: 2024-W22 =?utf-8?b?5p6X5LiA?=" in lines
    assert "To: a@e.cn" in lines


def test_show_and_the_writer_get_the_marks_too(run: Run, week: Path):
    assert run("show", "2024-W22").out == WEEK
    run("export", "2024-W22", week / "out.md", "--audience", "me")
    assert (week / "out.md").read_text("utf-8") == WEEK


def test_converting_goes_by_marks_as_well(run: Run, week: Path):
    run("convert", week / "2024-W22.md", week / "out.txt")
    assert "打算" not in (week / "out.txt").read_text("utf-8")
    run("convert", week / "2024-W22.md", week / "out.md", "--audience", "me")
    assert (week / "out.md").read_text("utf-8") == WEEK


def test_an_export_is_kept_as_it_went(run: Run, week: Path):
    run("export", "2024-W22", week / "out.txt", "--audience", "manager")
    with Store.open(week / "store.db") as store:
        (sent,) = store.sendings.of(W22)
        assert sent.terms == Terms(".txt", "manager")
        assert str(sending.last_sent(store)[W22].standing) == "sent"


def test_many_weeks_into_a_folder_are_no_sending(run: Run, week: Path):
    done = run("export", "2024-W20..2024-W26", week / "all", "--to", "md")
    assert (week / "all" / "2024-W22.md").is_file()
    assert "2 marked lines" in done.err
    with Store.open(week / "store.db") as store:
        assert store.sendings.of(W22) == ()


def test_sections_in_which_nothing_was_written_stay_behind_by_what_was_typed_or_set(
    run: Run, week: Path
):
    (week / "2024-W22.md").write_text("# 2024-W22\n\n## 反思\n\n- 一句\n", "utf-8")
    run("import", week / "2024-W22.md", "--replace")
    run("new", "2024-W23")

    def written(*arguments: str) -> tuple[bool, bool]:
        done = run("export", "2024-W23", "-", "--to", "md", *arguments)
        return "反思" in done.out, "left out: 1" in done.err

    assert (written(), written("--empty"), written("--no-empty")) == (
        (False, True),
        (True, False),
        (False, True),
    )
    run("config", "export.empty", "yes")
    assert (written(), written("--no-empty")) == ((True, False), (False, True))


@pytest.mark.parametrize("command", [("export", "2024-W22"), ("convert", "2024-W22.md")])
def test_a_file_that_an_office_program_has_open_is_left_as_it_is(
    run: Run, week: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, str]
):
    monkeypatch.chdir(week)
    (week / "out.docx").write_bytes(b"open")
    (week / ".~lock.out.docx#").touch()
    done = run(*command, week / "out.docx")
    assert done.status == 1
    assert "another program has it open" in done.err
    assert (week / "out.docx").read_bytes() == b"open"
