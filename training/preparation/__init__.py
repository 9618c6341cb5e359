"""Makes the DocBins of the training from the downloaded corpora: `python -m training.preparation SOURCES OUT`."""
