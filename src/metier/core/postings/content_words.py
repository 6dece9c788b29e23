"""The words of a line that say what is asked for, without those that any posting has."""

from __future__ import annotations

from metier.core.postings.spelling import stem, words_of

MOST = 12

# Small words, and the wording of requirements, in English, German, French and Spanish; plain.
_EMPTY = frozenset(
    """
    a about above across after all also an and any are as at be been being both but by can could do does for from had has have having how
    if in into is it its least like many more most much must need needed needs no not of on one or other our out over own per she he
    should so some such than that the their them these they this those through to too under up us very want was we well were what when
    where which while who will with within without work working works would year years yr yrs you your yourself etc e g i
    two three four five six seven eight nine ten zwei drei vier funf sechs sieben acht neun zehn deux trois quatre cinq huit neuf dix dos tres
    cuatro cinco seis siete ocho nueve diez
    ability able advantage asset attitude background beneficial bonus candidate candidates comfortable competence demonstrable
    demonstrated desirable desired eg essential excellent exceptional expect expected experience experienced expertise familiar
    familiarity field good great hands ideal ideally include including interest job keen know knowledge level minimum nice
    outstanding passion plus position preferable preferably preferred previous prior professional proficiency proficient proven
    qualification qualifications record related relevant require required requirement requirements role similar skill skills solid
    someone strong successful track understanding using willing willingness degree equivalent practical deep
    der die das den dem des ein eine einen einer eines einem und oder in im mit von vom zu zum zur auf aus bei bis durch fur gegen nach
    ohne uber unter um vor wie als auch an am ab nicht nur sehr sowie sind ist bist hast haben sie du ihr dein deine ihre uns unser wir
    erfahrung erfahrungen berufserfahrung kenntnis kenntnisse gute guter gutes sehr mehrjahrige jahre jahren mindestens wunschenswert
    erforderlich vorteil idealerweise abgeschlossene abgeschlossenes bereich bereits umgang fahigkeit bringst verfugst
    le la les un une des du de d l et ou en dans avec sans sur sous par pour au aux ce cette ces son sa ses votre vos nos notre vous
    nous est sont etes avez ayant plus moins tres bonne bon bonnes bons experience annees ans an minimum requis requise souhaite
    souhaitee connaissance connaissances maitrise capacite atout idealement apprecie profil
    el los las una unos unas y o con sin por para del al que se su sus es son ser tener como mas menos muy buen buena experiencia anos
    ano minimo requisito requisitos imprescindible deseable valorable conocimiento conocimientos capacidad dominio nivel
    """.split()  # noqa: SIM905 - a list of two hundred strings is not easier to read
)


def content_stems(text: str) -> tuple[str, ...]:
    """The stems that matter, in their order, each once; at most MOST."""
    found = (stem(word) for word in words_of(text) if word not in _EMPTY and not word.isdigit() and len(word) > 1)
    return tuple(dict.fromkeys(found))[:MOST]


def trimmed(text: str) -> str:
    """A line without the words around it that any posting has: `Excellent communication skills` is `communication`."""
    said = text.split()
    while said and not content_stems(said[0]):
        said.pop(0)
    while said and not content_stems(said[-1]):
        said.pop()
    return " ".join(said)
