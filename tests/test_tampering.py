"""A register that somebody changed while nobody looked: what can be made anew is, and the rest is told until mended."""

import json
import sqlite3
from contextlib import closing, suppress
from hashlib import sha256

from homeassistant.config_entries import ConfigEntryState

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import RegisterDamaged
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from

from .forms import said
from .office_fixtures import FIRST, Khulna

VERIFIED = 301  # seconds after a start


def tamper(khulna: Khulna, script: str) -> None:
    with closing(sqlite3.connect(khulna.path)) as connection:
        connection.executescript(script)


def append_unknown(khulna: Khulna) -> None:
    """Append an entry of a kind that only a later version knows."""
    entry = {"actor": "user:x", "at": "2026-11-22T04:00:01.000000+00:00", "complaint": FIRST, "kind": "pardoned"}
    data = json.dumps(entry, separators=(",", ":"))
    with closing(sqlite3.connect(khulna.path)) as connection, connection:
        seq, last = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
        digest = sha256(last + data.encode()).digest()
        connection.execute("INSERT INTO journal (seq, data, hash) VALUES (?, ?, ?)", (seq + 1, data, digest))


class TestUnknownEntry:
    async def test_the_office_does_not_open_and_says_which_file(self, khulna: Khulna) -> None:
        khulna.may_trace |= {"custom_components.abhijog_bell", "homeassistant.config_entries"}
        await khulna.press()
        await khulna.unload()
        content = khulna.path.read_bytes()
        append_unknown(khulna)
        for _ in range(2):  # and again, not in use
            await khulna.hass.config_entries.async_reload(khulna.entry.entry_id)
            await khulna.hass.async_block_till_done()
            assert khulna.entry.state is ConfigEntryState.SETUP_ERROR
            assert khulna.entry.error_reason_translation_key == "register_damaged"
            placeholders = khulna.issues()["register_damaged"].translation_placeholders
            said("issues.register_damaged.description", placeholders)
            assert placeholders
            assert placeholders["path"] == str(khulna.path)
            assert "pardoned" in placeholders["reason"]
        khulna.path.write_bytes(content)
        await khulna.reload()
        assert khulna.entry.state is ConfigEntryState.LOADED
        await khulna.wait(VERIFIED)
        assert "register_damaged" not in khulna.issues()

    async def test_its_lock_is_let_go(self, khulna: Khulna) -> None:
        khulna.may_trace |= {"custom_components.abhijog_bell", "homeassistant.config_entries"}
        await khulna.press()
        await khulna.unload()
        append_unknown(khulna)
        await khulna.hass.config_entries.async_reload(khulna.entry.entry_id)
        await khulna.hass.async_block_till_done()
        assert khulna.entry.state is not ConfigEntryState.LOADED
        with suppress(RegisterDamaged):  # but not RegisterInUse
            Journal.open(khulna.path).close()


class TestDerivedTables:
    async def test_they_are_made_anew_and_who_waits_is_rung_for_again(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.unload()
        tamper(khulna, "UPDATE complaint SET open = 0; UPDATE tally SET total = 0")
        await khulna.setup()
        khulna.take()
        await khulna.wait(VERIFIED)
        assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]
        assert [kind for kind in khulna.take() if kind.startswith("rang")]
        issue = khulna.issues()["figures_rebuilt"]
        said("issues.figures_rebuilt.description", issue.translation_placeholders)
        assert "register_damaged" not in khulna.issues()
        with reading_from(khulna.path) as connection:
            assert reading.verify(connection).ok
        assert (await khulna.act("get_summary", "head"))["rung"] == 1
        khulna.take()
        await khulna.wait(16)
        assert "rang: repeated" in khulna.take()
        await khulna.act("acknowledge", complaint=FIRST)
        assert khulna.complaint().status == "acknowledged"

    async def test_figures_alone(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.act("close", complaint=FIRST, outcome="no_complainant")
        await khulna.unload()
        tamper(khulna, "UPDATE tally SET total = 7")
        await khulna.setup()
        await khulna.wait(VERIFIED)
        assert "figures_rebuilt" in khulna.issues()
        found = await khulna.act("get_summary", "head")
        assert (found["rung"], found["by_outcome"]) == (1, {"no_complainant": 1})
        await khulna.wait(62)
        assert khulna.state("sensor", "today") == "1"
        await khulna.press()
        with reading_from(khulna.path) as connection:
            assert reading.verify(connection).ok

    async def test_those_of_a_sound_register_are_left_alone(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.wait(VERIFIED)
        assert "figures_rebuilt" not in khulna.issues()

    async def test_what_happens_while_they_are_made_anew_is_kept(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.unload()
        tamper(khulna, "UPDATE tally SET total = 7")
        await khulna.setup()
        await khulna.wait(VERIFIED - 2)
        for _ in range(3):
            await khulna.wait(1)
            await khulna.press("event.corner")
        assert khulna.complaint("A-2026-000001").presses == 3
        assert khulna.office.unrecorded == 0
        with reading_from(khulna.path) as connection:
            assert reading.verify(connection).ok


class TestFoundDamage:
    async def test_a_verification_that_somebody_asked_for_takes_it_back(self, khulna: Khulna) -> None:
        for _ in range(70):
            await khulna.press()
        drop = "DROP TRIGGER IF EXISTS journal_no_update;"
        tamper(khulna, f"{drop} UPDATE journal SET data = data || ' ' WHERE seq = 1")
        assert not (await khulna.act("verify_register", "head"))["ok"]
        assert "register_damaged" in khulna.issues()
        await khulna.reload()
        assert "register_damaged" in khulna.issues()
        tamper(khulna, f"{drop} UPDATE journal SET data = rtrim(data) WHERE seq = 1")
        assert (await khulna.act("verify_register", "head"))["ok"]
        assert "register_damaged" not in khulna.issues()

    async def test_it_stands_until_a_verification_finds_nothing(self, khulna: Khulna) -> None:
        for _ in range(70):  # more than a start looks at
            await khulna.press()
        drop = "DROP TRIGGER IF EXISTS journal_no_update;"
        tamper(khulna, f"{drop} UPDATE journal SET data = data || ' ' WHERE seq = 1")
        await khulna.wait(VERIFIED)
        assert "register_damaged" in khulna.issues()
        await khulna.reload()
        assert khulna.entry.state is ConfigEntryState.LOADED
        assert "register_damaged" in khulna.issues()
        tamper(khulna, f"{drop} UPDATE journal SET data = rtrim(data) WHERE seq = 1")
        await khulna.reload()
        assert "register_damaged" in khulna.issues()
        await khulna.wait(VERIFIED)
        assert "register_damaged" not in khulna.issues()
