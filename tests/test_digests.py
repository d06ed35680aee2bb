"""The hashes are the standard ones, in whatever module Python has them."""

import hashlib

import pytest

from weeklydesk import digests


@pytest.mark.parametrize("data", [b"", "周报".encode(), b"\x00" * 1000])
def test_hashes_are_those_of_hashlib(data: bytes):
    assert digests.sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()
    short = digests.blake2b(data, digest_size=8)
    assert short.hexdigest() == hashlib.blake2b(data, digest_size=8).hexdigest()


def test_they_come_without_openssl():
    assert digests.sha256 is not hashlib.sha256


def test_a_python_without_modules_of_its_own_has_them_from_hashlib():
    assert digests.import_hash("sha256", "_no_such_module") is hashlib.sha256
