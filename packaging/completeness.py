"""Check that the package contains every module and file that the program uses.

The expected names are read from the sources, so new modules, late imports and resources are
included. Names that the installed wheel cannot import either belong to other systems.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from common import ENDING, HERE, ROOT
from licences import LOADER, plain

PACKAGES = (
    ROOT / "weeklydesk",
    ROOT / "ui" / "weeklydesk_ui",
    ROOT / "resources" / "weeklydesk_resources",
)
START = HERE / "start.py"
NO_MODULES = {LOADER, "python"}  # not shipped as modules of a distribution


def check(folder: Path, python: Path) -> str:
    """Return a summary; SystemExit if the package lacks something that the wheel has."""
    names = sorted({line for package in PACKAGES for line in imports(package)})
    elsewhere = missing([python, "-P", START], names)
    lost = sorted(missing([folder / f"weeklydesk{ENDING}"], names) - elsewhere)
    files = sorted(set(resources()) - shipped(folder))
    if lost or files:
        raise SystemExit(f"The package lacks: {', '.join([*lost, *files])}")
    return f"all {len(names)} imported names and all files are there"


def check_licences(folder: Path, python: Path) -> str:
    """Return a summary; SystemExit unless the licence list names exactly what is shipped."""
    ask = "import json, importlib.metadata as m; print(json.dumps(m.packages_distributions()))"
    told = subprocess.run([python, "-P", "-c", ask], stdout=subprocess.PIPE, check=True).stdout
    owners: dict[str, list[str]] = json.loads(told)
    found = owners.keys() - missing([folder / f"weeklydesk{ENDING}"], owners)
    shipped = {plain(each) for name in found for each in owners[name]}
    rows = (folder / "licences" / "LIST.txt").read_text(encoding="utf-8").splitlines()
    listed = {row.split()[0] for row in rows if not row.startswith("lib")} - NO_MODULES
    if shipped != listed:
        wrong = ", ".join(sorted(shipped ^ listed))
        raise SystemExit(f"Shipped and listed distributions differ: {wrong}")
    return f"the licences of exactly the {len(rows)} shipped parts are there"


def imports(package: Path) -> Iterator[str]:
    """Yield every module of a package, and every module or name that they import."""
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield from imported(ast.parse(path.read_text(encoding="utf-8")))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield every absolute import in a module's source, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from (f"{node.module} {each.name}" for each in node.names)


def missing(program: Sequence[Path | str], names: Iterable[str]) -> set[str]:
    """Return the names that a program cannot import."""
    done = subprocess.run(
        [*map(str, program), "--load-all"],
        input="\n".join(names),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split("\n")) - {""}


def resources() -> Iterator[str]:
    """Yield the files that the program reads, relative to its resources, with slashes."""
    package = PACKAGES[-1]
    for path in package.rglob("*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            yield path.relative_to(package).as_posix()
    for path in (ROOT / "docs" / "guide").rglob("*"):
        if path.is_file():
            yield path.relative_to(ROOT).as_posix()


def shipped(folder: Path) -> set[str]:
    """Return the package's files relative to its resources, with slashes."""
    (home,) = folder.rglob("weeklydesk_resources")
    return {path.relative_to(home).as_posix() for path in home.rglob("*")}
