"""The file that starts the program at login, on each system."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
from pathlib import Path

import pytest

from weeklydesk.autostart import command, content, place, switch
from weeklydesk.errors import FileError

WORDS = ("/opt/week desk/weeklydesk", "open", "--background")


@pytest.mark.parametrize(
    ("system", "environ", "path"),
    [
        ("linux", {}, ".config/autostart/weeklydesk.desktop"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, ".config/autostart/weeklydesk.desktop"),
        ("darwin", {}, "Library/LaunchAgents/io.github.weeklydesk.plist"),
        (
            "win32",
            {},
            "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/weeklydesk.cmd",
        ),
    ],
)
def test_where_each_system_looks(tmp_path: Path, system: str, environ: dict[str, str], path: str):
    assert place(system, tmp_path, environ) == tmp_path / path


def test_places_that_the_environment_names(tmp_path: Path):
    home = tmp_path / "home"
    xdg = place("linux", home, {"XDG_CONFIG_HOME": str(tmp_path)})
    assert xdg == tmp_path / "autostart" / "weeklydesk.desktop"
    roaming = place("win32", home, {"APPDATA": str(tmp_path / "R")})
    assert roaming.parts[len(tmp_path.parts)] == "R"


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_it_is_switched_on_and_off(tmp_path: Path, system: str):
    def turn(on: bool) -> Path:
        return switch(on, system=system, home=tmp_path, environ={}, words=WORDS)

    path = turn(True)
    assert path.read_bytes() == content(system, WORDS).encode()
    assert turn(True) == path
    assert not turn(False).exists()
    assert not turn(False).exists()


def test_words_with_signs_are_quoted_for_the_desktop():
    told = content("linux", (*WORDS, 'a"b$c%d\\e'))
    line = next(line for line in told.split("\n") if line.startswith("Exec="))
    assert line == r'Exec="/opt/week desk/weeklydesk" open --background "a\\"b\\$c%%d\\\\e"'


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="not installed")
def test_the_desktop_file_is_valid(tmp_path: Path):
    path = switch(True, system="linux", home=tmp_path, environ={}, words=WORDS)
    subprocess.run(["desktop-file-validate", str(path)], check=True)


def test_the_launch_agent_is_a_property_list():
    data = plistlib.loads(content("darwin", ("/a & b", "open")).encode())
    assert data == {
        "Label": "io.github.weeklydesk",
        "ProgramArguments": ["/a & b", "open"],
        "RunAtLoad": True,
    }


def test_the_windows_script_starts_it_apart():
    assert content("win32", ("C:\\50%\\weekly desk.exe", "open")) == (
        '@chcp 65001 >nul\r\n@start "" "C:\\50%%\\weekly desk.exe" "open"\r\n'
    )


def test_what_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / ".config").write_text("a file", encoding="utf-8")
    with pytest.raises(FileError, match="could not be changed"):
        switch(True, system="linux", home=tmp_path, environ={}, words=WORDS)


def test_the_command_waits_in_the_background():
    assert command()[-2:] == ("open", "--background")


def test_on_windows_the_packaged_program_starts_without_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "weeklydesk.exe"))
    assert command()[0] == str(tmp_path / "weeklydesk.exe")
    (tmp_path / "weeklydeskw.exe").touch()
    assert command()[0] == str(tmp_path / "weeklydeskw.exe")
