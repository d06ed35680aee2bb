"""The guide in the program, what the program is, and what to send when it fails."""
