"""Languages by their names, and how well somebody says that they know them."""

from __future__ import annotations

import re

_NAMES = """
english german french spanish italian portuguese dutch russian polish ukrainian czech slovak hungarian romanian bulgarian greek turkish arabic hebrew persian farsi urdu hindi bengali punjabi tamil telugu
marathi gujarati chinese mandarin cantonese japanese korean vietnamese thai indonesian malay tagalog filipino swahili amharic tigrinya oromo somali yoruba igbo hausa zulu xhosa afrikaans swedish norwegian danish
finnish icelandic estonian latvian lithuanian croatian serbian bosnian slovenian slovene macedonian albanian catalan basque galician irish welsh gaelic latin esperanto maltese luxembourgish armenian georgian kurdish
deutsch englisch französisch spanisch italienisch portugiesisch niederländisch russisch polnisch türkisch arabisch chinesisch japanisch koreanisch griechisch schwedisch dänisch norwegisch finnisch ungarisch tschechisch
rumänisch kroatisch serbisch ukrainisch latein hebräisch persisch hindi
français anglais allemand espagnol italien portugais néerlandais russe polonais turc arabe chinois japonais coréen grec suédois roumain hébreu latin
español inglés francés alemán italiano portugués holandés neerlandés ruso polaco turco árabe chino japonés coreano griego catalán euskera gallego valenciano rumano sueco
inglese francese tedesco spagnolo portoghese olandese russo polacco turco arabo cinese giapponese coreano greco latino rumeno svedese italiano
português inglês francês alemão espanhol holandês polonês chinês japonês árabe romeno sueco grego
nederlands engels frans duits spaans italiaans portugees russisch pools turks arabisch chinees japans
አማርኛ እንግሊዝኛ ኦሮምኛ ትግርኛ ፈረንሳይኛ አረብኛ
"""
NAMES = frozenset(_NAMES.split())
_LEVEL = re.compile(
    r"\b(?:[abc][12](?:\s*[-–/]\s*[abc][12])?|native|bilingual|mother tongue|fluent|proficient|proficiency|professional|working|conversational|intermediate|upper|advanced|basic|elementary|beginner|limited|full|"
    r"muttersprache|muttersprachlich|fließend|verhandlungssicher|sehr gut|gute?|grundkenntnisse|konversationssicher|langue maternelle|maternelle|courant|bilingue|notions|intermédiaire|débutant|avancé|"
    r"nativo|nativa|materna|lengua materna|fluido|avanzado|alto|medio|básico|madrelingua|fluente|ottimo|buono|base|scolastico|avançado|intermediário|moedertaal|vloeiend|goed|basis|gevorderd)\b",
    re.IGNORECASE,
)


def is_language(text: str) -> bool:
    """Whether a text is the name of a language, with at most two words more."""
    words = [word.casefold().strip("().,") for word in text.split()]
    return 0 < len(words) <= 3 and any(word in NAMES for word in words[:2])


def level_of(text: str) -> tuple[str, str]:
    """A language and how well it is known: both may be empty."""
    parts = re.split(r"\s*[:(\t]\s*|\s+[-–—]\s+", text.strip(" ."), maxsplit=1)
    name = parts[0].strip(" ,")
    rest = parts[1].strip(" ).") if len(parts) > 1 else ""
    if not rest:
        found = _LEVEL.search(name)
        if found and found.start():
            name, rest = name[: found.start()].strip(" ,–—-"), name[found.start() :]
    if not is_language(name):
        return "", ""
    return name, rest
