import json

from lab import ask, text

# Ce que l’ordinateur garderait dans ses variables d’environnement. Cette clé est inventée.
ENVIRONMENT = {"SCHOOL_MODEL_KEY": "exemple-1234"}


def load(config):
    """Le profil actif d’une configuration écrite en JSON."""
    # À vous. Cette première idée écrit le choix dans le code.
    return {"base_url": "http://localhost:11434/v1", "model": "embrun-8b"}


def request(settings, messages, environment):
    """La requête à envoyer : url, headers, body."""
    # À vous : l’adresse complète, la clé s’il en faut une, le modèle et les messages.
    return {"url": settings["base_url"] + "/chat/completions", "headers": {}, "body": {}}


async def answer(question, settings):
    """Pose la question au modèle du profil."""
    # À vous : ask(messages, model=…).
    return await ask([{"role": "user", "content": question}], model="embrun-8b")


profil = load(text("config.json"))
print(request(profil, [{"role": "user", "content": "Bonjour"}], ENVIRONMENT))
