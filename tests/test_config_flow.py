import errno
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock, patch

import pytest
from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.forms import TIMINGS
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.schema import MIGRATIONS
from custom_components.abhijog_bell.register.office_events import Configured
from custom_components.abhijog_bell.register.words import Subject

from .forms import IN_RANGE, NAMES_REFUSED, OUT_OF_RANGE, check, figures, said, suggested
from .offices import CODE, add_office

NAMES = {"name_bn": "বিভাগীয় কার্যালয়, খুলনা", "name_en": "Divisional Office, Khulna"}
USUAL = {field: span.default for field, span in TIMINGS.items()}
WORKING_TIME = {
    "opens": "09:00",
    "closes": "17:00",
    "break_starts": "13:00",
    "break_ends": "14:00",
    "days_off": ["fri", "sat"],
    "dated_hours": [],
    "country": "BD",
}
OFFICE: dict[str, Any] = {**NAMES, "code": "khl-1", "language": "bn", "dashboard": True, "timings": USUAL}


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture(autouse=True)
def set_up() -> Iterator[AsyncMock]:
    with patch("custom_components.abhijog_bell.async_setup_entry", return_value=True) as called:
        yield called


@pytest.fixture
def register(hass: HomeAssistant) -> Path:
    path = Path(hass.config.path("abhijog_bell", "khl-1.sqlite"))
    path.parent.mkdir()
    return path


async def begin(hass: HomeAssistant) -> str:
    result = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert result["type"] is FlowResultType.FORM
    assert check(result, "config") == {}
    return result["flow_id"]


async def submit(hass: HomeAssistant, flow_id: str, given: dict[str, Any]) -> Any:
    return await hass.config_entries.flow.async_configure(flow_id, given)


async def fill_in(hass: HomeAssistant, **changes: Any) -> Any:
    return await submit(hass, await begin(hass), OFFICE | changes)


async def complaints(hass: HomeAssistant, **changes: Any) -> dict[str, str]:
    """Fill the form in, and return what it complains of."""
    result = await fill_in(hass, **changes)
    assert result["type"] is FlowResultType.FORM
    assert not hass.config_entries.async_entries(DOMAIN)
    return check(result, "config")


async def test_an_office_is_set_up(hass: HomeAssistant, set_up: AsyncMock) -> None:
    result = await fill_in(hass)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    path = hass.config.path("abhijog_bell/khl-1.sqlite")
    assert path in said("config.create_entry.default", result["description_placeholders"])
    entry: ConfigEntry[Any] = result["result"]
    assert entry.title == NAMES["name_bn"]
    assert entry.unique_id == "khl-1"
    assert entry.options == {"language": "bn", "dashboard": True, **USUAL, "working_time": WORKING_TIME}
    assert all(type(entry.options[field]) is int for field in USUAL)
    secret, office_id = entry.data["secret"], entry.data["office_id"]
    assert entry.data == {
        **NAMES,
        "code": "KHL-1",
        "register": "abhijog_bell/khl-1.sqlite",
        "secret": secret,
        "office_id": office_id,
    }
    assert len(bytes.fromhex(secret)) == 32
    assert len(bytes.fromhex(office_id)) == 16
    set_up.assert_awaited_once()


async def test_only_the_code_and_the_names_must_be_typed(hass: HomeAssistant) -> None:
    result = await submit(hass, await begin(hass), {**NAMES, "code": "KHL", "timings": {}})

    assert result["options"] == {"language": "bn", "dashboard": True, **USUAL, "working_time": WORKING_TIME}


@pytest.mark.parametrize(
    ("country", "kept"), [("BD", {"country": "BD"}), (None, {"country": "BD"}), ("JP", {"country": "JP"}), ("ZZ", {})]
)
async def test_an_office_keeps_the_holidays_of_its_country(
    hass: HomeAssistant, country: str | None, kept: dict[str, str]
) -> None:
    hass.config.country = country
    options = (await fill_in(hass))["options"]
    assert {field: value for field, value in options["working_time"].items() if field == "country"} == kept


async def test_an_office_is_called_by_its_name_in_its_language(hass: HomeAssistant) -> None:
    result = await fill_in(hass, language="en")

    assert result["title"] == NAMES["name_en"]


async def test_two_offices_share_no_secret_and_no_register(hass: HomeAssistant) -> None:
    first = (await fill_in(hass))["result"].data
    second = (await fill_in(hass, code="KHL-2"))["result"].data

    for field in ("code", "register", "secret", "office_id"):
        assert first[field] != second[field]


async def test_the_form_says_where_the_register_will_lie_and_that_it_stays(hass: HomeAssistant) -> None:
    result = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})

    text = said("config.step.user.description", result["description_placeholders"])
    assert hass.config.path("abhijog_bell") in text
    assert "removed" in text


@pytest.mark.parametrize(("typed", "kept"), [(" khl ", "KHL"), ("9A", "9A"), ("A-B-C-D-E-FG", "A-B-C-D-E-FG")])
async def test_a_code_is_taken(hass: HomeAssistant, typed: str, kept: str) -> None:
    entry = (await fill_in(hass, code=typed))["result"]

    assert entry.data["code"] == kept
    assert entry.unique_id == kept.casefold()
    assert entry.data["register"] == f"abhijog_bell/{kept.lower()}.sqlite"


@pytest.mark.parametrize(
    "code",
    ["", "K", "A-B-C-D-E-FGH", "KH L", "../X", "KHL/1", "খুলনা", "১২৩", "KHL_1", "-KHL", "KHL-", "--", "K\u202eHL"],
)
async def test_a_bad_code_is_refused_at_the_field(hass: HomeAssistant, code: str) -> None:
    assert await complaints(hass, code=code) == {"code": said("config.error.bad_code")}


@pytest.mark.parametrize("code", ["KHL", "khl", " Khl "])
async def test_a_code_that_another_office_has_is_refused_at_the_field(hass: HomeAssistant, code: str) -> None:
    add_office(hass)
    result = await fill_in(hass, code=code)

    assert result["type"] is FlowResultType.FORM
    assert check(result, "config")["code"] == "The office Divisional Office has this code already."
    assert CODE == "KHL"


@pytest.mark.parametrize("field", NAMES)
@pytest.mark.parametrize(("name", "key"), NAMES_REFUSED.items(), ids=[repr(name)[:20] for name in NAMES_REFUSED])
async def test_a_bad_name_is_refused_at_the_field(hass: HomeAssistant, field: str, name: str, key: str) -> None:
    assert await complaints(hass, **{field: name}) == {field: said(f"config.error.{key}")}


@pytest.mark.parametrize("name", ["র‍্যাব কার্যালয়", "ক" * 80, "O'Neill & Co. <b>", "১"], ids=ascii)
async def test_a_name_is_taken_as_it_was_written(hass: HomeAssistant, name: str) -> None:
    entry = (await fill_in(hass, name_bn=f"  {name} "))["result"]

    assert entry.data["name_bn"] == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(("field", "seconds"), OUT_OF_RANGE)
async def test_a_time_out_of_range_is_refused_above_its_section(hass: HomeAssistant, field: str, seconds: Any) -> None:
    result = await fill_in(hass, timings=USUAL | {field: seconds})

    assert check(result, "config") == {"timings": said(f"config.error.{field}_range")}
    schema = result["data_schema"].schema
    assert schema["timings"].options == {"collapsed": False}


@pytest.mark.parametrize(("field", "seconds"), IN_RANGE)
async def test_a_time_in_range_is_taken(hass: HomeAssistant, field: str, seconds: int) -> None:
    entry = (await fill_in(hass, timings=USUAL | {field: seconds}))["result"]

    assert entry.options[field] == seconds


async def test_a_broken_second_is_rounded(hass: HomeAssistant) -> None:
    entry = (await fill_in(hass, timings=USUAL | {"answer_target": 59.6}))["result"]

    assert entry.options["answer_target"] == 60


@pytest.mark.parametrize("field", TIMINGS)
@pytest.mark.parametrize("place", ["config.error.{}_range", "config.step.user.sections.timings.data_description.{}"])
def test_the_texts_name_the_range(field: str, place: str) -> None:
    span = TIMINGS[field]

    named = figures(said(place.format(field)))
    assert {span.low, span.high} <= named
    assert (0 in named) == (span.off or span.low == 0)


async def test_everything_wrong_is_said_at_once_and_what_was_typed_stays(hass: HomeAssistant) -> None:
    wrong = {"name_bn": "", "name_en": "x" * 81, "code": "?", "timings": USUAL | {"lapse_after": 1}}
    result = await fill_in(hass, **wrong)

    assert check(result, "config").keys() == {"name_bn", "name_en", "code", "timings"}
    assert suggested(result) == {"name_bn": "", "name_en": "x" * 81, "code": "?", "language": "bn", "dashboard": True}
    section = result["data_schema"].schema["timings"]
    values = {str(marker): marker.description["suggested_value"] for marker in section.schema.schema}
    assert values["lapse_after"] == 1


async def test_what_was_refused_can_be_mended(hass: HomeAssistant) -> None:
    flow_id = (await fill_in(hass, code="?"))["flow_id"]

    assert (await submit(hass, flow_id, OFFICE))["type"] is FlowResultType.CREATE_ENTRY


async def test_a_folder_that_takes_no_file_is_refused(hass: HomeAssistant) -> None:
    Path(hass.config.path("abhijog_bell")).write_text("in the way", encoding="utf-8")
    result = await fill_in(hass)

    path = hass.config.path("abhijog_bell/khl-1.sqlite")
    message = check(result, "config")["base"]
    assert path in message
    assert "File exists" in message


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS])
async def test_a_disk_that_takes_nothing_is_refused_and_can_be_mended(hass: HomeAssistant, number: int) -> None:
    refusal = OSError(number, "that is why")
    with patch("custom_components.abhijog_bell.register_file.tempfile.NamedTemporaryFile", side_effect=refusal):
        result = await fill_in(hass)
    assert "that is why" in check(result, "config")["base"]
    assert not hass.config_entries.async_entries(DOMAIN)

    assert (await submit(hass, result["flow_id"], OFFICE))["type"] is FlowResultType.CREATE_ENTRY


async def test_trying_the_folder_leaves_nothing_behind(hass: HomeAssistant) -> None:
    await fill_in(hass)

    assert list(Path(hass.config.path("abhijog_bell")).iterdir()) == []


def write_register(path: Path, office_id: str | None) -> None:
    """Leave a register behind, as an office that was removed does."""
    journal = Journal.open(path, create=True)
    for subject, subject_id in ((Subject.OFFICE, office_id), (Subject.BELL, "b1")):
        if subject_id:
            event = Configured(
                at=dt_util.utcnow(), actor="office", subject=subject, subject_id=subject_id, settings={"name": "x"}
            )
            journal.append([Append(events=(event,))])
    journal.close()


async def test_a_register_that_is_there_is_continued_after_asking(hass: HomeAssistant, register: Path) -> None:
    write_register(register, "f" * 32)
    result = await fill_in(hass)

    assert result["step_id"] == "existing"
    assert check(result, "config") == {}
    text = said("config.step.existing.description", result["description_placeholders"])
    assert str(register) in text
    assert "entries in it: 2" in text
    assert not hass.config_entries.async_entries(DOMAIN)

    result = await submit(hass, result["flow_id"], {})
    assert check(result, "config") == {}
    assert result["result"].data["office_id"] == "f" * 32
    assert result["result"].data["register"] == "abhijog_bell/khl-1.sqlite"


async def test_a_register_that_names_no_office_gets_one(hass: HomeAssistant, register: Path) -> None:
    write_register(register, None)
    result = await submit(hass, (await fill_in(hass))["flow_id"], {})

    assert len(bytes.fromhex(result["result"].data["office_id"])) == 16


async def test_an_office_of_that_code_added_meanwhile_is_not_replaced(hass: HomeAssistant, register: Path) -> None:
    write_register(register, "f" * 32)
    flow_id = (await fill_in(hass))["flow_id"]
    other = add_office(hass, code="KHL-1")

    result = await submit(hass, flow_id, {})
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_configured"
    check(result, "config")
    assert hass.config_entries.async_entries(DOMAIN) == [other]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def change_entry(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("DROP TRIGGER journal_no_update; UPDATE journal SET data = replace(data, 'b1', 'b2');")
    connection.close()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE shopping (item TEXT); PRAGMA user_version = 1")
    connection.close()


@pytest.mark.parametrize("damage", [truncate, change_entry, empty, garble, foreign])
async def test_a_damaged_register_is_refused_and_kept(hass: HomeAssistant, register: Path, damage: Any) -> None:
    write_register(register, "f" * 32)
    damage(register)
    before = register.read_bytes()

    message = (await complaints(hass))["code"]
    assert str(register) in message
    assert register.read_bytes() == before


async def test_a_folder_in_the_place_of_a_register_is_refused(hass: HomeAssistant, register: Path) -> None:
    register.mkdir()

    assert str(register) in (await complaints(hass))["base"]


async def test_a_register_of_a_later_version_is_refused(hass: HomeAssistant, register: Path) -> None:
    write_register(register, "f" * 32)
    connection = sqlite3.connect(register)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()

    message = (await complaints(hass))["code"]
    assert str(register) in message
    assert "later version" in message


async def test_the_names_are_changed_and_nothing_else(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    result = await entry.start_reconfigure_flow(hass)
    assert check(result, "config") == {}
    assert suggested(result) == {"name_bn": "বিভাগীয় কার্যালয়", "name_en": "Divisional Office"}
    text = said("config.step.reconfigure.description", result["description_placeholders"])
    assert hass.config.path(entry.data["register"]) in text
    assert CODE in text

    data, options = dict(entry.data), dict(entry.options)
    result = await submit(hass, result["flow_id"], NAMES)
    assert result["reason"] == "reconfigure_successful"
    check(result, "config")
    assert entry.data == data | NAMES
    assert entry.options == options
    assert entry.title == NAMES["name_en"]


@pytest.mark.parametrize(("name", "key"), NAMES_REFUSED.items(), ids=[repr(name)[:20] for name in NAMES_REFUSED])
async def test_a_bad_new_name_is_refused_at_the_field(hass: HomeAssistant, name: str, key: str) -> None:
    entry = add_office(hass)
    result = await entry.start_reconfigure_flow(hass)
    result = await submit(hass, result["flow_id"], NAMES | {"name_en": name})

    assert check(result, "config") == {"name_en": said(f"config.error.{key}")}
    assert entry.title == "Divisional Office"
