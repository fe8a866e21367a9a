import json
import re
import unicodedata

from lab import ask, text

documents = json.loads(text("ledger.json"))
cases = json.loads(text("cases.json"))

BRACKETS = r"\[([a-z0-9-]+)\]"
NUMBER = r"\d+(?:[.,]\d+)*"


def words(content):
    """The words of a text, without accents or capitals, each once; the shortest are kept only if they hold a digit."""
    spread = unicodedata.normalize("NFKD", content.lower())
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return {word for word in re.findall("[a-z0-9]+", plain) if len(word) > 2 or not word.isalpha()}


def search(question, documents, k=3):
    """Written in step 3."""
    asked = words(question)
    holding = [words(each["text"]) for each in documents]

    def weight(word):
        return 1 / sum(word in held for held in holding)

    scores = [sum(weight(word) for word in asked & held) for held in holding]
    order = sorted(range(len(documents)), key=lambda i: -scores[i])
    return [documents[i] for i in order if scores[i] > 0][:k]


def build_messages(question, passages):
    """Written in step 3."""
    rule = "Answer from the extracts alone, in one sentence. Cite in square brackets the id of each extract used. If they do not answer, write [none]."
    extracts = "\n".join(f"[{each['id']}] ({each['asOf']}) {each['text']}" for each in passages)
    return [{"role": "system", "content": rule}, {"role": "user", "content": f"{extracts}\n\n{question}"}]


def cited(answer):
    """Written in step 4."""
    return list(dict.fromkeys(re.findall(BRACKETS, answer)))


def review(answer, passages, documents):
    """Written in step 4."""
    ids = cited(answer)
    if not ids:
        return "uncited"
    if ids == ["none"]:
        return "none"
    if any(each not in [document["id"] for document in documents] for each in ids):
        return "invented"
    if any(each not in [passage["id"] for passage in passages] for each in ids):
        return "outside"
    return "ok"


def unsupported_numbers(answer, passages):
    """Written in step 4."""
    ids = cited(answer)
    sources = " ".join(each["text"] for each in passages if each["id"] in ids)
    known = re.findall(NUMBER, sources)
    return [number for number in re.findall(NUMBER, re.sub(BRACKETS, "", answer)) if number not in known]


async def run_case(case, documents):
    """Plays one case; returns ‘passed’ or the word that says why it fails."""
    passages = search(case["question"], documents)
    answer = await ask(build_messages(case["question"], passages))
    # Over to you. This first idea accepts any answer.
    return "passed" if answer else "failed"


async def run_all(cases, documents):
    """Plays all cases: n, passed, rate, failures."""
    # Over to you.
    return {"n": 0, "passed": 0, "rate": 0.0, "failures": {}}


# Done when you run the program, not during the checks.
if __name__ == "__main__":
    print(await run_all(cases, documents))
