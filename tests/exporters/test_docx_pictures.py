"""Pictures in Word files."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.exporters.wordparts import GIF, JPEG, PNG, audit, check_references, parts, pictured
from weeklydesk.exporters.word.pictures import picture


@pytest.mark.parametrize(
    ("data", "size"),
    [(PNG, ("png", 2, 3)), (GIF, ("gif", 4, 5)), (JPEG, ("jpeg", 7, 6))],
)
def test_sizes_of_pictures(data: bytes, size: tuple[str, int, int]):
    found = picture(data)
    assert found
    assert (found.kind, found.width, found.height) == size


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", PNG[:18], JPEG[:22], b"\xff\xd8\xff\x00" + bytes(9)]
)
def test_invalid_pictures_are_rejected(data: bytes):
    assert picture(data) is None


def test_local_pictures_are_embedded(tmp_path: Path):
    (tmp_path / "图 1.png").write_bytes(PNG)
    text = '![两 "像素"](图%201.png) 与 ![](图%201.png) 与 [![](a.gif)](https://e.cn)'
    (tmp_path / "a.gif").write_bytes(GIF)
    data = pictured(text, tmp_path)
    assert audit(data, tmp_path) == []
    check_references(data)
    found = parts(data)["word/document.xml"]
    assert found.xpath("//*[local-name()='docPr']/@descr") == ['两 "像素"', "", ""]
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    media = [name for name in names if "media" in name]
    assert media == ["word/media/image1.png", "word/media/image2.gif"]


def test_other_pictures_are_replaced_by_their_description(tmp_path: Path):
    folder = tmp_path / "week"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "text.png").write_text("no picture")
    text = (
        "![甲](../secret.png)![乙](link.png)![丙](text.png)![丁](none.png)![戊](https://e.cn/a.png)"
    )
    data = pictured(text, folder)
    assert not [name for name in zipfile.ZipFile(BytesIO(data)).namelist() if "media" in name]
    assert "".join(parts(data)["word/document.xml"].itertext()) == "甲乙丙丁戊"


def test_a_large_picture_fits_the_page(tmp_path: Path):
    (tmp_path / "a.gif").write_bytes(b"GIF89a\x88\x13\x88\x13" + bytes(8))
    found = parts(pictured("![](a.gif)", tmp_path))["word/document.xml"]
    width = int(found.xpath("//*[local-name()='extent']/@cx")[0])
    assert width == pytest.approx((11906 - 2 * 1418) * 635, abs=2)
