"""The digest beside timelines of newsrooms."""
