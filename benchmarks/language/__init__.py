"""The temporal tagger beside its peers."""
