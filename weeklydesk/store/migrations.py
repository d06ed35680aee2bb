"""The schema, as a series of migrations. Released migrations are never changed.

This module imports sqlite_utils, which is slow, so it is only imported when a migration is due.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from weeklydesk.store import derived, memory_schema, objectives, sendings
from weeklydesk.store.connection import Connection

steps = Migrations("weeklydesk")


def migrate(connection: Connection) -> None:
    """Apply all pending migrations in one transaction.

    Derived data is rebuilt afterwards, so migrations do not need to convert it.
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
    """Create the tables for reports, their revisions, and the lines of the latest revision."""
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
    """Create the tables for imported files, and for the reports read from each."""
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
    """Index the lines by pairs of characters; only `line` contains their text."""
    database.conn.execute("""
        CREATE VIRTUAL TABLE gram
        USING fts5 (pairs, content = '', columnsize = 0, tokenize = 'ascii')
    """)


@steps()
def memory_of_items(database: Database) -> None:
    """Create the tables for starts of weeks, wishes, links, refusals and adoptions."""
    for statement in memory_schema.SCHEMA:
        database.conn.execute(statement)


@steps()
def objectives_and_their_periods(database: Database) -> None:
    """Create the table for objectives: names, periods and colours."""
    database.conn.execute(objectives.SCHEMA)


@steps()
def sendings_as_they_went(database: Database) -> None:
    """Create the table for sent copies: time, format, audience and text."""
    for statement in sendings.SCHEMA:
        database.conn.execute(statement)


@steps()
def offers_that_were_refused(database: Database) -> None:
    """Create the table for refused changes of the report before a week."""
    database.conn.execute(memory_schema.REFUSED_OFFERS)
