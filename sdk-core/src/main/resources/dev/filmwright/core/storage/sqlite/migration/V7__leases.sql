-- Several processes do the jobs of one library: who does which, and how it is noticed that one is dead.

-- A worker is one open library. It is alive before the end of its lease; times are milliseconds since 1970 in UTC.
CREATE TABLE worker (
    id      TEXT    NOT NULL PRIMARY KEY,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who holds a job; there while it is SUBMITTING, RUNNING or STORING. Jobs of a worker that is not alive can be taken over.
ALTER TABLE job ADD COLUMN worker TEXT;
ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

-- Nobody had a name before. This one is no worker's, so that the first who opens takes these jobs over.
UPDATE job SET worker = 'before-leases' WHERE state IN ('SUBMITTING', 'RUNNING', 'STORING');

-- Whatever runs often looks at open jobs only: it costs the same however many are done. A queued job that is due has
-- due_at 0, so that those that wait for their time do not stand in the way of the next one.
DROP INDEX job_lane;
CREATE INDEX job_ready ON job (provider, model, priority DESC, pk) WHERE state = 'QUEUED' AND due_at = 0;
CREATE INDEX job_waiting ON job (provider, model, due_at) WHERE state = 'QUEUED' AND due_at > 0;
CREATE INDEX job_open ON job (provider, model, state, pk)
    WHERE state IN ('QUEUED', 'SUBMITTING', 'RUNNING', 'STORING');
CREATE INDEX job_held ON job (worker, provider, model) WHERE worker IS NOT NULL;
CREATE INDEX job_stopping ON job (worker) WHERE state = 'RUNNING' AND cancel_requested = 1;
