"""The pushes to the officers' phones: what each phone is to show after something happened.

One notification a complaint and phone: a later one replaces the one before by its tag.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from homeassistant.components.mobile_app.const import DATA_NOTIFY
from homeassistant.components.mobile_app.const import DOMAIN as MOBILE_APP
from homeassistant.components.mobile_app.util import get_notify_service, webhook_id_from_device_id
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .happening import Happening, HappeningType, Reason
from .names import Names
from .phone_buttons import OFFER, PREFIX, Answer, action_id
from .phrases import Phrases
from .register.complaint import Complaint, Status
from .register.hidden import is_hidden
from .register.rights import Actor, Role
from .settings import Officer, Settings

# What is told of a case to whoever is to decide it.
_OF_CASES = {
    HappeningType.REFERRED: "referred_message",
    HappeningType.REMINDED: "reminded_message",
    HappeningType.EXPIRED: "expired_message",
    HappeningType.APPEALED: "appealed_message",
}
_OF_OFFERS = (HappeningType.RATED, HappeningType.APPEAL_DECLINED)
_ENDINGS = (Answer.SETTLED, Answer.REFERRED, Answer.FALSE_PRESS)
_WORDS = (Answer.SATISFIED, Answer.UNSATISFIED, Answer.NEUTRAL)
_NOTE_WITHIN = 300  # seconds
_READ_WITHIN = 60  # seconds


@dataclass(frozen=True, slots=True)
class Notifier:
    """Makes the pushes of one office."""

    hass: HomeAssistant
    names: Names
    phrases: Phrases
    _ending: set[tuple[str, str]] = field(default_factory=set)

    @property
    def settings(self) -> Settings:
        """How the office is set up."""
        return self.names.settings

    @contextmanager
    def ending(self, number: str, officer: Officer) -> Iterator[None]:
        """While this lasts, an officer says from the phone how a complaint ended: it then offers to write a note."""
        self._ending.add((number, officer.id))
        try:
            yield
        finally:
            self._ending.discard((number, officer.id))

    @callback
    def notify_action(self, officer: Officer) -> str | None:
        """Return the action that reaches an officer's phone, or None where no such phone is known."""
        if officer.phone is None or (webhook_id := webhook_id_from_device_id(self.hass, officer.phone)) is None:
            return None
        if DATA_NOTIFY not in self.hass.data[MOBILE_APP]:  # while Home Assistant starts
            return None
        service = get_notify_service(self.hass, webhook_id)
        return f"notify.{service}" if service else None

    @callback
    def pushes(self, happening: Happening, place: str) -> list[dict[str, Any]]:
        """Return every push to send now, ready for the actions they name."""
        officers = (each for each in self.settings.officers.values() if _may_hear(happening.complaint, each))
        told = ((officer, self.notify_action(officer)) for officer in officers)
        return [
            {"action": action, **push}
            for officer, action in told
            if action and (push := self._push(happening, officer, place))
        ]

    @callback
    def summary_pushes(self, title: str, text: str, tag: str = "summary") -> list[dict[str, Any]]:
        """Return the push that brings a summary to the phone of each head: a newer one replaces the one before."""
        data = {"tag": f"{PREFIX}-{self.settings.code}-{tag}", "group": f"{PREFIX}-{self.settings.code}"}
        heads = [officer for officer in self.settings.officers.values() if officer.role is Role.HEAD]
        actions = [action for head in heads if (action := self.notify_action(head))]
        return [{"action": action, "title": title, "message": text, "data": data} for action in actions]

    def place(self, complaint: Complaint) -> str:
        """Return where the person stands; where nobody said so, at which bell."""
        return self.names.place(complaint.bell) or self.names.bell(complaint.bell)

    def too_late(self, complaint: Complaint, officer: Officer) -> dict[str, Any] | None:
        """Return what tells an officer that an answer is not needed any more.

        Who tapped twice is told nothing: it would take the place of what that phone is to show now.
        """
        if complaint.officer == officer.id:
            return None if complaint.open else self._ended(complaint, officer, self.place(complaint))
        if faster := self.settings.officers.get(complaint.officer or ""):
            return self._passing(complaint, "already_answered_message", officer=faster.post, room=faster.room)
        return self._passing(
            complaint, "already_answered_nobody_message" if complaint.answered_at else "out_of_date_message"
        )

    def out_of_date(self, complaint: Complaint, officer: Officer) -> dict[str, Any]:
        """Return what tells an officer that a button is of an earlier turn, with the buttons of now if there are any.

        It has the place of the newest notification on that phone, which must not be lost by it.
        """
        said = self._passing(complaint, "out_of_date_message")
        if (newest := self._newest(complaint, officer)) is None:
            return said
        return newest | {"message": f"{said['message']} {newest['message']}"}

    def _newest(self, complaint: Complaint, officer: Officer) -> dict[str, Any] | None:
        """Return what a phone is to show as things stand."""
        kind = HappeningType.HEARD if complaint.status is Status.HEARD else HappeningType.ACKNOWLEDGED
        lapsed = complaint.turn > 1 and not _reopened_last(complaint)
        happening = Happening(
            type=HappeningType.RANG if complaint.waiting else kind,
            complaint=complaint,
            at=complaint.last_event_at,
            actor="",
            reason=Reason.LAPSED if lapsed else None,
        )
        if complaint.case:
            return None  # nothing of it is done with a button
        if complaint.waiting:
            told = officer.id in complaint.alerted or (complaint.unheard and officer.role is Role.HEAD)
            return self._alert(happening, officer, self.place(complaint)) if told else None
        asked = complaint.open and officer.id == complaint.officer
        return self._follow_up(happening, officer, self.place(complaint)) if asked else None

    def _push(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any] | None:
        if happening.type in _OF_CASES:
            return self._of_case(happening, officer, place)
        if happening.type in _OF_OFFERS:
            return self._of_offer(happening, officer, place)
        return self._of_bell(happening, officer, place)

    def _of_bell(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any] | None:
        """Call officers to whoever waits, ask who comes how it ended, and take away what was asked of others."""
        complaint, kind = happening.complaint, happening.type
        if officer.id in happening.alert or (kind is HappeningType.UNHEARD and officer.role is Role.HEAD):
            return self._alert(happening, officer, place)
        # Who settles or refers from the phone says in one that somebody was heard: then there is nothing more to ask.
        answered = kind in (HappeningType.ACKNOWLEDGED, HappeningType.HEARD) and complaint.open and not complaint.case
        if answered or (kind is HappeningType.REOPENED and not complaint.waiting):
            if officer.id == complaint.officer:
                return self._follow_up(happening, officer, place)
            return self._clear(complaint) if answered else None
        return self._over(complaint, officer, place) if kind is HappeningType.CLOSED else None

    def _over(self, complaint: Complaint, officer: Officer, place: str) -> dict[str, Any]:
        """Confirm how it ended to whoever says so from the phone, and take away what was asked of others."""
        ends_it = (complaint.number, officer.id) in self._ending
        return self._ended(complaint, officer, place) if ends_it else self._clear(complaint)

    def _of_case(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any] | None:
        """Tell who is to decide a case, and take away what was asked of others."""
        complaint = happening.complaint
        if officer.id in happening.alert:
            key = "reminded_result_message" if complaint.telling else _OF_CASES[happening.type]
            message = self.phrases.say(key, due=self.phrases.date(complaint.due) if complaint.due else "")
            title = self.phrases.say("title_case", number=complaint.number)
            return {"title": title, "message": message, "data": self._data(complaint, [])}
        return self._over(complaint, officer, place) if happening.type is HappeningType.REFERRED else None

    def _of_offer(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any] | None:
        """Ask the heads whether a complaint goes on whose complainant is not satisfied, until one has answered."""
        complaint = happening.complaint
        if happening.type is HappeningType.APPEAL_DECLINED:
            return self._clear(complaint) if officer.role is Role.HEAD else None
        if officer.id not in happening.alert:
            return None
        buttons = [self._plain_button(complaint, officer, answer) for answer in OFFER]
        message = self.phrases.say("offer_message", number=complaint.number)
        title = self._title("offer", complaint, place)
        return {"title": title, "message": message, "data": self._data(complaint, buttons)}

    def _alert(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any]:
        complaint = happening.complaint
        absent = "after_hours" if complaint.after_hours else "late"
        title = self._title(complaint.purpose.value if complaint.present else absent, complaint, place)
        message = self._message(_reason_key(happening), complaint)
        buttons = [self._plain_button(complaint, officer, Answer.ACKNOWLEDGE)]
        return {"title": title, "message": message, "data": self._lasting(complaint, buttons)}

    def _follow_up(self, happening: Happening, officer: Officer, place: str) -> dict[str, Any]:
        """Ask whoever answered how it ended."""
        complaint = happening.complaint
        buttons = [self._plain_button(complaint, officer, answer) for answer in _ENDINGS]
        keys = {HappeningType.ACKNOWLEDGED: "coming_message", HappeningType.REOPENED: "reopened_message"}
        message = self._message(keys.get(happening.type, "heard_message"), complaint)
        title = self._title("follow_up", complaint, place)
        return {"title": title, "message": message, "data": self._lasting(complaint, buttons) | {"alert_once": True}}

    def _ended(self, complaint: Complaint, officer: Officer, place: str) -> dict[str, Any]:
        """Confirm the end to whoever told it on the phone, and offer to write a note.

        This is the only button that asks for a text: Android takes several in one notification for the last of them,
        and sends none without a text. It shows the first three buttons: there, who was heard is satisfied or not.
        """
        button = self._plain_button(complaint, officer, Answer.NOTE) | {
            "behavior": "textInput",
            "textInputButtonTitle": self._button("send"),
            "textInputPlaceholder": self._button("placeholder"),
        }
        # Who was referred is asked once it is decided.
        said = _WORDS if complaint.heard_at and not complaint.open else ()
        buttons = [button, *(self._plain_button(complaint, officer, answer) for answer in said)]
        message = self._ending_message(complaint)
        title = self._title("ended", complaint, place)
        passing = {"alert_once": True, "timeout": _NOTE_WITHIN}
        return {"title": title, "message": message, "data": self._data(complaint, buttons) | passing}

    def _ending_message(self, complaint: Complaint) -> str:
        if complaint.open and complaint.due:
            due = self.phrases.date(complaint.due)
            return self.phrases.say("referred_ended_message", due=due, number=complaint.number)
        outcome = self.phrases.say(f"outcome_{complaint.ending}")
        return self.phrases.say("ended_message", outcome=outcome, number=complaint.number)

    def _passing(self, complaint: Complaint, key: str, **values: object) -> dict[str, Any]:
        title = self._title("ended", complaint, self.place(complaint))
        message = self.phrases.say(key, **values)
        return {"title": title, "message": message, "data": self._data(complaint, []) | {"timeout": _READ_WITHIN}}

    def _title(self, key: str, complaint: Complaint, place: str) -> str:
        return self.phrases.say("title_test" if complaint.test else f"title_{key}", place=place)

    def _message(self, key: str, complaint: Complaint) -> str:
        # Whoever came when the office was closed may have come the day before.
        since = dt_util.utcnow() if complaint.after_hours else complaint.rung_at
        time = self.phrases.moment(complaint.rung_at, since)
        key = "test_message" if complaint.test else key
        said = self.phrases.say(key, number=complaint.number, time=time, presses=complaint.presses)
        return f"{self.phrases.say('token', token=complaint.token)} {said}" if complaint.token else said

    def _clear(self, complaint: Complaint) -> dict[str, Any]:
        return {"message": "clear_notification", "data": {"tag": self._tag(complaint)}}

    def _plain_button(self, complaint: Complaint, officer: Officer, answer: Answer) -> dict[str, str]:
        title = self._button(answer.value.lower().replace("-", "_"))
        return {"action": action_id(self.settings, complaint, officer, answer), "title": title}

    def _lasting(self, complaint: Complaint, buttons: list[dict[str, str]]) -> dict[str, Any]:
        """Return the companion app's settings: it wakes, stays until answered, and counts the time since the press."""
        return self._data(complaint, buttons) | {
            "sticky": "true",
            "confirmation": True,
            "chronometer": True,
            "when": int(complaint.rung_at.timestamp()),
            "push": {"interruption-level": "time-sensitive"},
        }

    def _data(self, complaint: Complaint, buttons: list[dict[str, str]]) -> dict[str, Any]:
        return {
            "tag": self._tag(complaint),
            "group": f"{PREFIX}-{self.settings.code}",
            "channel": self.phrases.say("channel"),
            "importance": "high",
            "priority": "high",
            "ttl": 0,
            "visibility": "public",
            "notification_icon": "mdi:bell-ring",
            "actions": buttons,
        }

    def _tag(self, complaint: Complaint) -> str:
        return f"{self._tags}{complaint.number}"

    def number_of(self, tag: str) -> str | None:
        """Return the complaint that a notification of ours is about."""
        return tag.removeprefix(self._tags) if tag.startswith(self._tags) else None

    @property
    def _tags(self) -> str:
        return f"{PREFIX}-{self.settings.code}-"

    def _button(self, key: str) -> str:
        return self.phrases.say(f"button_{key}")


def _reason_key(happening: Happening) -> str:
    complaint, reason = happening.complaint, happening.reason
    if reason is Reason.LATE or not complaint.present:
        return "after_hours_message" if complaint.after_hours else "late_message"
    if happening.type is HappeningType.UNHEARD:
        return "unheard_message"
    if reason is Reason.LAPSED:
        return "lapsed_message"
    if _reopened_last(complaint) and complaint.last_press_at <= complaint.chain_since:
        return "reopened_message"
    if complaint.presses > 1:
        return "pressed_again_message"
    return "pressed_message"


def _may_hear(complaint: Complaint, officer: Officer) -> bool:
    """Say whether an officer's phone is to hear anything of a complaint, also that there is nothing to show any more.

    That has its number, and a phone keeps what came. Whoever was alerted before it was kept back hears that.
    """
    actor = Actor(name="", officer=officer.id, role=officer.role)
    return officer.id in complaint.alerted or not is_hidden(complaint, actor)


def _reopened_last(complaint: Complaint) -> bool:
    """Say whether it was a reopening, and not a lapse, that an answer is asked for once more."""
    return complaint.turn > 1 and complaint.waiting_since == complaint.chain_since
