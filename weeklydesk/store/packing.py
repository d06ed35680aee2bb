"""Serialises reports: the documented JSON format, compressed, with a hash that detects damage.

A revision similar to an earlier one (its basis) takes hundreds of bytes instead of thousands,
because zlib uses the basis as a dictionary.
"""

from __future__ import annotations

import json
import zlib

from weeklydesk import codec
from weeklydesk.digests import sha256
from weeklydesk.model import Report


def to_json(report: Report) -> bytes:
    """Return the report as compact JSON; equal reports give equal bytes."""
    text = json.dumps(codec.encode(report), separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def from_json(content: bytes) -> Report:
    """Return the report from the output of `to_json`."""
    return codec.decode(json.loads(content))


def digest(content: bytes) -> bytes:
    """Return the SHA-256 of the content."""
    return sha256(content).digest()


def pack(content: bytes, basis: bytes = b"") -> bytes:
    """Compress the content; unpacking requires the same basis."""
    packer = zlib.compressobj(zdict=basis) if basis else zlib.compressobj()
    return packer.compress(content) + packer.flush()


def unpack(packed: bytes, basis: bytes = b"") -> bytes:
    """Decompress the content; ValueError if the bytes are damaged."""
    unpacker = zlib.decompressobj(zdict=basis)
    try:
        return unpacker.decompress(packed) + unpacker.flush()
    except zlib.error as error:
        raise ValueError(f"damaged revision: {error}") from error
