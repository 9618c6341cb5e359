"""What the tagger knows of single languages."""
