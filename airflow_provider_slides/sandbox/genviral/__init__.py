"""The twin of Genviral's Partner API v1."""
