"""The template editor: a list of sections, a form for one of them, a preview of the week."""
