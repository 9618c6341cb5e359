"""What the program understands of a text: sentences, quotations, names, places and the parse.

Importing it is cheap: spaCy and the gazetteer load when they are first used.
"""
