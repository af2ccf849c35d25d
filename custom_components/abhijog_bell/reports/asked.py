"""What is asked when a report is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ..register.charter import Service
from ..register.period import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A period, and the time it takes: it ends at the latest now."""

    period: Period
    begins: datetime
    ends: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Of which period something is asked, which one stands beside it, and what of the office's set-up that takes."""

    now: Span
    before: Span
    today: date
    tiers: int
    charter: Mapping[str, Service]

    @property
    def running(self) -> bool:
        """Whether the period is not over."""
        return self.now.period.end >= self.today
