"""Tokens, references, offers and ideas as they are read from a register."""

from datetime import date, timedelta
from pathlib import Path

from custom_components.abhijog_bell.journal import ideas
from custom_components.abhijog_bell.journal.history import Wanted, page
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import last_tokens, of_reference, offered_complaints
from custom_components.abhijog_bell.journal.summarise import summary
from custom_components.abhijog_bell.register.words import Decision, Purpose, Rating
from tests.factories import (
    TODAY,
    acknowledged,
    appeal_declined,
    asked,
    at,
    closed,
    heard,
    rated,
    rated_alone,
    request_filed,
    rung,
    screened,
    suggested,
)
from tests.journal.registers import append, happened, story


def test_the_last_tokens_of_each_day(journal: Journal, path: Path) -> None:
    for press, (seconds, token) in enumerate([(0, 1), (1, 2), (86_400, 1)]):
        begun = rung(number=f"A-2026-{press:06}", press=press, token=token, pressed_at=at(seconds), at=at(seconds))
        journal.append([append(begun)])
    with reading(path) as connection:
        assert last_tokens(connection) == {TODAY: 2, TODAY + timedelta(days=1): 1}


def test_requests_are_found_by_their_reference(journal: Journal, path: Path) -> None:
    call = append(asked(number="A-2026-000001"))
    filed = append(request_filed(reference="WB 019"), before=call.after)
    other = append(asked(number="A-2026-000002", reference="wb019"), closed(0))
    plain = append(asked(number="A-2026-000003", reference=None))
    journal.append([call, filed, other, plain])
    with reading(path) as connection:
        assert of_reference(connection, "WB/2026/017") == []
        assert of_reference(connection, " wb ০১৯") == ["A-2026-000001", "A-2026-000002"]
        assert of_reference(connection, "") == []
        found = page(connection, Wanted(number="WB019"), None, 10).complaints
    assert {known.number for known in found} == {"A-2026-000001", "A-2026-000002"}


def test_what_is_on_offer(journal: Journal, path: Path) -> None:
    offered = story(1, acknowledged(), heard(), closed(), rated())
    declined = story(2, acknowledged(), heard(), closed(), rated(), appeal_declined())
    journal.append([offered, declined])
    with reading(path) as connection:
        assert offered_complaints(connection) == [offered.after]
    journal.append([append(appeal_declined(), before=offered.after)])
    with reading(path) as connection:
        assert offered_complaints(connection) == []


def test_a_word_without_a_complaint_is_stored_once_and_counts(journal: Journal, path: Path) -> None:
    alone = happened(rated_alone(), rated_alone(press=2, rating=Rating.NEUTRAL), rated_alone())
    assert journal.append(alone) == [True, True, False]
    with reading(path) as connection:
        found = summary(connection, TODAY, TODAY, Purpose.COMPLAINT)
    assert (found.rated_alone, found.by_rating, found.rung) == ({"neutral": 1, "satisfied": 1}, {}, 0)


def test_ideas(journal: Journal, path: Path) -> None:
    second = suggested(86_400, number="I-2026-000002")
    journal.append(happened(suggested(), second, screened(), screened(90, decision=Decision.CARRIED_OUT)))
    with reading(path) as connection:
        every = ideas.ideas(connection, date.min, date.max, 10)
        assert [(known.number, known.decision) for known in every] == [
            ("I-2026-000002", None),
            ("I-2026-000001", Decision.CARRIED_OUT),
        ]
        assert ideas.ideas(connection, TODAY, TODAY, 10) == every[1:]
        assert ideas.ideas(connection, date.min, date.max, 1) == every[:1]
        assert ideas.undecided_of(connection, date.min, date.max, 10) == every[:1]
        assert ideas.undecided_ideas(connection) == every[:1]
        assert ideas.idea(connection, "I-2026-000001") == every[1]
        assert ideas.idea(connection, "I-2026-000003") is None
        assert ideas.last_numbers(connection) == {"I-2026-": 2}
