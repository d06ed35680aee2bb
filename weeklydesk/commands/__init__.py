"""The commands, one module per topic: their arguments and their functions.

A command takes the parsed options, runs one use case, prints the result and returns the exit
status. Imports that it may not need are inside the function.
"""
