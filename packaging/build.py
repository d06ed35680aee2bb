"""Build what can be handed on, into dist/: `python3 dev.py package`, or this file by itself.

A wheel everywhere; from it a folder that needs no Python; from that what this system installs:
tar.xz and .deb on Linux, an installer on Windows, a disk image on macOS. Standard library only;
all tools come into an environment of their own below build/.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import venv
from pathlib import Path

import complete
from workshop import (
    BIN,
    DIST,
    DRAWING,
    ENDING,
    ENVIRONMENT,
    HERE,
    ICONS,
    KEPT,
    ROOT,
    VERSION,
    WORK,
    call,
    megabytes,
    say,
)


def main() -> int:
    """Build everything that this system can build, try it, and tell its size."""
    DIST.mkdir(exist_ok=True)
    wheel = build_wheel()
    install(wheel)
    folder = build_folder()
    made = [wheel, *build_for_this_system(folder)]
    print(f"\nweeklydesk {VERSION}: {megabytes(folder)} unpacked, without need of a Python")
    for path in made:
        print(f"    {megabytes(path):>9}  {path.relative_to(ROOT)}")
    return 0


def build_wheel() -> Path:
    """Build the wheel with the Python that runs this."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    call(*pip, "--wheel-dir", str(DIST), str(ROOT))
    return max(DIST.glob(f"weeklydesk-{VERSION}-*.whl"), key=lambda path: path.stat().st_mtime)


def install(wheel: Path) -> None:
    """Install the wheel alone into a new environment, try it, then add the packager."""
    shutil.rmtree(WORK, ignore_errors=True)
    venv.create(ENVIRONMENT, symlinks=os.name != "nt", with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(BIN / f"python{ENDING}"), "install"]
    call(*pip, "--quiet", str(wheel))
    say("Trying the wheel as pipx or uv install it")
    smoke(BIN / f"weeklydesk{ENDING}", "--no-window")
    call(*pip, "--quiet", "--group", f"{ROOT / 'pyproject.toml'}:package")


def build_folder() -> Path:
    """Build the folder that needs no Python, add the licences, and try it."""
    inside("icons.py", str(DRAWING), str(ICONS), QT_QPA_PLATFORM="offscreen")
    inside("kept.py", str(KEPT))
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(WORK / "folder")]
    python = str(BIN / f"python{ENDING}")
    spec = str(HERE / "weeklydesk.spec")
    call(python, "-m", "PyInstaller", *options, "--workpath", str(WORK / "pyinstaller"), spec)
    folder = WORK / "folder" / "weeklydesk"
    strip(folder)
    inside("licences.py", str(folder / "licences"))
    say("Trying the packaged program")
    say(f"Tried: {complete.judge(folder, BIN / f'python{ENDING}')}")
    say(f"Tried: {complete.judge_licences(folder, BIN / f'python{ENDING}')}")
    smoke(folder / f"weeklydesk{ENDING}")
    return folder


def strip(folder: Path) -> None:
    """Take the debugging symbols out of Python's library, where a build of one's own has them."""
    if sys.platform == "linux" and shutil.which("strip"):
        for library in (folder / "_internal").glob("libpython*"):
            call("strip", "--strip-unneeded", str(library))


def build_for_this_system(folder: Path) -> list[Path]:
    """Make of the folder what people on this system install."""
    if sys.platform == "linux":
        import linux

        return linux.build(folder)
    return [build_for_windows() if sys.platform == "win32" else build_for_macos()]


def build_for_windows() -> Path:
    """Make the installer with Inno Setup."""
    call(
        inno_setup(), f"/DVersion={VERSION}", f"/DRoot={ROOT}", str(HERE / "windows/weeklydesk.iss")
    )
    return DIST / f"weeklydesk-{VERSION}-setup.exe"


def inno_setup() -> str:
    """Return Inno Setup's compiler, the newest; SystemExit where there is none."""
    found = [path for home in program_folders() for path in home.glob("Inno Setup */ISCC.exe")]
    newest = max(found, key=lambda path: int(path.parent.name.split()[2]), default=None)
    compiler = shutil.which("iscc") or newest
    if not compiler:
        raise SystemExit("Inno Setup 6.3 or newer makes the installer: install it first.")
    return str(compiler)


def program_folders() -> list[Path]:
    """Return where Windows has programs: of 64 bits, of 32 bits, and of this person alone."""
    places = {"ProgramFiles": "", "ProgramFiles(x86)": "", "LOCALAPPDATA": "Programs"}
    return [Path(os.environ[name], inside) for name, inside in places.items() if name in os.environ]


def build_for_macos() -> Path:
    """Make the disk image, which is for processors like this one."""
    target = DIST / f"weeklydesk-{VERSION}-macos-{platform.machine()}.dmg"
    bundle = WORK / "folder" / "weeklydesk.app"
    licences = WORK / "folder" / "weeklydesk" / "licences"
    call("sh", str(HERE / "macos" / "make_dmg.sh"), str(bundle), str(licences), str(target))
    return target


def inside(script: str, *arguments: str, **settings: str) -> None:
    """Run a script of this folder with the Python of the new environment."""
    call(str(BIN / f"python{ENDING}"), str(HERE / script), *arguments, **settings)


def smoke(program: Path, *arguments: str) -> None:
    """Try a program as a person would."""
    call(sys.executable, str(HERE / "smoke.py"), str(program), *arguments)


if __name__ == "__main__":
    sys.exit(main())
