"""Reports of an office: as data, as page, as files; who gets them, and by which links."""

import csv
import io
import re
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any, Final, cast, override

import pytest
from homeassistant.auth.models import User
from homeassistant.components import websocket_api
from homeassistant.components.http.auth import STORAGE_KEY, async_sign_path
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.http import KEY_HASS
from openpyxl import load_workbook
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.abhijog_bell.register.period import PeriodKind
from custom_components.abhijog_bell.reports.paper import REPORTS
from custom_components.abhijog_bell.signed import _asking

from .office_fixtures import FIRST, Khulna, usual
from .offices import add_office
from .screens import As

HOSTILE: Final = '=HYPERLINK("http://x")<script>alert(1)</script>'
WIDE: Final = "\N{FULLWIDTH EQUALS SIGN}1+1"
DAY: Final = "2026-11-22"


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """The usual office, with a letterhead, some complaints, and names that mean no good."""
    premises.may_trace.add("aiohttp.access")  # it cannot tell how long an answer took while the clock stands still
    head = {"ministry": "জনপ্রশাসন মন্ত্রণালয়", "website": "www.bkkb.gov.bd", "memo_prefix": "05.42.4700."}
    await premises.open(*usual(premises.users), options={"letterhead": head, "language": "bn"})
    await premises.press()
    await premises.act("acknowledge", complaint=FIRST)
    await premises.wait(95)
    await premises.act("close", complaint=FIRST, outcome="settled", service=HOSTILE, desk="-1+1")
    await premises.press()
    await premises.act("enter_complaint", medium="letter", service="@Pension")
    return premises


class _Cells(HTMLParser):
    """The rows of all tables of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False

    @override
    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")
        self.inside = tag == "td"

    @override
    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    @override
    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data


async def _fetched(link: str, hass_client_no_auth: ClientSessionGenerator) -> bytes:
    answer = await (await hass_client_no_auth()).get(link)
    body = await answer.read()
    assert answer.status == 200, body
    return body


async def _status(link: str, client: ClientSessionGenerator) -> int:
    return (await (await client()).get(link)).status


def _values(data: dict[str, Any]) -> list[list[Any]]:
    """Return the rows of all tables of an answer."""
    return [[row[column] for column in sheet["columns"]] for sheet in data["sheets"].values() for row in sheet["rows"]]


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("report", list(REPORTS))
async def test_all_forms_say_the_same(
    khulna: Khulna, hass_client_no_auth: ClientSessionGenerator, report: str, language: str
) -> None:
    for period in PeriodKind:
        data = await khulna.act("get_report", "head", report=report, period=period, day=DAY, language=language)
        values = _values(data)
        book = load_workbook(io.BytesIO(await _fetched(data["xlsx"], hass_client_no_auth)))
        cells = [
            list(row) for page in book for row in page.iter_rows(min_row=4, max_row=page.max_row - 2, values_only=True)
        ]
        assert [_numbers(row) for row in cells] == [_numbers(row) for row in values]
        text = (await _fetched(data["csv"], hass_client_no_auth)).decode("utf-8-sig")
        rows = [row for row in csv.reader(io.StringIO(text)) if len(row) > 1]
        headings = [list(sheet["columns"].values()) for sheet in data["sheets"].values()]
        rows = [row for row in rows if row not in headings]
        assert [_read(row) for row in rows] == [_rounded(row) for row in values]
        page = _Cells()
        page.feed((await _fetched(data["page"], hass_client_no_auth)).decode())
        shown = [row for row in page.rows if len(row) > 1]
        assert [_shown(row) for row in shown] == _counts(data)
        assert data["seal"] in text


def _read(row: list[str]) -> list[float]:
    """Return what a spreadsheet makes of the numbers of a row."""
    found = []
    for cell in row[1:]:
        if re.fullmatch(r"\d+:\d\d:\d\d", cell):
            hours, minutes, seconds = map(int, cell.split(":"))
            found.append(hours * 3600 + minutes * 60 + seconds)
        elif re.fullmatch(r"[\d.]+%?", cell):
            found.append(float(cell.removesuffix("%")) / (100 if cell.endswith("%") else 1))
    return [round(number, 3) for number in found]


def _rounded(row: list[Any]) -> list[float]:
    return [round(float(value), 3) for value in row[1:] if isinstance(value, int | float)]


def _counts(data: dict[str, Any]) -> list[list[int]]:
    """Return the counts of each row of an answer."""
    return [
        [
            row[column]
            for column in list(sheet["columns"])[1:]
            if type(row[column]) is int and not re.search(r"median|p90|away", f"{column} {row['key']}")
        ]
        for sheet in data["sheets"].values()
        for row in sheet["rows"]
    ]


def _shown(row: list[str]) -> list[int]:
    """Return the counts of a row of a page, in the digits of either language: a duration or a share has more to it."""
    texts = [cell.translate(str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")) for cell in row[1:]]
    return [int(text) for text in texts if text.isdigit()]


def _numbers(row: list[Any]) -> list[Any]:
    """Return the numbers of a row; durations are parts of a day in a workbook."""
    plain = [value.total_seconds() if isinstance(value, timedelta) else value for value in row]
    plain = [_of_day(value) for value in plain]
    return [value for value in plain if isinstance(value, int | float)]


def _of_day(value: Any) -> Any:
    if hasattr(value, "hour") and not hasattr(value, "year"):
        return value.hour * 3600 + value.minute * 60 + value.second
    return value


async def test_the_letter_in_bangla(khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
    data = await khulna.act("get_report", "head", report="summary", day=DAY, number="123")
    page = (await _fetched(data["page"], hass_client_no_auth)).decode()
    body = page.partition("<body>")[2]
    for said in (
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
        "জনপ্রশাসন মন্ত্রণালয়",
        "বিভাগীয় কার্যালয়",
        "www.bkkb.gov.bd",
        "স্মারক নং: ০৫.৪২.৪৭০০.১২৩",
        "৭ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ",
        "২২ নভেম্বর ২০২৬ খ্রিষ্টাব্দ",
        "বিষয়: অভিযোগ ও সেবা কর্ণারের সারসংক্ষেপ: নভেম্বর ২০২৬ মাস",
        "Director",
        data["seal"],
    ):
        assert said in body
    text = re.sub(r"<[^>]+>|&#\d+;", "", body).replace(data["seal"], "")
    assert re.findall(r"[0-9]", text) == []


async def test_the_letter_in_english_with_room_for_a_number(
    khulna: Khulna, hass_client_no_auth: ClientSessionGenerator
) -> None:
    data = await khulna.act("get_report", "head", report="return", day=DAY, language="en")
    page = (await _fetched(data["page"], hass_client_no_auth)).decode()
    for said in ("Divisional Office", "Memo No.: ……", "22 November 2026", "7 Ogrohayon 1433", "A4 landscape"):
        assert said in page
    (form, *_) = data["sheets"].values()
    assert form["rows"][0] | {"period": ""} == form["rows"][0] | {
        "period": "", "medium_letter": 1, "medium_bell": 0, "received": 1, "total": 1, "running": 1, "rate": 0.0
    }  # fmt: skip


async def test_what_people_wrote_does_nothing(khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
    await khulna.act("enter_complaint", medium="letter", service=WIDE)
    data = await khulna.act("get_report", "head", report="services", day=DAY)
    assert {row["service"] for row in data["sheets"]["service"]["rows"]} == {HOSTILE, "@Pension", WIDE}
    page = (await _fetched(data["page"], hass_client_no_auth)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    text = (await _fetched(data["csv"], hass_client_no_auth)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert f"'{HOSTILE}" in cells
    assert "'@Pension" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert f"'{WIDE}" in cells  # a spreadsheet of the Far East reads this as well
    (sheet,) = load_workbook(io.BytesIO(await _fetched(data["xlsx"], hass_client_no_auth)))
    of_services = {str(sheet.cell(row, 1).value): sheet.cell(row, 1).data_type for row in (4, 5, 6)}
    assert of_services == {HOSTILE: "s", "@Pension": "s", WIDE: "s"}


async def test_a_page_brings_nothing_along(khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
    data = await khulna.act("get_report", "head", report="summary", day=DAY)
    answer = await (await hass_client_no_auth()).get(data["page"])
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content_type == "text/html"
    page = await answer.text()
    assert re.findall(r"<(?:script|link|img|iframe)\b|\burl\(|@import", page) == []
    file = await (await hass_client_no_auth()).get(data["csv"])
    assert 'filename="khl-summary-month-2026-11-01.csv"' in file.headers["Content-Disposition"]


class TestLinks:
    async def test_one_who_may_not_see_the_figures_gets_none(self, khulna: Khulna) -> None:
        for who in ("redress", "alternate", "visitor"):
            assert (await khulna.refused("get_report", who, report="return"))[0] == "not_allowed_oversee"

    async def test_they_end(self, khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
        data = await khulna.act("get_report", "head", report="return")
        sent = await khulna.act("get_report", None, report="return")
        assert await _status(data["page"], hass_client_no_auth) == 200
        khulna.clock.tick(timedelta(minutes=31))
        assert await _status(data["page"], hass_client_no_auth) == 401
        assert await _status(_path(sent["page"]), hass_client_no_auth) == 200
        khulna.clock.tick(timedelta(days=7))
        assert await _status(_path(sent["page"]), hass_client_no_auth) == 401

    async def test_they_are_for_one_report_alone(
        self, khulna: Khulna, hass_client_no_auth: ClientSessionGenerator
    ) -> None:
        data = await khulna.act("get_report", "head", report="return")
        other = data["page"].replace("report=return", "report=summary")
        assert await _status(other, hass_client_no_auth) == 401
        assert await _status(data["page"].partition("&authSig")[0], hass_client_no_auth) == 401

    async def test_a_screen_gets_them_and_only_the_heads(
        self, khulna: Khulna, as_user: As, hass_client_no_auth: ClientSessionGenerator
    ) -> None:
        asked = {"report": "summary", "period": "day", "day": DAY}
        links = await (await as_user("head")).ask("report_links", **asked)
        assert links.keys() == {"page", "csv", "xlsx"}
        for link in links.values():
            assert await _status(link, hass_client_no_auth) == 200
        assert (await (await as_user("redress")).refused("report_links", **asked))[0] == "not_allowed"

    async def test_the_view_asks_again_who_it_is(
        self, khulna: Khulna, hass_client_no_auth: ClientSessionGenerator
    ) -> None:
        """Anybody may have any address signed in their own name."""
        path = f"/api/abhijog_bell/report?office={khulna.entry.entry_id}&form=page&report=summary"
        for who, status in (("redress", 403), ("visitor", 403), ("head", 200)):
            token = await khulna.hass.auth.async_create_refresh_token(khulna.users[who], "https://example.test/")
            signed = async_sign_path(khulna.hass, path, timedelta(minutes=1), refresh_token_id=token.id)
            assert await _status(signed, hass_client_no_auth) == status

    async def test_an_automation_that_runs_because_of_an_officer_gets_its_own(
        self, khulna: Khulna, as_user: As, hass_client_no_auth: ClientSessionGenerator
    ) -> None:
        """What an officer does over a connection may make an automation run while it is answered."""
        officer = await as_user("redress")
        sent: list[str] = []

        async def ask(_event: Event) -> None:
            sent.append((await khulna.act("get_report", None, report="return"))["page"])

        khulna.hass.bus.async_listen_once("abhijog_bell_test", ask)
        websocket_api.async_register_command(khulna.hass, _fire)
        await officer._socket.send_json_auto_id({"type": "test/fire"})
        await officer._socket.receive_json()
        await khulna.settle()
        assert await _status(_path(sent[0]), hass_client_no_auth) == 200

    async def test_who_comes_without_a_token(self, khulna: Khulna, administrator: User) -> None:
        """The Supervisor does."""

        class Asked(dict[str, Any]):
            app: Final = {KEY_HASS: khulna.hass}

        khulna.hass.data.pop(STORAGE_KEY, None)
        assert _asking(cast("Any", Asked({KEY_HASS_USER: administrator})), khulna.entry).administrator

    @pytest.mark.parametrize(
        "query", ["", "?report=summary", "?office=x&form=page&report=summary", "?office={}&form=pdf&report=summary"]
    )
    async def test_an_address_that_says_nothing(
        self, khulna: Khulna, hass_client: ClientSessionGenerator, query: str
    ) -> None:
        link = f"/api/abhijog_bell/report{query}".format(khulna.entry.entry_id)
        assert await _status(link, hass_client) == 400

    async def test_an_office_that_is_closed(self, khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
        data = await khulna.act("get_report", "head", report="return")
        await khulna.unload()
        assert await _status(data["page"], hass_client_no_auth) == 400


@callback
@websocket_api.websocket_command({"type": "test/fire"})
def _fire(hass: HomeAssistant, connection: websocket_api.ActiveConnection, msg: dict[str, Any]) -> None:
    hass.bus.async_fire("abhijog_bell_test")
    connection.send_result(msg["id"])


def _path(link: str) -> str:
    return "/api/" + link.partition("/api/")[2]


class TestBadInput:
    async def test_a_period_to_come(self, khulna: Khulna) -> None:
        refused = await khulna.refused("get_report", "head", report="return", day="2026-12-01")
        assert refused == ("period_in_future", {"start": "2026-12-01"})

    @pytest.mark.parametrize("period", list(PeriodKind))
    @pytest.mark.parametrize("day", ["0001-01-01", "0001-01-02", "0001-02-15", "9999-12-31"])
    async def test_a_day_at_the_end_of_the_calendar(self, khulna: Khulna, day: str, period: str) -> None:
        key, _ = await khulna.refused("get_report", "head", report="return", period=period, day=day)
        assert key in {"day_out_of_calendar", "period_in_future"}

    @pytest.mark.parametrize("report", list(REPORTS))
    @pytest.mark.parametrize("day", ["2020-01-01", "1900-01-01"])
    async def test_before_there_was_an_office(self, khulna: Khulna, report: str, day: str) -> None:
        """An empty report, which says since when there is a register."""
        data = await khulna.act("get_report", "head", report=report, day=day, language="en")
        assert "The register begins on 22-11-2026. There are no figures from before." in data["notes"]
        assert not data["running"]
        assert {value for row in _values(data) for value in row if isinstance(value, int)} <= {0}

    async def test_a_memo_number_that_is_too_long(self, khulna: Khulna) -> None:
        assert (await khulna.refused("get_report", "head", report="return", number="1" * 81))[0] == "text_too_long"

    async def test_without_a_day_it_is_the_period_that_ended_last(self, khulna: Khulna) -> None:
        data = await khulna.act("get_report", "head", report="return", period="quarter")
        assert (data["start"], data["end"], data["running"]) == ("2026-07-01", "2026-09-30", False)
        assert (data["start_before"], data["end_before"]) == ("2026-04-01", "2026-06-30")


async def test_two_offices_have_each_their_own(khulna: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
    other = add_office(khulna.hass, *usual(khulna.users), code="DHK", name="Head Office")
    assert await khulna.hass.config_entries.async_setup(other.entry_id)
    both = [
        await khulna.act("get_report", "head", report="summary", day=DAY, office=entry.entry_id, language="en")
        for entry in (khulna.entry, other)
    ]
    assert [data["sheets"]["complaints"]["rows"][0]["number"] for data in both] == [2, 0]
    pages = [(await _fetched(data["page"], hass_client_no_auth)).decode() for data in both]
    assert ["Head Office" in page for page in pages] == [False, True]
