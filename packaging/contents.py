"""Select which of the files that PyInstaller found go into the package (used by weeklydesk.spec).

An entry is target, source and kind of a file, as PyInstaller lists them. Paths may have either
slash, and names are compared regardless of case, since Windows spells a library's name one way in
its file (`vcruntime140.dll`) and another in those that load it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]

PLUGINS = {  # Qt's plugins by kind; other kinds are left out
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
PYTHON = ("python", "libpython")  # Python's library; "Python" on macOS
PYTHONS_OWN = (
    *PYTHON,
    *("sqlite3", "libsqlite3", "ffi", "libffi", "lzma", "liblzma", "bz2", "libbz2"),
    *("expat", "libexpat", "vcruntime", "msvcp", "ucrt"),
)
FRAMEWORK = ".framework"  # on macOS a library is a folder with the library and links to it


def place(path: str) -> PurePosixPath:
    """Return a path written for any system."""
    return PurePosixPath(path.replace("\\", "/"))


def name_of(path: str) -> str:
    """Return a file's name in the form used for comparison."""
    return place(path).name.lower()


def is_ours(source: str, homes: Sequence[str]) -> bool:
    """Return whether a library belongs to Python or a package rather than the system."""
    path = place(source.lower())
    inside = any(path.is_relative_to(place(home.lower())) for home in homes)
    return inside or name_of(source).startswith(PYTHONS_OWN)


def is_wanted_plugin(target: str) -> bool:
    """Return whether a file is not a Qt plugin, or one of those above."""
    *folders, _ = place(target).parts
    if "plugins" not in folders:
        return True
    kind = "".join(folders[folders.index("plugins") + 1 :][:1])
    return any(part in name_of(target) for part in PLUGINS.get(kind, ()))


def loaded(binaries: Iterable[Entry], loads: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return only the libraries that an extension or a plugin loads, directly or indirectly.

    `loads` returns the names that a file loads. Of several libraries with one name all are
    included: the system decides which of them is found.
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
    """Yield the data files that included files read, and links to included files."""
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
    """Return the framework that a file belongs to, if any."""
    within = [folder for folder in place(target).parents if folder.suffix == FRAMEWORK]
    return within[-1] if within else None


def _is_read(target: str) -> bool:
    path = place(target)
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.stem in TRANSLATIONS
    return is_wanted_plugin(target) and not any(part in path.parts for part in UNREAD)
