"""What the people of the story do, and what they see: each a step that is checked."""

import asyncio
import time

from .client import Json
from .home_assistant import INTEGRATION
from .office import Happening, Office
from .office_in_khulna import TIMINGS, Place, Post
from .phone import Notification
from .report import told
from .waiting import until

SOON = 15.0
CHIME_SECONDS = 0.3
# Presses that follow sooner than a second, and what they take on their way, are told as one.
TOLD_EACH = 2.0

# Which button of the phone is meant, by what its action id says.
COMING = "acknowledge"
SETTLED = "settled"
NOTE = "note"


class Stage:
    """The office as the story plays in it."""

    def __init__(self, office: Office) -> None:
        """Play in an office that is set up."""
        self.office = office
        self.step = office.report.step
        self.since = 0.0
        self.numbers: list[str] = []
        self._marks: dict[str, int] = {}
        self._played = 0
        self._rings = 0.0

    async def watch(self) -> None:
        """Count only what comes from now on."""
        self.since = time.perf_counter()
        self._marks = {role: phone.received.mark for role, phone in self.office.phones.items()}
        self._marks["office"] = self.office.happenings.mark
        self._played = self.office.player.mark
        self._rings = await self._count_rings()

    async def press(self, place: Place) -> str:
        """Press a bell, and return the number of the complaint."""
        await self.watch()
        pressing = asyncio.create_task(self.office.bells[place.purpose].press())
        rang = await self.step(
            f"{place.device.friendly_name}: pressed, and the office knows",
            self.told("rang", place=place.place, reason="pressed"),
            since=self.since,
        )
        await pressing
        number: str = rang.data["complaint"]
        self.numbers.append(number)
        await self.step(f"{number} is in the register", self.stands(number, "waiting"), since=self.since)
        return number

    async def press_again(self, place: Place, number: str) -> Happening:
        """Press once more, out of impatience: no faster than a finger leaves a button, and than people are told."""
        await asyncio.sleep(max(0, self.since + TOLD_EACH - time.perf_counter()))
        await self.office.state(self.office.entities[f"button {place.purpose}"], "off", within=SOON)
        await self.office.bells[place.purpose].press()
        return await self.told("rang_again", number)

    async def told(self, kind: str, complaint: str | None = None, **wanted: object) -> Happening:
        """Wait until the office tells something."""

        def is_it(happening: Happening) -> bool:
            fits = complaint in {None, happening.data.get("complaint")} and wanted.items() <= happening.data.items()
            return fits and happening.type == kind

        patience = SOON + TIMINGS["lapse_after"]
        return await self.office.happenings.first(is_it, since=self._marks["office"], within=patience, what=kind)

    async def room_sounds(self) -> None:
        """Hear the player and the chime."""
        await self.step("The player in the officer's room sounds", self._player_sounds(), since=self.since)
        await self.step("The chime rings, and its light is on", self.chime_rings(), since=self.since)

    async def bell_shows(self, place: Place, state: str) -> None:
        """See what a bell shows to the person before it."""
        await self.office.state(self.office.entities[f"feedback {place.purpose}"], state, within=SOON)

    async def rings_again(self) -> None:
        """Hear the repeat: the chime goes on, and the player sounds once more."""
        self._played = self.office.player.mark
        await self.step(
            f"Nobody answered: the player sounds again, each {TIMINGS['ring_repeat']} s",
            self._player_sounds(),
            since=self.since,
        )
        await self.step("... and the chime has not stopped", self._chime_sounds(), since=self.since)

    async def silent(self) -> None:
        """See that nothing rings any more."""
        await self.office.state(self.office.entities["light"], "off", within=SOON)
        await self.office.state(self.office.entities["ring complaint"], "off", within=SOON)

    async def alerted(
        self, post: Post, number: str, *, at_once: bool = False, in_turn_of: Post | None = None
    ) -> Notification:
        """See the complaint on an officer's phone: in its time or that of another's turn, and not before."""
        wait = 0 if at_once else (in_turn_of or post).after
        when = f" after {wait} s" if wait else ""
        return await self.step(
            f"The phone shows it{when}: {post.login.name}", self._shows(post, number, wait), since=self.since
        )

    async def told_unheard(self, post: Post, number: str) -> None:
        """See on the head's phone that the target has passed."""
        target = TIMINGS["answer_target"]
        await self.step(
            f"Nobody answered within {target} s: {post.login.name} is told",
            self._shows_twice(post, number, target),
            since=self.since,
        )

    async def answers(self, post: Post, alert: Notification, number: str) -> float:
        """Answer from the phone, and return when."""
        at = time.perf_counter()
        phone = self.office.phones[post.role]
        await phone.press(alert, COMING)
        acknowledged = await self.step(
            f'"I am calling them in", from the phone: {post.login.name}', self.told("acknowledged", number), since=at
        )
        await self.step("... and the office names post and room", self._names(acknowledged, post), since=at)
        return at

    async def cleared(self, post: Post, alert: Notification) -> None:
        """See a notification go."""
        phone = self.office.phones[post.role]
        told(alert.tag, seen="a notification without a tag")
        await phone.expect_cleared(alert.tag or "", since=self._marks[post.role], within=SOON)
        told(alert.tag not in phone.shown, seen=phone.shown)

    async def settles(self, post: Post, number: str, note: str) -> None:
        """Say from the phone that it is settled, with a few words."""
        phone = self.office.phones[post.role]
        asks = await self.step(f"The phone asks how it ended: {post.login.name}", self._asks(post))
        at = time.perf_counter()
        await phone.press(asks, SETTLED)
        await self.step('"Heard: settled", from the phone: heard', self.told("heard", number), since=at)
        await self.step("... and closed", self.told("closed", number, outcome="settled"), since=at)
        await self.step("It stands closed in the register", self.stands(number, "closed", "settled"), since=at)
        offers = await self.step("The phone offers to write a note", self._offered(post, number, NOTE), since=at)
        at = time.perf_counter()
        await phone.press(offers, NOTE, reply=note)
        await self.step('"Write a note", from the phone: noted', self.told("noted", number), since=at)

    async def reads(self, post: Post, words: str, within: float = SOON) -> None:
        """Read something on an officer's phone."""
        await self.office.phones[post.role].expect(words, since=self._marks[post.role], within=within)

    async def act(self, post: Post, action: str, **data: object) -> None:
        """Do something from a dashboard, as the officer's user."""
        await self.office.users[post.role].client.action(f"{INTEGRATION}.{action}", **data)

    async def close_all(self, post: Post) -> None:
        """Close whatever is open. What was referred ends with a decision."""
        for complaint in await self.complaints():
            if complaint["status"] != "closed":
                outcome = "settled" if complaint["status"] == "referred" else "no_complainant"
                await self.act(post, "close", complaint=complaint["complaint"], outcome=outcome)

    async def complaints(self) -> list[Json]:
        """Return the newest complaints as the office lists them."""
        answer = await self.office.client.ask(f"{INTEGRATION}.get_complaints", limit=500)
        found: list[Json] = answer["complaints"]
        return found

    async def complaint(self, number: str) -> Json:
        """Return a complaint as the office lists it."""
        found = [one for one in await self.complaints() if one["complaint"] == number]
        told(len(found) == 1, seen=found)
        return found[0]

    async def stands(self, number: str, status: str, outcome: str | None = None) -> None:
        """Find a complaint in the register as it should be."""
        found = await self.complaint(number)
        told((found["status"], found["outcome"]) == (status, outcome), seen=found)

    async def once(self, number: str, *, told_unheard: tuple[Post, ...], alerted: tuple[Post, ...]) -> None:
        """Check that officers were alerted once, and no more, since we began to watch."""
        for post in alerted:
            texts = [alert.message for alert in self.alerts(post, number)]
            told(len(texts) == len(set(texts)) == 1 + (post in told_unheard), seen=(post.role, texts))
        steps = await self.complaint(number)
        told(steps["escalations"] == len(alerted), seen=steps)

    def alerts(self, post: Post, number: str) -> list[Notification]:
        """Return the pushes about a complaint that call for an answer, since we began to watch."""
        received = self.office.phones[post.role].received.since(self._marks[post.role])
        return [push for push in received if _alerts_of(push, number)]

    async def _shows_twice(self, post: Post, number: str, wait: float) -> None:
        async def twice() -> bool:
            return len(self.alerts(post, number)) > 1

        await until(twice, within=SOON + wait, what=f"{number} a second time")
        at = self.alerts(post, number)[1].at - self.since
        told(at >= wait, seen=f"{at:.2f} s")

    async def _shows(self, post: Post, number: str, wait: float) -> Notification:
        alert = await self.office.phones[post.role].received.first(
            lambda push: _alerts_of(push, number),
            since=self._marks[post.role],
            within=SOON + wait,
            what=number,
        )
        told(alert.at - self.since >= wait, seen=f"{alert.at - self.since:.2f} s")
        return alert

    async def _asks(self, post: Post) -> Notification:
        phone = self.office.phones[post.role]

        return await phone.received.first(
            lambda push: _offers(push, SETTLED), since=self._marks[post.role], within=SOON, what=SETTLED
        )

    async def _offered(self, post: Post, number: str, answer: str) -> Notification:
        return await self.office.phones[post.role].received.first(
            lambda push: (push.tag or "").endswith(number) and _offers(push, answer),
            since=self._marks[post.role],
            within=SOON,
            what=answer,
        )

    async def _names(self, happening: Happening, post: Post) -> None:
        named = happening.data["officer"], happening.data["room"]
        told(named == (post.post, post.room), seen=named)

    async def _count_rings(self) -> float:
        """Return how often the chime rang; 0 while it cannot be asked, as after a restart."""
        state = await self.office.client.state(self.office.entities["rings"])
        return float(state["state"]) if state and state["state"][0].isdigit() else 0.0

    async def _player_sounds(self) -> None:
        await self.office.player.heard(since=self._played, seconds=CHIME_SECONDS, within=SOON)

    async def _chime_sounds(self) -> None:
        await self.office.state(self.office.entities["ring complaint"], "on", within=SOON)

    async def chime_rings(self) -> None:
        """Hear the chime, and see its light."""

        async def rang() -> bool:
            return await self._count_rings() > self._rings

        await until(rang, within=SOON, what="the chime")
        await self.office.state(self.office.entities["light"], "on", within=SOON)


def _offers(push: Notification, answer: str) -> bool:
    return any(answer in button["action"].casefold() for button in push.buttons)


def _alerts_of(push: Notification, number: str) -> bool:
    """Say whether a push calls for an answer to a complaint, rather than asking how it ended."""
    return (push.tag or "").endswith(number) and _offers(push, COMING)
