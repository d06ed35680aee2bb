"""The commands, one file a topic: what can be typed behind each, and what it does.

A command takes the parsed options, does one use case, prints, and returns the exit status. What it
may not need is imported inside it.
"""
