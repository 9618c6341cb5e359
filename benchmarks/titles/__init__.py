"""Titles of events drawn by chance, beside the sentences that they were made from, for a reader to judge."""
