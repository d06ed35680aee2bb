import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.systems import needs_linux


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout that dev.py takes for its own."""
    folder = tmp_path / "我的 checkout"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[project]", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", folder)
    monkeypatch.setattr(dev, "VENV", folder / ".venv")
    monkeypatch.setattr(dev, "PYTHON", folder / ".venv" / "python")
    monkeypatch.setattr(dev, "STORE", folder / ".store" / "weeklydesk.db")
    monkeypatch.setattr(dev, "OUT", folder / "out")
    return folder


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What dev.py would have started, in order; nothing is started."""
    started: list[str] = []

    def python(*arguments: str, check: bool = False, settings: dict[str, str] | None = None):
        started.append(" ".join(arguments))
        return subprocess.CompletedProcess[bytes](arguments, 0)

    def make_environment():
        started.append("make .venv")
        dev.VENV.mkdir(exist_ok=True)

    monkeypatch.setattr(dev, "python", python)
    monkeypatch.setattr(dev, "make_environment", make_environment)
    monkeypatch.setattr(dev, "window_language", lambda: "zh_CN")
    return started


@pytest.mark.parametrize(
    ("week", "following"),
    [
        ("2024-W22", "2024-W23"),
        ("2024-W09", "2024-W10"),
        ("2024-W52", "2025-W01"),
        ("2026-W52", "2026-W53"),
        ("2026-W53", "2027-W01"),
    ],
)
def test_the_week_after(week: str, following: str):
    assert dev.week_after(week) == following


def test_without_a_command_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]):
    assert dev.main([]) == 0
    printed = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"dev.py {name}" not in printed] == []


def test_an_unknown_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]):
    assert dev.main(["fly"]) == 2
    assert "“fly”" in capsys.readouterr().err


def test_it_refuses_an_older_python(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["run"]) == 1
    assert "needs Python 3.11" in capsys.readouterr().err


def test_a_failure_of_the_machine_is_one_line(capsys: pytest.CaptureFixture[str]):
    def fails(_: list[str]) -> int:
        raise subprocess.CalledProcessError(7, ["pip", "install", "a b"])

    assert dev.attempt(fails, []) == 1
    assert capsys.readouterr().err == "This command failed (status 7): pip install 'a b'\n"


def test_translate_updates_the_linguist_files(checkout: Path, calls: list[str]):
    assert dev.main(["translate"]) == 0
    assert calls[-1] == "-m tests.ui.linguist"


@pytest.mark.parametrize(
    ("arguments", "parallel"),
    [
        ([], True),
        (["-q", "-k", "weeks"], True),
        (["tests/ui"], False),
        (["-x", "tests/test_weeks.py::test_a_week"], False),
    ],
)
def test_all_tests_run_in_parallel_and_those_of_a_path_do_not(
    checkout: Path,
    calls: list[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    parallel: bool,
):
    monkeypatch.setattr(dev, "add_libraries", has_all)
    (checkout / "tests" / "ui").mkdir(parents=True)
    (checkout / "tests" / "test_weeks.py").touch()
    assert dev.main(["test", *arguments]) == 0
    assert ("-n auto" in calls[-1]) is parallel
    assert calls[-1].endswith(" ".join(arguments))


class TestSettingUp:
    def test_is_done_once(self, checkout: Path, calls: list[str]):
        dev.set_up("run")
        dev.set_up("run")
        assert calls == ["make .venv", "-m pip install --editable ."]

    def test_for_more_is_enough_for_less(self, checkout: Path, calls: list[str]):
        dev.set_up("dev")
        dev.set_up("run")
        dev.set_up("test")
        assert calls == ["make .venv", "-m pip install --editable . --group dev"]

    def test_is_repeated_when_the_dependencies_change(
        self, checkout: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
    ):
        dev.set_up("test")
        (checkout / "pyproject.toml").write_text("[project]\n# more", encoding="utf-8")
        monkeypatch.setattr(dev, "is_complete", lambda: True)
        dev.set_up("test")
        assert calls[1:] == ["-m pip install --editable . --group test"] * 2

    def test_is_repeated_when_the_checkout_has_moved(
        self, checkout: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
    ):
        before = dev.fingerprint()
        monkeypatch.setattr(dev, "ROOT", checkout.rename(checkout.with_name("moved")))
        assert dev.fingerprint() != before

    def test_starts_again_after_an_interruption(
        self, checkout: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
    ):
        dev.set_up("run")
        (checkout / "pyproject.toml").write_text("[project]\n# more", encoding="utf-8")
        monkeypatch.setattr(dev, "is_complete", lambda: True)
        monkeypatch.setattr(dev, "python", interrupted)
        with pytest.raises(KeyboardInterrupt):
            dev.set_up("run")
        assert list((checkout / ".venv").glob("ready-*")) == []

    def test_recognises_a_complete_environment(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
        assert not dev.is_complete()
        dev.VENV.mkdir()
        (dev.VENV / "ready-run").touch()
        assert dev.is_complete()


def interrupted(*_: str, **__: object):
    raise KeyboardInterrupt


def has_all(_: dict[str, str]) -> bool:
    return True


def in_usr_bin(name: str) -> str:
    return f"/usr/bin/{name}"


class TestWithoutADisplay:
    @pytest.fixture(autouse=True)
    def no_display(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(dev, "can_open_a_window", lambda: False)
        monkeypatch.setattr(dev, "has_screen_settings", lambda: False)
        monkeypatch.setattr(dev, "add_libraries", has_all)

    def test_run_exports_the_next_week_of_the_samples(
        self, checkout: Path, calls: list[str], capsys: pytest.CaptureFixture[str]
    ):
        assert dev.main(["run"]) == 0
        job = [call.partition(".db ")[2] for call in calls if "weeklydesk --store" in call]
        out = checkout / "out" / "2024-W24"
        assert job == [
            f"import {dev.SAMPLES / 'zh'}",
            "new 2024-W24",
            f"export 2024-W24 {out}.md",
            f"export 2024-W24 {out}.docx",
            f"export 2024-W24 {out}.html",
        ]
        assert not dev.STORE.exists()
        assert "no display" in capsys.readouterr().out

    def test_run_passes_its_arguments_on(self, checkout: Path, calls: list[str]):
        assert dev.main(["run", "list", "--json"]) == 0
        assert calls[-1] == f"-m weeklydesk --store {dev.STORE} list --json"


class TestWithADisplay:
    @pytest.fixture(autouse=True)
    def display(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(dev, "can_open_a_window", lambda: True)
        monkeypatch.setattr(dev, "add_libraries", has_all)

    def test_run_opens_a_new_store_with_the_samples(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch, calls: list[str]
    ):
        def weeklydesk(store: Path, *arguments: str, check: bool = False):
            if arguments:
                store.touch()
            calls.append(f"{store.name} {' '.join(arguments)}")
            return subprocess.CompletedProcess[bytes](arguments, 0)

        monkeypatch.setattr(dev, "weeklydesk", weeklydesk)
        dev.main(["run"])
        dev.main(["run"])
        opened = "weeklydesk.db "
        assert calls[2:] == [f"weeklydesk.db import {dev.SAMPLES / 'zh'}", opened, opened]
        assert list(dev.STORE.parent.iterdir()) == [dev.STORE]


@needs_linux  # other systems do not use the environment
class TestTheSamples:
    """They are in the language that the window opens in."""

    @pytest.fixture(autouse=True)
    def language(self, monkeypatch: pytest.MonkeyPatch):
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)

    @pytest.mark.parametrize(
        ("settings", "language"),
        [
            ({}, "en"),
            ({"LANG": "zh_CN.UTF-8"}, "zh"),
            ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN"}, "zh"),
            ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en_US:zh_CN"}, "en"),
            ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ],
    )
    @pytest.mark.parametrize("python", [sys.executable, "/usr/bin/false"])  # without Qt
    def test_are_in_its_language(
        self,
        python: str,
        settings: dict[str, str],
        language: str,
        monkeypatch: pytest.MonkeyPatch,
    ):
        monkeypatch.setattr(dev, "PYTHON", Path(python))
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        assert dev.samples() == dev.SAMPLES / language


@needs_linux
class TestLibraries:
    @pytest.fixture(autouse=True)
    def debian(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(dev, "has_screen_settings", lambda: False)
        monkeypatch.setattr(shutil, "which", in_usr_bin)

    def test_that_are_there_are_not_asked_for(self, capsys: pytest.CaptureFixture[str]):
        assert dev.add_libraries({"libc.so.6": "libc6"})
        assert capsys.readouterr().out == ""

    def test_that_are_missing_are_named_with_the_line_to_type(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ):
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        assert not dev.add_libraries({"libnone.so.9": "libnone9", "libc.so.6": "libc6"})
        line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libnone9\n"
        assert capsys.readouterr().out.endswith(line)

    def test_are_installed_by_root(self, monkeypatch: pytest.MonkeyPatch):
        installed: list[list[str]] = []
        monkeypatch.setattr(os, "geteuid", lambda: 0)

        def install(line: list[str]) -> bool:
            installed.append(line)
            return True

        monkeypatch.setattr(dev, "install_packages", install)
        assert dev.add_libraries({"libnone.so.9": "libnone9"})
        assert installed[0][-1] == "libnone9"


@needs_linux  # other systems always have a screen
@pytest.mark.parametrize(
    ("settings", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_the_screen_is_looked_for_in_the_environment(
    settings: dict[str, str], screen: bool, monkeypatch: pytest.MonkeyPatch
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert dev.has_screen_settings() is screen


def test_a_display_that_cannot_be_reached_is_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":4099")
    assert not dev.can_open_a_window()
