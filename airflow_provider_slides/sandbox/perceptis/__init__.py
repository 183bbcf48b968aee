"""The twin of the Perceptis API v1."""
