"""
A paid job as an Airflow task: what :mod:`airflow_provider_slides.jobs` decides, carried out on a worker.

``operator`` has the one way that every paid task goes; a vendor's operator says what its steps are.
"""
