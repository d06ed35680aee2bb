#!/usr/bin/env python3
"""Work on weeklydesk from its checkout; needs Python 3.11 or newer with pip, nothing else.

    python3 dev.py run [ARGUMENT…]      open the window, or hand the arguments to weeklydesk
    python3 dev.py test [ARGUMENT…]     run the tests; the arguments go to pytest. All of them run
                                        side by side, those of a path one by one
    python3 dev.py check                lint, formatting and types
    python3 dev.py bench                measure start and conversion against other programs
    python3 dev.py soak [ARGUMENT…]     run the tests in their long form; then, where no test is
                                        named, build the packages and try them
    python3 dev.py translate            bring the translation files up to date with the code
    python3 dev.py pictures             take the guide's pictures anew
    python3 dev.py package              build what can be handed on, into dist/

Each command sets up what it needs first: `.venv`, the dependencies and, on Debian and Ubuntu,
the system libraries of Qt. It does so once, and again when pyproject.toml has changed.
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
SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "8", "--dist", "worksteal")  # pytest-xdist
LEVELS = ("run", "test", "dev")  # what .venv is for: each has all that those before it have

QT_LIBRARIES = {  # what any Qt program loads → its Debian package
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # QtNetwork does, for a second start
}
SCREEN_LIBRARIES = {  # what a window on X11 needs besides
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
CHINESE_FONTS = "fonts-noto-cjk"


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument names and return the exit status."""
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
    """Run a command; what the machine is to blame for becomes one line."""
    try:
        return command(arguments)
    except subprocess.CalledProcessError as error:
        return fail(f"This did not work (status {error.returncode}): {shlex.join(error.cmd)}")
    except PermissionError as error:
        return fail(f"{error.filename} cannot be written: {error.strerror}.")
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window on the checkout's store, or show the main job where there is no screen."""
    set_up("run")
    if arguments:
        STORE.parent.mkdir(exist_ok=True)
        return weeklydesk(STORE, *arguments).returncode
    add_libraries(QT_LIBRARIES | SCREEN_LIBRARIES if has_screen_settings() else {})
    if not can_open_a_window():
        return show_main_job()
    if not STORE.exists():
        import_samples()
    return weeklydesk(STORE).returncode


def test(arguments: list[str]) -> int:
    """Run the tests without a screen."""
    return run_tests(arguments)


def soak(arguments: list[str]) -> int:
    """Run the tests in their long form, and where none is named try the packages too."""
    return run_tests(arguments, WEEKLYDESK_SOAK="1") or (0 if arguments else package([]))


def check(_: list[str]) -> int:
    """Run the linter, the formatter and the type checker; each of them runs, whatever it finds."""
    set_up("dev")
    return run_each(["ruff", "check", "."], ["ruff", "format", "--check", "."], ["pyright"])


def bench(_: list[str]) -> int:
    """Run every benchmark, one after the other."""
    set_up("run")
    add_libraries(QT_LIBRARIES | SCREEN_LIBRARIES)
    names = sorted(path.stem for path in BENCHMARKS.glob("bench_*.py"))
    return run_each(*([f"tests.benchmarks.{name}"] for name in names))


def translate(_: list[str]) -> int:
    """Enter new sentences into the Linguist files, unfinished, and take old ones out."""
    set_up("run")
    return run_each(["tests.ui.linguist"])


def pictures(_: list[str]) -> int:
    """Take the pictures of the guide and the README anew, without a screen."""
    set_up("test")
    if not add_libraries(QT_LIBRARIES):
        return fail("The pictures are taken of the window, which needs them.")
    return run_each(["tests.ui.pictures"])


def package(_: list[str]) -> int:
    """Build what this system can make, and try it (packaging/README.md)."""
    set_up("run")
    if not add_libraries(QT_LIBRARIES):
        return fail("The packages are tried with them. Install them and run this again.")
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
        return fail("The tests need them too. Install them and run this again.")
    settings["QT_QPA_PLATFORM"] = "offscreen"
    spread = () if any(map(names_a_place, arguments)) else SIDE_BY_SIDE
    return python("-m", "pytest", *spread, *arguments, settings=settings).returncode


def names_a_place(argument: str) -> bool:
    """Say whether an argument of pytest is a path of tests, or one test in it."""
    return (ROOT / argument.partition("::")[0]).exists()


def weeklydesk(store: Path, *arguments: str, check: bool = False) -> Done:
    """Run weeklydesk on a store."""
    return python("-m", "weeklydesk", "--store", str(store), *arguments, check=check)


def import_samples() -> None:
    """Fill the checkout's new store; it appears whole or not at all."""
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


def show_main_job() -> int:
    """Do the main job on the sample weeks: import them, start the next week, write it."""
    lack = "The display cannot be used" if has_screen_settings() else "There is no display"
    say(f"{lack}, so this is the main job without a window:")
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
    """Say whether this session claims to have a screen that shows windows."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in names)


def can_open_a_window() -> bool:
    """Try it in a child process, since Qt aborts where the screen cannot be reached."""
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
    """Install what is missing, or say how to; return whether all is there."""
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
    say(f"The window lacks these packages of the system (Debian's names): {' '.join(packages)}")
    if shutil.which("apt-get"):
        say(f"To install them, type:  sudo apt-get update && sudo {shlex.join(install)}")
    return False


def install_packages(install: list[str]) -> bool:
    """Install Debian packages as root; return whether it worked."""
    say(f"Installing for Qt: {shlex.join(install)}")
    settings = environment() | {"DEBIAN_FRONTEND": "noninteractive"}
    steps = (["apt-get", "update"], install)
    return all(
        subprocess.run(step, check=False, env=settings, stdout=subprocess.DEVNULL).returncode == 0
        for step in steps
    )


def loads(library: str) -> bool:
    """Say whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_fonts() -> bool:
    """Say whether a font with Chinese is installed where Linux keeps its fonts."""
    places = ("/usr/share", "/usr/local/share", Path.home() / ".local/share")
    marks = ("cjk", "wqy", "han", "droid", "uming", "ukai", "noto sans sc")
    files = (path for place in places for path in Path(place, "fonts").rglob("*.[to]t[fc]"))
    names = (path.name.lower() for path in files)
    return any(mark in name for name in names for mark in marks)


def set_up(level: str) -> None:
    """Make `.venv` with the project and what a level needs, unless it is there already."""
    state = fingerprint()
    stamps = [VENV / f"ready-{name}" for name in LEVELS[LEVELS.index(level) :]]
    if any(path.is_file() and path.read_text(encoding="utf-8") == state for path in stamps):
        return
    say("Setting up .venv; the first time this loads some 100 MB and takes minutes.")
    if not is_whole():
        make_environment()
    for path in VENV.glob("ready-*"):
        path.unlink()
    group = [] if level == "run" else ["--group", level]
    python("-m", "pip", "install", "--editable", ".", *group, check=True)
    stamps[0].write_text(state, encoding="utf-8")


def fingerprint() -> str:
    """Return what the set-up depends on: the declared needs, the place and the Python."""
    needs = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{needs}\n{ROOT}\n{sys.version}\n"


def is_whole() -> bool:
    """Say whether `.venv` was once finished, for this Python, with a pip that knows groups."""
    if not PYTHON.exists() or not any(VENV.glob("ready-*")):
        return False
    code = "import sys, pip; print(*sys.version_info[:2], *pip.__version__.split('.')[:2])"
    child = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    found = tuple(int(part) for part in child.stdout.split())
    return found[:2] == sys.version_info[:2] and found[2:] >= (25, 1)


def make_environment() -> None:
    """Make `.venv` anew, with a pip of its own; works without Debian's python3-venv."""
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode != 0:
        raise SystemExit(f"{sys.executable} has no pip. On Debian: apt-get install python3-pip")
    venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=False)
    command = [*pip, "--python", str(PYTHON), "install", "pip>=25.1"]
    subprocess.run(command, check=True, env=environment())


def run_each(*modules: list[str]) -> int:
    """Run every module with its arguments, whatever the others say; return 1 if one failed."""
    failed = [module for module in modules if python("-m", *module).returncode != 0]
    return 1 if failed else 0


def python(*arguments: str, check: bool = False, settings: dict[str, str] | None = None) -> Done:
    """Run the environment's Python in the checkout, with `settings` in its environment."""
    command = [str(PYTHON), *arguments]
    return subprocess.run(command, cwd=ROOT, check=check, env=environment() | (settings or {}))


def environment() -> dict[str, str]:
    """Return this process's environment, patient with slow networks and sure of UTF-8."""
    defaults = {"PIP_DEFAULT_TIMEOUT": "60", "PIP_RETRIES": "10"}
    always = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    return defaults | os.environ | always


def say(message: str) -> None:
    """Print a line at once, in order with what child processes print."""
    print(message, flush=True)


def fail(message: str, status: int = 1) -> int:
    """Print a line on standard error and return the exit status."""
    print(message, file=sys.stderr, flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
