"""The office of the demonstration: who sits where, and where the bells hang. Posts and places, no persons."""

from dataclasses import dataclass

from .accounts import Login
from .client import Json

TIME_ZONE = "Asia/Dhaka"


def _login(name: str, username: str) -> Login:
    return Login(name=name, username=username, password=f"{username}-khulna")


OPERATOR = _login("Computer operator", "operator")

OFFICE: Json = {
    "name_bn": "বিভাগীয় কার্যালয়, খুলনা",
    "name_en": "Divisional Office, Khulna",
    "code": "KHL",
    "language": "bn",
}
# Where its dashboard lies.
DASHBOARD = f"abhijog-bell-{OFFICE['code'].lower()}"
# Short, so that the story does not wait for minutes as an office would.
TIMINGS: Json = {
    "answer_target": 20,
    "lapse_after": 10,
    "ring_repeat": 5,
    "fold_window": 600,
    "late_after": 12,
}
# For a person who looks around.
UNHURRIED: Json = {**TIMINGS, "answer_target": 60, "lapse_after": 90, "ring_repeat": 15}


@dataclass(frozen=True, kw_only=True)
class Post:
    """An officer's post."""

    role: str
    post: str
    room: str
    after: int
    login: Login

    @property
    def phone(self) -> str:
        """Return what the phone is called."""
        return f"{self.login.name}'s phone"


REDRESS = Post(
    role="redress",
    post="অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)",
    room="কক্ষ ১০৩",
    after=0,
    login=_login("Redress officer", "redress"),
)
ALTERNATE = Post(
    role="alternate",
    post="বিকল্প কর্মকর্তা",
    room="কক্ষ ১০৪",
    after=8,
    login=_login("Alternate officer", "alternate"),
)
HEAD = Post(
    role="head",
    post="অফিস প্রধান",
    room="কক্ষ ২০১",
    after=16,
    login=_login("Office head", "head"),
)
POSTS = (REDRESS, ALTERNATE, HEAD)


@dataclass(frozen=True, kw_only=True)
class Device:
    """A device of ours: the name of its node, and what Home Assistant calls it."""

    name: str
    friendly_name: str


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place where a bell hangs."""

    device: Device
    name: str
    place: str
    purpose: str


ENTRANCE = Place(
    device=Device(name="bell-entrance", friendly_name="Bell at the entrance"),
    name="অভিযোগ বেল",
    place="প্রবেশপথ",
    purpose="complaint",
)
CORNER = Place(
    device=Device(name="bell-corner", friendly_name="Bell at the service corner"),
    name="সেবা বেল",
    place="সেবা কর্নার",
    purpose="assistance",
)
PLACES = (ENTRANCE, CORNER)
CHIME = Device(name="chime-room-103", friendly_name="Chime in room 103")
