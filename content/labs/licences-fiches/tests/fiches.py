import work
from lab import check, text

NAMES = ["mistral-7b.md", "codestral-22b.md", "mistral-large-2407.md", "ministral-3-8b.md", "lucie-7b.md"]
VERSIONS = ["Mistral 7B", "Codestral 22B", "Mistral Large 2407", "Ministral 3 8B", "Lucie-7B"]


def card(name):
    return work.parse_card(text(name))


def body_is_left_out():
    large = card("mistral-large-2407.md")
    return large["licence"].startswith("MRL") and set(large) == {"version", "publisher", "released", "size", "licence", "sources", "claim", "written"}


def nothing_is_invented():
    lucie = card("lucie-7b.md")
    return lucie["version"] == "Lucie-7B" and "released" not in lucie


check("stripped", lambda: card("mistral-7b.md")["version"] == "Mistral 7B" and card("mistral-7b.md")["licence"] == "Apache 2.0")
check("first-colon", lambda: card("codestral-22b.md")["sources"].endswith("https://huggingface.co/mistralai/Codestral-22B-v0.1/discussions/8"))
check("header-only", body_is_left_out)
check("absent", nothing_is_invented)
check("five-cards", lambda: [each["version"] for each in work.read_cards(NAMES)] == VERSIONS)
