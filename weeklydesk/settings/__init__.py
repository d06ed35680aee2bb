"""Settings: declared once in a table, kept in a file that a person can read and mend.

A new setting is one row in `weeklydesk.settings.table`:

    BACKUP_FOLDER = Folder("backup.folder", "Backups", "Where copies of the history go.")

The first part of the key is its group (GROUPS), which the dialog and `weeklydesk config` list it
under; its kind (`weeklydesk.settings.kinds`) says what may be put in. Label and help are English
sentences for the user; `python3 dev.py translate` enters them for translation. Nothing else is
needed: the row appears in the dialog and on the command line by itself.

    settings = Settings(paths.settings)      # read when the first value is asked for
    settings.get(BACKUP_FOLDER)              # typed: Path | None
    settings.put(BACKUP_FOLDER, folder)      # written at once; FileError where it cannot be
    settings.watch(follow)                   # follow(row) after each change, from wherever it came

In the window `weeklydesk_ui.settings.WindowSettings` stands around it: `changed` is a signal, and
what goes wrong is said instead of raised. What is only the window's own (its place, open columns,
the folder of the last import) is no setting but its state: `weeklydesk_ui.state`.
"""

from weeklydesk.settings.file import Settings as Settings
