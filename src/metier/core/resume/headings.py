"""The few words that a résumé itself says, by language: its headings, what goes on, and the levels of skills.

A language is told by the first part of its BCP 47 tag. Where these words are missing they are English, and the page says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from metier.core.resume.content import SectionKind

KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
ORDER: tuple[SectionKind, ...] = (
    "summary",
    "positions",
    "projects",
    "skills",
    "education",
    "certificates",
    "volunteering",
    "publications",
    "awards",
    "languages",
    "references",
    "interests",
)
"""The order of sections until their owner chooses another."""
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """`today` stands after `to` where something goes on; `levels` are those of skills from 1 (aware) to 5 (leads)."""

    headings: Mapping[SectionKind, str]
    today: str
    levels: tuple[str, str, str, str, str]


def _words(headings: str, today: str, levels: str) -> Words:
    aware, working, practised, strong, leads = levels.split("|")
    said = dict(zip(KINDS, headings.split("|"), strict=True))
    return Words(said, today, (aware, working, practised, strong, leads))


# The headings are in the order of KINDS: summary, positions, projects, education, certificates, skills, languages, publications,
# volunteering, awards, references, interests.
WORDS: Mapping[str, Words] = {
    "en": _words(
        "Profile|Experience|Projects|Education|Certificates|Skills|Languages|Publications|Volunteering|Awards|References|Interests",
        "today",
        "Aware|Working|Practised|Strong|Leads",
    ),
    "de": _words(
        "Profil|Berufserfahrung|Projekte|Ausbildung|Zertifikate|Kenntnisse|Sprachen|Veröffentlichungen|Ehrenamt|Auszeichnungen|Referenzen|Interessen",
        "heute",
        "Grundkenntnisse|Gute Kenntnisse|Erfahren|Sehr erfahren|Führend",
    ),
    "fr": _words(
        "Profil|Expérience professionnelle|Projets|Formation|Certifications|Compétences|Langues|Publications|Bénévolat|Distinctions|Références|Centres d’intérêt",
        "aujourd’hui",
        "Notions|Intermédiaire|Confirmé|Avancé|Expert",
    ),
    "es": _words(
        "Perfil|Experiencia profesional|Proyectos|Formación|Certificados|Competencias|Idiomas|Publicaciones|Voluntariado|Reconocimientos|Referencias|Intereses",
        "hoy",
        "Nociones|Intermedio|Con práctica|Avanzado|Experto",
    ),
    "it": _words(
        "Profilo|Esperienza professionale|Progetti|Formazione|Certificazioni|Competenze|Lingue|Pubblicazioni|Volontariato|Riconoscimenti|Referenze|Interessi",
        "oggi",
        "Nozioni|Intermedio|Con pratica|Avanzato|Esperto",
    ),
    "nl": _words(
        "Profiel|Werkervaring|Projecten|Opleiding|Certificaten|Vaardigheden|Talen|Publicaties|Vrijwilligerswerk|Onderscheidingen|Referenties|Interesses",
        "heden",
        "Basis|Voldoende|Ervaren|Sterk|Expert",
    ),
    "pt": _words(
        "Perfil|Experiência profissional|Projetos|Formação|Certificados|Competências|Idiomas|Publicações|Voluntariado|Prémios|Referências|Interesses",
        "atualidade",
        "Noções|Intermédio|Com prática|Avançado|Especialista",
    ),
    "pl": _words(
        "Profil|Doświadczenie zawodowe|Projekty|Wykształcenie|Certyfikaty|Umiejętności|Języki|Publikacje|Wolontariat|Nagrody|Referencje|Zainteresowania",
        "obecnie",
        "Podstawy|Średnio zaawansowane|W praktyce|Zaawansowane|Ekspert",
    ),
    "ar": _words(
        "نبذة|الخبرة المهنية|المشاريع|التعليم|الشهادات|المهارات|اللغات|المنشورات|العمل التطوعي|الجوائز|المراجع|الاهتمامات",
        "الآن",
        "مبتدئ|متوسط|متمرس|متقدم|خبير",
    ),
    "he": _words(
        "תקציר|ניסיון תעסוקתי|פרויקטים|השכלה|תעודות|מיומנויות|שפות|פרסומים|התנדבות|פרסים|ממליצים|תחומי עניין",
        "היום",
        "בסיסי|בינוני|מנוסה|חזק|מוביל",
    ),
}


def language_of(tag: str) -> str:
    """The first part of a BCP 47 tag: `de` of `de-CH`."""
    return tag.replace("_", "-").partition("-")[0].casefold()


def has_words(tag: str) -> bool:
    """Whether a language has words of its own here."""
    return language_of(tag) in WORDS


def words_for(tag: str) -> Words:
    """The words of a language, or English ones."""
    return WORDS.get(language_of(tag), WORDS[DEFAULT])
