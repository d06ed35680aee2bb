"""The settings on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commandline import Run
from weeklydesk.settings.table import TABLE


def test_a_value_is_put_told_and_unset(run: Run):
    assert run("config", "person.author").out == "\n"
    assert run("config", "person.author", "林", "晓") == (0, "", "")
    assert run("config", "person.author").out == "林 晓\n"
    assert run("config", "person.author", "--json").data == {
        "value": "林 晓",
        "default": "",
        "set": True,
        "help": "Used in the files and e-mails you create.",
    }
    assert run("config", "--unset", "person.author") == (0, "", "")
    assert run("config", "person.author").out == "\n"


def test_a_list_takes_several_values(run: Run):
    assert run("config", "mail.to", "a@example.com", "b@example.com").status == 0
    assert run("config", "mail.to", "--json").data["value"] == ["a@example.com", "b@example.com"]


def test_what_will_not_work_is_said_and_kept(run: Run):
    done = run("config", "mail.to", "Lin")
    assert (done.status, done.err) == (0, "weeklydesk: “Lin” is not an e-mail address.\n")
    assert run("config", "mail.to").out == "Lin\n"


def test_starting_with_the_computer_needs_no_window(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "xdg"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert run("config", "program.autostart", "yes").status == 0
    (made,) = (path for path in tmp_path.rglob("*weeklydesk.*") if "background" in text(path))
    assert run("config", "--unset", "program.autostart").status == 0
    assert not made.exists()


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def test_all_settings_are_listed_with_their_values(run: Run):
    assert run("config", "page.size", "20").status == 0
    told = run("config").out
    assert "# Page\n" in told
    assert "page.size = 20\n    The size of text on the page, from 10 to 40.\n" in told
    assert [row.key for row in TABLE if f"{row.key} =" not in told] == []
    assert list(run("config", "--json").data) == [row.key for row in TABLE]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("page.size", "huge"), 'page.size must be a whole number from 10 to 40, not "huge".'),
        (("page.sice", "20"), "There is no setting page.sice. Did you mean: page.size"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    run: Run, arguments: tuple[str, ...], said: str
):
    status, out, err = run("config", *arguments)
    assert (status, out) == (1, "")
    assert said in err
    assert not any(each["set"] for each in run("config", "--json").data.values())


def test_unset_without_a_key_is_a_question_of_usage(run: Run):
    assert run("config", "--unset").status == 2


def test_a_broken_file_is_told_on_standard_error(run: Run, tmp_path: Path):
    assert run("config", "page.size", "20").status == 0
    (file,) = tmp_path.rglob("settings.json")
    file.write_text("{", encoding="utf-8")
    status, out, err = run("config", "page.size")
    assert (status, out) == (0, "16\n")
    assert "cannot be read" in err
