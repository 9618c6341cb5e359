"""Makes the data of the language stage: the gazetteer, the word classes, the pipeline. Not part of the package."""
