-- What generations cost. Amounts lie in two columns, units and billionths (0 to 999999999), so that sums are exact and do not
-- overflow. Days are ISO dates; times are milliseconds since 1970 in UTC.

CREATE TABLE ledger_entry (
    pk            INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    day           TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('RESERVE', 'SETTLE', 'RELEASE', 'REFUND', 'PURCHASE', 'ADJUST')),
    basis         TEXT    NOT NULL CHECK (basis IN ('ACTUAL', 'ESTIMATED', 'ASSUMED', 'UNKNOWN', 'NONE')),
    account       TEXT    NOT NULL,
    production    TEXT    NOT NULL,
    branch        TEXT    NOT NULL,
    scene         TEXT    NOT NULL,
    shot          TEXT    NOT NULL,
    job_id        TEXT,
    round         INTEGER NOT NULL,
    provider      TEXT    NOT NULL,
    model         TEXT    NOT NULL,
    unit          TEXT    NOT NULL,
    reserved      INTEGER NOT NULL,
    reserved_nano INTEGER NOT NULL,
    charged       INTEGER NOT NULL,
    charged_nano  INTEGER NOT NULL,
    bought        INTEGER NOT NULL,
    bought_nano   INTEGER NOT NULL,
    note          TEXT    NOT NULL
) STRICT;

CREATE INDEX ledger_entry_job ON ledger_entry (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX ledger_entry_production ON ledger_entry (production, day);
CREATE INDEX ledger_entry_account ON ledger_entry (account, day);
CREATE INDEX ledger_entry_provider ON ledger_entry (provider);
CREATE INDEX ledger_entry_day ON ledger_entry (day);

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'an entry of the ledger is never changed');
END;
CREATE TRIGGER ledger_entry_is_kept BEFORE DELETE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'an entry of the ledger is never removed');
END;

-- The sums of the entries by scope and day: a ceiling is compared before every start, however long the ledger is.
CREATE TABLE ledger_total (
    scope         TEXT    NOT NULL,
    key           TEXT    NOT NULL,
    unit          TEXT    NOT NULL,
    day           TEXT    NOT NULL,
    reserved      INTEGER NOT NULL,
    reserved_nano INTEGER NOT NULL,
    charged       INTEGER NOT NULL,
    charged_nano  INTEGER NOT NULL,
    bought        INTEGER NOT NULL,
    bought_nano   INTEGER NOT NULL,
    PRIMARY KEY (scope, key, unit, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_entry_totalled AFTER INSERT ON ledger_entry WHEN new.unit <> 'XXX' BEGIN
    INSERT INTO ledger_total
        SELECT column1, column2, new.unit, new.day, new.reserved, new.reserved_nano, new.charged, new.charged_nano,
            new.bought, new.bought_nano
        FROM (VALUES ('LIBRARY', ''),
            ('ACCOUNT', new.account),
            ('PRODUCTION', nullif(new.production, '')),
            ('BRANCH', nullif(new.production, '') || '/' || nullif(new.branch, '')),
            ('SCENE', nullif(new.production, '') || '/' || nullif(new.scene, '')),
            ('SHOT', nullif(new.production, '') || '/' || nullif(new.shot, '')))
        WHERE column2 IS NOT NULL
        ON CONFLICT DO UPDATE SET
            reserved = reserved + excluded.reserved, reserved_nano = reserved_nano + excluded.reserved_nano,
            charged = charged + excluded.charged, charged_nano = charged_nano + excluded.charged_nano,
            bought = bought + excluded.bought, bought_nano = bought_nano + excluded.bought_nano;
END;

-- Amounts below are texts such as 'USD 12.40': they are compared, never added.
CREATE TABLE budget (
    scope   TEXT NOT NULL,
    key     TEXT NOT NULL,
    period  TEXT NOT NULL CHECK (period IN ('ALL_TIME', 'DAY')),
    unit    TEXT NOT NULL,
    ceiling TEXT NOT NULL,
    warn_at TEXT NOT NULL,
    unknown TEXT,
    PRIMARY KEY (scope, key, period, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id      TEXT PRIMARY KEY,
    unit    TEXT NOT NULL,
    low     TEXT,
    unknown TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice (
    pk        INTEGER PRIMARY KEY,
    number    TEXT    NOT NULL UNIQUE,
    account   TEXT    NOT NULL REFERENCES account (id),
    state     TEXT    NOT NULL CHECK (state IN ('OPEN', 'PAID', 'EXPIRED')),
    pack      TEXT    NOT NULL,
    pack_name TEXT    NOT NULL,
    price     TEXT    NOT NULL,
    credit    TEXT    NOT NULL,
    issued    INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    payment   TEXT    NOT NULL,
    settled   INTEGER,
    reference TEXT    NOT NULL
) STRICT;

CREATE INDEX invoice_account ON invoice (account);
CREATE INDEX invoice_open ON invoice (state) WHERE state = 'OPEN';
