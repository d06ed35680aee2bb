"""Word files: written as text in the standard look, through python-docx in a template's."""
