"""Quality and speed, beside peers."""
