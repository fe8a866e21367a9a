import inspect
import json

import lab
import work
from lab import check, text

response = json.loads(text("response.json"))


def reply(words):
    return {"choices": [{"message": {"role": "assistant", "content": words}}]}


def pretend(words):
    """Puts an answer of our own in the place of the endpoint, and keeps what was asked."""
    asked = []

    async def ask(messages, model=None):
        asked.append(messages)
        return words

    lab.ask = work.ask = ask
    return asked


def refuses(value):
    try:
        work.content(value)
    except ValueError:
        return True
    except Exception:
        return False
    return False


def roles():
    messages = work.build_messages("Embrun ?")
    return [each["role"] for each in messages] == ["system", "user"] and bool(messages[0]["content"].strip())


async def awaited():
    pretend("Varech.")
    given = work.answer("Embrun ?")
    if not inspect.isawaitable(given):
        return False
    given = await given
    if inspect.isawaitable(given):
        given.close()
    return given == "Varech."


async def asked_once():
    asked = pretend("Varech.")
    given = await work.answer("Embrun ?")
    if inspect.isawaitable(given):
        await given
    return asked == [work.build_messages("Embrun ?")]


check("content", lambda: work.content(response) == "Mistral 7B : 27 / 09 / 2023." and work.content(reply("Embrun")) == "Embrun")
check("no-answer", lambda: refuses({"error": {"message": "model not found"}}) and refuses({"choices": []}))
check("roles", roles)
check("question", lambda: work.build_messages("Où est Embrun ?")[-1]["content"] == "Où est Embrun ?")
check("awaited", awaited)
check("asked-once", asked_once)
