"""What stands on a deck, and whether it is right: read, checked against data and rules, compared. Without Airflow."""
