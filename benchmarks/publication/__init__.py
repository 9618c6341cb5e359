"""How often the day of an article that states none is inferred, and how often rightly."""
