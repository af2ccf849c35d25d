"""What an automation gets to know of a happening."""

import logging
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from .const import DOMAIN
from .happening import Happening, HappeningType, Reason
from .names import Names
from .notification import Notifier
from .phrases import Phrases
from .register.complaint import Complaint

_LOGGER = logging.getLogger(__name__)


class Payloads:
    """Makes the payloads of one office."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any], names: Names, phrases: Phrases) -> None:
        """Prepare what stays the same."""
        self._devices = dr.async_get(hass)
        self._entry_id = entry.entry_id
        self._settings = settings = names.settings
        self._names = names
        self._phrases = phrases
        self.notifier = Notifier(hass, names, phrases)
        self._office = {"office": settings.name, "office_code": settings.code, "config_entry_id": entry.entry_id}

    @callback
    def build(self, happening: Happening) -> dict[str, Any]:
        """Return everything that can be known of a happening."""
        payload = self.build_public(happening)
        return payload | self._people(happening, payload["place"] or payload["bell"])

    @callback
    def build_public(self, happening: Happening) -> dict[str, Any]:
        """Return what may be on the event bus: nothing that lets somebody answer in another's name."""
        complaint = happening.complaint
        place = self.notifier.place(complaint)
        officer = self._settings.officers.get(complaint.officer or "")
        escalated = happening.type is HappeningType.ESCALATED and happening.alert
        alerted = self._settings.officers.get(happening.alert[-1]) if escalated else None
        return {
            "type": happening.type.value,
            "reason": happening.reason.value if happening.reason else None,
            **self._office,
            **self._bell(complaint),
            **_complaint(complaint, happening),
            "officer": officer.post if officer else None,
            "room": officer.room if officer else None,
            "role": alerted.role.value if alerted else None,
            "message": self._message(happening, place, officer.post if officer else ""),
        }

    def _bell(self, complaint: Complaint) -> dict[str, Any]:
        device = self._devices.async_get_device_by_identifier((DOMAIN, complaint.bell), self._entry_id)
        return {
            "bell": self._names.bell(complaint.bell),
            "bell_id": complaint.bell,
            "bell_device_id": device.id if device else None,
            "place": self._names.place(complaint.bell),
            "purpose": complaint.purpose.value,
        }

    def _people(self, happening: Happening, place: str) -> dict[str, Any]:
        """Return whom to alert, and what to push. Whatever goes wrong with the phones, the room must hear the bell."""
        try:
            return {"officers": self._officers(happening), "phones": self.notifier.pushes(happening, place)}
        except Exception:
            _LOGGER.exception("The phones cannot be told")
            return {"officers": [], "phones": []}

    def _officers(self, happening: Happening) -> list[dict[str, Any]]:
        found = (self._settings.officers.get(officer) for officer in happening.alert)
        return [
            {
                "officer_id": officer.id,
                "post": officer.post,
                "room": officer.room,
                "role": officer.role.value,
                "phone": self.notifier.notify_action(officer),
            }
            for officer in found
            if officer
        ]

    def _message(self, happening: Happening, place: str, officer: str) -> str:
        complaint, key = happening.complaint, f"says_{happening.type}"
        if happening.type is HappeningType.RANG:
            key = "says_rang_token" if complaint.token else f"says_rang_{complaint.purpose}"
        if complaint.test and happening.type in (HappeningType.RANG, HappeningType.RANG_AGAIN):
            key = "says_test"
        if happening.reason in (Reason.LATE, Reason.AFTER_HOURS):
            key = f"says_{happening.reason}"
        if happening.type is HappeningType.ACKNOWLEDGED and not officer:
            key = "says_acknowledged_nobody"
        if happening.type is HappeningType.REMINDED and complaint.telling:
            key = "says_reminded_result"
        if happening.type is HappeningType.RATED and complaint.appeal_offered:
            key = "says_rated_offered"
        rating = self._phrases.say(f"rating_{complaint.rating}") if complaint.rating else ""
        outcome = self._phrases.say(f"outcome_{complaint.outcome}") if complaint.outcome else ""
        due = self._phrases.date(complaint.due) if complaint.due else ""
        said = {"place": place, "officer": officer, "outcome": outcome, "due": due, "rating": rating}
        return self._phrases.say(key, number=complaint.number, token=complaint.token, **said)


def _complaint(complaint: Complaint, happening: Happening) -> dict[str, Any]:
    return {
        "complaint": complaint.number,
        "token": complaint.token,
        "status": complaint.status.value,
        "test": complaint.test,
        "kind": complaint.kind.value,
        "late": complaint.late,
        "after_hours": complaint.after_hours,
        "opens_at": complaint.opens_at.isoformat() if complaint.opens_at else None,
        "time_known": complaint.time_known,
        "presses": complaint.presses,
        "rung_at": complaint.rung_at.isoformat(),
        "seconds_waiting": max(0, int((happening.at - complaint.rung_at).total_seconds())),
        "step": len(complaint.alerted),
        "target_seconds": complaint.target,
        "outcome": complaint.outcome.value if complaint.outcome else None,
        "medium": complaint.medium.value,
        "request": complaint.request.value if complaint.request else None,
        "rating": complaint.rating.value if complaint.rating else None,
        "appeal_offered": complaint.appeal_offered,
        "tier": complaint.case.tier if complaint.case else None,
        "due": complaint.due.isoformat() if complaint.due else None,
    }
