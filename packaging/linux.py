"""Build the tar.xz and the Debian package from the folder."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import debian_depends
from common import DIST, DRAWING, HERE, ICONS, ROOT, VERSION, WORK, call, say

sys.path.insert(0, str(ROOT))
from dev import CHINESE_FONTS, QT_LIBRARIES, SCREEN_LIBRARIES

SOURCE = HERE / "linux"
WAYLAND = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")


def build(folder: Path) -> list[Path]:
    """Return the archives built; the Debian package only if dpkg-deb is installed."""
    tree = WORK / "tree"
    lay_out(folder, tree)
    validate(tree)
    made = [make_archive(folder, tree)]
    if shutil.which("dpkg-deb"):
        made.append(make_deb(folder, tree))
    else:
        say("No dpkg-deb here: the Debian package was not built.")
    return made


def lay_out(folder: Path, tree: Path) -> None:
    """Create the file system layout, as it will be under /, in the folder `tree`."""
    share = tree / "usr" / "share"
    shutil.copytree(folder, tree / "usr" / "lib" / "weeklydesk", symlinks=True)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "weeklydesk").symlink_to("../lib/weeklydesk/weeklydesk")
    put(SOURCE / "weeklydesk.desktop", share / "applications" / "weeklydesk.desktop")
    metainfo = share / "metainfo" / "org.weeklydesk.weeklydesk.metainfo.xml"
    metainfo.parent.mkdir()
    metainfo.write_text(filled(SOURCE / "weeklydesk.metainfo.xml.in"), encoding="utf-8")
    icons = share / "icons" / "hicolor"
    put(DRAWING, icons / "scalable" / "apps" / "weeklydesk.svg")
    for picture in ICONS.glob("*.png"):
        size = f"{picture.stem}x{picture.stem}"
        put(picture, icons / size / "apps" / "weeklydesk.png")
    put(ROOT / "LICENSE", share / "doc" / "weeklydesk" / "copyright")


def put(source: Path, target: Path) -> None:
    """Copy a file, creating the target's folders."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def filled(source: Path, **gaps: str) -> str:
    """Return a file's text with the placeholders between @ signs replaced."""
    text = source.read_text(encoding="utf-8")
    date = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    for name, value in {"VERSION": VERSION, "DATE": date, **gaps}.items():
        text = text.replace(f"@{name}@", value)
    return text


def moment() -> int:
    """Return the time stamp of all files: the last commit's, so that builds are reproducible."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    git = shutil.which("git")
    if git is None:
        return int(time.time())
    ask = [git, "log", "-1", "--format=%ct"]
    done = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else int(time.time())


def validate(tree: Path) -> None:
    """Validate desktop and AppStream file with the desktop's tools, if installed."""
    share = tree / "usr" / "share"
    validators = {
        ("desktop-file-validate",): share / "applications" / "weeklydesk.desktop",
        ("appstreamcli", "validate", "--no-net"): next((share / "metainfo").iterdir()),
    }
    for command, file in validators.items():
        if shutil.which(command[0]):
            call(*command, str(file))
        else:
            say(f"No {command[0]} here: {file.name} was not validated.")


def make_archive(folder: Path, tree: Path) -> Path:
    """Pack the folder with the desktop's files next to it."""
    name = f"weeklydesk-{VERSION}-linux-{platform.machine()}"
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=9) as archive:
        archive.add(folder, name, filter=plain)
        archive.add(tree / "usr" / "share", f"{name}/share", filter=plain)
        archive.add(SOURCE / "README.txt", f"{name}/README.txt", filter=plain)
    return target


def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Return an entry without traces of who packed it, and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def make_deb(folder: Path, tree: Path) -> Path:
    """Pack the tree as a Debian package."""
    machine = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    gaps = {"ARCHITECTURE": machine, "SIZE": str(size), "FONTS": CHINESE_FONTS}
    text = filled(SOURCE / "control.in", DEPENDS=", ".join(dependencies(folder)), **gaps)
    control.write_text(text, encoding="utf-8")
    set_modes(tree)
    target = DIST / f"weeklydesk_{VERSION}_{machine}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)]
    call(*build, SOURCE_DATE_EPOCH=str(moment()))
    return target


def dependencies(folder: Path) -> Iterator[str]:
    """Yield the Debian packages with the libraries that are not in the folder."""
    yield f"libc6 (>= 2.{newest_glibc(folder)})"
    by_name = {*QT_LIBRARIES.values(), *SCREEN_LIBRARIES.values(), *WAYLAND}
    yield from sorted(by_name.union(debian_depends.packages(folder)))


def newest_glibc(folder: Path) -> int:
    """Return the highest minor version of glibc that the folder's files require."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    contents = (path.read_bytes() for path in files)
    found = (GLIBC.findall(text) for text in contents if text.startswith(b"\x7fELF"))
    return max(int(version) for versions in found for version in versions)


def set_modes(tree: Path) -> None:
    """Make everything readable by everybody and writable by root only."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
