import json

from lab import ask, text

# What the computer would keep in its environment variables. This key is made up.
ENVIRONMENT = {"SCHOOL_MODEL_KEY": "example-1234"}


def load(config):
    """The active profile of a configuration written in JSON."""
    # Over to you. This first idea writes the choice into the code.
    return {"base_url": "http://localhost:11434/v1", "model": "embrun-8b"}


def request(settings, messages, environment):
    """The request to send: url, headers, body."""
    # Over to you: the whole address, the key if one is needed, the model and the messages.
    return {"url": settings["base_url"] + "/chat/completions", "headers": {}, "body": {}}


async def answer(question, settings):
    """Puts the question to the model of the profile."""
    # Over to you: ask(messages, model=…).
    return await ask([{"role": "user", "content": question}], model="embrun-8b")


profile = load(text("config.json"))
print(request(profile, [{"role": "user", "content": "Hello"}], ENVIRONMENT))
