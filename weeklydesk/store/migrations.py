"""The schema, as the steps that led to it. A step that was released is never changed.

This module costs the import of sqlite_utils: it is imported only where a step is to be taken.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from weeklydesk.store import derived, memory_schema, objectives, sendings
from weeklydesk.store.connection import Connection

steps = Migrations("weeklydesk")


def migrate(connection: Connection) -> None:
    """Take every step that the store has not taken yet, all of them or none.

    What is derived from the reports is derived anew, so no step needs to move it.
    """
    database = Database(
        connection.raw, execute_plugins=False, recursive_triggers=False, strict=True
    )
    with connection.explained(), connection.write():
        steps.apply(database)
        connection.run(f"PRAGMA user_version = {len(steps.applied(database))}")
        derived.rebuild(connection)


@steps()
def reports_and_revisions(database: Database) -> None:
    """Begin: a report for a week, its revisions, and its lines as they stand in the last one."""
    database.conn.execute("""
        CREATE TABLE report (
            id INTEGER PRIMARY KEY,
            week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'),
            head INTEGER NOT NULL,  -- the number of the revision that is shown
            title TEXT NOT NULL,
            items INTEGER NOT NULL,
            updated TEXT NOT NULL,
            deleted TEXT            -- since when it lies in the bin
        ) STRICT
    """)
    database.conn.execute("CREATE UNIQUE INDEX report_week ON report (week) WHERE deleted IS NULL")
    database.conn.execute("""
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY,
            report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('begun', 'edited', 'brought back', 'set aside')),
            made TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            basis INTEGER,          -- the revision that helps to unpack this one
            content BLOB NOT NULL,
            UNIQUE (report, number)
        ) STRICT
    """)
    database.conn.execute("""
        CREATE TABLE line (
            id INTEGER PRIMARY KEY,  -- those of a later week are higher
            report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            week TEXT NOT NULL,
            position INTEGER NOT NULL,
            section TEXT NOT NULL,
            role TEXT NOT NULL,
            objective TEXT,
            kind TEXT NOT NULL,
            item TEXT,
            lineage TEXT,
            state TEXT,
            text TEXT NOT NULL,
            UNIQUE (lineage, week)
        ) STRICT
    """)
    database.conn.execute("CREATE INDEX line_report ON line (report)")


@steps()
def imported_files(database: Database) -> None:
    """Keep the bytes of imported files, and which reports were read from each."""
    database.conn.execute("""
        CREATE TABLE source (
            sha256 TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            data BLOB NOT NULL,
            kept TEXT NOT NULL
        ) STRICT
    """)
    database.conn.execute("""
        CREATE TABLE report_source (
            report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL REFERENCES source (sha256),
            UNIQUE (report, sha256)
        ) STRICT
    """)
    database.conn.execute("CREATE INDEX report_source_sha256 ON report_source (sha256)")


@steps()
def search_index(database: Database) -> None:
    """Index the lines by pairs of characters; their text stays in `line` alone."""
    database.conn.execute("""
        CREATE VIRTUAL TABLE gram
        USING fts5 (pairs, content = '', columnsize = 0, tokenize = 'ascii')
    """)


@steps()
def memory_of_items(database: Database) -> None:
    """Remember what a week was begun from, wishes, links between items, refusals and adoptions."""
    for statement in memory_schema.SCHEMA:
        database.conn.execute(statement)


@steps()
def objectives_and_their_periods(database: Database) -> None:
    """Remember what an objective's identity means from which week on, and its colour."""
    database.conn.execute(objectives.SCHEMA)


@steps()
def sendings_as_they_went(database: Database) -> None:
    """Remember what went out: when, as what, for whom, and the text."""
    for statement in sendings.SCHEMA:
        database.conn.execute(statement)


@steps()
def offers_that_were_refused(database: Database) -> None:
    """Remember which later changes of the report before a week does not want, each by itself."""
    database.conn.execute(memory_schema.REFUSED_OFFERS)
