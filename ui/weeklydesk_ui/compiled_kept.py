"""Holds nothing. Where Python would cache this module, `compiled.py` keeps what it compiled.

What installed this module takes that file away with it.
"""
