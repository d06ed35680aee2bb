"""A report as bytes: the documented data as JSON, packed, with a hash that shows rotten text.

A revision that resembles an earlier one (its basis) takes a few hundred bytes instead of
thousands: zlib is given the earlier one as a dictionary.
"""

from __future__ import annotations

import json
import zlib

from weeklydesk import codec
from weeklydesk.digests import sha256
from weeklydesk.model import Report


def to_json(report: Report) -> bytes:
    """Return the report's data as compact JSON: the same bytes for the same report."""
    text = json.dumps(codec.encode(report), separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def from_json(content: bytes) -> Report:
    """Return the report that `to_json` wrote."""
    return codec.decode(json.loads(content))


def digest(content: bytes) -> bytes:
    """Return the SHA-256 of the content."""
    return sha256(content).digest()


def pack(content: bytes, basis: bytes = b"") -> bytes:
    """Return the content packed; the same basis is needed to unpack it."""
    packer = zlib.compressobj(zdict=basis) if basis else zlib.compressobj()
    return packer.compress(content) + packer.flush()


def unpack(packed: bytes, basis: bytes = b"") -> bytes:
    """Return the content that was packed; ValueError where the bytes are damaged."""
    unpacker = zlib.decompressobj(zdict=basis)
    try:
        return unpacker.decompress(packed) + unpacker.flush()
    except zlib.error as error:
        raise ValueError(f"damaged revision: {error}") from error
