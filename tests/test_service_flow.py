"""Adding and changing a service of the charter in a form."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.register.charter import LENGTHS, MOST_SERVICES, OTHER_LENGTH

from .forms import NAMES_REFUSED, check, figures, said, suggested
from .offices import add_office, officer, service
from .test_subentry_flows import only

BASE = "config_subentries.service"
FULL = {
    "name": "কল্যাণ অনুদান",
    "limit": "০৫ (পাঁচ) কার্যদিবস",
    "how": "Online",
    "papers": "Form\nPhoto",
    "price": "Free",
    "responsible": "Assistant Director",
    "responsible_phone": "041-720555",
    "responsible_email": "ad@bkkb.gov.bd",
    "alternate": "Somebody else",
    "alternate_phone": "041-720556",
    "alternate_email": "dd@bkkb.gov.bd",
}


async def add(hass: HomeAssistant, office: Any, **given: Any) -> Any:
    manager = hass.config_entries.subentries
    shown = await manager.async_init((office.entry_id, "service"), context={"source": "user"})
    assert check(shown, BASE) == {}
    return await manager.async_configure(shown["flow_id"], given)


async def change(hass: HomeAssistant, office: Any, **given: Any) -> Any:
    shown = await office.start_subentry_reconfigure_flow(hass, only(office, "service").subentry_id)
    assert check(shown, BASE) == {}
    manager = hass.config_entries.subentries
    return suggested(shown), await manager.async_configure(shown["flow_id"], given)


async def test_a_service_with_everything(hass: HomeAssistant) -> None:
    office = add_office(hass, officer())
    added = await add(hass, office, **FULL)
    assert added["type"] is FlowResultType.CREATE_ENTRY
    kept = only(office, "service")
    assert (kept.title, dict(kept.data)) == (FULL["name"], FULL)


async def test_only_the_name_is_needed_and_what_is_empty_is_left_out(hass: HomeAssistant) -> None:
    office = add_office(hass)
    await add(hass, office, name="  Grant ", papers=" ", limit="")
    assert dict(only(office, "service").data) == {"name": "Grant"}


async def test_the_posts_of_the_office_are_offered(hass: HomeAssistant) -> None:
    office = add_office(hass, officer(), officer(post="Director"))
    shown = await hass.config_entries.subentries.async_init((office.entry_id, "service"), context={"source": "user"})
    for field in ("responsible", "alternate"):
        config = shown["data_schema"].schema[field].config
        assert config["options"] == ["Assistant Director", "Director"]
        assert config["custom_value"]


async def test_a_service_is_changed(hass: HomeAssistant) -> None:
    office = add_office(hass, service(papers="Form"))
    shown, changed = await change(hass, office, name="Grant", limit="At once")
    assert shown == {"name": "Grant", "limit": "5 working days", "papers": "Form", "limit_as_text": False}
    assert check(changed, BASE) == {}
    assert changed["reason"] == "reconfigure_successful"
    assert dict(only(office, "service").data) == {"name": "Grant", "limit": "At once"}


async def test_a_time_limit_that_is_not_understood_is_kept_where_somebody_says_so(hass: HomeAssistant) -> None:
    office = add_office(hass)
    shown = await add(hass, office, name="Grant", limit="soon")
    assert check(shown, BASE) == {"limit": said(f"{BASE}.error.limit_not_understood")}
    assert suggested(shown)["limit"] == "soon"
    manager = hass.config_entries.subentries
    await manager.async_configure(shown["flow_id"], {"name": "Grant", "limit": "soon", "limit_as_text": True})
    assert dict(only(office, "service").data) == {"name": "Grant", "limit": "soon"}

    shown, _ = await change(hass, office, name="Grant", limit="soon", limit_as_text=True, price="Free")
    assert shown["limit_as_text"] is True
    assert dict(only(office, "service").data) == {"name": "Grant", "limit": "soon", "price": "Free"}


@pytest.mark.parametrize(
    ("given", "field", "error"),
    [
        *(({"name": name}, "name", error) for name, error in NAMES_REFUSED.items() if error != "too_long"),
        ({"name": "x" * (LENGTHS["name"] + 1)}, "name", "text_too_long"),
        ({"name": "X", "papers": "x" * (LENGTHS["papers"] + 1)}, "papers", "text_too_long"),
        ({"name": "X", "price": "x" * (OTHER_LENGTH + 1)}, "price", "text_too_long"),
        ({"name": "X", "limit": "5 working days " * 100}, "limit", "text_too_long"),
        ({"name": "X", "responsible": "a\nb"}, "responsible", "bad_characters"),
        ({"name": "X", "how": "a\x07b"}, "how", "bad_characters"),
        ({"name": "grant"}, "name", "name_used"),
        ({"name": "Gr ant"}, "name", "name_used"),
        ({"name": "X", "responsible": "Director", "alternate": "director"}, "alternate", "own_alternate"),
    ],
)
async def test_what_is_wrong_is_said_at_the_field(
    hass: HomeAssistant, given: dict[str, str], field: str, error: str
) -> None:
    office = add_office(hass, service())
    shown = await add(hass, office, **given)
    assert check(shown, BASE) == {field: said(f"{BASE}.error.{error}")}
    assert len(office.subentries) == 1


async def test_the_longest_is_taken(hass: HomeAssistant) -> None:
    office = add_office(hass)
    await add(hass, office, name="ক" * LENGTHS["name"], papers="x" * LENGTHS["papers"], price="x" * OTHER_LENGTH)
    assert only(office, "service").title == "ক" * LENGTHS["name"]


async def test_a_charter_has_an_end(hass: HomeAssistant) -> None:
    office = add_office(hass, *(service(name=f"Service {number}") for number in range(MOST_SERVICES)))
    shown = await add(hass, office, name="One more")
    assert check(shown, BASE) == {"base": said(f"{BASE}.error.too_many_services", {"most": str(MOST_SERVICES)})}


def test_the_texts_name_the_lengths() -> None:
    lengths = {int(str(number)) for number in (*LENGTHS.values(), OTHER_LENGTH)}
    text = said(f"{BASE}.error.text_too_long").replace(",", "")
    assert figures(text) == lengths
