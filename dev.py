#!/usr/bin/env python3
"""Run, test and package weeklydesk from its checkout; needs Python 3.11 or newer with pip.

    python3 dev.py run [ARGUMENT…]      open the window, or pass the arguments to weeklydesk
    python3 dev.py test [ARGUMENT…]     run the tests; the arguments go to pytest. In parallel,
                                        unless a path is given
    python3 dev.py check                run the linter, the formatter and the type checker
    python3 dev.py bench                run the benchmarks
    python3 dev.py soak [ARGUMENT…]     run the long form of the tests; then, unless a path is
                                        given, build and test the packages
    python3 dev.py translate            update the translation files from the code
    python3 dev.py pictures             retake the guide's pictures
    python3 dev.py package              build the packages for this system into dist/

Each command first sets up what it needs: `.venv`, the dependencies and, on Debian and Ubuntu,
Qt's system libraries. This happens once, and again when pyproject.toml has changed.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import TextIOWrapper
from pathlib import Path

Command = Callable[[list[str]], int]
Done = subprocess.CompletedProcess[bytes]

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SAMPLES = ROOT / "resources" / "weeklydesk_resources" / "samples"
BENCHMARKS = ROOT / "tests" / "benchmarks"
STORE = ROOT / ".store" / "weeklydesk.db"  # the checkout's own, never the user's
OUT = ROOT / "out"
PARALLEL = ("-n", "auto", "--maxprocesses", "8", "--dist", "worksteal")  # pytest-xdist
LEVELS = ("run", "test", "dev")  # of .venv: each includes those before it

QT_LIBRARIES = {  # library that any Qt program loads → its Debian package
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # loaded by QtNetwork, for a second start
}
SCREEN_LIBRARIES = {  # what a window on X11 also needs
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
CHINESE_FONTS = "fonts-noto-cjk"


def main(arguments: Sequence[str]) -> int:
    """Run the command named by the first argument and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if sys.version_info[:2] < OLDEST_PYTHON:
        return fail(f"weeklydesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    name = arguments[0] if arguments else "--help"
    if name in COMMANDS:
        return attempt(COMMANDS[name], list(arguments[1:]))
    print(__doc__)
    return 0 if name in ("-h", "--help") else fail(f"dev.py does not know “{name}”.", 2)


def attempt(command: Command, arguments: list[str]) -> int:
    """Run a command; failures caused by the machine are reported on one line."""
    try:
        return command(arguments)
    except subprocess.CalledProcessError as error:
        return fail(f"This command failed (status {error.returncode}): {shlex.join(error.cmd)}")
    except PermissionError as error:
        return fail(f"{error.filename} cannot be written: {error.strerror}.")
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window on the checkout's store, or run the main workflow without a display."""
    set_up("run")
    if arguments:
        STORE.parent.mkdir(exist_ok=True)
        return weeklydesk(STORE, *arguments).returncode
    add_libraries(QT_LIBRARIES | SCREEN_LIBRARIES if has_screen_settings() else {})
    if not can_open_a_window():
        return run_without_window()
    if not STORE.exists():
        import_samples()
    return weeklydesk(STORE).returncode


def test(arguments: list[str]) -> int:
    """Run the tests without a screen."""
    return run_tests(arguments)


def soak(arguments: list[str]) -> int:
    """Run the long form of the tests; unless a path is given, build and test the packages too."""
    return run_tests(arguments, WEEKLYDESK_SOAK="1") or (0 if arguments else package([]))


def check(_: list[str]) -> int:
    """Run the linter, the formatter and the type checker, even if one of them fails."""
    set_up("dev")
    return run_each(["ruff", "check", "."], ["ruff", "format", "--check", "."], ["pyright"])


def bench(_: list[str]) -> int:
    """Run all benchmarks, one after the other."""
    set_up("run")
    add_libraries(QT_LIBRARIES | SCREEN_LIBRARIES)
    names = sorted(path.stem for path in BENCHMARKS.glob("bench_*.py"))
    return run_each(*([f"tests.benchmarks.{name}"] for name in names))


def translate(_: list[str]) -> int:
    """Add new strings to the Linguist files as unfinished, and remove obsolete ones."""
    set_up("run")
    return run_each(["tests.ui.linguist"])


def pictures(_: list[str]) -> int:
    """Retake the pictures of the guide and the README, without a screen."""
    set_up("test")
    if not add_libraries(QT_LIBRARIES):
        return fail("The pictures need them. Install them and run this again.")
    return run_each(["tests.ui.pictures"])


def package(_: list[str]) -> int:
    """Build and test the packages for this system (packaging/README.md)."""
    set_up("run")
    if not add_libraries(QT_LIBRARIES):
        return fail("Testing the packages needs them. Install them and run this again.")
    return python("packaging/build.py").returncode


COMMANDS: dict[str, Command] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "soak": soak,
    "translate": translate,
    "pictures": pictures,
    "package": package,
}


def run_tests(arguments: list[str], **settings: str) -> int:
    """Run pytest without a screen, with `settings` in its environment."""
    set_up("test")
    if not add_libraries(QT_LIBRARIES):
        return fail("The tests need them. Install them and run this again.")
    settings["QT_QPA_PLATFORM"] = "offscreen"
    spread = () if any(map(is_path, arguments)) else PARALLEL
    return python("-m", "pytest", *spread, *arguments, settings=settings).returncode


def is_path(argument: str) -> bool:
    """Return whether a pytest argument is a path, or a test in one."""
    return (ROOT / argument.partition("::")[0]).exists()


def weeklydesk(store: Path, *arguments: str, check: bool = False) -> Done:
    """Run weeklydesk on a store."""
    return python("-m", "weeklydesk", "--store", str(store), *arguments, check=check)


def import_samples() -> None:
    """Create the checkout's store with the sample weeks, completely or not at all."""
    STORE.parent.mkdir(exist_ok=True)
    say(f"A new store with the sample weeks: {STORE.relative_to(ROOT)}")
    with tempfile.TemporaryDirectory(dir=STORE.parent) as folder:
        fresh = Path(folder, STORE.name)
        weeklydesk(fresh, "import", str(samples()), check=True)
        fresh.replace(STORE)


def samples() -> Path:
    """Return the sample weeks in the language that the window opens in."""
    return SAMPLES / ("zh" if window_language().startswith("zh") else "en")


def window_language() -> str:
    """Ask the program for it; where Qt cannot be loaded, take what Qt would read first."""
    code = "from weeklydesk_ui.i18n import system_language; print(system_language())"
    child = subprocess.run(
        [PYTHON, "-c", code], capture_output=True, text=True, check=False, env=environment()
    )
    named = map(os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return child.stdout.strip() or next(filter(None, named), "")


def run_without_window() -> int:
    """Import the sample weeks into a temporary store, start the next week and export it."""
    lack = "The display cannot be used" if has_screen_settings() else "There is no display"
    say(f"{lack}, so the sample weeks are processed without a window:")
    weeks = samples()
    week = week_after(max(path.stem for path in weeks.glob("*.md")))
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, STORE.name)
        weeklydesk(store, "import", str(weeks), check=True)
        weeklydesk(store, "new", week, check=True)
        for ending in ("md", "docx", "html"):
            target = OUT / f"{week}.{ending}"
            weeklydesk(store, "export", week, str(target), check=True)
            say(f"Written: {target}")
    return 0


def week_after(week: str) -> str:
    """Return the ISO week after one like 2024-W22."""
    year, number = week.split("-W")
    following = date.fromisocalendar(int(year), int(number), 1) + timedelta(weeks=1)
    return f"{following.isocalendar().year}-W{following.isocalendar().week:02}"


def has_screen_settings() -> bool:
    """Return whether the environment names a screen that can show windows."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in names)


def can_open_a_window() -> bool:
    """Return whether Qt can use the screen; in a child process, since Qt aborts if it cannot."""
    if not has_screen_settings():
        return False
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    try:
        child = subprocess.run(
            [PYTHON, "-c", code], capture_output=True, timeout=60, check=False, env=environment()
        )
    except subprocess.TimeoutExpired:
        return False
    return child.returncode == 0


def add_libraries(wanted: dict[str, str]) -> bool:
    """Install missing libraries, or print how to; return whether all are installed."""
    if sys.platform != "linux":
        return True
    packages = [package for name, package in wanted.items() if not loads(name)]
    if has_screen_settings() and "libxcb-cursor.so.0" in wanted and not has_chinese_fonts():
        packages.append(CHINESE_FONTS)
    if not packages:
        return True
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and os.geteuid() == 0 and install_packages(install):
        return True
    say(f"These system packages are missing (Debian's names): {' '.join(packages)}")
    if shutil.which("apt-get"):
        say(f"To install them, type:  sudo apt-get update && sudo {shlex.join(install)}")
    return False


def install_packages(install: list[str]) -> bool:
    """Install Debian packages as root; return whether it succeeded."""
    say(f"Installing for Qt: {shlex.join(install)}")
    settings = environment() | {"DEBIAN_FRONTEND": "noninteractive"}
    steps = (["apt-get", "update"], install)
    return all(
        subprocess.run(step, check=False, env=settings, stdout=subprocess.DEVNULL).returncode == 0
        for step in steps
    )


def loads(library: str) -> bool:
    """Return whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_fonts() -> bool:
    """Return whether a font with Chinese characters is installed on Linux."""
    places = ("/usr/share", "/usr/local/share", Path.home() / ".local/share")
    marks = ("cjk", "wqy", "han", "droid", "uming", "ukai", "noto sans sc")
    files = (path for place in places for path in Path(place, "fonts").rglob("*.[to]t[fc]"))
    names = (path.name.lower() for path in files)
    return any(mark in name for name in names for mark in marks)


def set_up(level: str) -> None:
    """Install the project and a level's dependencies into `.venv`, unless it is up to date."""
    state = fingerprint()
    stamps = [VENV / f"ready-{name}" for name in LEVELS[LEVELS.index(level) :]]
    if any(path.is_file() and path.read_text(encoding="utf-8") == state for path in stamps):
        return
    say("Setting up .venv; the first time this downloads about 100 MB and takes minutes.")
    if not is_complete():
        make_environment()
    for path in VENV.glob("ready-*"):
        path.unlink()
    group = [] if level == "run" else ["--group", level]
    python("-m", "pip", "install", "--editable", ".", *group, check=True)
    stamps[0].write_text(state, encoding="utf-8")


def fingerprint() -> str:
    """Return what the set-up depends on: pyproject.toml, the checkout's path and the Python."""
    needs = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{needs}\n{ROOT}\n{sys.version}\n"


def is_complete() -> bool:
    """Return whether `.venv` is complete, for this Python, with a pip that supports groups."""
    if not PYTHON.exists() or not any(VENV.glob("ready-*")):
        return False
    code = "import sys, pip; print(*sys.version_info[:2], *pip.__version__.split('.')[:2])"
    child = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    found = tuple(int(part) for part in child.stdout.split())
    return found[:2] == sys.version_info[:2] and found[2:] >= (25, 1)


def make_environment() -> None:
    """Create `.venv` with its own pip; works without Debian's python3-venv."""
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode != 0:
        raise SystemExit(f"{sys.executable} has no pip. On Debian: apt-get install python3-pip")
    venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=False)
    command = [*pip, "--python", str(PYTHON), "install", "pip>=25.1"]
    subprocess.run(command, check=True, env=environment())


def run_each(*modules: list[str]) -> int:
    """Run each module with its arguments, even if others fail; return 1 if one failed."""
    failed = [module for module in modules if python("-m", *module).returncode != 0]
    return 1 if failed else 0


def python(*arguments: str, check: bool = False, settings: dict[str, str] | None = None) -> Done:
    """Run the environment's Python in the checkout, with `settings` in its environment."""
    command = [str(PYTHON), *arguments]
    return subprocess.run(command, cwd=ROOT, check=check, env=environment() | (settings or {}))


def environment() -> dict[str, str]:
    """Return this process's environment, with patience for slow networks and with UTF-8."""
    defaults = {"PIP_DEFAULT_TIMEOUT": "60", "PIP_RETRIES": "10"}
    always = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    return defaults | os.environ | always


def say(message: str) -> None:
    """Print a line and flush, so that it precedes the output of child processes."""
    print(message, flush=True)


def fail(message: str, status: int = 1) -> int:
    """Print a line to standard error and return the exit status."""
    print(message, file=sys.stderr, flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
