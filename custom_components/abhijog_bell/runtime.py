"""What belongs to an office while it is loaded."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from homeassistant.config_entries import ConfigEntry

from .bells.device_watch import DeviceWatch
from .bells.supervision import Supervisor
from .coordinator import FiguresCoordinator
from .live import RecentlyClosed
from .office import Office
from .payload import Payloads
from .phrases import Phrases

type OfficeConfigEntry = ConfigEntry[Runtime]


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """An office, its figures, and how it speaks."""

    office: Office
    closed: RecentlyClosed
    figures: FiguresCoordinator
    payloads: Payloads
    phrases: Phrases
    devices: DeviceWatch
    supervisor: Supervisor

    def diagnostics(self) -> dict[str, Any]:
        """Return figures about the register, and nothing about any person."""
        figures = self.figures.data
        return {
            "open": figures.open,
            "waiting": figures.waiting,
            "entries": figures.entries,
            "unrecorded": self.office.unrecorded,
            "late_steps_today": figures.today.late_steps,
            "sqlite": sqlite3.sqlite_version,
        }
