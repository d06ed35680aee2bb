"""What of all that PyInstaller finds goes into the package: weeklydesk.spec asks here.

An entry is where a file goes, where it comes from, and its kind, as PyInstaller lists them. Paths
are read with either slash and names without regard to case, since Windows writes a library's name
one way in its file (`vcruntime140.dll`) and another in those that load it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]

PLUGINS = {  # of each kind of Qt's plugins these; of a kind that is not named, none
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platforminputcontexts": ("compose", "ibus"),
    "platformthemes": ("gtk3", "xdgdesktopportal"),
    "xcbglintegrations": ("egl", "glx"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-graphics-integration-client": ("wayland-egl",),
    "iconengines": ("svg",),
    "imageformats": ("svg", "jpeg", "gif", "webp", "ico", "icns"),
    "styles": ("modernwindows", "mac"),
}
TRANSLATIONS = ("qtbase_en", "qtbase_zh_CN")
UNREAD = ("default-docx-template", "include", "typesystems", "glue", "direct_url.json")
PYTHON = ("python", "libpython")  # the library that holds Python; macOS calls it Python
PYTHONS_OWN = (
    *PYTHON,
    *("sqlite3", "libsqlite3", "ffi", "libffi", "lzma", "liblzma", "bz2", "libbz2"),
    *("expat", "libexpat", "vcruntime", "msvcp", "ucrt"),
)
FRAMEWORK = ".framework"  # a library of macOS: a folder with the library and links in it


def place(path: str) -> PurePosixPath:
    """Return a path of any system."""
    return PurePosixPath(path.replace("\\", "/"))


def name_of(path: str) -> str:
    """Return a file's name as names compare."""
    return place(path).name.lower()


def is_ours(source: str, homes: Sequence[str]) -> bool:
    """Say whether a library came with Python or with a package, and not from the system."""
    path = place(source.lower())
    inside = any(path.is_relative_to(place(home.lower())) for home in homes)
    return inside or name_of(source).startswith(PYTHONS_OWN)


def is_wanted_plugin(target: str) -> bool:
    """Say whether a file is no Qt plugin, or one of those above."""
    *folders, _ = place(target).parts
    if "plugins" not in folders:
        return True
    kind = "".join(folders[folders.index("plugins") + 1 :][:1])
    return any(part in name_of(target) for part in PLUGINS.get(kind, ()))


def loaded(binaries: Iterable[Entry], loads: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return of the libraries only those that an extension or a plugin loads, directly or not.

    `loads` tells the names of what a file loads. Libraries of one name are kept all: which of them
    is found is the system's affair.
    """
    listed = list(binaries)
    by_name: dict[str, list[Entry]] = {}
    for entry in listed:
        by_name.setdefault(name_of(entry[0]), []).append(entry)
    kept: set[Entry] = set()
    waiting = [entry for entry in listed if _is_root(entry)]
    while waiting:
        entry = waiting.pop()
        if entry not in kept:
            kept.add(entry)
            for name in loads(entry[1]):
                waiting += by_name.get(name_of(name), ())
    return [entry for entry in listed if entry in kept]


def _is_root(entry: Entry) -> bool:
    target, _, kind = entry
    is_python = name_of(target).startswith(PYTHON)
    return kind == "EXTENSION" or "plugins" in place(target).parts or is_python


def data(entries: Iterable[Entry], libraries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the other files that are read by anything that is kept, and links to what is kept."""
    names = {name_of(target) for target, _, _ in libraries}
    homes = {framework_of(target) for target, _, _ in libraries}
    for entry in entries:
        target, _, kind = entry
        if home := framework_of(target):
            wanted = home in homes
        else:
            wanted = name_of(target) in names if kind == "SYMLINK" else _is_read(target)
        if wanted:
            yield entry


def framework_of(target: str) -> PurePosixPath | None:
    """Return the framework that a file belongs to, if to any."""
    within = [folder for folder in place(target).parents if folder.suffix == FRAMEWORK]
    return within[-1] if within else None


def _is_read(target: str) -> bool:
    path = place(target)
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.stem in TRANSLATIONS
    return is_wanted_plugin(target) and not any(part in path.parts for part in UNREAD)
