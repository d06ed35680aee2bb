"""The parts of packaging/ that can be tried without building anything."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import completeness
import debian_depends
import dev
import harness
import licences
import linux
import weeklydesk
import window_workflow

PACKAGING = Path(__file__).parents[1] / "packaging"


def test_the_licences_of_all_that_is_needed_are_found(tmp_path: Path):
    shipped = licences.needed("python-docx")
    for name in shipped:
        licences.row(licences.distribution(name), tmp_path)
    assert {"python-docx", "lxml"} <= shipped
    assert {path.name for path in tmp_path.iterdir()} == shipped


def test_needs_of_extras_are_not_shipped():
    assert "pytest" not in licences.needed("sqlite-utils")


@pytest.mark.skipif(sys.platform != "linux", reason="ELF is Linux's")
def test_the_c_library_that_a_file_asks_for_is_read_out_of_it(tmp_path: Path):
    (tmp_path / "library.so").write_bytes(b"\x7fELF..GLIBC_2.4\0..GLIBC_2.34\0")
    (tmp_path / "notes.txt").write_bytes(b"GLIBC_2.99\0")
    assert linux.newest_glibc(tmp_path) == 34


def test_the_debian_package_needs_what_dev_py_installs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "library.so").write_bytes(b"\x7fELF..GLIBC_2.34\0")
    told: dict[Path, list[str]] = {tmp_path: ["libgtk"]}
    monkeypatch.setattr(debian_depends, "packages", told.__getitem__)
    assert "libgtk" in set(linux.dependencies(tmp_path))
    assert set(dev.SCREEN_LIBRARIES.values()) <= set(linux.dependencies(tmp_path))


def test_the_workflow_installs_what_the_package_needs():
    workflow = (PACKAGING.parent / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    needed = {*dev.QT_LIBRARIES.values(), *dev.SCREEN_LIBRARIES.values(), *linux.WAYLAND}
    assert needed | {dev.CHINESE_FONTS} <= set(workflow.split())


def test_files_for_the_desktop_are_given_the_version():
    text = linux.filled(PACKAGING / "linux" / "weeklydesk.metainfo.xml.in")
    assert f'version="{weeklydesk.__version__}"' in text
    assert "@" not in text


def test_files_for_the_desktop_are_made_without_git(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    test_files_for_the_desktop_are_given_the_version()


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-utils")
def test_the_desktop_file_is_valid():
    file = PACKAGING / "linux" / "weeklydesk.desktop"
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="no appstreamcli")
def test_the_metainfo_is_valid(tmp_path: Path):
    file = tmp_path / "org.weeklydesk.weeklydesk.metainfo.xml"
    text = linux.filled(PACKAGING / "linux" / "weeklydesk.metainfo.xml.in")
    file.write_text(text, encoding="utf-8")
    judge = ["appstreamcli", "validate", "--no-net", str(file)]
    done = subprocess.run(judge, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_package_is_tried_without_the_real_home(tmp_path: Path):
    settings = harness.home(tmp_path)
    assert Path(settings["HOME"]) == tmp_path
    assert [name for name in settings if name.startswith("PYTHON")] == []


def test_what_a_package_must_hold_is_read_out_of_the_sources():
    source = """
import json
def later():
    from docx.shared import Pt
    import weeklydesk_ui.pdf
"""
    found = set(completeness.imported(ast.parse(source)))
    assert found == {"json", "docx.shared Pt", "weeklydesk_ui.pdf"}


def test_a_package_must_hold_every_module_and_every_resource():
    ui = set(completeness.imports(PACKAGING.parent / "ui" / "weeklydesk_ui"))
    assert {"weeklydesk_ui", "weeklydesk_ui.help.window", "markdown markdown"} <= ui
    files = set(completeness.resources())
    assert {"translations/zh_CN.ts", "docs/guide/zh.md", "holidays.toml"} <= files


def test_what_cannot_be_loaded_is_told():
    names = ["json", "json loads", "json.decoder JSONDecoder", "json nothing", "no.such.thing"]
    start = [sys.executable, PACKAGING / "start.py"]
    assert completeness.missing(start, names) == {"json nothing", "no.such.thing"}


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_to_the_network_stops_the_build(tmp_path: Path, family: str):
    trace = tmp_path / "sockets.txt"
    local = "7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4\n"
    trace.write_text(local, encoding="utf-8")
    assert window_workflow.check_sockets(trace) == "1 sockets, all of them local"
    trace.write_text(f"{local}8 socket({family}, SOCK_DGRAM, 0) = 5\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=family):
        window_workflow.check_sockets(trace)


@pytest.mark.skipif(not shutil.which("readelf"), reason="no binutils")
def test_libraries_that_are_not_brought_along_are_found(tmp_path: Path):
    shutil.copy("/bin/sh", tmp_path / "program")
    assert "libc.so.6" in debian_depends.needed(tmp_path)
    (tmp_path / "libc.so.6").write_bytes(b"")
    assert "libc.so.6" not in debian_depends.needed(tmp_path)


@pytest.mark.skipif(not shutil.which("dpkg"), reason="no dpkg")
def test_a_library_that_no_package_holds_stops_the_build():
    with pytest.raises(SystemExit, match=r"libnowhere\.so\.1"):
        debian_depends.owner("libnowhere.so.1")
