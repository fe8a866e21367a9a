import json

from lab import ask


def load(config):
    config = json.loads(config)
    return config["profiles"][config["active"]]


def request(settings, messages, environment):
    headers = {}
    if "key_variable" in settings:
        headers["Authorization"] = "Bearer " + environment[settings["key_variable"]]
    url = settings["base_url"].rstrip("/") + "/chat/completions"
    return {"url": url, "headers": headers, "body": {"model": settings["model"], "messages": messages}}


async def answer(question, settings):
    return await ask([{"role": "user", "content": question}], model=settings["model"])
