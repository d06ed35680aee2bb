"""What the command line says of things: in words, and as data for other programs."""
