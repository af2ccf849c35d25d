"""Tables of charters as people paste them."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register import charter_table
from custom_components.abhijog_bell.register.charter import LENGTHS, OTHER_LENGTH, Contact, Service, name_key
from custom_components.abhijog_bell.register.charter_table import Problem, Row
from custom_components.abhijog_bell.register.columns import USUAL, Column
from custom_components.abhijog_bell.register.text import SERVICE_LIMIT, clean
from custom_components.abhijog_bell.register.time_limit import read_limit

HEAD = (
    "ক্রমিক নং",
    "সেবার নাম",
    "সেবা প্রদান পদ্ধতি",
    "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান",
    "সেবামূল্য এবং পরিশোধ পদ্ধতি",
    "সেবা প্রদানের সময়সীমা",
    "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ইমেইল)",
    "বিকল্প দায়িত্বপ্রাপ্ত কর্মকর্তা",
)
ENGLISH_HEAD = (
    "Sl. no.",
    "Name of service",
    "How the service is given",
    "Papers needed and where to get them",
    "Price and how to pay",
    "Time limit of the service",
    "Responsible officer (post, phone, e-mail)",
    "Alternate responsible officer",
)
GRANT = (
    "০১।",
    "কল্যাণ অনুদান",
    "অনলাইন",
    "আবেদনপত্র, জাতীয় পরিচয়পত্র",
    "বিনামূল্যে",
    "১০ (দশ) কার্যদিবস",
    "সহকারী পরিচালক, ফোন: ০৪১-৭২০৫৫৫",
    "উপপরিচালক",
)
TICKET = ("2.", "Bus ticket", "At the counter", "Identity card", "৫০ টাকা", "At once", "Office Superintendent", "")
SERVICE = Service(
    name="কল্যাণ অনুদান",
    how="অনলাইন",
    papers="আবেদনপত্র, জাতীয় পরিচয়পত্র".replace("\u09df", "\u09af\u09bc"),
    price="বিনামূল্যে",
    limit=read_limit("১০ (দশ) কার্যদিবস"),
    responsible=Contact(post="সহকারী পরিচালক", phone="041-720555"),
    alternate=Contact(post="উপপরিচালক"),
)
BUS = Service(
    name="Bus ticket",
    how="At the counter",
    papers="Identity card",
    price="৫০ টাকা",
    limit=read_limit("At once"),
    responsible=Contact(post="Office Superintendent"),
)
BOTH = (Row(number="০১", text="কল্যাণ অনুদান", service=SERVICE), Row(number="2", text="Bus ticket", service=BUS))


def read_table(text: str) -> tuple[Row, ...]:
    """Read a table; which columns it has is a test of its own."""
    return tuple(replace(row, columns=frozenset()) for row in charter_table.read_table(text))


def tabs(*rows: Sequence[str]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def as_csv(*rows: Sequence[str], delimiter: str = ",") -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


def names(text: str) -> list[str]:
    return [row.service.name for row in read_table(text) if row.service]


def problems(text: str) -> list[tuple[str, tuple[Problem, ...]]]:
    return [(row.text, row.problems) for row in read_table(text)]


@pytest.mark.parametrize(
    "text",
    [
        tabs(HEAD, GRANT, TICKET),
        tabs(ENGLISH_HEAD, GRANT, TICKET),
        tabs(GRANT, TICKET),
        tabs(HEAD, GRANT, HEAD, TICKET),
        tabs(HEAD, ("১", "২", "৩", "৪", "৫", "৬", "৭", "৮"), GRANT, TICKET),
        tabs(("(1)", "(2)", "(3)"), GRANT, TICKET),
        as_csv(HEAD, GRANT, TICKET),
        as_csv(HEAD, GRANT, TICKET, delimiter=";"),
        as_csv(GRANT, TICKET),
        "\ufeff" + tabs(HEAD, GRANT, TICKET).replace("\n", "\r\n") + "\r\n\r\n",
        tabs(*[[f"\u200b {cell}\u00a0" for cell in row] for row in (HEAD, GRANT, TICKET)]),
        tabs(*[[*row, "", "", ""] for row in (HEAD, GRANT, TICKET)]),
        tabs(HEAD, (), GRANT, [""] * 8, TICKET, [" "] * 8),
        tabs(HEAD[::-1], GRANT[::-1], TICKET[::-1]),
        tabs(*[(row[1], row[5], *row[2:5], *row[6:], row[0]) for row in (HEAD, GRANT, TICKET)]),
    ],
)
def test_the_same_table_in_many_ways(text: str) -> None:
    assert read_table(text) == BOTH


def test_columns_may_be_missing() -> None:
    text = tabs(("Service", "Time limit"), ("Grant", "10 working days"), ("Loan", ""), ("Ticket",))
    assert read_table(text) == (
        Row(number="", text="Grant", service=Service(name="Grant", limit=read_limit("10 working days"))),
        Row(number="", text="Loan", service=Service(name="Loan"), problems=(Problem.NO_LIMIT,)),
        Row(number="", text="Ticket", service=Service(name="Ticket"), problems=(Problem.NO_LIMIT,)),
    )


def test_which_columns_a_table_has() -> None:
    for text, columns in (
        (tabs(HEAD, GRANT), set(USUAL)),
        (tabs(("Service", "Time limit"), ("Grant", "At once")), {Column.NAME, Column.LIMIT}),
        ("Grant\nLoan", {Column.NAME}),
    ):
        assert {row.columns for row in charter_table.read_table(text)} == {frozenset(columns)}


def test_a_time_limit_that_no_column_is_for_is_not_missed() -> None:
    assert problems(tabs(("Service", "Papers"), ("Grant", "Form"))) == [("Grant", ())]


def test_without_a_head_and_numbers_names_come_first() -> None:
    assert read_table(tabs(GRANT[1:], TICKET[1:])) == tuple(
        Row(number="", text=row.text, service=row.service) for row in BOTH
    )


def test_a_list_of_names() -> None:
    assert read_table("১. কল্যাণ অনুদান\n\n২) Bus ticket, by the month\n3 papers\n") == (
        Row(number="১", text="কল্যাণ অনুদান", service=Service(name="কল্যাণ অনুদান")),
        Row(number="২", text="Bus ticket, by the month", service=Service(name="Bus ticket, by the month")),
        Row(number="", text="3 papers", service=Service(name="3 papers")),
    )


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", '"', '""', "\x00"])
def test_where_nothing_stands_nothing_is_read(text: str) -> None:
    assert [row for row in read_table(text) if row.service] == []


def test_a_row_without_number_and_name_goes_on_with_the_one_above() -> None:
    more = ("", "", "", "জন্ম সনদ", "", "", "", "")
    last = ("", "", "", "ছবি", "", "", "ইমেইল: ad@bkkb.gov.bd", "")
    for text in (tabs(HEAD, GRANT, more, HEAD, last), as_csv(HEAD, GRANT, more, last)):
        (row,) = read_table(text)
        assert row.service
        assert row.service.papers == f"{SERVICE.papers}\nজন্ম সনদ\nছবি"
        assert row.service.responsible == Contact(post="সহকারী পরিচালক", phone="041-720555", email="ad@bkkb.gov.bd")


def test_an_empty_cell_beside_a_name_takes_nothing_from_above() -> None:
    (_, row) = read_table(tabs(HEAD, GRANT, ("২", "Loan", "", "", "", "", "", "")))
    assert row == Row(number="২", text="Loan", service=Service(name="Loan"), problems=(Problem.NO_LIMIT,))


@pytest.mark.parametrize("mark", ["ঐ", "″", "〃", "”", "-do-", "Ditto"])
def test_a_ditto_mark_says_what_stands_above(mark: str) -> None:
    same = ("২", "Loan", mark, "", "", mark, mark, "")
    title = ("Citizen services", *[""] * 7)
    (_, _, loan, aid) = read_table(tabs(HEAD, GRANT, title, same, ("৩", "Aid", "", "", "", "", mark, "")))
    assert loan.service == replace(SERVICE, name="Loan", papers="", price="", alternate=Contact())
    assert aid.service == Service(name="Aid", responsible=SERVICE.responsible)


def test_a_ditto_mark_with_nothing_above_says_nothing() -> None:
    (row,) = read_table(tabs(HEAD, ("১", "Loan", "ঐ", "", "", "", "", "")))
    assert row.service == Service(name="Loan")


def test_what_goes_on_with_nothing_has_no_name() -> None:
    more = ("", "", "", "Birth certificate", "", "", "", "")
    assert problems(tabs(HEAD, more)) == [("Birth certificate", (Problem.NO_NAME,))]
    assert problems(tabs(HEAD, ("Citizen services", *[""] * 7), more)) == [
        ("Citizen services", (Problem.NO_SERVICE,)),
        ("Birth certificate", (Problem.NO_NAME,)),
    ]


def test_cells_of_several_lines_of_a_sheet() -> None:
    rows = (("No.", "Service", "Papers", "Fee", "Time"), ("1", "Grant", "Form\nPhoto, two", "Free", "5 working days"))
    for text in (as_csv(*rows), '1\tGrant\t"Form\nPhoto ""new"""\tx'):
        (row,) = read_table(text)
        assert row.service
        assert row.service.name == "Grant"
    assert read_table(as_csv(*rows))[0].service == Service(
        name="Grant", papers="Form\nPhoto, two", price="Free", limit=read_limit("5 working days")
    )


def test_cells_of_several_lines_of_a_document() -> None:
    """Each line comes in a row of its own, as word processors and browsers copy them."""
    text = tabs(
        ("ক্রমিক",),
        ("নং", "সেবার নাম", "সেবা প্রদান"),
        ("পদ্ধতি", "প্রয়োজনীয়"),
        ("কাগজপত্র", "মূল্য", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা"),
        ("২.১) নাগরিক সেবা",),
        ("১", "কল্যাণ অনুদান", "অনলাইন", "১। আবেদনপত্র"),
        ("২। পরিচয়পত্র",),
        ("৩। ছবি", "বিনামূল্যে", "১০ কার্যদিবস", "সহকারী পরিচালক"),
        ("ফোন: ০৪১-৭২০৫৫৫",),
        ("ad@bkkb.gov.bd",),
        ("২", "Loan", "Online", "Form", "Free", "At once", "Deputy Director"),
        ("", "", "", "Photo", "", "", ""),
        ("3", "Ticket", "Counter", "Card"),
        ("", "Free", "At once", "Deputy Director"),
        ("২.২) দাপ্তরিক সেবা",),
        ("4", "Repair", "", "", "", "As instructed", ""),
    )
    title, heading, grant, loan, ticket, second, repair = read_table(text)
    assert [title.problems, heading.problems, second.problems] == [(Problem.NO_SERVICE,)] * 3
    assert grant.service
    assert grant.service.papers == "১। আবেদনপত্র\n২। পরিচয়পত্র\n৩। ছবি".replace("\u09df", "\u09af\u09bc")
    assert grant.service.limit == read_limit("১০ কার্যদিবস")
    assert grant.service.responsible == Contact(post="সহকারী পরিচালক", phone="041-720555", email="ad@bkkb.gov.bd")
    assert loan.service
    assert (loan.service.papers, loan.service.responsible.post) == ("Form\nPhoto", "Deputy Director")
    assert ticket.service
    assert (ticket.service.papers, ticket.service.price) == ("Card", "Free")
    assert repair.service == Service(name="Repair", limit=read_limit("As instructed"))


def test_a_document_without_numbers() -> None:
    text = tabs(("Service", "Papers", "Time"), ("Grant", "Form"), ("Loan", "Form", "At once"), ("or a letter",))
    grant, loan = read_table(text)
    assert grant.service == Service(name="Grant", papers="Form")
    assert loan.service
    assert loan.service.limit == read_limit("At once or a letter")


def test_quotation_marks_that_are_no_separators() -> None:
    assert names(tabs(("1", '"Urgent" grant', 'a "form', "x"), ("2", "Loan", "", ""))) == ['"Urgent" grant', "Loan"]
    assert names('1,"Urgent" grant,Form,x\n2,Loan,Form,y\n') == ['"Urgent" grant', "Loan"]


def test_a_cell_that_no_reader_takes() -> None:
    """Python's own reader of CSV refuses cells beyond 131,072 characters."""
    text = f"1,Grant,Form,{'x' * 200_000}\n2,Loan,Form,Free\n"
    assert problems(text) == [("Grant", (Problem.TOO_LONG,)), ("Loan", ())]


def test_a_title_above_the_table_is_no_service() -> None:
    for text in (
        tabs(("Citizen's charter",), HEAD, GRANT),
        tabs(("", "Citizen's charter", ""), HEAD, GRANT),
        as_csv(("Citizen's charter", *[""] * 7), HEAD, GRANT),
    ):
        title, row = read_table(text)
        assert title == Row(number="", text="Citizen's charter", problems=(Problem.NO_SERVICE,))
        assert row.service == SERVICE


def test_rows_above_a_head_are_read_in_the_usual_order() -> None:
    assert names(tabs(GRANT, ("Service", "Fee"), ("Loan", "Free"))) == ["কল্যাণ অনুদান", "Loan"]


def test_several_tables_with_heads_of_their_own() -> None:
    second = (("Service", "Time limit", "Papers"), ("Repair", "As instructed", "A letter"))
    rows = read_table(tabs(HEAD, GRANT, *second))
    assert rows[1].service == Service(name="Repair", papers="A letter", limit=read_limit("As instructed"))


def test_another_table_after_the_charter_holds_no_services() -> None:
    """Charters end with what an office expects of citizens, and with where they can complain."""
    others = (
        ("ক্রমিক নং", "প্রতিশ্রুত সেবা প্রাপ্তির লক্ষ্যে করণীয়"),
        ("১।", "সঠিকভাবে আবেদন পূরণ করা"),
        ("২।", "নির্ধারিত ফি পরিশোধ করা"),
        ("ক্রমিক", "কখন যোগাযোগ করবেন", "কার সঙ্গে যোগাযোগ করবেন", "নিষ্পত্তির সময়সীমা"),
        ("১", "সমাধান দিতে না পারলে", "অভিযোগ নিষ্পত্তি কর্মকর্তা", "৩০ কার্যদিবস"),
    )
    in_pieces = tabs(GRANT).replace("আবেদনপত্র, জাতীয়", "আবেদনপত্র,\nজাতীয়")
    found = read_table("\n".join((tabs(HEAD), in_pieces, tabs(*others, HEAD, TICKET))))
    assert [row.service and row.service.name for row in found] == ["কল্যাণ অনুদান", *[None] * 5, "Bus ticket"]
    assert [(row.text, row.problems) for row in found[1:4]] == [
        (others[0][1], (Problem.NO_SERVICE,)),
        ("সঠিকভাবে আবেদন পূরণ করা", (Problem.NO_SERVICE,)),
        ("নির্ধারিত ফি পরিশোধ করা", (Problem.NO_SERVICE,)),
    ]


def test_a_row_with_the_words_of_a_head_is_a_row() -> None:
    assert names(tabs(HEAD[1:], ("Number plates", *GRANT[2:]), GRANT[1:])) == ["Number plates", "কল্যাণ অনুদান"]
    row = ("", "Service of papers", "Method: online", "", "", "", "Officer", "")
    assert names(tabs(HEAD, GRANT, row)) == ["কল্যাণ অনুদান", "Service of papers"]


def test_columns_that_a_charter_does_not_have_are_named_once() -> None:
    head = ("No.", "Service", "Who it is for", "Superior officer", "Fee")
    row = ("1", "Grant", "Everybody", "Director", "Free")
    assert read_table(tabs(head, row, head, ("2", "Loan", "", "", ""))) == (
        Row(number="", text="Who it is for, Superior officer", problems=(Problem.COLUMN_UNUSED,)),
        Row(number="1", text="Grant", service=Service(name="Grant", price="Free")),
        Row(number="2", text="Loan", service=Service(name="Loan")),
    )


def test_phone_and_e_mail_in_columns_of_their_own() -> None:
    head = ("Service", "Phone", "Responsible officer", "Phone", "E-mail", "Alternate officer", "Mobile number")
    row = ("Grant", "999", "Director", "041-720555", "a@b.bd", "Deputy", "01712345678")
    unused, grant = read_table(tabs(head, row))
    assert unused.problems == (Problem.COLUMN_UNUSED,)
    assert grant.service == Service(
        name="Grant",
        responsible=Contact(post="Director", phone="041-720555", email="a@b.bd"),
        alternate=Contact(post="Deputy", phone="01712345678"),
    )


@pytest.mark.parametrize(
    ("head", "cell", "text", "days"),
    [
        ("সময়সীমা (কার্যদিবস)", "১০ (দশ)", "১০ (দশ) কার্যদিবস", 10),
        ("Time limit in working days", "7", "7 working days", 7),
        ("Time limit in working days", "At once", "At once", 0),
        ("Time limit in working days", "soon", "soon", None),
        ("Time limit", "7", "7", None),
    ],
)
def test_what_the_head_says_of_time_limits(head: str, cell: str, text: str, days: int | None) -> None:
    (row,) = read_table(tabs(("Service", head), ("Grant", cell)))
    assert row.service
    assert row.service.limit
    assert (row.service.limit.text, row.service.limit.days) == (text.replace("\u09df", "\u09af\u09bc"), days)
    assert row.problems == (() if days is not None else (Problem.LIMIT_NOT_UNDERSTOOD,))


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (("1", "", "Online", "Form", "", "", "", ""), Problem.NO_NAME),
        (("1", "–", "Online", "", "", "", "", ""), Problem.NO_NAME),
        (("", "কল্যাণ  অনুদান", "", "", "", "", "", ""), Problem.DOUBLED_NAME),
        (("1", "x" * (SERVICE_LIMIT + 1), "", "", "", "", "", ""), Problem.TOO_LONG),
        (("1", "Loan", "x" * (LENGTHS["how"] + 1), "", "", "", "", ""), Problem.TOO_LONG),
        (("1", "Loan", "", "", "", "", "", "x" * 1_001), Problem.TOO_LONG),
        (("1", "Loan", "", "", "", "x" * (OTHER_LENGTH + 1), "", ""), Problem.TOO_LONG),
        (("1", "Loan", "", "", "", "", "", "", "what is this"), Problem.TOO_MANY_CELLS),
        (("Internal services", "", "", "", "", "", "", ""), Problem.NO_SERVICE),
        (("", "২.৩ অভ্যন্তরীণ সেবা", "", "", "", "", "", ""), Problem.NO_SERVICE),
    ],
)
def test_what_is_wrong_is_left_out_whole(row: Sequence[str], wrong: Problem) -> None:
    for text in (tabs(HEAD, GRANT, row), as_csv(HEAD, GRANT, row)):
        first, second = read_table(text)
        assert first.service == SERVICE
        assert second.service is None
        assert second.problems == (wrong,)
        assert len(second.text) <= 120


def test_an_officer_who_is_their_own_alternate_is_told() -> None:
    head = ("Service", "Responsible officer", "Alternate")
    (row,) = read_table(tabs(head, ("Grant", "Director", "director, 041-720555")))
    assert row.service
    assert row.problems == (Problem.OWN_ALTERNATE,)


def test_the_longest_is_taken() -> None:
    (row,) = read_table(tabs(HEAD, ("1", "x" * SERVICE_LIMIT, *[""] * 6)))
    assert row.service


def test_names_are_the_same_that_people_take_for_the_same() -> None:
    assert name_key("বাৎসরিক  অনুদান") == name_key("বাত্সরিক অনুদান")
    assert name_key("BUS Ticket") == name_key("bus ticket")
    assert name_key("Bus ticket") != name_key("Bus tickets")


def test_five_thousand_rows_are_read_to_the_last() -> None:
    rows = [(str(number), f"Service {number}", "Online", "Form", "Free", "5 working days") for number in range(5_000)]
    more = [("", "", "", "Photo", "", "")] * 5_000
    assert len(names(tabs(HEAD, *rows))) == 5_000
    (row,) = read_table(tabs(HEAD, rows[0], *more))
    assert row.problems == (Problem.TOO_LONG,)
    (row,) = read_table(tabs(HEAD, (*rows[0], "Officer", "a"), *[("line",)] * 5_000))
    assert row.problems == (Problem.TOO_LONG,)


REMARKS = {Problem.NO_LIMIT, Problem.LIMIT_NOT_UNDERSTOOD, Problem.OWN_ALTERNATE}
CELLS = st.one_of(
    st.sampled_from([*HEAD, *ENGLISH_HEAD, *GRANT, *TICKET, "", "১", "2", '"', '"x', "a\nb", "x" * 500]),
    st.text(max_size=8),
)


@example("\x0b\t\x0b\n1")
@given(st.text(st.characters(), max_size=200))
def test_any_text_can_be_pasted(text: str) -> None:
    read_table(text)


@given(st.lists(st.lists(CELLS, max_size=10), max_size=8), st.sampled_from("\t,;"))
def test_whatever_is_read_can_be_kept(rows: list[list[str]], delimiter: str) -> None:
    known: set[str] = set()
    for row in read_table("\n".join(delimiter.join(cells) for cells in rows)):
        assert (row.service is None) == bool(set(row.problems) - REMARKS)
        if row.service is None:
            continue
        assert row.service.name == " ".join(clean(row.service.name).split()) != ""
        assert len(row.service.name) <= SERVICE_LIMIT
        assert clean(row.service.papers) == row.service.papers
        assert name_key(row.service.name) not in known
        known.add(name_key(row.service.name))


def test_commas_in_cells_separate_nothing_where_semicolons_do() -> None:
    """As many of them that other rows would be longer: the rows that are as long as each other count."""
    rows = [("101", "Service 101", *[""] * 6), ("102", "Service 102", "", "", ",", ",,", ",,", ",,")]
    found = read_table(as_csv(HEAD, *rows, delimiter=";"))
    assert [row.number for row in found] == ["101", "102"]


@given(
    st.lists(
        st.tuples(*[st.text(st.sampled_from("abক্ষ ১,;\"'\n"), max_size=6)] * 8),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(",;"),
)
def test_what_a_sheet_writes_is_read_as_it_was(rows: list[tuple[str, ...]], delimiter: str) -> None:
    numbered = [(str(number), f"Service {number}", *row[2:]) for number, row in enumerate(rows, start=101)]
    found = read_table(as_csv(HEAD, *numbered, delimiter=delimiter))
    assert [row.number for row in found] == [row[0] for row in numbered]
    for row, written in zip(found, numbered, strict=True):
        assert row.service
        assert "".join(row.service.papers.split()) == "".join(written[3].split())
