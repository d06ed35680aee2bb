"""The tables for starts, wishes, links and refusals; see `weeklydesk.store.memory`."""

SCHEMA = (
    """
    CREATE TABLE start (            -- what a week was begun from
        report INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
        origin INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL   -- as far as its changes are known to the week
    ) STRICT
    """,
    """
    CREATE TABLE wish (             -- made in a week, for an item of the report before it
        report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        lineage TEXT NOT NULL,
        choice TEXT NOT NULL
            CHECK (choice IN ('keep', 'done', 'part', 'drop', 'later', 'replaced')),
        until TEXT CHECK ((choice = 'later') = (until IS NOT NULL)),
        PRIMARY KEY (report, lineage)
    ) STRICT
    """,
    "CREATE INDEX wish_lineage ON wish (lineage)",
    """
    CREATE TABLE link (             -- made in a week, between two lineages
        report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        bond TEXT NOT NULL CHECK (bond IN ('split', 'merged', 'tied', 'became')),
        earlier TEXT NOT NULL,
        later TEXT NOT NULL,
        PRIMARY KEY (report, bond, earlier, later)
    ) STRICT
    """,
    "CREATE INDEX link_earlier ON link (earlier)",
    "CREATE INDEX link_later ON link (later)",
    """
    CREATE TABLE refusal (          -- two lineages that are not the same item
        lineage TEXT NOT NULL,
        earlier TEXT NOT NULL,
        PRIMARY KEY (lineage, earlier)
    ) STRICT
    """,
    """
    CREATE TABLE adoption (         -- a lineage that was taken over by an earlier one
        own TEXT NOT NULL,
        earlier TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT,                  -- NULL where the earlier one goes on as this one
        PRIMARY KEY (earlier, first)
    ) STRICT
    """,
)

REFUSED_OFFERS = """
    CREATE TABLE refused_offer (    -- a change of the report before that a week does not want
        report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        lineage TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('bring', 'reword', 'take out')),
        words TEXT NOT NULL,        -- those that were not taken, where words were offered
        PRIMARY KEY (report, lineage, kind, words)
    ) STRICT
    """
