"""From sentences to events: mentions, their dates, what they merge into, how it ranks and reads."""
