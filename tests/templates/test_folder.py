"""The user's own templates: saving, renaming, copying, deleting, importing, exporting."""

from dataclasses import replace
from pathlib import Path

import pytest

from weeklydesk.errors import FileError, InputError
from weeklydesk.model import Section
from weeklydesk.templates import Template, folder
from weeklydesk.templates.folder import OwnTemplates

OURS = Template("ours", "ours", "en", "{week}", (Section("a"),))


@pytest.fixture
def own(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(tmp_path / "templates")


def test_one_is_kept_and_changed(own: OwnTemplates):
    own.add(OURS)
    changed = replace(OURS, title="W{number}")
    own.put(changed)
    assert own.load("ours") == changed
    assert own.names() == ("ours",)


def test_a_shipped_one_is_copied_under_a_name_that_is_free(own: OwnTemplates):
    first, second = own.copy("zh-plain"), own.copy("zh-plain")
    assert (first.name, second.name, second.label) == ("极简周报", "极简周报 2", "极简周报 2")
    assert own.load("极简周报 2").sections == own.load("zh-plain").sections


def test_one_is_renamed(own: OwnTemplates):
    own.add(OURS)
    assert own.rename("ours", "Team report").label == "Team report"
    assert own.names() == ("Team report",)
    assert own.rename("Team report", "team report").name == "team report"
    assert own.names() == ("team report",)


@pytest.mark.parametrize("name", ["zh", "ZH", "there", "a/b", ""])
def test_a_name_that_cannot_be_changes_nothing(own: OwnTemplates, name: str):
    own.add(OURS)
    own.add(replace(OURS, name="there"))
    with pytest.raises(InputError):
        own.rename("ours", name)
    assert own.names() == ("ours", "there")


def test_what_is_deleted_lies_in_a_folder_and_comes_back(own: OwnTemplates):
    own.add(OURS)
    place = own.remove("ours")
    assert (own.names(), place) == ((), own.path / "deleted" / "ours.toml")
    own.add(replace(OURS, title="another"))
    assert own.remove("ours") == own.path / "deleted" / "ours 2.toml"
    own.add(replace(OURS, title="a third"))
    assert own.bring_back(place, "ours") == "ours 2"
    assert own.load("ours 2").title == "{week}"


def test_one_that_is_not_there_cannot_be_deleted(own: OwnTemplates):
    with pytest.raises(InputError, match="There is no template “ours”"):
        own.remove("ours")


def test_one_is_handed_on_and_taken_in_once(own: OwnTemplates, tmp_path: Path):
    file = tmp_path / "from a friend.toml"
    folder.write_to(OURS, file)
    assert own.take_in(file).name == "from a friend"
    assert own.take_in(file).name == "from a friend"
    folder.write_to(replace(OURS, title="W{number}"), file)
    assert own.take_in(file).name == "from a friend 2"
    assert own.names() == ("from a friend", "from a friend 2")


def test_a_file_that_is_none_is_not_taken_in(own: OwnTemplates, tmp_path: Path):
    file = tmp_path / "x.toml"
    with pytest.raises(FileError):
        own.take_in(file)
    file.write_bytes(b"#" * 1_000_001)
    with pytest.raises(InputError, match="too large"):
        own.take_in(file)
    file.write_text("format = 9", encoding="utf-8")
    with pytest.raises(InputError, match="newer"):
        own.take_in(file)
    assert own.names() == ()


def test_what_is_in_the_file_is_told_from_what_is_not(own: OwnTemplates):
    assert own.bytes_of("ours") == b""
    own.add(OURS)
    assert b'title = "a"' in own.bytes_of("ours")
