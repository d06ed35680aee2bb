"""Whether all of the program is in its package: what it imports late, by name, or reads as a file.

What is asked for is read out of the sources, so that a new module, a late import or a new resource
is asked for too. What the installed wheel cannot load either is for another system.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from licences import LOADER, plain
from workshop import ENDING, HERE, ROOT

PACKAGES = (
    ROOT / "weeklydesk",
    ROOT / "ui" / "weeklydesk_ui",
    ROOT / "resources" / "weeklydesk_resources",
)
START = HERE / "start.py"
NO_MODULES = {LOADER, "python"}  # shipped otherwise than as modules of a distribution


def judge(folder: Path, python: Path) -> str:
    """Say what was found complete; SystemExit where the package lacks what the wheel has."""
    names = sorted({line for package in PACKAGES for line in imports(package)})
    elsewhere = missing([python, "-P", START], names)
    lost = sorted(missing([folder / f"weeklydesk{ENDING}"], names) - elsewhere)
    files = sorted(set(resources()) - shipped(folder))
    if lost or files:
        raise SystemExit(f"The package lacks: {', '.join([*lost, *files])}")
    return f"all of {len(names)} names that the program imports, and its files, are there"


def judge_licences(folder: Path, python: Path) -> str:
    """Say that each distribution of which something is shipped is listed; SystemExit else."""
    ask = "import json, importlib.metadata as m; print(json.dumps(m.packages_distributions()))"
    told = subprocess.run([python, "-P", "-c", ask], stdout=subprocess.PIPE, check=True).stdout
    owners: dict[str, list[str]] = json.loads(told)
    found = owners.keys() - missing([folder / f"weeklydesk{ENDING}"], owners)
    shipped = {plain(each) for name in found for each in owners[name]}
    rows = (folder / "licences" / "LIST.txt").read_text(encoding="utf-8").splitlines()
    listed = {row.split()[0] for row in rows if not row.startswith("lib")} - NO_MODULES
    if shipped != listed:
        wrong = ", ".join(sorted(shipped ^ listed))
        raise SystemExit(f"What is shipped and whose licence is there differ: {wrong}")
    return f"the licences of all {len(rows)} parts that are shipped, and of no other, are there"


def imports(package: Path) -> Iterator[str]:
    """Yield every module of a package, and every module or name that one of them imports."""
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield from imported(ast.parse(path.read_text(encoding="utf-8")))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield what a module's source imports anywhere in it; ours is written absolutely."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from (f"{node.module} {each.name}" for each in node.names)


def missing(program: Sequence[Path | str], names: Iterable[str]) -> set[str]:
    """Return the names that a program cannot load."""
    done = subprocess.run(
        [*map(str, program), "--load-all"],
        input="\n".join(names),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split("\n")) - {""}


def resources() -> Iterator[str]:
    """Yield the files that the program reads, below its resources, with slashes as on Linux."""
    package = PACKAGES[-1]
    for path in package.rglob("*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            yield path.relative_to(package).as_posix()
    for path in (ROOT / "docs" / "guide").rglob("*"):
        if path.is_file():
            yield path.relative_to(ROOT).as_posix()


def shipped(folder: Path) -> set[str]:
    """Return the files that the package has below the resources, with slashes as on Linux."""
    (home,) = folder.rglob("weeklydesk_resources")
    return {path.relative_to(home).as_posix() for path in home.rglob("*")}
