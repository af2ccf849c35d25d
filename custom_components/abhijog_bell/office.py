"""The shell of one office: decide, append, publish."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .alerting import Alerting
from .clock import ComplaintClock, utc_offset
from .happening import Reason, of_event, of_press, of_ring, of_silence
from .heard_lately import HeardLately, is_rating
from .ideas import Ideas
from .intake import AskedFor, Brought, Pressed
from .journal import reading
from .journal.holding import Hold
from .journal.journal import Append, Journal
from .journal.opening import reading as reading_from
from .journal.private import Complainant, Private, sealed
from .loading import Loaded
from .names import Names
from .presence import away
from .publisher import Listener, Publisher
from .register.commands import Ask, Command, Enter, Press, Rate
from .register.complaint import Complaint
from .register.decide import decide, to_join
from .register.errors import UnknownComplaint
from .register.escalation import unreachable
from .register.events import AcknowledgementLapsed, ComplaintEvent, PressTaken, Reopened
from .register.fold import apply
from .register.hidden import is_hidden
from .register.number import following, give, series
from .register.office_events import Configured, OfficeEvent, RatedAlone
from .register.rating import RATINGS
from .register.rights import AUTOMATION, OFFICE, Actor
from .register.words import Medium, Purpose, Subject
from .settings import Bell, Officer, Settings
from .writer import Writer

_LOGGER = logging.getLogger(__name__)


class Office:
    """The complaints of one office, as they are now, and everything that changes them."""

    def __init__(
        self,
        hass: HomeAssistant,
        settings: Settings,
        journal: Journal,
        loaded: Loaded,
        on_failure: Callable[[int, str | None], None],
    ) -> None:
        """Take over an open register.

        `on_failure` hears after each failure to write how much is unrecorded, and why, and once when that is over.
        """
        self.settings = settings
        self.names = Names(settings, loaded.former)
        self.path = journal.path
        self._hass = hass
        self._clock = ComplaintClock()
        self._on_failure = on_failure
        self._failing = False
        self._when_written: list[CALLBACK_TYPE] = []
        self._writer = Writer(journal, self._written)
        self._complaints = {complaint.number: complaint for complaint in loaded.complaints}
        self._heard = HeardLately(settings, (*reversed(loaded.heard), *loaded.complaints))
        self._numbers = loaded.numbers
        self._tokens = loaded.tokens
        self.ideas = Ideas(self, loaded.ideas, self._numbers)
        self._publisher = Publisher()
        self._last_walk_in = max(loaded.presses.get(medium, 0) for medium in Medium)
        self._alerting = Alerting(
            hass, settings.policy, self._clock, self.away, self._run_step, self._ring, self._silence
        )
        for complaint in loaded.complaints:
            self._clock.follow(complaint)
            self._alerting.follow(complaint)
        self._record_settings(loaded.configured)

    @property
    def open_complaints(self) -> list[Complaint]:
        """The complaints that have not ended, the oldest first."""
        return [complaint for complaint in self._complaints.values() if complaint.open]

    @property
    def untold_complaints(self) -> list[Complaint]:
        """The complaints that have ended and whose complainants are still to be told how."""
        return [complaint for complaint in self._complaints.values() if complaint.telling]

    @property
    def offered_complaints(self) -> list[Complaint]:
        """The complaints that have ended and whose appeal the head is still to take up or to decline."""
        return [complaint for complaint in self._complaints.values() if complaint.appeal_offered and not complaint.open]

    @property
    def unrecorded(self) -> int:
        """How much happened that is not in the register yet."""
        return self._writer.unrecorded

    @property
    def numbers(self) -> dict[str, int]:
        """The last count that was given in each series and year, on record or not yet."""
        return dict(self._numbers)

    @property
    def writes(self) -> bool:
        """Whether the register took the last that was written."""
        return not self._failing

    def open_complaint(self, complaint_number: str) -> Complaint | None:
        """Return a complaint, if it has not ended."""
        complaint = self._complaints.get(complaint_number)
        return complaint if complaint and complaint.open else None

    def waiting(self, bell: str | None = None) -> list[Complaint]:
        """Return for whom nobody has promised to come yet, at one bell or at all; the oldest first."""
        return [
            complaint for complaint in self._complaints.values() if complaint.waiting and bell in (None, complaint.bell)
        ]

    def actor(self, user_id: str | None, *, administrator: bool = False) -> Actor:
        """Return who acts for a user; without one it is an automation."""
        if user_id is None:
            return AUTOMATION
        name = f"user:{user_id}"
        if officer := self.settings.officer_of_user(user_id):
            return Actor(name=name, officer=officer.id, role=officer.role, administrator=administrator)
        return Actor(name=name, administrator=administrator)

    @callback
    def sounds(self, complaint: Complaint) -> bool:
        """Say whether the room is to sound for a complaint now."""
        return self._alerting.sounds(complaint)

    def officer(self, officer_id: str | None) -> Officer | None:
        """Return an officer who is set up now."""
        return self.settings.officers.get(officer_id or "")

    @callback
    def away(self) -> tuple[str, ...]:
        """Return the officers who are not there now."""
        return away(self._hass, self.settings.officers.values())

    @callback
    def start(self) -> None:
        """Begin to alert: once Home Assistant runs, when there is somebody to hear it."""
        self._alerting.start()

    @callback
    def stop(self) -> None:
        """Alert no more. What happens is still put on record."""
        self._alerting.stop()

    @callback
    def record(self, event: OfficeEvent) -> asyncio.Future[bool]:
        """Put on record what happens to the office itself. The future tells when it is on the disk."""
        return self._writer.submit(Append(events=(event,)))

    @callback
    def hold(self) -> asyncio.Future[Hold]:
        """Keep the register's files such that they can be copied, whatever happens, until that is released."""
        return self._writer.hold()

    async def async_write(self) -> int:
        """Try to write what could not be written; return how much still could not."""
        return await self._writer.write()

    async def async_rebuild(self) -> None:
        """Make everything that is derived from the journal anew."""
        await self._writer.rebuild()

    async def async_close(self) -> None:
        """Write the rest, and let the register go. A disk that does not answer is not waited for long."""
        self.stop()
        if lost := await self._writer.close():
            _LOGGER.error(
                "%s events could not be written to %s before it was closed; bells that nobody confirmed a press to"
                " still hold it and send it again",
                lost,
                self.path,
            )

    @callback
    def announce_to(self, announce: Listener) -> None:
        """Call this the moment something happens: it makes people hear of it, and does not wait for the disk."""
        self._publisher.announce_to(announce)

    @callback
    def listen(self, listener: Listener) -> CALLBACK_TYPE:
        """Call a listener once something that happened is on record, or could not be; return how to stop that."""
        return self._publisher.listen(listener)

    @callback
    def when_written(self, listener: CALLBACK_TYPE) -> None:
        """Call a listener after each attempt to write."""
        self._when_written.append(listener)

    @callback
    def retry_writing(self) -> None:
        """Try again to write what could not be written."""
        self._writer.retry()

    @callback
    def press(self, bell: Bell, pressed: Pressed) -> tuple[str, asyncio.Future[bool]]:
        """Take in a press of a bell: the room sounds at once. The future tells when the press is on record.

        Return the number it belongs to; none where somebody said how it was, and nobody knows of what.
        """
        if is_rating(pressed.kind):
            return self._rate(bell, pressed)
        complaint, recorded = self._press(bell, Actor(name=f"bell:{bell.id}"), pressed)
        return complaint.number, recorded

    async def async_ring(self, bell: Bell, actor: Actor, *, test: bool = False, note: str | None = None) -> Complaint:
        """Ring for somebody who cannot press, or for a test, and return the complaint once it is on record."""
        now = dt_util.utcnow()
        self._last_walk_in = max(self._last_walk_in + 1, int(now.timestamp() * 1_000_000))
        medium = Medium.BELL if test else Medium.WALK_IN
        pressed = Pressed(
            source=medium.value,
            press=self._last_walk_in,
            pressed_at=now,
            arrived_at=now,
            medium=medium,
            test=test,
            note=note,
        )
        complaint, recorded = self._press(bell, actor, pressed)
        await recorded
        return complaint

    async def async_enter(self, brought: Brought, actor: Actor, complainant: Complainant | None = None) -> Complaint:
        """Put down what came by another road than a bell, and return the complaint once it is on record.

        Who complains is kept apart, and nowhere else. Raises as `async_command` does.
        """
        local = dt_util.now()
        private = sealed(complainant) if complainant else None
        command = Enter(
            actor=actor,
            number=self._next(local, Purpose.COMPLAINT),
            medium=brought.medium,
            received=brought.received or local.date(),
            utc_offset=utc_offset(local),
            note=brought.note,
            service=brought.service,
            desk=brought.desk,
            about=brought.about,
            complainant=private.proof if private else None,
        )
        return await self._async_begin(command, private)

    async def async_ask(self, asked: AskedFor, actor: Actor) -> Complaint:
        """Put down a request for help that came without a bell, and return it once it is on record.

        Raises as `async_command` does.
        """
        local = dt_util.now()
        command = Ask(
            actor=actor,
            number=self._next(local, Purpose.ASSISTANCE),
            medium=asked.medium,
            utc_offset=utc_offset(local),
            request=asked.request,
            reference=asked.reference,
            note=asked.note,
            served=asked.served,
        )
        return await self._async_begin(command)

    async def _async_begin(self, command: Enter | Ask, private: Private | None = None) -> Complaint:
        """Carry out what begins without a bell. That a complaint was entered is told by what followed at once."""
        events = decide(None, command, self._clock.now(None), self.settings.policy)
        give(self._numbers, command.number)
        after = self._apply(None, events)
        recorded = self._record(events, None, after, private)
        for event in events[isinstance(command, Enter) :]:
            self._publish_event(event, after, recorded)
        await recorded
        return after

    @callback
    def pass_over(self, complaint_number: str, officer_id: str) -> None:
        """Wait no more for an officer who was alerted and whom the message did not reach."""
        if complaint := self.open_complaint(complaint_number):
            for event in unreachable(complaint, officer_id, self._clock.now(complaint)):
                self._run_step(complaint, event)

    async def async_command(self, complaint_number: str, command: Command, private: Private | None = None) -> Complaint:
        """Carry a command out and return the complaint once it is on record. `private` is kept apart.

        Raises a subclass of Refused where the rules do not allow it. Raises WriteFailed where it counts, but is not on
        record yet.
        """
        before = await self.async_find(complaint_number)
        after, recorded = self._carry_out(before, command, private)
        await recorded
        return after

    async def async_read[T](self, read: Callable[..., T], *args: object) -> T:
        """Read from the register, off the event loop: `read` gets a connection and the arguments."""

        def run() -> T:
            with reading_from(self.path) as connection:
                return read(connection, *args)

        return await self._hass.async_add_executor_job(run)

    def _written(self, reason: str | None) -> None:
        if reason or (self._failing and not self.unrecorded):
            self._failing = reason is not None
            self._on_failure(self.unrecorded, reason)
        for listener in self._when_written:
            listener()

    def _press(self, bell: Bell, actor: Actor, pressed: Pressed) -> tuple[Complaint, asyncio.Future[bool]]:
        local = dt_util.now()
        asks = bell.purpose is Purpose.ASSISTANCE and not pressed.test
        command = Press(
            actor=actor,
            number=self._next(local, bell.purpose, test=pressed.test),
            bell=bell.id,
            purpose=bell.purpose,
            source=pressed.source,
            press=pressed.press,
            pressed_at=pressed.pressed_at,
            arrived_at=pressed.arrived_at,
            utc_offset=utc_offset(local),
            policy=self.settings.policy,
            away=self.away(),
            medium=pressed.medium,
            test=pressed.test,
            note=pressed.note,
            kind=pressed.kind,
            time_known=pressed.time_known,
            token=self._next_token(local, pressed.pressed_at) if asks else None,
        )
        before = to_join(self._complaints.values(), command)
        events = decide(before, command, self._clock.now(before))
        told = before is None or not pressed.quiet
        complaint = self._apply(before, events, rang=told and not command.late)
        if before is None:
            give(self._numbers, complaint.number)
            if complaint.token is not None:
                self._tokens[complaint.local_rung_at.date()] = complaint.token
        recorded = self._record(events, before, complaint)
        if told:
            event, at = cast("PressTaken", events[0]), self._clock.now(complaint)
            alerted, sounds = self._alerted(complaint), self.sounds(complaint)
            self._publisher.publish(of_press(event, complaint, at, alerted, sounds=sounds), recorded)
        return complaint, recorded

    def _rate(self, bell: Bell, pressed: Pressed) -> tuple[str, asyncio.Future[bool]]:
        """Take in how it was. Nobody is called by it, and no complaint begins."""
        now, rating = dt_util.utcnow(), RATINGS[pressed.kind]
        actor = Actor(name=f"bell:{bell.id}", trusted=True)
        said: dict[str, Any] = {"source": pressed.source, "press": pressed.press, "pressed_at": pressed.pressed_at}
        before = self._heard.rated_at(bell, pressed.pressed_at) if pressed.time_known else None
        if before is None:
            alone = RatedAlone(
                at=now,
                actor=actor.name,
                rating=rating,
                bell=bell.id,
                purpose=bell.purpose,
                utc_offset=utc_offset(dt_util.as_local(now)),
                time_known=pressed.time_known,
                **said,
            )
            return "", self.record(alone)
        after, recorded = self._carry_out(before, Rate(actor=actor, rating=rating, bell=bell.id, **said))
        return after.number, recorded

    def _carry_out(
        self, before: Complaint, command: Command, private: Private | None = None
    ) -> tuple[Complaint, asyncio.Future[bool]]:
        events = decide(before, command, self._clock.now(before), self.settings.policy)
        after = self._apply(before, events)
        recorded = self._record(events, before, after, private)
        # At once: a step that is due by this, as after a reopening, must not be told before it.
        for event in events:
            self._publish_event(event, after, recorded)
        return after, recorded

    def _next(self, local: datetime, purpose: Purpose, *, test: bool = False) -> str:
        """Return the next number, which is not given yet."""
        return following(self._numbers, series(purpose, test=test), local.year)

    def _next_token(self, local: datetime, pressed_at: datetime) -> int:
        """Return the next token of the day of a press, which is not given yet."""
        day = (pressed_at.astimezone(UTC) + timedelta(minutes=utc_offset(local))).date()
        return self._tokens.get(day, 0) + 1

    async def async_find(self, complaint_number: str) -> Complaint:
        """Return a complaint as it is now. Nothing awaits between this and the change, so that none comes between."""
        if complaint_number not in self._complaints:
            if not complaint_number.isascii():
                raise UnknownComplaint(complaint_number)  # a lone surrogate cannot even be asked for
            found = await self.async_read(reading.complaint, complaint_number)
            if complaint_number not in self._complaints:
                if found is None:
                    raise UnknownComplaint(complaint_number)
                return found
        return self._complaints[complaint_number]

    def _apply(self, before: Complaint | None, events: Sequence[ComplaintEvent], *, rang: bool = False) -> Complaint:
        """Return what the complaint became; `rang`: the room sounds with it."""
        complaint = apply(before, events[0])
        for event in events[1:]:
            complaint = apply(complaint, event)
        self._complaints[complaint.number] = complaint
        self._heard.follow(complaint)
        self._clock.follow(complaint)
        self._alerting.follow(complaint, rang=rang)
        return complaint

    def _record(
        self,
        events: Sequence[ComplaintEvent],
        before: Complaint | None,
        after: Complaint,
        private: Private | None = None,
    ) -> asyncio.Future[bool]:
        recorded = self._writer.submit(Append(events=tuple(events), before=before, after=after, private=private))
        if not after.pending:
            recorded.add_done_callback(lambda future: self._forget(after, future))
        return recorded

    def _forget(self, complaint: Complaint, recorded: asyncio.Future[bool]) -> None:
        """Let a complaint that is done with go once it is on record, unless something happened to it since."""
        written = not recorded.cancelled() and recorded.exception() is None
        if written and self._complaints.get(complaint.number) is complaint:
            del self._complaints[complaint.number]
            self._clock.forget(complaint)

    def _record_settings(self, configured: dict[tuple[Subject, str], Configured]) -> None:
        """Put on record what was set up, changed or removed since: also who was taken out of the chain, and when."""
        now = dt_util.utcnow()
        today = {(subject, subject_id): plain for subject, subject_id, plain in self.settings.subjects()}
        for key in configured.keys() | today.keys():
            was = configured[key].settings if key in configured else None
            if was != today.get(key):
                subject, subject_id = key
                event = Configured(
                    at=now, actor=OFFICE.name, subject=subject, subject_id=subject_id, settings=today.get(key)
                )
                self.record(event)

    @callback
    def _run_step(self, before: Complaint, event: ComplaintEvent) -> None:
        """Carry out what has become due. People are alerted whether or not the disk takes it."""
        complaint = self._apply(before, (event,))
        self._publish_event(event, complaint, self._record((event,), before, complaint))

    @callback
    def _ring(
        self,
        complaint: Complaint,
        reason: Reason = Reason.REPEATED,
        recorded: asyncio.Future[bool] | None = None,
    ) -> None:
        alert = () if reason is Reason.REPEATED else self._alerted(complaint)
        self._publisher.publish(of_ring(complaint, self._clock.now(complaint), reason, alert), recorded)

    @callback
    def _silence(self, complaint: Complaint) -> None:
        self._publisher.publish(of_silence(complaint, self._clock.now(complaint)), None)

    def _alerted(self, complaint: Complaint) -> tuple[str, ...]:
        """Return who was alerted and may still hear of it: whom it turned out to be about hears no more."""
        officers = ((officer_id, self.officer(officer_id)) for officer_id in complaint.alerted)
        return tuple(
            officer_id
            for officer_id, officer in officers
            if not (officer and is_hidden(complaint, Actor(name="", officer=officer_id, role=officer.role)))
        )

    def _publish_event(
        self, event: ComplaintEvent, complaint: Complaint, recorded: asyncio.Future[bool] | None = None
    ) -> None:
        happening = of_event(event, complaint, self._clock.now(complaint), self.settings.policy)
        self._publisher.publish(happening, recorded)
        answered_since = self._complaints.get(complaint.number) is not complaint
        if answered_since or not self.sounds(complaint):
            return
        if isinstance(event, AcknowledgementLapsed | Reopened):
            self._alerting.follow(complaint, rang=True)
            lapsed = isinstance(event, AcknowledgementLapsed)
            self._ring(complaint, Reason.LAPSED if lapsed else Reason.REOPENED, recorded)
