"""The chapters about the office's own rules: its charter, its working time, who is there, and what is referred."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from . import flows
from .client import Json
from .home_assistant import INTEGRATION
from .office import Office
from .office_in_khulna import ALTERNATE, ENTRANCE, HEAD, REDRESS, TIME_ZONE, Post
from .report import told
from .stage import SOON, Stage
from .waiting import until

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SERVICE = "কল্যাণ অনুদান"
# As it is copied out of the office's document: numbers in Bangla digits and words, a row that goes on with the papers.
CHARTER = """\
ক্রমিক নং\tসেবার নাম\tসেবা প্রদান পদ্ধতি\tপ্রয়োজনীয় কাগজপত্র\tসেবামূল্য\tসেবা প্রদানের সময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা
১\tকল্যাণ অনুদান\tঅনলাইন আবেদন\tআবেদনপত্র\tবিনামূল্যে\t১০ (দশ) কার্যদিবস\tসহকারী পরিচালক
\t\t\tজাতীয় পরিচয়পত্র\t\t\t
২\tস্টাফ বাসের টিকিট\tকাউন্টারে\tপরিচয়পত্র\t৫০ টাকা\tতাৎক্ষণিক\tঅফিস সুপারিনটেনডেন্ট
"""
# A limit of ten working days has run out after this, whatever holidays there were.
LONG_AGO = timedelta(days=60)
# A case has thirty working days, and ten more where it is investigated.
TERM = 30


class RulesOfTheOffice:
    """What the office knows of itself, played."""

    def __init__(self, office: Office, stage: Stage) -> None:
        """Play in an office that is set up."""
        self.office = office
        self.stage = stage
        self._step = office.report.step

    async def charter(self) -> None:
        """The computer operator pastes the charter; a complaint says that a time limit of it was missed."""
        stage = self.stage
        await self._step("The table of services is pasted out of the document, as it is", self._paste())
        await self._step("Both services are in the charter, each with its time limit", self._is_in_the_charter())
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="অনুদানের আবেদন দুই মাস ধরে পড়ে আছে")
        await self._step("It is filed: the limit of the charter had run out", self._is_a_delay(number))

    async def referral(self) -> None:
        """A letter comes; it is referred, extended, decided, and the result is told."""
        stage = self.stage
        await stage.watch()
        entered = await self._step("A letter is entered, with the day by which it is to be decided", self._enter())
        number = entered["complaint"]
        await self._step("The day is in the calendar of the office", self._is_due(number, entered["due"]))
        await stage.act(REDRESS, "extend", complaint=number, reason="সরেজমিন তদন্ত")
        extended = await self._step("Investigated: ten working days more", self._has_more_time(number, entered["due"]))
        await self._step("The calendar follows", self._is_due(number, extended))
        await stage.act(REDRESS, "close", complaint=number, outcome="settled", note="অনুদান মঞ্জুর হয়েছে")
        await self._step("It is decided: the result is to be told", self._is_to_be_told(number))
        await stage.act(REDRESS, "tell_result", complaint=number, note="ফোনে জানানো হয়েছে")
        await self._step("The result was told", self._was_told(number))
        await self._step("Nobody's name or phone is in any entry", self._says_nothing_of_anybody())

    async def absent_officer(self) -> None:
        """The redress officer is on leave: the alternate is alerted at once, and nobody waits for the other."""
        stage, office = self.stage, self.office
        switch = await self._step("A switch by the door says whether the redress officer is there", self._switch())
        await self._step("The office looks at it", self._looks_at(switch))
        await office.client.action("input_boolean.turn_off", entity_id=switch)
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(ALTERNATE, number, at_once=True)
        await self._step("The phone of the redress officer stays dark", self._is_spared(REDRESS, number))
        await stage.answers(ALTERNATE, alert, number)
        await stage.settles(ALTERNATE, number, note="বিকল্প কর্মকর্তা শুনেছেন")
        await office.client.action("input_boolean.turn_on", entity_id=switch)

    async def after_hours(self) -> None:
        """Somebody presses when the office is closed: it is on record, and the room stays quiet."""
        stage, office = self.stage, self.office
        await self._step("The office has its day off today", self._closes_today())
        await stage.watch()
        await office.bells[ENTRANCE.purpose].press()
        came = await self._step(
            "Pressed: it is on record as after hours", stage.told("escalated", reason="after_hours"), since=stage.since
        )
        number: str = came.data["complaint"]
        stage.numbers.append(number)
        await self._step("It says when the office opens", self._waits_for_the_opening(number))
        await self._step("The chime is silent", stage.silent())
        for post in (REDRESS, ALTERNATE, HEAD):
            await self._step(f"No phone is disturbed: {post.login.name}", self._is_spared(post, number))
        await self._step("The office is open again", flows.open_always(office.client, office.entry_id))
        await stage.act(HEAD, "close", complaint=number, outcome="no_complainant")

    async def _paste(self) -> None:
        await flows.change_options(
            self.office.client, self.office.entry_id, "charter", "charter_paste", table=CHARTER, mode="replace"
        )

    async def _is_in_the_charter(self) -> None:
        found = await flows.subentries(self.office.client, self.office.entry_id)
        names = [one["title"] for one in found if one["subentry_type"] == "service"]
        told(names == [SERVICE, "স্টাফ বাসের টিকিট"], seen=names)

    async def _is_a_delay(self, number: str) -> None:
        applied = _today() - LONG_AGO
        await self.stage.act(REDRESS, "classify", complaint=number, service=SERVICE, applied_on=applied.isoformat())
        found = await self.stage.complaint(number)
        told((found["service"], found["claim"]) == (SERVICE, "delay"), seen=found)

    async def _enter(self) -> Json:
        answer = await self.office.users[REDRESS.role].client.ask(
            f"{INTEGRATION}.enter_complaint",
            medium="letter",
            service=SERVICE,
            note="অনুদান এখনো পাওয়া যায়নি",
            complainant_name="আবেদনকারী ১",
            complainant_phone="০১৭০০-০০০০০০",
        )
        self.stage.numbers.append(answer["complaint"])
        told(date.fromisoformat(answer["due"]) >= _today() + timedelta(days=TERM), seen=answer)
        return answer

    async def _is_due(self, number: str, day: str) -> None:
        calendar = await self.office.entity(self.office.entry_id, "calendar", "Due days")

        async def is_there() -> bool:
            answer = await self.office.client.ask(
                "calendar.get_events",
                entity_id=calendar,
                start_date_time=f"{day} 00:00:00",
                end_date_time=f"{day} 23:59:59",
            )
            return any(number in event["summary"] for event in answer[calendar]["events"])

        await until(is_there, within=SOON, what=f"{number} on {day}")

    async def _has_more_time(self, number: str, before: str) -> str:
        found = await self.stage.complaint(number)
        told(found["due"] > before, seen=found)
        due: str = found["due"]
        return due

    async def _is_to_be_told(self, number: str) -> None:
        found = await self.stage.complaint(number)
        told((found["status"], found["outcome"], found["told_at"]) == ("closed", "settled", None), seen=found)
        told(found["due"] > _today().isoformat(), seen=found)

    async def _was_told(self, number: str) -> None:
        found = await self.stage.complaint(number)
        told(found["told_at"] and not found["due"], seen=found)

    async def _says_nothing_of_anybody(self) -> None:
        complaints = str(await self.stage.complaints())
        told("আবেদনকারী" not in complaints and "০১৭০০" not in complaints, seen=complaints)

    async def _switch(self) -> str:
        made = await self.office.client.command("input_boolean/create", name="Redress officer is there")
        entity_id = f"input_boolean.{made['id']}"
        await self.office.client.action("input_boolean.turn_on", entity_id=entity_id)
        return entity_id

    async def _looks_at(self, switch: str) -> None:
        office = self.office
        subentries = await flows.subentries(office.client, office.entry_id)
        officer = next(one for one in subentries if one["title"] == REDRESS.post)
        await flows.change_subentry(
            office.client,
            office.entry_id,
            "officer",
            officer["subentry_id"],
            post=REDRESS.post,
            room=REDRESS.room,
            role=REDRESS.role,
            after=REDRESS.after,
            user_id=office.users[REDRESS.role].id,
            phone=await office.device("mobile_app", office.phones[REDRESS.role].device_id),
            presence=[switch],
        )
        await self._runs()

    async def _closes_today(self) -> None:
        office = self.office
        await flows.change_options(
            office.client,
            office.entry_id,
            "working_time",
            opens="00:00:00",
            closes="00:00:00",
            days_off=[WEEKDAYS[_today().weekday()]],
        )
        await self._runs()

    async def _runs(self) -> None:
        """Wait until the office is loaded anew."""

        async def is_loaded() -> bool:
            entries = await self.office.client.command("config_entries/get", domain=INTEGRATION)
            return all(entry["state"] == "loaded" for entry in entries)

        await until(is_loaded, within=SOON, what="the office")

    async def _waits_for_the_opening(self, number: str) -> None:
        found = await self.stage.complaint(number)
        told(found["after_hours"] and found["status"] == "waiting", seen=found)

    async def _is_spared(self, post: Post, number: str) -> None:
        told(not self.stage.alerts(post, number), seen=post.role)


def _today() -> date:
    return datetime.now(ZoneInfo(TIME_ZONE)).date()
