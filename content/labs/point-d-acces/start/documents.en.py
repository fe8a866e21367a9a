import json
import re
import unicodedata

from lab import ask, text

documents = json.loads(text("ledger.json"))
cases = json.loads(text("cases.json"))


def words(content):
    """The words of a text, without accents or capitals, each once; the shortest are kept only if they hold a digit."""
    spread = unicodedata.normalize("NFKD", content.lower())
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return {word for word in re.findall("[a-z0-9]+", plain) if len(word) > 2 or not word.isalpha()}


def search(question, documents, k=3):
    """At most k documents, those that share the rarest words with the question."""
    # Over to you. This first idea does not read the question.
    return documents[:k]


def build_messages(question, passages):
    """The rule (system), then the extracts and the question (user)."""
    # Over to you. This first idea forgets the extracts and the rule about citing.
    return [
        {"role": "system", "content": "Answer in one sentence."},
        {"role": "user", "content": question},
    ]


for case in cases:
    print(case["question"], [each["id"] for each in search(case["question"], documents)])

# Done when you run the program, not during the checks.
if __name__ == "__main__":
    question = cases[0]["question"]
    print(await ask(build_messages(question, search(question, documents))))
