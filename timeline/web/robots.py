"""robots.txt: what a site's owner wishes (RFC 9309), read from text that was fetched here."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.robotparser import RobotFileParser


@dataclass(frozen=True, slots=True)
class Robots:
    """The wishes of one host."""

    rules: RobotFileParser

    @classmethod
    def of(cls, content: bytes) -> Robots:
        """The rules of a robots.txt."""
        rules = RobotFileParser()
        rules.parse(content.decode("utf-8", "replace").removeprefix("\ufeff").splitlines())
        return cls(rules)

    @classmethod
    def allowing_all(cls) -> Robots:
        """The rules of a host that has none."""
        return cls.of(b"")

    def allow(self, agent: str, address: str) -> bool:
        """Whether the program of that name may fetch an address."""
        return self.rules.can_fetch(agent, address)

    def pause(self, agent: str) -> float:
        """Seconds that the owner wants between two requests; 0 where he does not say."""
        try:
            return max(0.0, float(self.rules.crawl_delay(agent) or 0))
        except (TypeError, ValueError):
            return 0.0
