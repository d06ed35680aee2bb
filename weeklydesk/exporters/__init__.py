"""Writers: one file per format, fed with the same frozen tree."""
