"""Collect the licences of everything shipped: `licences.py FOLDER`.

Run with the Python that has the program installed: it covers the program, the distributions that
it requires there, and Python itself. A distribution without a licence text in its metadata stops
the build, unless its text is in the folder licences/ here.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import debian_depends

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "licences"
LGPL_3 = ("LGPL-3.0.txt", "GPL-3.0.txt")  # version 3 builds on the GPL
TEXTS_OF = {  # for distributions without a text
    "docxtpl": ("LGPL-2.1.txt",),
    "pyside6-essentials": LGPL_3,
    "shiboken6": LGPL_3,
}
LOADER = "pyinstaller"  # the executable that starts Python; its licence allows any program
LEFT_OUT = {
    "pip",
    "tzdata",
    "tabulate",
    "click-default-group",
}  # not imported by what is shipped
FROM_DEBIAN = ("libbz2", "libexpat", "libffi", "liblzma")  # loaded by Python's own modules
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def main(folder: Path) -> int:
    """Write a folder per distribution with its texts, and a list of all of them."""
    shutil.rmtree(folder, ignore_errors=True)
    shipped = sorted(needed("weeklydesk") - LEFT_OUT | {LOADER})
    rows = [row(distribution(name), folder) for name in shipped]
    homes = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    shutil.copy(pythons_own(homes), make(folder / "python"))
    rows.append(f"python {sys.version.split()[0]}: PSF-2.0")
    rows += system_rows(folder)
    shutil.copy(TEXTS / "LGPL.md", folder)
    (folder / "LIST.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return 0


def pythons_own(homes: Iterable[Path]) -> Path:
    """Return Python's licence: next to the library, on Windows one level up."""
    texts = [home / "LICENSE.txt" for home in homes]
    found = [text for text in texts if text.is_file()]
    if not found:
        raise SystemExit(f"Python's own licence is at none of {', '.join(map(str, texts))}.")
    return found[0]


def system_rows(folder: Path) -> Iterator[str]:
    """Copy the licences of libraries from Debian into the package, and yield their list rows."""
    if shutil.which("dpkg"):
        for name in FROM_DEBIAN:
            for library in (folder.parent / "_internal").glob(f"{name}.so*"):
                package = debian_depends.owner(library.name)
                shutil.copy(Path("/usr/share/doc", package, "copyright"), make(folder / package))
                yield f"{package} {version_of(package)}: see its text"


def version_of(package: str) -> str:
    """Return the version of an installed Debian package."""
    ask = ["dpkg-query", "--show", "--showformat=${Version} ", package]
    return subprocess.run(ask, capture_output=True, text=True, check=True).stdout.split()[0]


def needed(name: str) -> set[str]:
    """Return the normalised names of a distribution and of everything it requires here."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = plain(waiting.pop())
        if each not in found and installed(each):
            found.add(each)
            waiting += requirements(distribution(each))
    return found


def requirements(found: Distribution) -> Iterator[str]:
    """Yield the names of a distribution's requirements, without those of its extras."""
    for line in found.requires or []:
        match = re.match(r"[\w.-]+", line)
        if match and "extra ==" not in line:
            yield match.group()


def installed(name: str) -> bool:
    """Return whether a distribution is installed; requirements of other systems are not."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def plain(name: str) -> str:
    """Return a distribution's name, normalised."""
    return re.sub(r"[-_.]+", "-", name).lower()


def row(found: Distribution, folder: Path) -> str:
    """Copy a distribution's texts and return its row of the list."""
    name = plain(found.metadata["Name"])
    texts = [*texts_of(found), *(TEXTS / each for each in TEXTS_OF.get(name, ()))]
    if not texts:
        raise SystemExit(f"{name} has no licence text. Put one into {TEXTS} and name it here.")
    for text in texts:
        shutil.copy(text, make(folder / name))
    return f"{name} {found.version}: {licence_of(found)}"


def texts_of(found: Distribution) -> Iterator[Path]:
    """Yield the licence files of a distribution's metadata."""
    for path in found.files or []:
        if ".dist-info" in path.parts[0] and TEXT.search(path.name):
            yield Path(str(found.locate_file(path)))


def licence_of(found: Distribution) -> str:
    """Return the licence named in the metadata, on one line."""
    metadata = found.metadata
    named = [metadata[name] for name in ("License-Expression", "License") if name in metadata]
    classes = (line for line in metadata.get_all("Classifier", []) if line.startswith("License"))
    named += [line.rsplit(" :: ", maxsplit=1)[-1] for line in classes]
    return named[0].splitlines()[0] if named else "see its text"


def make(folder: Path) -> Path:
    """Create a folder if it does not exist, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
