"""The two web APIs: models, endpoints, HTTP. Knows nothing of Airflow."""
