"""The components of the program: versions and licences, from the metadata of its distributions."""

from __future__ import annotations

import platform
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from weeklydesk.records import record

_LIST = Path("licences", "LIST.txt")
_ROW = re.compile(r"(\S+) (\S+): (.+)")


@record
class Part:
    """A third-party component; its licence is in its distribution or in the packaged program."""

    name: str
    version: str
    licence: str


def versions() -> dict[str, str]:
    """Return the versions of the core's foundations, Python and SQLite."""
    from weeklydesk.store.connection import SQLITE

    return {"Python": platform.python_version(), "SQLite": SQLITE}


def licences() -> Path | None:
    """Return the folder of the licence texts if the program is packaged with them."""
    folder = Path(sys.executable).resolve().parent / _LIST.parent
    return folder if getattr(sys, "frozen", False) and folder.is_dir() else None


def parts() -> tuple[Part, ...]:
    """Return Python and the program's dependencies, sorted by name."""
    folder = licences()
    return _listed(folder / _LIST.name) if folder else _installed()


def _listed(file: Path) -> tuple[Part, ...]:
    """Read the list that the packager makes."""
    rows = map(_ROW.fullmatch, file.read_text(encoding="utf-8").splitlines())
    return tuple(Part(*row.groups()) for row in rows if row)


def _installed() -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    waiting = ["weeklydesk"]
    while waiting:
        name = waiting.pop()
        try:
            each = distribution(name)
        except PackageNotFoundError:  # needed on other systems only
            continue
        waiting += [needed for needed in _needs(each) if needed not in found]
        if name != "weeklydesk":
            found[name] = Part(name, each.version, _licence(each))
    found["python"] = Part("python", platform.python_version(), "PSF-2.0")
    return tuple(found[name] for name in sorted(found))


def _needs(each: Distribution) -> list[str]:
    lines = [line for line in each.requires or () if "extra ==" not in line]
    names = [re.match(r"[\w.-]+", line) for line in lines]
    return [re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name]


def _licence(each: Distribution) -> str:
    metadata = each.metadata
    named = [metadata[name] for name in ("License-Expression", "License") if name in metadata]
    classes = (line for line in metadata.get_all("Classifier") or () if line.startswith("License"))
    named += [line.rsplit(" :: ", maxsplit=1)[-1] for line in classes]
    return named[0].splitlines()[0] if named else "?"
