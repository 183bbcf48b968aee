"""`airflow slides`: for whoever repairs things at night. All other `airflow` calls load the definitions alone."""
