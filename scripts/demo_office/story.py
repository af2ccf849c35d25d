"""The story of a day in the office, played on the real thing and checked as it is told."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from .client import Json
from .home_assistant import INTEGRATION
from .office import Office
from .office_in_khulna import ALTERNATE, CORNER, ENTRANCE, HEAD, REDRESS, TIMINGS
from .report import told
from .rules import RulesOfTheOffice
from .stage import Stage

# A bell counts as lost after thirty seconds of silence.
LOST_WITHIN = 60.0
# Seconds that the time of a late press may differ: a bell tells its age in whole ones.
TRUE_TIME = 3

type Chapter = tuple[str, Callable[[], Awaitable[None]]]


class Story:
    """What happens, in order."""

    def __init__(self, office: Office) -> None:
        """Play in an office that is set up."""
        self.office = office
        self.stage = Stage(office)
        self.rules = RulesOfTheOffice(office, self.stage)
        self._step = office.report.step

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Return what is played."""
        return (
            ("A complaint, and nobody answers at first", self.first_complaint),
            ("A promise that is not kept", self.promise_lapses),
            ("Somebody asks for help at the service corner", self.assistance),
            ("The officer answers at the chime", self.answer_at_the_chime),
            ("The network is cut while somebody presses", self.cut_off),
            ("The power fails while somebody waits", self.power_cut),
            ("The citizen's charter is pasted, and a time limit was missed", self.rules.charter),
            ("A letter is referred, decided, and its result told", self.rules.referral),
            ("The redress officer is on leave", self.rules.absent_officer),
            ("Somebody presses after hours", self.rules.after_hours),
            ("The evening", self.evening),
        )

    async def play(self) -> None:
        """Play all chapters; one that fails does not keep the next from being played."""
        for title, chapter in self.chapters:
            await self.tell(title, chapter)

    async def tell(self, title: str, chapter: Callable[[], Awaitable[None]]) -> bool:
        """Play a chapter, and return whether it went to its end; if not, clear away what it left open."""
        went_to_its_end = await self.office.report.chapter(title, chapter)
        if not went_to_its_end:
            await self.office.report.chapter("What was left open is cleared away", self._clear_away)
        return went_to_its_end

    async def first_complaint(self) -> None:
        """A citizen presses; the chain runs to its end; the redress officer answers and settles."""
        stage = self.stage
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        await stage.room_sounds()
        await stage.rings_again()
        for post in (ALTERNATE, HEAD):
            await stage.alerted(post, number)
        await stage.told_unheard(HEAD, number)
        at = await stage.answers(REDRESS, alert, number)
        for post in (ALTERNATE, HEAD):
            await self._step(f"It is gone from the phone: {post.login.name}", stage.cleared(post, alert), since=at)
        await self._step("The chime is silent", stage.silent(), since=at)
        await stage.settles(REDRESS, number, note="সেবা দেওয়া হয়েছে")

    async def promise_lapses(self) -> None:
        """The redress officer promises and does not come; the alternate hears the citizen and refers the complaint."""
        stage = self.stage
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        at = await stage.answers(REDRESS, alert, number)
        await stage.watch()
        await self._step(
            f"Not heard within {TIMINGS['lapse_after']} s: the promise lapses", stage.told("lapsed", number), since=at
        )
        await self._step("It rings again", stage.told("rang", number, reason="lapsed"), since=stage.since)
        await stage.room_sounds()
        await stage.alerted(REDRESS, number, at_once=True)
        alert = await stage.alerted(ALTERNATE, number, at_once=True)
        await stage.answers(ALTERNATE, alert, number)
        await self._step("The alternate officer has heard the citizen", stage.act(ALTERNATE, "heard", complaint=number))
        await self._step(
            "... and refers the complaint, with a note",
            stage.act(ALTERNATE, "close", complaint=number, outcome="referred", note="প্রধান কার্যালয়ে প্রেরিত"),
        )
        await self._step("It stands referred in the register, to be decided", stage.stands(number, "referred"))

    async def assistance(self) -> None:
        """The other bell has the other purpose."""
        stage = self.stage
        number = await stage.press(CORNER)
        alert = await stage.alerted(REDRESS, number)
        await stage.room_sounds()
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="আবেদন সংশোধন করা হয়েছে")

    async def answer_at_the_chime(self) -> None:
        """The citizen sees each step at the bell; the officer answers with the button on the chime."""
        stage, office = self.stage, self.office
        number = await stage.press(ENTRANCE)
        await self._step("The bell says: recorded", stage.bell_shows(ENTRANCE, "recorded"), since=stage.since)
        alert = await stage.alerted(REDRESS, number)
        at = time.perf_counter()
        await office.chime.answer()
        acknowledged = await self._step(
            "The button on the chime is pressed, and the office knows", stage.told("acknowledged", number), since=at
        )
        told(acknowledged.data["officer"] == REDRESS.post, seen=acknowledged.data)
        await self._step("The bell says: the officer is coming", stage.bell_shows(ENTRANCE, "coming"), since=at)
        await self._step("The chime is silent", stage.silent(), since=at)
        await stage.settles(REDRESS, number, note="কথা শোনা হয়েছে")
        told(alert.tag, seen=alert)
        await self._step("The bell is ready for the next", stage.bell_shows(ENTRANCE, "ready"), since=at)

    async def cut_off(self) -> None:
        """Home Assistant does not hear the bell; the room does, and nothing is lost."""
        stage, office = self.stage, self.office
        cable, bell = office.cables[ENTRANCE.device.name], office.bells[ENTRANCE.purpose]
        await stage.watch()
        at = time.perf_counter()
        try:
            await self._step("The cable between the bell and Home Assistant is cut", cable.cut())
            await bell.press()
            await self._step("Pressed: the chime rings all the same", stage.chime_rings(), since=at)
            await self._step(
                "The head's phone says that the bell is away", stage.reads(HEAD, ENTRANCE.name, LOST_WITHIN), since=at
            )
        finally:
            await cable.mend()
        late = time.perf_counter()
        came = await self._step(
            "The cable is mended: the press comes in, late and at its true time",
            stage.told("escalated", reason="late"),
            since=late,
        )
        number = came.data["complaint"]
        stage.numbers.append(number)
        await self._step("It stands in the register as it was", self._is_late(number, at), since=late)
        for post in (REDRESS, HEAD):
            await stage.alerted(post, number, at_once=True)
        alert = await stage.alerted(REDRESS, number, at_once=True)
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="দেরিতে হলেও শোনা হয়েছে")

    async def _is_late(self, number: str, pressed: float) -> None:
        """Check when the bell was pressed, as far as whole seconds tell."""
        found = await self.stage.complaint(number)
        ago = time.perf_counter() - pressed
        said = (datetime.now(UTC) - datetime.fromisoformat(found["rung_at"])).total_seconds()
        told(found["late"] and found["presses"] == 1 and abs(said - ago) < TRUE_TIME, seen=(found, ago, said))

    async def power_cut(self) -> None:
        """Home Assistant is killed before the next officers are alerted, and comes back after they were due."""
        stage, office = self.stage, self.office
        await self._step("What was set up is on the disk", office.stored())
        number = await stage.press(ENTRANCE)
        alert, pressed = await stage.alerted(REDRESS, number), stage.since
        await stage.room_sounds()
        await stage.watch()
        await self._step("Home Assistant is killed", office.home_assistant.kill())
        await self._step("It is dark until all steps are overdue", self._dark(pressed), since=pressed)
        await self._step("Home Assistant runs again, and the phones find it", self._comes_back())
        for post in (ALTERNATE, HEAD):
            await stage.alerted(post, number, at_once=True)
        await stage.room_sounds()
        await stage.rings_again()
        await self._step(
            "The steps that were overdue ran once and no more",
            stage.once(number, alerted=(ALTERNATE, HEAD), told_unheard=(HEAD,)),
        )
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="বিদ্যুৎ চলে যাওয়ার পরেও শোনা হয়েছে")

    async def evening(self) -> None:
        """The head reads the summary; the register is whole."""
        office = self.office
        await self.stage.watch()
        summary = await self._step("The summary of the day counts what happened", self._summary())
        await self._step("The head's phone shows it, with the seal", self._summary_sent(summary))
        await self._step("The register is whole: every entry fits the seal", self._whole(summary))
        await self._step("No error of ours in the log of Home Assistant", self._log_is_clean())
        told(office.home_assistant.program.running, seen="Home Assistant has ended")

    async def _clear_away(self) -> None:
        await self._step("The head closes what is open", self.stage.close_all(HEAD))

    async def _dark(self, pressed: float) -> None:
        """Leave the office without power for as long as it takes."""
        last = max(HEAD.after, TIMINGS["answer_target"])
        await asyncio.sleep(max(0, pressed + last + 1 - time.perf_counter()))

    async def _comes_back(self) -> None:
        office = self.office
        await office.home_assistant.start()
        await office.home_assistant.running(office.client)
        await office.connected()

    async def _summary(self) -> Json:
        """Ask for the summary, and count with one's own fingers."""
        summary = await self.office.client.ask(f"{INTEGRATION}.get_summary")
        real = [one for one in await self.stage.complaints() if not one["test"]]
        at_bells = [one for one in real if one["received"] is None]
        complaints = [one for one in at_bells if one["purpose"] == "complaint"]
        outcomes = Counter(
            one["outcome"] or one["status"] for one in complaints if one["outcome"] or one["status"] == "referred"
        )
        told(set(self.stage.numbers) <= {one["complaint"] for one in real}, seen=real)
        told(summary["rung"] == len(complaints) > 0, seen=summary)
        told(summary["assistance"]["rung"] == len(at_bells) - len(complaints), seen=summary)
        told(summary["after_hours"] == sum(one["after_hours"] for one in complaints) > 0, seen=summary)
        told(summary["by_outcome"] == outcomes, seen=summary)
        told(summary["lapsed"] == sum(one["lapses"] for one in complaints), seen=summary)
        told(summary["seal"] in summary["text"], seen=summary)
        return summary

    async def _summary_sent(self, summary: Json) -> None:
        office = self.office
        await office.client.action("automation.trigger", entity_id=office.entities["Daily summary"])
        await self.stage.reads(HEAD, summary["seal"])

    async def _whole(self, summary: Json) -> None:
        found = await self.office.client.ask(f"{INTEGRATION}.verify_register")
        told(found["ok"] and found["seal"] == summary["seal"], seen=found)

    async def _log_is_clean(self) -> None:
        faults = self.office.home_assistant.faults()
        told(not faults, seen="\n".join(faults))
