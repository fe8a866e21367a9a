from lab import text


def parse_card(content):
    fields = {}
    for line in content.splitlines()[1:]:
        if line == "---":
            break
        name, _, value = line.partition(":")
        fields[name.strip()] = value.strip()
    return fields


def read_cards(names):
    return [parse_card(text(name)) for name in names]
