import json

from lab import ask, text

response = json.loads(text("response.json"))


def content(response):
    """Le texte de la réponse. ValueError quand il n’y en a pas."""
    # À vous : ouvrez response.json et suivez le chemin.
    return str(response)


def build_messages(question):
    """Deux messages : la règle de départ (system), puis la question (user)."""
    # À vous.
    return [{"role": "user", "content": question}]


async def answer(question):
    """Le texte que le point d’accès répond à la question."""
    # À vous : ask(messages) est asynchrone.
    return ask(build_messages(question))


print(content(response))

# Exécuté quand vous lancez le programme, non pendant les contrôles.
if __name__ == "__main__":
    print(await answer("Qui est Mistral ?"))
