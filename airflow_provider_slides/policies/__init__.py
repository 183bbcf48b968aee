"""What Airflow asks when a task has failed."""
