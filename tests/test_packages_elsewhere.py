"""The parts of packaging/ for Windows and macOS, as far as they can be tried on any system."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImageReader

import build
import common
import contents
import icons
import licences

ROOT = common.ROOT
PACKAGING = ROOT / "packaging"
INSTALLER = (PACKAGING / "windows" / "weeklydesk.iss").read_text(encoding="utf-8")
SPEC = (PACKAGING / "weeklydesk.spec").read_text(encoding="utf-8")


def told(name: str) -> str:
    """What the installer's script says behind a name."""
    (value,) = re.findall(rf"^{name}=(.+)$", INSTALLER, re.M)
    return value


def in_checkout(path: str) -> Path:
    """A path of the script, where it lies in this checkout."""
    assert path.startswith("{#Root}\\")
    return ROOT.joinpath(*path.split("\\")[1:])


def test_the_installer_takes_what_the_build_leaves():
    (source,) = re.findall(r'^Source: "(.+?)";', INSTALLER, re.M)
    assert in_checkout(source) == common.WORK / "folder" / "weeklydesk" / "*"
    assert in_checkout(told("LicenseFile")).is_file()
    assert in_checkout(told("SetupIconFile")) == common.ICONS / "weeklydesk.ico"
    assert in_checkout(told("OutputDir")) == common.DIST


def test_the_installer_is_found_where_it_is_made(monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []

    def call(*command: str) -> None:
        made.extend(command)

    monkeypatch.setattr(build, "inno_setup", lambda: "iscc")
    monkeypatch.setattr(build, "call", call)
    target = build.build_for_windows()
    values = dict(re.findall(r"^/D(\w+)=(.+)$", "\n".join(made), re.M))
    name = told("OutputBaseFilename").replace("{#Version}", values["Version"])
    assert target.name == f"{name}.exe"
    assert set(re.findall(r"\{#(\w+)\}", INSTALLER)) == set(values)
    assert values["Version"] == common.VERSION


def test_the_installer_starts_programs_that_are_built():
    started = set(re.findall(r"\{app\}\\(\w+)\.exe", INSTALLER))
    assert started == {"weeklydeskw"}
    assert started <= set(re.findall(r'program\("(\w+)"', SPEC))


@pytest.mark.parametrize(
    ("variable", "folder"),
    [("ProgramFiles", ""), ("ProgramFiles(x86)", ""), ("LOCALAPPDATA", "Programs")],
)
def test_inno_setup_is_found_wherever_it_was_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, folder: str
):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("ProgramFiles", str(tmp_path / "older"))
    monkeypatch.setenv(variable, str(tmp_path))
    for home in (tmp_path / "older" / "Inno Setup 6", tmp_path / folder / "Inno Setup 10"):
        home.mkdir(parents=True)
        (home / "ISCC.exe").touch()
    assert build.inno_setup() == str(tmp_path / folder / "Inno Setup 10" / "ISCC.exe")


def test_without_inno_setup_the_build_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(build, "program_folders", list[Path])
    with pytest.raises(SystemExit, match="Inno Setup"):
        build.inno_setup()


def test_the_icon_for_windows_has_a_picture_for_each_place():
    data = QByteArray(icons.windows_icon(common.DRAWING))
    buffer = QBuffer(data)
    reader = QImageReader(buffer, QByteArray(b"ico"))
    sizes: list[int] = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        expected = icons.painted(common.DRAWING, image.width())
        middle = image.width() // 2
        assert image.pixelColor(middle, middle) == expected.pixelColor(middle, middle)
        sizes.append(image.width())
    assert sizes == list(icons.WINDOWS)


def entry(target: str, kind: str = "BINARY") -> contents.Entry:
    return target, f"/from/{target}", kind


def shipped(targets: list[contents.Entry], loads: dict[str, list[str]]) -> list[str]:
    """Where those libraries go that are kept, when each of the files loads what is given."""
    kept = contents.loaded(targets, lambda source: loads.get(source.removeprefix("/from/"), ()))
    return [target for target, _, _ in kept]


def test_a_library_is_kept_however_windows_writes_its_name():
    binaries = [
        entry("vcruntime140.dll"),
        entry("PySide6\\MSVCP140.dll"),
        entry("shiboken6\\MSVCP140.dll"),
        entry("PySide6\\Qt6Quick.dll"),
        entry("PySide6\\QtCore.pyd", "EXTENSION"),
        entry("python312.dll"),
    ]
    loads = {"python312.dll": ["VCRUNTIME140.dll"], "PySide6\\QtCore.pyd": ["msvcp140.dll"]}
    assert shipped(binaries, loads) == [
        "vcruntime140.dll",
        "PySide6\\MSVCP140.dll",
        "shiboken6\\MSVCP140.dll",
        "PySide6\\QtCore.pyd",
        "python312.dll",
    ]


LIB = "PySide6/Qt/lib"
CORE = f"{LIB}/QtCore.framework"
QUICK = f"{LIB}/QtQuick.framework"
PYTHON = "Python.framework/Versions/3.12/Python"


def test_a_framework_is_kept_with_its_links_or_not_at_all():
    binaries = [
        entry(PYTHON),
        entry("PySide6/QtCore.abi3.so", "EXTENSION"),
        entry(f"{CORE}/Versions/A/QtCore"),
        entry(f"{QUICK}/Versions/A/QtQuick"),
    ]
    core = "@rpath/QtCore.framework/Versions/A/QtCore"
    kept = contents.loaded(
        binaries, lambda source: [core] if source == "/from/PySide6/QtCore.abi3.so" else []
    )
    assert [target for target, _, _ in kept] == [each[0] for each in binaries[:3]]
    links = [
        ("Python", PYTHON, "SYMLINK"),
        (f"{CORE}/Versions/Current", "A", "SYMLINK"),
        (f"{CORE}/QtCore", "Versions/Current/QtCore", "SYMLINK"),
        (f"{CORE}/Resources", "Versions/Current/Resources", "SYMLINK"),
        entry(f"{CORE}/Versions/A/Resources/Info.plist", "DATA"),
    ]
    lost = [
        (f"{QUICK}/Versions/Current", "A", "SYMLINK"),
        (f"{QUICK}/QtQuick", "Versions/Current/QtQuick", "SYMLINK"),
        entry(f"{QUICK}/Versions/A/Resources/Info.plist", "DATA"),
    ]
    assert list(contents.data([*links, *lost], kept)) == links


@pytest.mark.parametrize(
    "source",
    [
        "/Library/Frameworks/Python.framework/Versions/3.12/Python",
        "C:\\Python312\\python312.dll",
        "C:\\Python312\\VCRUNTIME140.dll",
        "c:\\work\\env\\lib\\site-packages\\pyside6\\qt6core.dll",
    ],
)
def test_what_came_with_python_or_a_package_is_ours(source: str):
    assert contents.is_ours(source, ["C:\\Work\\Env"])


@pytest.mark.parametrize("source", ["/usr/lib/libX11.so.6", "C:\\Windows\\System32\\d3d11.dll"])
def test_what_the_system_has_is_not_ours(source: str):
    assert not contents.is_ours(source, ["C:\\Work\\Env", "/home/ann/env"])


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.dylib", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
    ],
)
def test_of_the_plugins_those_named_are_wanted(target: str, wanted: bool):
    assert contents.is_wanted_plugin(target) is wanted


def test_pythons_licence_is_found_where_each_system_has_it(tmp_path: Path):
    library = tmp_path / "Lib"
    text = tmp_path / "LICENSE.txt"
    with pytest.raises(SystemExit, match="licence"):
        licences.pythons_own([library, tmp_path])
    text.touch()
    assert licences.pythons_own([library, tmp_path]) == text


CODESIGN = """#!/bin/sh
for last; do :; done
echo "$@" >> "$last/signed"
"""
HDIUTIL = """#!/bin/sh
while [ "$1" != -srcfolder ]; do shift; done
stage=$2
for last; do :; done
cp -R "$stage" "$last"
"""
BUSY = """#!/bin/sh
mv "$0" "$0.busy" && mv "$0.free" "$0"
echo "hdiutil: create failed - Resource busy" >&2
exit 1
"""


@pytest.fixture
def tools(tmp_path: Path) -> dict[str, str]:
    """The tools of macOS, as far as the script needs them: the image is a folder."""
    folder = tmp_path / "tools"
    folder.mkdir()
    fakes = {"codesign": CODESIGN, "hdiutil": HDIUTIL, "sleep": "#!/bin/sh\n"}
    for name, text in fakes.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}


def image(tmp_path: Path, settings: dict[str, str]) -> Path:
    """Make an image of an app that tells its version."""
    app, texts, target = tmp_path / "weeklydesk.app", tmp_path / "texts", tmp_path / "w d.dmg"
    program = app / "Contents" / "MacOS" / "weeklydesk"
    for folder in (program.parent, app / "Contents" / "Resources", texts):
        folder.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho weeklydesk $1\n", encoding="utf-8")
    program.chmod(0o755)
    (texts / "LIST.txt").touch()
    command = ["sh", PACKAGING / "macos" / "make_dmg.sh", app, texts, target]
    done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
    assert done.stdout == "weeklydesk --version\n", "it is started as it was signed"
    return target


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("sh"), reason="no shell")
def test_the_image_holds_the_app_with_licences_and_where_to_put_it(
    tmp_path: Path, tools: dict[str, str]
):
    made = image(tmp_path, tools)
    assert sorted(path.name for path in made.iterdir()) == ["Applications", "weeklydesk.app"]
    assert (made / "Applications").readlink() == Path("/Applications")
    assert (made / "weeklydesk.app" / "Contents" / "Resources" / "licences" / "LIST.txt").exists()


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("sh"), reason="no shell")
def test_an_image_that_is_busy_is_made_again(tmp_path: Path, tools: dict[str, str]):
    tool = tmp_path / "tools" / "hdiutil"
    tool.rename(tool.with_name("hdiutil.free"))
    tool.write_text(BUSY, encoding="utf-8")
    tool.chmod(0o755)
    assert (image(tmp_path, tools) / "weeklydesk.app").is_dir()


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("sh"), reason="no shell")
@pytest.mark.parametrize(("identity", "hardened"), [("", False), ("Developer ID: W", True)])
def test_only_a_signature_of_somebody_hardens_the_app(
    tmp_path: Path, tools: dict[str, str], identity: str, hardened: bool
):
    made = image(tmp_path, tools | {"CODESIGN_IDENTITY": identity})
    sign, verify = (made / "weeklydesk.app" / "signed").read_text(encoding="utf-8").splitlines()
    assert ("--options runtime" in sign, verify.split()[0]) == (hardened, "--verify")
    assert f"--sign {identity or '-'} " in sign
