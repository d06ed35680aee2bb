"""Folders of sync programs and network drives are recognised by name, marker file or mount."""

from pathlib import Path, PurePosixPath

import pytest

from tests.systems import needs_links
from weeklydesk.store_location import Kind, Risk, mounted_on, risk_of

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
nas:/share /home/li/nas nfs4 rw 0 0
//srv/c /mnt/team\\040drive cifs rw 0 0
/dev/sdb1 /home/li/nas/local ext4 rw 0 0
sshfs /media/far fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - 某公司", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Team)", "Dropbox"),
        ("iCloudDrive", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("我的坚果云", "坚果云"),
        ("Nutstore Files/我的坚果云", "坚果云"),
        ("Google Drive", "Google Drive"),
        ("百度网盘", "百度网盘"),
        ("dropboxes", None),
        ("my dropbox notes", None),
        ("Documents", None),
    ],
)
def test_a_sync_folder_is_known_by_its_name(tmp_path: Path, folder: str, program: str | None):
    place = tmp_path / folder / "data" / "weeklydesk.db"
    assert risk_of(place, {}) == (Risk(Kind.SYNC, program) if program else None)


def test_a_sync_folder_is_known_by_what_lies_in_it(tmp_path: Path):
    (tmp_path / ".stfolder").mkdir()
    assert risk_of(tmp_path / "a" / "weeklydesk.db", {}) == Risk(Kind.SYNC, "Syncthing")


def test_a_moved_onedrive_is_known_by_its_variable(tmp_path: Path):
    known = risk_of(tmp_path / "cloud" / "weeklydesk.db", {"OneDrive": str(tmp_path / "cloud")})
    assert known == Risk(Kind.SYNC, "OneDrive")


@needs_links
def test_a_link_into_a_sync_folder_is_followed(tmp_path: Path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox")
    assert risk_of(tmp_path / "data" / "weeklydesk.db", {}) == Risk(Kind.SYNC, "Dropbox")


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/li/weeklydesk.db", None),
        ("/home/li/nas/weeklydesk.db", "nfs4"),
        ("/home/li/nas/local/weeklydesk.db", None),
        ("/mnt/team drive/weeklydesk.db", "cifs"),
        ("/media/far/a/weeklydesk.db", "fuse.sshfs"),
    ],
)
def test_a_drive_of_the_network_is_known_by_its_mount(place: str, kind: str | None):
    assert mounted_on(PurePosixPath(place), MOUNTS) == kind
