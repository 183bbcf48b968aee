"""
What a durable job is: its identity, its record, and when to ask for it again.

Pure: no I/O, no Airflow, no clock of its own. Two invariants that must not be relaxed:

- a request is sent to the vendor only under the key that :func:`~.identity.idempotency_key` derives, so that
  sending it again finds the same job;
- a new key is used only after the job of the last one is known to be failed (free), delivered, or given up by a
  rule that the log names.
"""
