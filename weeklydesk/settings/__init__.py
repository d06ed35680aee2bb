"""Settings: declared once in a table, stored in a JSON file that users can read and repair.

A new setting is one row in `weeklydesk.settings.table`:

    BACKUP_FOLDER = Folder("backup.folder", "Backups", "Where copies of the history go.")

The part of the key before the dot is its group (GROUPS) in the dialog and in `weeklydesk config`.
Its class (`weeklydesk.settings.kinds`) defines the valid values. Label and help are English
sentences for the user; `python3 dev.py translate` enters them for translation. The dialog and the
command line pick up the new row automatically.

    settings = Settings(paths.settings)      # the file is read on first access
    settings.get(BACKUP_FOLDER)              # typed: Path | None
    settings.put(BACKUP_FOLDER, folder)      # written immediately; FileError if that fails
    settings.watch(listener)                 # listener(row) after each change, also by others

The window uses the wrapper `weeklydesk_ui.settings.WindowSettings`: `changed` is a signal, and
errors are shown instead of raised. Window state (geometry, open columns, the folder of the last
import) is not a setting; see `weeklydesk_ui.state`.
"""

from weeklydesk.settings.file import Settings as Settings
