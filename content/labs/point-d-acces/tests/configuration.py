import json

import lab
import work
from lab import check, text

config = json.loads(text("config.json"))
local, school = config["profiles"]["local"], config["profiles"]["school"]
messages = [{"role": "user", "content": "Embrun ?"}]
environment = {"SCHOOL_MODEL_KEY": "k-987", "OTHER": "no"}


def switched():
    other = json.dumps({**config, "active": "school"})
    third = json.dumps({"active": "new", "profiles": {"new": {"base_url": "http://localhost:9999/v1", "model": "galet-9b"}}})
    return work.load(other) == school and work.load(third)["model"] == "galet-9b"


def url(settings):
    return work.request(settings, messages, environment)["url"]


def refuses_without_key():
    try:
        work.request(school, messages, {})
    except (KeyError, ValueError):
        return True
    return False


def key():
    sent = work.request(school, messages, environment)
    return sent["headers"].get("Authorization") == "Bearer k-987" and "k-987" not in json.dumps(sent["body"])


async def passed_on():
    models = []

    async def ask(messages, model=None):
        models.append(model)
        return "…"

    lab.ask = work.ask = ask
    await work.answer("Embrun ?", local)
    await work.answer("Embrun ?", school)
    return models == ["embrun-8b", "varech-7b"]


check("active", lambda: work.load(text("config.json")) == local)
check("switched", switched)
check("url", lambda: url(local) == "http://localhost:11434/v1/chat/completions" and url(school) == "https://models.example/v1/chat/completions")
check("body", lambda: all(work.request(each, messages, environment)["body"] == {"model": each["model"], "messages": messages} for each in (local, school)))
check("key", key)
check("no-key", lambda: "Authorization" not in work.request(local, messages, environment)["headers"] and refuses_without_key())
check("passed-on", passed_on)
