"""ENOSPC, EIO and SIGKILL at writing calls of save, migrate, backup, restore and others."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.reliability.drafts import changed
from tests.reliability.faults import FAULTS, Ended, Point, points, strace, works
from tests.reliability.figures import SOAK, Figures
from tests.store.drafts import W20, W21, W22, draft
from weeklydesk.errors import StoreError
from weeklydesk.store import Store, backups_in, require_sound
from weeklydesk.weeks import Week

pytestmark = pytest.mark.skipif(not works(), reason="strace is not here, or may watch nothing")

FORMATS = Path(__file__).parents[1] / "store" / "formats"
CLI = ["-m", "weeklydesk", "--store"]
W23, W24 = W22 + 1, W22 + 2
SAMPLE = 4  # points per command in quick runs


@dataclass(frozen=True, slots=True)
class Act:
    """A command, its store, and the weeks in it before and after."""

    command: list[str]
    store: str = "weeklydesk.db"
    before: frozenset[Week] = frozenset({W21, W22})
    after: frozenset[Week] = frozenset({W21, W22})


ACTS = {
    "save": Act(["-m", "tests.reliability.typist", "weeklydesk.db"]),
    "migrate": Act([*CLI, "old.db", "list"], "old.db", frozenset({W22}), frozenset({W22})),
    "backup": Act([*CLI, "weeklydesk.db", "backup"]),
    "restore": Act([*CLI, "weeklydesk.db", "restore", "1"], after=frozenset({W22})),
    "import": Act([*CLI, "weeklydesk.db", "import", "in"], after=frozenset({W20, W21, W22, W24})),
    "carry-forward": Act(
        [*CLI, "weeklydesk.db", "new", "2024-W23"], after=frozenset({W21, W22, W23})
    ),
    "export": Act([*CLI, "weeklydesk.db", "export", "2024-W22", "out.docx"]),
}
OLD_EXPORT = b"what was exported last week"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the commands need."""
    folder = tmp_path_factory.mktemp("faults") / "prepared"
    long_ago = datetime(2024, 5, 31, tzinfo=UTC)  # so that an import starts with a backup
    with Store.open(folder / "weeklydesk.db", clock=lambda: long_ago) as store:
        store.save(changed(0), base=None)
        store.backup(folder / "backups")
        store.save(draft("a", "b", week=W21), base=None)
    shutil.copy(min(FORMATS.glob("*.db")), folder / "old.db")
    (folder / "out.docx").write_bytes(OLD_EXPORT)
    (folder / "in").mkdir()
    for week in (W20, W24):
        (folder / "in" / f"{week}.md").write_text(f"# {week}\n\n- [ ] 押金\n- b\n", "utf-8")
    return folder


def weeks(path: Path) -> frozenset[Week]:
    with Store.open(path) as store:
        assert store.check(every_revision=True).sound
        return frozenset(summary.week for summary in store.weeks())


def run(act: Act, prepared: Path, point: Point) -> tuple[Ended, list[str]]:
    """Run the command with a fault; return the problems found afterwards."""
    name = "-".join((act.command[-1], point.call, str(point.number), point.fault))
    folder = prepared.with_name(name)
    shutil.copytree(prepared, folder)
    try:
        ended = strace(act.command, folder, "-e", point.injection)
        found = (*in_files(folder, ended), *in_store(act, folder / act.store, ended))
        return ended, [f"{name}: {problem}" for problem in found]
    finally:
        shutil.rmtree(folder)
        folder.with_name(f"{name}.strace").unlink()


def in_files(folder: Path, ended: Ended) -> Iterator[str]:
    """Find incomplete files, damaged backups, leftover files and messages for programmers."""
    if "Traceback" in ended.err:
        yield f"traceback: {ended.err[-300:]}"
    export = folder / "out.docx"
    if export.read_bytes() != OLD_EXPORT and not is_whole(export):
        yield "half an export"
    for backup in backups_in(folder / "backups"):
        try:
            require_sound(backup.path)
        except StoreError as error:
            yield f"backup: {error}"
    if ended.status in (0, 1):
        yield from (f"left over: {path.name}" for path in folder.rglob("*.part"))


def is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as file:
            return file.testzip() is None
    except zipfile.BadZipFile:
        return False


def in_store(act: Act, path: Path, ended: Ended) -> Iterator[str]:
    """Find damage and lost acknowledged saves in the store."""
    try:
        with Store.open(path) as store:
            sound = store.check(every_revision=True).sound
            weeks = frozenset(summary.week for summary in store.weeks())
            title = store.load(W22).report.title
    except StoreError as error:
        yield f"store: {error}"
        return
    if not sound:
        yield "store: not sound"
    if weeks not in ((act.after,) if ended.status == 0 else (act.before, act.after)):
        yield f"weeks: {sorted(map(str, weeks))}"
    if act is ACTS["save"]:
        acknowledged = max(map(int, ended.out.split()), default=0)
        if int(title) < acknowledged:
            yield f"save {acknowledged} is lost, there is {title}"


def chosen(found: list[tuple[str, int]]) -> list[Point]:
    """Return all points with all faults, or a selection that differs between commands."""
    every = [Point(call, number, fault) for call, number in found for fault in FAULTS]
    return every if SOAK else random.Random(len(every)).sample(every, min(SAMPLE, len(every)))


@pytest.mark.parametrize("name", ACTS)
def test_a_fault_at_any_write_damages_and_loses_nothing(
    name: str, prepared: Path, tmp_path: Path, figures: Figures
):
    act = ACTS[name]
    place = tmp_path / "prepared"
    shutil.copytree(prepared, place)
    shutil.copytree(prepared, tmp_path / "whole")
    tried = chosen(points(act.command, tmp_path / "whole"))
    with ThreadPoolExecutor(2) as pool:
        ran = list(pool.map(partial(run, act, place), tried))
    missed = [
        point.injection for point, (ended, _) in zip(tried, ran, strict=True) if not ended.hit
    ]
    found = [problem for _, problems in ran for problem in problems]
    figures[f"faults in {name}"] = f"{len(ran)} tried, {len(found)} problems, not hit: {missed}"
    assert found == []
    assert missed == []


def test_a_journal_in_memory_fails(prepared: Path, tmp_path: Path, figures: Figures):
    """The control: without a journal on disk, a kill during a write must damage the store."""
    act = Act([*ACTS["save"].command, "MEMORY"])
    place = tmp_path / "prepared"
    shutil.copytree(prepared, place)
    shutil.copytree(prepared, tmp_path / "whole")
    calls = points(act.command, tmp_path / "whole")
    kills = [Point(call, number, "SIGKILL") for call, number in calls if call == "pwrite64"]
    ran = [run(act, place, point) for point in (kills if SOAK else kills[5::12])]
    damaged = [problem for _, problems in ran for problem in problems]
    figures["control, journal in memory"] = f"{len(ran)} kills, {len(damaged)} problems"
    assert damaged != []
