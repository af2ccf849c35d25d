"""The chimes: made by a script, listed in the media browser, served to the players."""

import subprocess
import sys
import wave
from http import HTTPStatus
from pathlib import Path

import pytest
from homeassistant.components.media_player.browse_media import async_process_play_media_url
from homeassistant.components.media_player.errors import BrowseError
from homeassistant.components.media_source import Unresolvable, async_browse_media, async_resolve_media
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.media_source import CHIMES, async_register_sounds

ROOT = Path(__file__).parents[1]
SOUNDS = ROOT / "custom_components/abhijog_bell/sounds"
SOURCE = "media-source://abhijog_bell"


def scripts_sounds(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/sounds"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)


@pytest.fixture
async def served(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, "http", {})
    assert await async_setup_component(hass, "media_source", {})
    assert await async_setup_component(hass, DOMAIN, {})


def test_the_script_makes_the_same_bytes_again(tmp_path: Path) -> None:
    assert scripts_sounds("--folder", str(tmp_path)).returncode == 0

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in SOUNDS.iterdir()}
    assert made.keys() == {f"{chime}.wav" for chime in CHIMES}


def test_the_check_names_what_differs_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "urgent.wav").write_bytes(b"another")

    checked = scripts_sounds("--check", "--folder", str(tmp_path))
    assert checked.returncode == 1
    assert "complaint.wav, assistance.wav, urgent.wav" in checked.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["urgent.wav"]


@pytest.mark.parametrize("chime", CHIMES)
def test_a_chime_is_small_short_loud_and_ends_in_silence(chime: str) -> None:
    path = SOUNDS / f"{chime}.wav"
    assert path.stat().st_size <= 100_000
    with wave.open(str(path)) as sound:
        assert sound.getnchannels() == 1
        assert 1 <= sound.getnframes() / sound.getframerate() <= 3
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 20_000 < max(map(abs, samples)) < 32_767
    assert samples[-1] == 0


@pytest.mark.parametrize(
    ("language", "name", "first"), [("en", "Abhijog Bell", "Complaint"), ("bn", "অভিযোগ বেল", "অভিযোগ")]
)
@pytest.mark.usefixtures("served")
async def test_the_media_browser_lists_them_by_name(hass: HomeAssistant, language: str, name: str, first: str) -> None:
    hass.config.language = language
    root = await async_browse_media(hass, None)
    assert name in [child.title for child in root.children or ()]

    folder = await async_browse_media(hass, SOURCE)
    assert folder.title == name
    children = folder.children or ()
    assert [child.media_content_id for child in children] == [f"{SOURCE}/{chime}" for chime in CHIMES]
    assert all(child.can_play for child in children)
    assert children[0].title.startswith(first)


@pytest.mark.parametrize("chime", CHIMES)
@pytest.mark.usefixtures("served")
async def test_a_player_without_login_gets_the_sound(
    hass: HomeAssistant, hass_client_no_auth: ClientSessionGenerator, chime: str
) -> None:
    media = await async_resolve_media(hass, f"{SOURCE}/{chime}", None)
    assert media.mime_type == "audio/wav"
    assert media.path == SOUNDS / f"{chime}.wav"

    client = await hass_client_no_auth()
    response = await client.get(media.url)
    assert response.status == HTTPStatus.OK
    assert await response.read() == media.path.read_bytes()
    assert "max-age" in response.headers["Cache-Control"]


@pytest.mark.usefixtures("served")
async def test_the_address_is_the_same_at_every_ring(hass: HomeAssistant) -> None:
    media = await async_resolve_media(hass, f"{SOURCE}/complaint", None)

    assert async_process_play_media_url(hass, media.url, allow_relative_url=True) == media.url


@pytest.mark.parametrize("sound", ["gong", "../const", "complaint.wav"])
@pytest.mark.usefixtures("served")
async def test_what_is_no_chime_is_refused(hass: HomeAssistant, sound: str) -> None:
    with pytest.raises(Unresolvable) as refused:
        await async_resolve_media(hass, f"{SOURCE}/{sound}", None)
    assert refused.value.translation_key == "unknown_sound"
    assert sound in str(refused.value)

    with pytest.raises(BrowseError):
        await async_browse_media(hass, f"{SOURCE}/{sound}")


async def test_without_a_web_server_there_is_nothing_to_serve(hass: HomeAssistant) -> None:
    assert hass.http is None

    await async_register_sounds(hass)
