from lab import ask


def content(response):
    if not response.get("choices"):
        raise ValueError("no answer")
    return response["choices"][0]["message"]["content"]


def build_messages(question):
    return [{"role": "system", "content": "Réponds en une phrase. / Answer in one sentence."}, {"role": "user", "content": question}]


async def answer(question):
    return await ask(build_messages(question))
