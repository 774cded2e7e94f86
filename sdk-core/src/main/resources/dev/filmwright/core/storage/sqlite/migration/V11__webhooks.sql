-- A backend that calls names the work by its own name for it.
CREATE INDEX job_operation ON job (provider, operation) WHERE state = 'RUNNING';
