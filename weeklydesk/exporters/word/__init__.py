"""The parts of a .docx, written as XML text: no library is loaded for an export."""
