"""What a guard sees: a candidate match and the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.timex.words import fold


@dataclass(frozen=True, slots=True)
class View:
    """Tokens `first` to `last` (exclusive) of a text are the candidate."""

    tokens: Sequence[str]
    first: int
    last: int

    def raw(self, offset: int) -> str:
        """A token beside the match as written: −1 is the one before it, 1 the one after it; "" outside."""
        index = self.first + offset if offset < 0 else self.last - 1 + offset
        return self.tokens[index].strip() if 0 <= index < len(self.tokens) else ""

    def word(self, offset: int) -> str:
        """The same, folded."""
        return fold(self.raw(offset))

    def glued(self, offset: int) -> bool:
        """Whether no white space stands between the match and the token on that side."""
        index = self.first if offset < 0 else self.last
        return 0 < index < len(self.tokens) and not self.tokens[index][:1].isspace()

    @property
    def words(self) -> tuple[str, ...]:
        """The match's own tokens, folded."""
        return tuple(fold(token.strip()) for token in self.tokens[self.first : self.last])

    @property
    def raw_first(self) -> str:
        """The first token as written."""
        return self.tokens[self.first].strip()

    @property
    def raw_last(self) -> str:
        """The last token as written."""
        return self.tokens[self.last - 1].strip()

    def is_name(self, offset: int) -> bool:
        """Whether the token there is a word with a capital letter."""
        return self.raw(offset)[:1].isupper()

    def is_lower(self, offset: int) -> bool:
        """Whether the token there is a word without one."""
        return self.raw(offset)[:1].islower()

    @property
    def starts_sentence(self) -> bool:
        """Whether the match stands first in its sentence, as far as punctuation tells."""
        before = self.raw(-1)
        return before in ("", ".", "!", "?", '"', "“", "”", ":", ";", "—", "–", "(")


Guard = Callable[[View], bool]
