"""The user's own templates: adding, renaming, importing, deleting. Deleted files are kept."""

from __future__ import annotations

from pathlib import Path

from weeklydesk import files, templates
from weeklydesk.errors import FileError, InputError
from weeklydesk.records import record, replace
from weeklydesk.safenames import safe_name
from weeklydesk.templates import ENDING, Template, form

AWAY = "deleted"
_LONGEST = 40
_BIGGEST = 1_000_000  # bytes of an imported template
_MOST = 1000  # templates of one name


@record
class OwnTemplates:
    """The folder of own templates, which is created when the first one is added."""

    path: Path

    def names(self) -> tuple[str, ...]:
        """Return the names of the templates in the folder, sorted."""
        return tuple(sorted(path.stem for path in self.path.glob(f"*{ENDING}")))

    def holds(self, name: str) -> bool:
        """Return whether there is an own template of that name."""
        return self._file(name).is_file()

    def load(self, name: str) -> Template:
        """Return an own or else a built-in template; raise InputError if it is invalid."""
        return templates.load(name, self.path)

    def bytes_of(self, name: str) -> bytes:
        """Return the content of the file; empty if there is none."""
        try:
            return self._file(name).read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise _unreadable(self._file(name), error) from error

    def add(self, template: Template) -> Path:
        """Save a new template; raise InputError if its name is taken or invalid."""
        self._require_free(template.name)
        return self.put(template)

    def put(self, template: Template) -> Path:
        """Save a template, replacing an existing one of its name."""
        _require_usable(template.name)
        files.make_folder(self.path)
        path = self._file(template.name)
        files.write_bytes(path, form.write(template).encode())
        return path

    def rename(self, name: str, new: str) -> Template:
        """Rename a template and return it."""
        template = replace(self.load(name), name=new, label=new)
        if new == name:
            self.put(template)
            return template
        if new.casefold() == name.casefold():  # the same file on a case-insensitive file system
            self.remove(name)
        self.add(template)
        if self.holds(name) and new.casefold() != name.casefold():
            self._file(name).unlink()
        return template

    def copy(self, name: str) -> Template:
        """Save a copy of an own or built-in template under a free name, and return it."""
        origin = self.load(name)
        fresh = self.free(origin.label)
        made = replace(origin, name=fresh, label=fresh)
        self.add(made)
        return made

    def remove(self, name: str) -> Path:
        """Move a template to the folder of deleted ones, and return its path there.

        Raise InputError if it is not one of the user's own.
        """
        if not self.holds(name):
            self.load(name)
            raise InputError(
                "The template “{name}” comes with the program. Only your own can be deleted.",
                name=name,
            )
        away = self.path / AWAY
        files.make_folder(away)
        numbered = (away / f"{name} {number}{ENDING}" for number in range(2, _MOST))
        places = (away / f"{name}{ENDING}", *numbered)
        place = next((each for each in places if not each.exists()), places[-1])
        try:
            self._file(name).rename(place)
        except OSError as error:
            raise FileError(
                "The template {path} cannot be deleted: {reason}.",
                path=self._file(name),
                reason=error.strerror or error,
            ) from error
        return place

    def bring_back(self, place: Path, name: str) -> str:
        """Restore a template from the folder of deleted ones, and return its name."""
        fresh = name if not self._taken(name) else self.free(name)
        try:
            place.rename(self._file(fresh))
        except OSError as error:
            raise _unreadable(place, error) from error
        return fresh

    def take_in(self, path: Path) -> Template:
        """Import a template file and return the template; an equal one is not imported again."""
        try:
            if path.stat().st_size > _BIGGEST:
                raise InputError("{path} is too large to be a template.", path=path)
        except OSError as error:
            raise _unreadable(path, error) from error
        found = templates.parse(path)
        name = _plain(path.stem) or _plain(found.label) or "template"
        for known in self.names():
            if self.bytes_of(known) == form.write(replace(found, name=known)).encode():
                return self.load(known)
        made = replace(found, name=self.free(name))
        self.add(made)
        return made

    def free(self, name: str) -> str:
        """Return a free name for a new template that is similar to `name`."""
        plain = _plain(name) or "template"
        numbered = (f"{plain} {number}" for number in range(2, _MOST))
        return next((each for each in (plain, *numbered) if not self._taken(each)), plain)

    def _file(self, name: str) -> Path:
        return self.path / f"{name}{ENDING}"

    def _taken(self, name: str) -> bool:
        known = {each.casefold() for each in templates.names(self.path)}
        return name.casefold() in known

    def _require_free(self, name: str) -> None:
        _require_usable(name)
        if self._taken(name):
            raise InputError(
                "There is already a template “{name}”, which was left unchanged. Choose "
                "another name.",
                name=name,
            )


def write_to(template: Template, path: Path) -> None:
    """Write a template to any file."""
    files.write_bytes(path, form.write(template).encode())


def _plain(name: str) -> str:
    """Return the name without characters that are invalid in file names on any system."""
    return safe_name(safe_name(name, "").strip(". ")[:_LONGEST].rstrip(". "), "")


def _require_usable(name: str) -> None:
    if not name or len(name) > 2 * _LONGEST or safe_name(name, "") != name or name.startswith("."):
        raise InputError(
            "“{name}” cannot be used as a template name. Use letters, digits, spaces and dashes.",
            name=name,
        )


def _unreadable(path: Path, error: OSError) -> FileError:
    return FileError(
        "The template {path} cannot be read: {reason}.", path=path, reason=error.strerror or error
    )
