"""Heavy modules are imported only where they are needed."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from weeklydesk_resources import ROOT as RESOURCES

ROOT = Path(__file__).parents[1]
SAMPLE = str(RESOURCES / "samples" / "zh" / "2024-W22.md")
FIRST_PAINT = ROOT / "tests" / "benchmarks" / "first_paint.py"
HEAVY = {"PySide6", "css_inline", "docx", "jinja2", "lxml", "markdown", "rapidfuzz", "sqlite_utils"}
WORD = {"docx", "lxml", "markdown"}

COMMAND = """
import json, sys
from weeklydesk.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as end:
    status = end.code
sys.stderr.write(json.dumps([status, sorted(sys.modules)]))
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with one report."""
    path = tmp_path_factory.mktemp("store") / "weeklydesk.db"
    after("--store", str(path), "import", SAMPLE)
    return str(path)


def python(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(folder) for folder in (ROOT, ROOT / "ui", ROOT / "resources"))
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"},
    )


def after(*arguments: str) -> set[str]:
    """Return the heavy modules that a command has imported."""
    return heavy(modules_after(*arguments))


def modules_after(*arguments: str) -> set[str]:
    done = python("-c", COMMAND, *arguments)
    status, modules = json.loads(done.stderr)
    assert status == 0
    return set(modules)


def named(value: list[str] | set[str]) -> str:
    """Return a test's name, the same in each process."""
    words = sorted(value) if isinstance(value, set) else value
    return " ".join(words).replace(SAMPLE, "SAMPLE")


def heavy(modules: Iterable[str]) -> set[str]:
    return HEAVY & {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--version"], set[str]()),
        (["--help"], set[str]()),
        (["templates"], set[str]()),
        (["list"], set[str]()),
        (["list", "--json"], set[str]()),
        (["show", "2024-W22"], set[str]()),
        (["show", "2024-W22", "--json"], set[str]()),
        (["search", "POS", "state:open"], set[str]()),
        (["versions", "2024-W22"], set[str]()),
        (["diff", "2024-W22", "2024-W22"], set[str]()),
        (["backup"], set[str]()),
        (["doctor"], set[str]()),
        (["export", "2024-W22", "out.md"], set[str]()),
        (["export", "2024-W22", "out.txt"], {"markdown"}),
        (["export", "2024-W22", "out.html"], {"markdown"}),
        (["export", "2024-W22", "out.docx"], WORD),
        (["convert", SAMPLE, "out.md"], set[str]()),
        (["convert", SAMPLE, "out.html"], {"markdown"}),
        (["convert", SAMPLE, "out.docx"], WORD),
    ],
    ids=named,
)
def test_a_command_imports_what_it_needs(
    arguments: list[str], needed: set[str], store: str, tmp_path: Path
):
    out = [str(tmp_path / each) if each.startswith("out.") else each for each in arguments]
    assert after("--store", store, *out) <= needed


COSTLY = {"dataclasses", "inspect"}  # of the standard library: see weeklydesk.records


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_a_conversion_waits_for_nothing_costly(ending: str, tmp_path: Path):
    modules = modules_after("convert", SAMPLE, str(tmp_path / f"out.{ending}"))
    assert modules & COSTLY == set()


def test_nor_does_one_from_word(tmp_path: Path):
    word = str(tmp_path / "in.docx")
    after("convert", SAMPLE, word)
    assert modules_after("convert", word, str(tmp_path / "out.md")) & COSTLY == set()


@pytest.mark.parametrize("ending", ["md", "html", "txt"])
def test_a_conversion_of_text_does_without_typing(ending: str, tmp_path: Path):
    assert "typing" not in modules_after("convert", SAMPLE, str(tmp_path / f"out.{ending}"))


def test_a_new_week_needs_no_writer(tmp_path: Path):
    store = str(tmp_path / "weeklydesk.db")
    assert after("--store", store, "import", SAMPLE) <= {"sqlite_utils"}
    assert after("--store", store, "new", "2024-W23") <= {"rapidfuzz", "sqlite_utils"}


def painted(*arguments: str, what: str = "modules") -> list[str]:
    done = python(FIRST_PAINT, *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)[what]


def test_the_watch_sees_the_first_paint_of_any_window():
    assert "PySide6.QtWidgets" in painted("bare")


def test_no_source_is_read_to_find_out_whether_it_uses_qt():
    code = (
        "from weeklydesk_ui.starting import start_lightly; start_lightly();"
        "import linecache, weeklydesk_ui.app;"
        "print(list(linecache.cache))"
    )
    assert python("-c", code).stdout == "[]\n"


ROOMS_OF_LATER = (  # not needed for the first paint
    "weeklydesk.carry",
    "weeklydesk.commands",
    "weeklydesk.desk",
    "weeklydesk.exporters",
    "weeklydesk.importers",
    "weeklydesk.store.backups",
    "weeklydesk.store.health",
    "weeklydesk.store.history",
    "weeklydesk.store.lineages",
    "weeklydesk.store.memory",
    "weeklydesk.store.saving",
    "weeklydesk.store.search",
    "weeklydesk.store.writer",
    "weeklydesk.presentation",
)
MOST = 100  # own modules at the first paint; each costs about half a millisecond


def made_late() -> set[str]:
    """Return the modules that parts declared with `@late` are made from."""
    modules: set[str] = set()
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "late" in map(
                ast.unparse, node.decorator_list
            ):
                inner = (each for each in ast.walk(node) if isinstance(each, ast.ImportFrom))
                modules |= {each.module for each in inner if each.module}
    return modules - {
        "weeklydesk_ui.editor",  # a package: only some of its modules are late
        "weeklydesk_ui.environment",  # made before the window
    }


def test_the_first_paint_waits_for_no_writer_and_no_importer(store: str):
    modules = painted("weeklydesk", store)
    assert heavy(modules) == {"PySide6"}
    assert [name for name in modules if name.startswith("weeklydesk.importers.")] == []
    assert "dataclasses" not in modules, "a dataclass costs twenty times a record"
    assert "_hashlib" not in modules, "OpenSSL: take weeklydesk.digests"


def test_the_first_paint_waits_for_nothing_of_the_library_that_is_seldom_used(store: str):
    unused = {"argparse", "bz2", "gettext", "logging", "lzma", "random", "shutil", "tempfile"}
    unused |= {"unicodedata"}
    assert "zipfile" in painted("weeklydesk", store), "else this looks at nothing"
    assert unused & set(painted("weeklydesk", store)) == set()


def test_the_first_paint_waits_for_no_kind_of_object_that_it_does_not_show(store: str):
    kinds = painted("weeklydesk", store, what="kinds")
    assert "QTextEdit" in kinds, "else this looks at nothing"
    assert "QWizard" not in kinds, "ask for an unknown viewport by its name: quick_qt.py"


def test_the_first_paint_waits_for_none_of_the_costly_enums(store: str):
    names = painted("weeklydesk", store, what="core")
    assert "QRectF" in names, "else this looks at nothing"
    assert "Qt" not in names, "look/ink.py and quick_qt.py tell how to do without"
    assert "QStyle" not in painted("weeklydesk", store, what="kinds")


def test_the_first_paint_waits_for_nothing_that_is_made_late(store: str):
    own = {name for name in painted("weeklydesk", store) if name.startswith("weeklydesk")}
    assert "weeklydesk_ui.versions.pane" in made_late(), "else this looks at nothing"
    assert own & made_late() == set()
    assert [name for name in sorted(own) if name.startswith(ROOMS_OF_LATER)] == []
    assert len(own) <= MOST, "import what is not in sight at the first paint when it is used"


PULLED = """
import sys

class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        frame = sys._getframe()
        while frame := frame.f_back:
            within = str(frame.f_locals.get("name", ""))
            if frame.f_code.co_name == "_find_and_load" and within.startswith(f"{name}."):
                pulled.append((name, within))
                return

pulled = []
sys.meta_path.insert(0, Finder)
import weeklydesk.desk.sending, weeklydesk.desk.linking, weeklydesk.desk.stories
for name, child in pulled:
    if name.startswith("weeklydesk"):
        with open(sys.modules[name].__file__, encoding="utf-8") as text:
            if f"from {child} import" in text.read():
                print(child)
"""


def test_a_package_comes_before_what_it_brings_in_itself():
    # Else two threads that import it, one from either end, wait for each other: the store's thread
    # imports these modules while the window's imports what keeps the history safe.
    done = python("-c", PULLED)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
