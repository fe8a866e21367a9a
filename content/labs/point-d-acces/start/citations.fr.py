import json
import re

from lab import text

documents = json.loads(text("ledger.json"))
passages = documents[:3]  # les extraits fournis au modèle pour cette question


def cited(answer):
    """Les identifiants cités entre crochets, dans l’ordre, chacun une fois."""
    # À vous. Cette première idée cherche les identifiants que l’on connaît déjà.
    return [each["id"] for each in documents if each["id"] in answer]


def review(answer, passages, documents):
    """« ok », « none », « uncited », « outside » ou « invented »."""
    # À vous.
    return "ok" if cited(answer) else "uncited"


def unsupported_numbers(answer, passages):
    """Les nombres de la réponse qui ne sont dans aucun des extraits cités."""
    # À vous. Attention aux chiffres des identifiants.
    return []


for reponse in [
    "7,3 milliards de paramètres [ref-mistral-7b].",
    "7,3 milliards de paramètres.",
    "9 milliards de paramètres [ref-mistral-7b].",
    "9 milliards de paramètres [ref-mistral-9b].",
    "Les extraits ne le disent pas [none].",
]:
    print(reponse, cited(reponse), review(reponse, passages, documents), unsupported_numbers(reponse, passages))
