"""Users of Home Assistant: the owner, others, and how they log in."""

from dataclasses import dataclass
from uuid import uuid4

import aiohttp

from .client import Client, Json, RefusedError

CLIENT_NAME = "demo_office"
TOKEN_DAYS = 365
GROUP_OF_USERS = "system-users"


@dataclass(frozen=True, kw_only=True)
class Login:
    """Name and password."""

    name: str
    username: str
    password: str


@dataclass(frozen=True, kw_only=True)
class User:
    """A user who is logged in."""

    id: str
    login: Login
    client: Client


async def onboard(session: aiohttp.ClientSession, url: str, owner: Login) -> User:
    """Make the owner of a new Home Assistant."""
    body = {
        "client_id": f"{url}/",
        "language": "en",
        "name": owner.name,
        "username": owner.username,
        "password": owner.password,
    }
    answer = await _post(session, f"{url}/api/onboarding/users", json=body)
    return await _enter(session, url, owner, answer["auth_code"])


async def log_in(session: aiohttp.ClientSession, url: str, login: Login) -> User:
    """Log in as the login page does."""
    opened = await _post(
        session,
        f"{url}/auth/login_flow",
        json={
            "client_id": f"{url}/",
            "handler": ["homeassistant", None],
            "redirect_uri": f"{url}/?auth_callback=1",
        },
    )
    answer = await _post(
        session,
        f"{url}/auth/login_flow/{opened['flow_id']}",
        json={
            "client_id": f"{url}/",
            "username": login.username,
            "password": login.password,
        },
    )
    if answer["type"] != "create_entry":
        raise RefusedError("log in", "login", str(answer.get("errors")))
    return await _enter(session, url, login, answer["result"])


async def add_user(owner: Client, login: Login) -> User:
    """Make a user with a person, as the owner does, and log in as the user."""
    made = await owner.command("config/auth/create", name=login.name, group_ids=[GROUP_OF_USERS])
    user_id: str = made["user"]["id"]
    await owner.command(
        "config/auth_provider/homeassistant/create",
        user_id=user_id,
        username=login.username,
        password=login.password,
    )
    await owner.command("person/create", name=login.name, user_id=user_id, device_trackers=[])
    return await log_in(owner.session, owner.url, login)


async def _enter(session: aiohttp.ClientSession, url: str, login: Login, code: str) -> User:
    """Exchange an authorization code for a token that outlives the demonstration."""
    answer = await _post(
        session,
        f"{url}/auth/token",
        data={
            "client_id": f"{url}/",
            "grant_type": "authorization_code",
            "code": code,
        },
    )
    brief = Client(session, url, answer["access_token"])
    # Home Assistant wants each of them to have a name of its own.
    name = f"{CLIENT_NAME} {uuid4().hex}"
    token = await brief.command("auth/long_lived_access_token", client_name=name, lifespan=TOKEN_DAYS)
    client = Client(session, url, token)
    me = await client.command("auth/current_user")
    return User(id=me["id"], login=login, client=client)


async def _post(
    session: aiohttp.ClientSession,
    url: str,
    *,
    json: Json | None = None,
    data: dict[str, str] | None = None,
) -> Json:
    async with session.post(url, json=json, data=data) as answer:
        if not answer.ok:
            raise RefusedError(url, answer.status, await answer.text())
        found: Json = await answer.json()
        return found
