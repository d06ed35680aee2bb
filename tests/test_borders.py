"""The borders of docs/decisions/0001-layout.md, kept by reading every file's imports and names."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import files, names, nodes

ROOT = Path(__file__).parents[1]
CORE = ROOT / "weeklydesk"
UI = ROOT / "ui" / "weeklydesk_ui"
RESOURCES = ROOT / "resources" / "weeklydesk_resources"

QT = {"PySide6", "shiboken6"}
SQL_PACKAGES = {"sqlite3", "sqlite_utils"}
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|ALTER|DROP|PRAGMA|ATTACH)\s")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside a function; `from a import b` is a.b
    as well as a, since b may be a module."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively, which these tests do not read"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def lies_in(module: str, packages: set[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def offenders(paths: list[Path], packages: set[str]) -> list[str]:
    return sorted(
        f"{path.relative_to(ROOT)}: {module}"
        for path in paths
        for module in set(imports(path))
        if lies_in(module, packages)
    )


def child(code: str) -> str:
    """What a fresh Python prints that knows only the checkout."""
    path = os.pathsep.join(str(folder) for folder in (ROOT, UI.parent, RESOURCES.parent))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
    )
    return done.stdout.strip()


def test_the_core_names_neither_qt_nor_the_window():
    assert offenders(files(CORE), QT) == []
    entry_point = CORE / "__main__.py"
    assert offenders([path for path in files(CORE) if path != entry_point], {"weeklydesk_ui"}) == []


def test_resources_know_neither_the_core_nor_the_window():
    assert offenders(files(RESOURCES), QT | {"weeklydesk", "weeklydesk_ui"}) == []


def test_importing_the_whole_core_loads_neither_qt_nor_the_window():
    code = """
import importlib, pkgutil, sys, weeklydesk
names = [module.name for module in pkgutil.walk_packages(weeklydesk.__path__, "weeklydesk.")]
for name in names:
    importlib.import_module(name)
print(len(names), [name for name in sys.modules if name.startswith(("PySide6", "weeklydesk_ui"))])
"""
    count, _, found = child(code).partition(" ")
    assert int(count) == len(files(CORE)) - 1
    assert found == "[]"


def test_exporters_import_neither_importers_nor_the_store():
    forbidden = {"weeklydesk.importers", "weeklydesk.store"}
    assert offenders(files(CORE / "exporters"), forbidden) == []


def test_importers_import_neither_exporters_nor_the_store():
    forbidden = {"weeklydesk.exporters", "weeklydesk.store"}
    assert offenders(files(CORE / "importers"), forbidden) == []


def packages_imported(package: Path) -> set[str]:
    """Return the other packages of the core that a package's files import from."""
    packages = {path.parent.name for path in CORE.glob("*/__init__.py")}
    modules = {module for path in files(package) for module in imports(path)}
    inside = {module.split(".")[1] for module in modules if module.startswith("weeklydesk.")}
    return (inside & packages) - {package.name}


def test_packages_of_the_core_import_what_the_decision_says():
    page = (ROOT / "docs" / "decisions" / "0011-core-packages.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/` \|.*\|(.*)\|$", page, re.M)
    allowed = {package: set(re.findall(r"`(\w+)/`", known)) for package, known in rows}
    found = {
        path.parent.name: packages_imported(path.parent) for path in CORE.glob("*/__init__.py")
    }
    assert found == allowed


def views() -> list[Path]:
    return [path for path in files(UI) if path.parent not in (UI, UI / "workers")]


def test_views_do_not_import_the_store():
    assert offenders(views(), {"weeklydesk.store"} | SQL_PACKAGES) == []


def test_views_do_not_import_the_workers():
    assert offenders(views(), {"weeklydesk_ui.workers"}) == []


def test_only_the_store_speaks_sql():
    others = [path for path in files(CORE, UI) if CORE / "store" not in path.parents]
    assert offenders(others, SQL_PACKAGES) == []
    assert [f"{path}: {text}" for path in others for text in sql_in(path)] == []


def sql_in(path: Path) -> list[str]:
    constants = (node for node in nodes(path) if isinstance(node, ast.Constant))
    texts = (node.value for node in constants if isinstance(node.value, str))
    return [text for text in texts if SQL.match(text)]


def calls(path: Path, method: str) -> bool:
    """Whether the file calls a method of that name on anything."""
    functions = (node.func for node in nodes(path) if isinstance(node, ast.Call))
    return any(isinstance(each, ast.Attribute) and each.attr == method for each in functions)


def test_one_file_touches_the_clipboard():
    touching = [p for p in files(UI) if "QClipboard" in names(p) or calls(p, "clipboard")]
    assert [path.name for path in touching] == ["clipboard.py"]


def test_one_file_asks():
    asking = [path for path in files(UI) if names(path) & {"QMessageBox", "QFileDialog"}]
    assert [path.name for path in asking] == ["questions.py"]


def test_packaging_is_no_package():
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import PySide6.QtCore", ["PySide6.QtCore"]),
        ("from PySide6 import QtCore", ["PySide6", "PySide6.QtCore"]),
        ("def f():\n    from weeklydesk import store", ["weeklydesk", "weeklydesk.store"]),
        ("import PySide6x", ["PySide6x"]),
    ],
)
def test_imports_are_found_wherever_they_stand(tmp_path: Path, source: str, found: list[str]):
    path = tmp_path / "file.py"
    path.write_text(source, encoding="utf-8")
    assert list(imports(path)) == found


def test_a_package_is_told_from_one_with_a_longer_name():
    assert lies_in("PySide6.QtCore", QT)
    assert not lies_in("PySide6x", QT)


@pytest.mark.parametrize("text", ["SELECT a FROM b", "\n  PRAGMA user_version"])
def test_sql_is_recognised(tmp_path: Path, text: str):
    path = tmp_path / "file.py"
    path.write_text(f"x = {text!r}", encoding="utf-8")
    assert sql_in(path) == [text]
    path.write_text("x = 'Select a week'", encoding="utf-8")
    assert sql_in(path) == []
