"""What is kept of the service corner."""

from dataclasses import replace

import pytest

from custom_components.abhijog_bell.register.commands import Ask, FileRequest
from custom_components.abhijog_bell.register.complaint import Status
from custom_components.abhijog_bell.register.corner import reference_key
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import NotAllowed, NotARequest, TextTooLong
from custom_components.abhijog_bell.register.fold import fold
from custom_components.abhijog_bell.register.summary import Count, counted, heard_after
from custom_components.abhijog_bell.register.words import Medium, Outcome, Purpose, RequestKind
from tests.factories import (
    HEAD,
    HELPER,
    KHULNA,
    NOBODY,
    asked,
    at,
    closed,
    complaint,
    request_filed,
    waiting,
)

CALL = Ask(
    actor=HELPER,
    number="A-2026-000001",
    medium=Medium.PHONE,
    utc_offset=KHULNA,
    request=RequestKind.PHONE,
    reference=" WB/২০২৬/০১৭ ",
)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("WB/২০২৬/০১৭", "wb/2026/017"),
        (" wb / 2026 /\t017", "wb/2026/017"),
        ("১২৩ ৪৫৬", "123456"),
        ("ভাতা-১২", "ভাতা-12"),
        ("\ud800", None),
        (" ", None),
        (None, None),
    ],
)
def test_a_reference_is_found_however_it_is_written(written: str | None, key: str | None) -> None:
    assert reference_key(written) == key


def test_a_call_is_put_down_and_has_ended() -> None:
    events = decide(None, CALL, at(0))
    assert events == (asked(), closed(0, actor=HELPER.name, officer=HELPER.officer))
    known = fold(events)
    assert (known.purpose, known.status, known.token, known.presses) == (Purpose.ASSISTANCE, Status.CLOSED, None, 0)
    assert (known.request, known.reference) == (RequestKind.PHONE, "WB/২০২৬/০১৭")
    assert (known.answered_at, known.hearing_seconds) == (None, None)


def test_it_can_be_left_open() -> None:
    known = fold(decide(None, replace(CALL, served=False), at(0)))
    assert (known.status, known.heard_at) == (Status.HEARD, at(0))


def test_what_was_asked_for_is_said_later_and_again() -> None:
    request = waiting(purpose=Purpose.ASSISTANCE, token=3)
    command = FileRequest(actor=HELPER, request=RequestKind.TRACKING, reference="WB/2026/018")
    assert decide(request, command, at(60)) == (request_filed(),)
    again = complaint(request_filed(), closed(), request_filed(400, reference=None), purpose=Purpose.ASSISTANCE)
    assert (again.request, again.reference, again.status) == (RequestKind.TRACKING, "WB/2026/018", Status.CLOSED)


def test_who_may_and_of_what() -> None:
    request = waiting(purpose=Purpose.ASSISTANCE)
    with pytest.raises(NotAllowed):
        decide(request, FileRequest(actor=NOBODY, request=RequestKind.OTHER), at(60))
    with pytest.raises(NotAllowed):
        decide(None, replace(CALL, actor=NOBODY), at(0))
    with pytest.raises(TextTooLong):
        decide(request, FileRequest(actor=HELPER, request=RequestKind.OTHER, reference="x" * 81), at(60))
    with pytest.raises(NotARequest):
        decide(complaint(), FileRequest(actor=HEAD, request=RequestKind.OTHER), at(60))


def test_what_it_adds_to_the_figures() -> None:
    call = fold([asked()])
    assert counted(None, call) == {Count("recorded"): 1, Count("heard"): 1, Count("request", "phone"): 1}
    served = fold([asked(), closed(0)])
    assert counted(call, served) == {Count("outcome", Outcome.SETTLED): 1}
    assert heard_after(None, served) is None
    request = waiting(purpose=Purpose.ASSISTANCE)
    assert counted(request, complaint(request_filed(), purpose=Purpose.ASSISTANCE)) == {Count("request", "tracking"): 1}


def test_a_reference_stands_in_no_text_for_logs() -> None:
    assert "WB/" not in repr((CALL, asked(), request_filed(), fold([asked()])))
