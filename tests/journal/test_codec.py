"""Events as bytes, and back."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.codec import decode, encode, moment
from custom_components.abhijog_bell.register.events import (
    Acknowledged,
    AcknowledgementLapsed,
    AppealDeclined,
    Appealed,
    Asked,
    Closed,
    ComplaintEvent,
    Entered,
    Escalated,
    Expired,
    Extended,
    Heard,
    Noted,
    Rated,
    Referred,
    Reminded,
    Reopened,
    RequestFiled,
    ResultTold,
    Rung,
    RungAgain,
    Unheard,
)
from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    Configured,
    MemoryReset,
    OfficeEvent,
    RatedAlone,
    RegisterRestored,
    Screened,
    Suggested,
)
from custom_components.abhijog_bell.register.words import (
    Author,
    Decision,
    Matter,
    Medium,
    Outcome,
    PressKind,
    Purpose,
    Rating,
    RequestKind,
    Subject,
)
from tests.factories import START, acknowledged, configured, rung

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=6)), timezone(timedelta(hours=-9, minutes=-30))])
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(9000, 1, 1), timezones=ZONES)
TEXTS = st.text(max_size=30)
NOTES = st.none() | TEXTS
SETTINGS = st.none() | st.dictionaries(TEXTS, st.none() | TEXTS | st.integers(-(2**63), 2**63), max_size=4)
SHARED = {"at": MOMENTS, "actor": TEXTS}
PRESS = SHARED | {
    "medium": st.sampled_from(Medium),
    "source": TEXTS,
    "press": st.integers(0, 2**62),
    "pressed_at": MOMENTS,
    "late": st.booleans(),
    "note": NOTES,
    "press_kind": st.sampled_from(PressKind),
    "time_known": st.booleans(),
}
EXTENSION = {
    "tier": st.integers(1, 3),
    "due": st.dates(),
    "expires_at": MOMENTS,
    "reminders": st.lists(MOMENTS, max_size=3).map(tuple),
}
TERM = EXTENSION | {"since": st.dates()}

EVENTS: st.SearchStrategy[ComplaintEvent | OfficeEvent] = st.one_of(
    st.builds(
        Rung,
        **PRESS,
        number=TEXTS,
        bell=TEXTS,
        purpose=st.sampled_from(Purpose),
        target=st.integers(0, 3_600),
        utc_offset=st.integers(-900, 900),
        alerted=st.lists(TEXTS, max_size=3).map(tuple),
        test=st.booleans(),
        token=st.none() | st.integers(1, 9_999),
    ),
    st.builds(RungAgain, **PRESS),
    st.builds(
        Acknowledged,
        **SHARED,
        officer=NOTES,
        given_at=st.none() | MOMENTS,
        source=NOTES,
        press=st.none() | st.integers(0, 2**62),
    ),
    st.builds(AcknowledgementLapsed, **SHARED, due=MOMENTS),
    st.builds(Escalated, **SHARED, officer=TEXTS, due=MOMENTS),
    st.builds(Unheard, **SHARED, due=MOMENTS),
    st.builds(Heard, **SHARED, officer=NOTES, note=NOTES),
    st.builds(Noted, **SHARED, text=TEXTS),
    st.builds(
        Closed,
        **SHARED,
        outcome=st.sampled_from(Outcome),
        note=NOTES,
        tell_by=st.none() | st.dates(),
        tell_until=st.none() | MOMENTS,
    ),
    st.builds(Reopened, **SHARED, note=NOTES),
    st.builds(
        Entered,
        **SHARED,
        number=TEXTS,
        medium=st.sampled_from(Medium),
        received=st.dates(),
        utc_offset=st.integers(-900, 900),
        note=NOTES,
        complainant=NOTES,
        officer=NOTES,
    ),
    st.builds(
        Asked,
        **SHARED,
        number=TEXTS,
        medium=st.sampled_from(Medium),
        utc_offset=st.integers(-900, 900),
        request=st.sampled_from(RequestKind),
        reference=NOTES,
        note=NOTES,
        officer=NOTES,
    ),
    st.builds(
        Rated,
        **SHARED,
        rating=st.sampled_from(Rating),
        bell=NOTES,
        source=NOTES,
        press=st.none() | st.integers(0, 2**62),
        pressed_at=st.none() | MOMENTS,
        note=NOTES,
        officer=NOTES,
        offers_appeal=st.booleans(),
    ),
    st.builds(
        RatedAlone,
        **SHARED,
        rating=st.sampled_from(Rating),
        bell=TEXTS,
        purpose=st.sampled_from(Purpose),
        source=TEXTS,
        press=st.integers(0, 2**62),
        pressed_at=MOMENTS,
        utc_offset=st.integers(-900, 900),
        time_known=st.booleans(),
    ),
    st.builds(
        Suggested,
        **SHARED,
        number=TEXTS,
        text=TEXTS,
        author=st.sampled_from(Author),
        medium=st.sampled_from(Medium),
        utc_offset=st.integers(-900, 900),
        officer=NOTES,
    ),
    st.builds(Screened, **SHARED, number=TEXTS, decision=st.sampled_from(Decision), note=NOTES, officer=NOTES),
    st.builds(AppealDeclined, **SHARED, note=NOTES, officer=NOTES),
    st.builds(RequestFiled, **SHARED, request=st.sampled_from(RequestKind), reference=NOTES, officer=NOTES),
    st.builds(Referred, **SHARED, **TERM, note=NOTES, service=NOTES, desk=NOTES, about=NOTES, officer=NOTES),
    st.builds(Appealed, **SHARED, **TERM, note=NOTES, officer=NOTES),
    st.builds(Extended, **SHARED, **EXTENSION, reason=TEXTS, officer=NOTES),
    st.builds(Reminded, **SHARED, matter=st.sampled_from(Matter), due=MOMENTS),
    st.builds(Expired, **SHARED, tier=st.integers(1, 3), due=MOMENTS),
    st.builds(ResultTold, **SHARED, note=NOTES, officer=NOTES),
    st.builds(Configured, **SHARED, subject=st.sampled_from(Subject), subject_id=TEXTS, settings=SETTINGS),
    st.builds(BellLost, **SHARED, bell=TEXTS, since=MOMENTS),
    st.builds(BellFound, **SHARED, bell=TEXTS),
    st.builds(MemoryReset, **SHARED, bell=TEXTS, instance=TEXTS),
    st.builds(
        RegisterRestored,
        **SHARED,
        entries=st.integers(0, 2**62),
        known_entries=st.none() | st.integers(0, 2**62),
        known_seal=st.none() | TEXTS,
        bell=st.none() | TEXTS,
        source=st.none() | TEXTS,
        presses=st.none() | st.integers(0, 2**62),
    ),
)


@given(EVENTS, NOTES)
def test_decoding_gives_back_what_was_encoded(event: ComplaintEvent | OfficeEvent, number: str | None) -> None:
    text = encode(event, number)
    assert decode(text) == event
    assert type(decode(text)) is type(event)
    assert encode(decode(text), number) == text  # type: ignore[arg-type]


@given(EVENTS)
def test_times_come_back_in_utc(event: ComplaintEvent | OfficeEvent) -> None:
    assert decode(encode(event, None)).at.utcoffset() == timedelta(0)


def test_the_bytes_are_these_and_stay_these() -> None:
    assert (
        encode(rung(note='ঘুষ "x"'), "2026-000001")
        == (
            '{"actor":"bell:entrance","alerted":["officer-redress"],"at":"2026-11-22T04:00:00.000000+00:00","away":[],'
            '"bell":"entrance","complaint":"2026-000001","kind":"rung","late":false,"medium":"bell",'
            '"note":"ঘুষ \\"x\\"","number":"2026-000001","opens_at":null,"press":1,"press_kind":"press",'
            '"pressed_at":"2026-11-22T04:00:00.000000+00:00","purpose":"complaint","source":"device:entrance",'
            '"target":120,"test":false,"time_known":true,"token":null,"utc_offset":360}'
        ).encode()
    )
    assert encode(configured(settings=None), None) == (
        b'{"actor":"user:installer","at":"2026-11-22T04:00:00.000000+00:00","complaint":null,"kind":"configured",'
        b'"settings":null,"subject":"bell","subject_id":"entrance"}'
    )


@given(EVENTS, NOTES)
def test_the_bytes_are_those_of_any_json_library(event: ComplaintEvent | OfficeEvent, number: str | None) -> None:
    data = encode(event, number)
    again = json.dumps(json.loads(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert again.encode() == data


def test_settings_of_any_mapping_give_the_same_bytes() -> None:
    plain = configured()
    assert plain.settings is not None
    wrapped = replace(plain, settings=MappingProxyType(dict(reversed([*plain.settings.items()]))))
    assert encode(wrapped, None) == encode(plain, None)


def test_a_field_of_a_later_version_is_passed_over() -> None:
    entry = json.loads(encode(acknowledged(), "2026-000001")) | {"mood": "calm"}
    assert decode(json.dumps(entry)) == acknowledged()


def test_a_field_that_an_earlier_version_did_not_write_has_its_default() -> None:
    entry = json.loads(encode(rung(late=True, note="x"), "2026-000001"))
    del entry["late"], entry["note"], entry["alerted"], entry["press_kind"], entry["time_known"]
    assert decode(json.dumps(entry)) == rung(alerted=())
    entry = json.loads(encode(acknowledged(), "2026-000001"))
    del entry["given_at"], entry["source"], entry["press"]
    assert decode(json.dumps(entry)) == acknowledged()


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        decode('{"kind": "vanished"}')


def test_moment() -> None:
    assert moment("2026-11-22T04:00:00.000000+00:00") == START
