"""Who is responsible, in all the ways a cell says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.charter import Contact
from custom_components.abhijog_bell.register.contact import read_contact


@pytest.mark.parametrize(
    ("cell", "contact"),
    [
        ("", Contact()),
        ("সহকারী পরিচালক", Contact(post="সহকারী পরিচালক")),
        (
            "সহকারী পরিচালক\nফোন: ০৪১-৭২০৫৫৫\nইমেইল: ad.khulna@bkkb.gov.bd",
            Contact(post="সহকারী পরিচালক", phone="041-720555", email="ad.khulna@bkkb.gov.bd"),
        ),
        (
            "Assistant Director, Phone: +880 41 720555, e-mail: ad@bkkb.gov.bd.",
            Contact(post="Assistant Director", phone="+880 41 720555", email="ad@bkkb.gov.bd"),
        ),
        (
            "উপপরিচালক (প্রশাসন), মোবাইল নম্বর ০১৭১২৩৪৫৬৭৮, টেলিফোন- ০৪১৭২০৫৫৬",
            Contact(post="উপপরিচালক (প্রশাসন)", phone="01712345678, 041720556"),
        ),
        ("Deputy Director (041-720555) [ ]", Contact(post="Deputy Director", phone="041-720555")),
        ("dd2026112@bkkb.gov.bd", Contact(email="dd2026112@bkkb.gov.bd")),
        ("টেলিফোন অপারেটর, কক্ষ ২০৩", Contact(post="টেলিফোন অপারেটর, কক্ষ ২০৩")),
        ("Officer 2026-27", Contact(post="Officer 2026-27")),
        ("x" * 1_001, Contact(post="x" * 1_001)),
    ],
)
def test_a_contact(cell: str, contact: Contact) -> None:
    assert read_contact(cell) == contact


@given(st.text(st.sampled_from("১2@.-+( )\nফোন:ab"), max_size=60))
def test_any_cell_can_be_read(cell: str) -> None:
    found = read_contact(cell)
    assert "\n" not in found.post
    assert found.phone == "" or any(letter.isdecimal() for letter in found.phone)
