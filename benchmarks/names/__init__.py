"""Which persons and places a text names, against lists made by hand."""
