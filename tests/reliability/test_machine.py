"""Full disks, read-only folders, two processes at once, and no network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.commandline import Run
from tests.reliability import faults
from tests.reliability.figures import Figures, times
from tests.reliability.program import ROOT, environment, python_done, weeklydesk
from tests.shared import SAMPLES
from tests.store.drafts import W20, W21, draft
from tests.systems import needs_modes
from weeklydesk.store import Store

ZH = SAMPLES / "zh"
AS_ROOT = sys.platform == "linux" and os.geteuid() == 0
WITHOUT_RIGHTS = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(folder)]
    if not AS_ROOT or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill the disk up to a number of free bytes."""
    filler = disk / "filler"
    filler.write_bytes(bytes(max(shutil.disk_usage(disk).free - left, 0)))
    return filler


def test_a_full_disk_is_reported_clearly_and_loses_nothing(
    small_disk: Path, run: Run, figures: Figures
):
    store, export = small_disk / "weeklydesk.db", small_disk / "out.docx"
    assert run("--store", store, "import", ZH / "2024-W22.md").status == 0
    assert run("--store", store, "export", "2024-W22", export).status == 0
    before, exported = store.read_bytes(), export.read_bytes()
    refused = 0
    rooms = range(0, 4096 * times(6, 100), 4096)
    for room in rooms:
        filler = fill(small_disk, room)
        commands = (("import", ZH / "2024-W21.md"), ("export", "2024-W22", export), ("backup",))
        for command in commands:
            ran = run("--store", store, *command)
            assert ran.status == 0 or re.search("full|no room", ran.err), ran
            refused += ran.status
        filler.unlink()
        with Store.open(store) as opened:
            assert opened.check(every_revision=True).sound
        with zipfile.ZipFile(export) as written:
            assert written.testzip() is None
        store.write_bytes(before)
        export.write_bytes(exported)
        shutil.rmtree(small_disk / "backups", ignore_errors=True)
        assert {path.name for path in small_disk.iterdir()} <= {store.name, export.name} | {
            f"{store.name}-journal"
        }
    figures["full disk"] = f"{len(rooms)} amounts of room, {refused} refusals, 0 damaged"
    assert refused > 0


@needs_modes
def test_a_read_only_folder_is_reported_clearly_and_unchanged(tmp_path: Path, figures: Figures):
    if AS_ROOT and shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and setpriv is not here")
    prefix = WITHOUT_RIGHTS if AS_ROOT else ()
    folder = tmp_path / "data"
    store = folder / "weeklydesk.db"
    assert weeklydesk(store, "import", ZH / "2024-W22.md").returncode == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    folder.chmod(0o500)
    try:
        commands = (
            ("import", ZH / "2024-W21.md"),
            ("new", "2024-W23"),
            ("export", "2024-W22", folder / "out.docx"),
            ("backup",),
            ("doctor",),
        )
        for command in commands:
            done = weeklydesk(store, *command, prefix=prefix)
            assert (done.returncode, "Traceback" in done.stderr) == (1, False), done
    finally:
        folder.chmod(0o700)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    figures["read-only folder"] = f"{len(commands)} commands refused in words, nothing changed"


TYPIST = """
import sys
from dataclasses import replace
from pathlib import Path
from weeklydesk.store import Busy, Store
from weeklydesk.weeks import Week

def save(store, report, base):
    while True:
        try:
            return store.save(report, base=base)
        except Busy:  # in words; the window tries again as well
            print("busy", flush=True)

with Store.open(Path(sys.argv[1])) as store:
    stored = store.load(Week.parse(sys.argv[2]))
    for number in range(1, int(sys.argv[3]) + 1):
        stored = save(store, replace(stored.report, title=f"{number}"), stored.revision)
"""


def test_two_processes_write_at_once(tmp_path: Path, figures: Figures):
    path, saves = tmp_path / "weeklydesk.db", times(60, 1000)
    with Store.open(path) as store:
        for week in (W20, W21):
            store.save(draft(*"abcdefgh", week=week), base=None)
    typists = [
        subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(path), str(week), str(saves)],
            env=environment(),
            stdout=subprocess.PIPE,
        )
        for week in (W20, W21)
    ]
    told = [typist.communicate()[0] for typist in typists]
    assert [typist.returncode for typist in typists] == [0, 0]
    with Store.open(path) as store:
        assert store.check(every_revision=True).sound
        assert [store.load(week).report.title for week in (W20, W21)] == [f"{saves}"] * 2
    figures["two processes"] = (
        f"{saves} saves each without pause, all kept; {sum(map(len, told)) // 5} had to wait longer"
        " than 5 s and were tried again"
    )


SESSION: tuple[tuple[object, ...], ...] = (
    ("import", ZH),
    ("new", "2024-W24"),
    ("search", "退款"),
    ("diff", "2024-W22", "2024-W23"),
    *(("export", "2024-W23", f"out.{ending}") for ending in ("md", "docx", "html", "txt")),
    ("backup",),
    ("doctor",),
)


def watching(log: Path) -> tuple[str, ...]:
    """Return the strace command that records sockets without slowing down other calls."""
    options = ("-f", "-qq", "-A", "--seccomp-bpf", "-e", "trace=socket,connect")
    return ("strace", *options, "-o", str(log))


@pytest.mark.skipif(not faults.works(), reason="strace is not here, or may watch nothing")
def test_no_command_and_no_window_opens_a_network_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures
):
    monkeypatch.chdir(tmp_path)
    log = tmp_path / "sockets"
    watch = watching(log)
    for command in SESSION:
        done = weeklydesk(tmp_path / "weeklydesk.db", *command, prefix=watch)
        assert done.returncode == 0, done.stderr
    window = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/ui/test_main_job.py"]
    monkeypatch.chdir(ROOT)
    done = python_done([*watch, sys.executable, *window])
    assert done.returncode == 0, done.stdout
    text = log.read_text()
    sockets = len(re.findall(r"\bsocket\(", text))
    found = re.findall(r"AF_INET6?\b", text)
    figures["sockets"] = f"{sockets} of other kinds, {len(found)} of AF_INET or AF_INET6"
    assert found == []


@pytest.mark.skipif(not faults.works(), reason="strace is not here, or may watch nothing")
def test_a_network_socket_is_detected(tmp_path: Path):
    log = tmp_path / "sockets"
    code = "import socket; socket.socket(socket.AF_INET).close()"
    assert python_done([*watching(log), sys.executable, "-c", code]).returncode == 0
    assert "AF_INET" in log.read_text()
