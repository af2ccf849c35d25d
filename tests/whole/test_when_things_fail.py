"""What the story leaves out: phones out of reach, answers that do not count, what fails and comes back."""

from demo_office import flows
from demo_office.accounts import Login, add_user
from demo_office.home_assistant import INTEGRATION
from demo_office.office import Office
from demo_office.office_in_khulna import ALTERNATE, ENTRANCE, HEAD, REDRESS
from demo_office.phone import ACTION_EVENT, Notification, Phone
from demo_office.set_up import BLUEPRINTS
from demo_office.stage import COMING, SETTLED, SOON, Stage
from demo_office.waiting import until

from .conftest import World

SECRET = "words that stay between two people"
REFUSED = "An answer from a phone was refused"


def log_since(office: Office, mark: int) -> str:
    return office.home_assistant.log_text()[mark:]


def log_mark(office: Office) -> int:
    return len(office.home_assistant.log_text())


def test_blueprints_are_there_and_are_those_we_ship(world: World) -> None:
    office = world.office
    there = world.run(office.client.command("blueprint/list", domain="automation"))
    shipped = office.home_assistant.components / INTEGRATION / "blueprints/automation" / INTEGRATION
    installed = office.home_assistant.folder / "blueprints/automation" / INTEGRATION

    for name in BLUEPRINTS:
        assert there[f"{INTEGRATION}/{name}.yaml"]["metadata"]["domain"] == "automation"
        assert (installed / f"{name}.yaml").read_bytes() == (shipped / f"{name}.yaml").read_bytes()


def test_a_phone_out_of_reach_keeps_no_other_from_being_alerted(world: World, stage: Stage) -> None:
    office = world.office

    async def play() -> None:
        await office.phones[REDRESS.role].disconnect()
        try:
            number = await stage.press(ENTRANCE)
            await stage.room_sounds()
            alert = await stage.alerted(ALTERNATE, number)
            # Nobody waits for a phone that does not say that the message arrived: whoever comes after it moves up.
            await stage.alerted(HEAD, number, in_turn_of=ALTERNATE)
            await stage.answers(ALTERNATE, alert, number)
            await stage.cleared(HEAD, alert)
            await stage.settles(ALTERNATE, number, note="settled in the alternate's room")
        finally:
            await office.phones[REDRESS.role].connect()

    mark = log_mark(office)
    world.run(play())
    assert "Traceback" not in log_since(office, mark)


def test_an_impatient_second_press_joins_and_rings_again(world: World, stage: Stage) -> None:
    async def play() -> None:
        number = await stage.press(ENTRANCE)
        await stage.room_sounds()
        again = await stage.press_again(ENTRANCE, number)
        assert again.data["presses"] == 2
        assert (await stage.complaint(number))["presses"] == 2

    world.run(play())


def test_an_answer_after_a_restart_counts_and_the_restart_rings_for_nobody_new(world: World, stage: Stage) -> None:
    office = world.office

    async def play() -> None:
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        numbers = {complaint["complaint"] for complaint in await stage.complaints()}
        await office.home_assistant.restart(office.client)
        await office.connected()
        assert {complaint["complaint"] for complaint in await stage.complaints()} == numbers
        assert (await stage.complaint(number))["presses"] == 1
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="after the restart")

    world.run(play())


def test_a_bell_that_lost_its_power_and_comes_back_does_not_ring(world: World, stage: Stage) -> None:
    office = world.office
    bell, entity_id = office.bells[ENTRANCE.purpose], office.entities[f"press {ENTRANCE.purpose}"]

    async def available() -> bool:
        state = await office.client.state(entity_id)
        return state is not None and state["state"] != "unavailable"

    async def play() -> None:
        before = len(await stage.complaints())
        await bell.kill()
        await office.state(entity_id, "unavailable")
        await bell.start()
        await until(available, within=90, what="the bell in Home Assistant")
        number = await stage.press(ENTRANCE)
        assert len(await stage.complaints()) == before + 1
        assert (await stage.complaint(number))["presses"] == 1

    world.run(play())


def test_an_answer_in_the_name_of_another_is_refused_without_a_word_of_it_in_the_log(
    world: World, stage: Stage
) -> None:
    office = world.office

    async def play() -> None:
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        await refused(office, office.phones[ALTERNATE.role], answer_of(alert, COMING))
        assert (await stage.complaint(number))["status"] == "waiting"
        await stage.answers(REDRESS, alert, number)

    world.run(play())


def test_an_answer_of_somebody_who_is_no_officer_is_refused(world: World, stage: Stage) -> None:
    office = world.office
    login = Login(name="Visitor", username="visitor", password="visitor-khulna")

    async def play() -> None:
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        visitor = await Phone.register(await add_user(office.client, login), "Visitor's phone")
        await refused(office, visitor, answer_of(alert, COMING))
        assert (await stage.complaint(number))["status"] == "waiting"

    world.run(play())


def test_a_button_pressed_again_after_the_end_is_refused(world: World, stage: Stage) -> None:
    office = world.office

    async def play() -> None:
        number = await stage.press(ENTRANCE)
        alert = await stage.alerted(REDRESS, number)
        await stage.answers(REDRESS, alert, number)
        await stage.settles(REDRESS, number, note="settled")
        ended = await stage.complaint(number)
        asked = next(push for push in reversed(office.phones[REDRESS.role].received.items) if offers(push, SETTLED))
        await refused(office, office.phones[REDRESS.role], answer_of(asked, SETTLED))
        await refused(office, office.phones[REDRESS.role], answer_of(alert, COMING))
        assert await stage.complaint(number) == ended

    world.run(play())


def test_a_bell_that_no_automation_makes_heard_is_a_repair(world: World, stage: Stage) -> None:
    office = world.office

    async def issues() -> list[str]:
        found = await office.client.command("repairs/list_issues")
        ours = (issue for issue in found["issues"] if issue["domain"] == INTEGRATION and not issue["ignored"])
        return [issue["translation_key"] for issue in ours]

    async def play() -> None:
        assert await issues() == []
        automations = [
            (key, await office.client.request("GET", f"config/automation/config/{key}"))
            for key in ("ring_for_complaint", "alert_the_phones")
        ]
        for key, _ in automations:
            await office.client.request("DELETE", f"config/automation/config/{key}")
        await until(issues, within=90, what="the repair")
        for key, made in automations:
            inputs = made["use_blueprint"]["input"]
            await flows.add_automation(office.client, key, made["alias"], made["use_blueprint"]["path"], inputs)

        async def mended() -> bool:
            return not await issues()

        await until(mended, within=90, what="the repair to go")

    world.run(play())


def offers(push: Notification, label: str) -> bool:
    return any(label in button["action"].casefold() for button in push.buttons)


def answer_of(push: Notification, label: str) -> dict[str, str]:
    return {"action": push.button(label)["action"], "reply_text": SECRET, "tag": push.tag or ""}


async def refused(office: Office, phone: Phone, answer: dict[str, str]) -> None:
    """Send an answer that must not count, and see that the log says so, and nothing of what was written."""
    mark = log_mark(office)
    await phone.fire(ACTION_EVENT, answer)

    async def in_the_log() -> bool:
        return REFUSED in log_since(office, mark)

    await until(in_the_log, within=SOON, what=REFUSED)
    assert SECRET not in office.home_assistant.log_text()
