"""Config flows, gone through as the set-up pages do."""

from typing import Any

from .client import Client, Json

FLOWS = "config/config_entries"
# What is chosen in the menus, one after the other, stands under this name among the answers.
_MENUS = "next_step_id"
# How a flow ends that went well.
_ADDED, _CHANGED = "create_entry", "reconfigure_successful"


class FlowError(Exception):
    """A flow did not end as it should."""

    def __init__(self, handler: object, step: Json) -> None:
        """Keep the step at which the flow stands."""
        kind = step.get("type")
        why = step.get("errors") or step.get("reason") or step.get("step_id")
        super().__init__(f"flow {handler}: {kind} {why}")
        self.step = step


async def add_entry(client: Client, domain: str, **answers: Any) -> str:
    """Add an integration and return the id of its entry."""
    done = await _go_through(client, f"{FLOWS}/flow", domain, answers)
    entry_id: str = done["result"]["entry_id"]
    return entry_id


async def add_subentry(client: Client, entry_id: str, kind: str, **answers: Any) -> None:
    """Add a subentry to an entry."""
    await _go_through(client, f"{FLOWS}/subentries/flow", [entry_id, kind], answers)


async def change_subentry(client: Client, entry_id: str, kind: str, subentry_id: str, **answers: Any) -> None:
    """Change a subentry of an entry."""
    handler = [entry_id, kind]
    await _go_through(client, f"{FLOWS}/subentries/flow", handler, answers, subentry_id=subentry_id)


async def change_options(client: Client, entry_id: str, *steps: str, **answers: Any) -> None:
    """Change the options of an entry, with one of the forms in its menus."""
    await _go_through(client, f"{FLOWS}/options/flow", entry_id, {_MENUS: list(steps), **answers})


async def open_always(client: Client, entry_id: str) -> None:
    """Let an office work at all hours: whoever looks at it may do so at night."""
    await change_options(client, entry_id, "working_time", opens="00:00:00", closes="00:00:00", days_off=[])


async def subentries(client: Client, entry_id: str) -> list[Json]:
    """Return the subentries of an entry."""
    found: list[Json] = await client.command("config_entries/subentries/list", entry_id=entry_id)
    return found


async def add_automation(client: Client, key: str, name: str, blueprint: str, inputs: Json) -> None:
    """Save an automation made from a blueprint, as the automation editor does."""
    made = {"alias": name, "use_blueprint": {"path": blueprint, "input": inputs}}
    await client.request("POST", f"config/automation/config/{key}", made)


async def _go_through(client: Client, path: str, handler: str | list[str], answers: Json, **of: str) -> Json:
    """Answer each form with those answers that it asks for, until the end."""
    step: Json = await client.request("POST", path, {"handler": handler, "show_advanced_options": False, **of})
    left = dict(answers)
    while step["type"] in ("form", "menu"):
        if step.get("errors"):
            await client.request("DELETE", f"{path}/{step['flow_id']}")
            raise FlowError(handler, step)
        given = _answer(step, left)
        step = await client.request("POST", f"{path}/{step['flow_id']}", given)
    left = {name: answer for name, answer in left.items() if name != _MENUS or answer}
    if left or not {_ADDED, _CHANGED} & {step["type"], step.get("reason")}:
        raise FlowError(handler, step | {"reason": step.get("reason") or list(left)})
    return step


def _answer(step: Json, left: Json) -> Json:
    """Take the answers to one form out of those that are left."""
    if step["type"] == "menu":
        return {_MENUS: left[_MENUS].pop(0)}
    given: Json = {}
    for field in step["data_schema"]:
        name = field["name"]
        if field.get("type") == "expandable":
            given[name] = _answer({"type": "form", "data_schema": field["schema"]}, left)
        elif name in left:
            given[name] = left.pop(name)
    return given
