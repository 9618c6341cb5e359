"""Cross-document event coreference on gold mentions, beside lemma baselines."""
