"""Headings of postings in English, German, French and Spanish: which ask, which would like, and which are about something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from metier.core.postings.spelling import words_of

Section = Literal["must", "nice", "other"]
LONGEST, MOST_BESIDE = 9, 4  # words of a heading, and of those that are not the known phrase

_PHRASES: Mapping[Section, str] = {
    "must": """
        requirements; requirement; what you need; you need; we need; what we need; what you ll need; what you will need; you will need; you ll need; you have; you ll have;
        what you have; what we re looking for; what we are looking for; we re looking for; we are looking for; who we are looking for;
        who we re looking for; who you are; about you; your profile; qualifications; essential; essentials; essential criteria; must have;
        must haves; skills and experience; skills experience; experience and skills; experience required; skills required; required skills;
        education required; what you bring; what you ll bring; what you will bring; you bring; your skills; key skills; your experience;
        experience; education; skills; person specification; we ask for; what we ask; knowledge skills and abilities; ideal candidate;
        your background; education and experience; job requirements; candidate profile; the person; to be successful;
        anforderungen; ihr profil; dein profil; euer profil; profil; das bringst du mit; das bringen sie mit; was du mitbringst;
        was sie mitbringen; du bringst mit; sie bringen mit; mitbringen; qualifikation; qualifikationen; ihre qualifikation;
        deine qualifikation; voraussetzungen; das erwarten wir; was wir erwarten; wir erwarten; dein skillset; deine skills; kenntnisse;
        wen wir suchen; wir suchen; das zeichnet dich aus; damit uberzeugst du; damit uberzeugen sie; das macht dich aus;
        profil recherche; votre profil; ton profil; le profil; competences; competences requises; exigences; prerequis; pre requis;
        vous avez; vous etes; ce que nous recherchons; nous recherchons; qui etes vous; formation; formation et experience;
        experience requise; indispensable; votre experience; qualifications requises; savoir faire;
        requisitos; requisitos minimos; perfil; tu perfil; perfil buscado; que buscamos; lo que buscamos; buscamos; que necesitas;
        que necesitamos; imprescindible; imprescindibles; experiencia; experiencia requerida; formacion; conocimientos; competencias;
        se requiere; a quien buscamos; que pedimos
    """,
    "nice": """
        nice to have; nice to haves; preferred; preferred qualifications; preferred skills; preferred experience; desirable; desirables;
        desirable criteria; desired; desired skills; desired experience; bonus; bonus points; bonus skills; plus; pluses; a plus;
        good to have; it helps if; it would help; would be great; advantageous; additional qualifications; nice extras; even better;
        extra credit; brownie points; we d love;
        wunschenswert; von vorteil; idealerweise; pluspunkte; das ware toll; das ware schon; gern gesehen; kann anforderungen; optional;
        atouts; un plus; les plus; serait un plus; seraient un plus; souhaite; souhaites; souhaitees; competences souhaitees; apprecie;
        apprecies; idealement; vos atouts;
        deseable; deseables; valorable; se valorara; se valora; valoraremos; valoramos; requisitos deseables; nos gustaria; punto extra
    """,
    "other": """
        responsibilities; key responsibilities; your responsibilities; what you will do; what you ll do; what you ll be doing;
        what will you do; the role; your role; about the role; role overview; job description; job summary; summary; overview; duties;
        essential duties; essential responsibilities; essential functions; essential job functions; duties and responsibilities;
        day to day; your tasks; your mission; the job; the opportunity; benefits; what we offer; what you ll get; what you get; we offer;
        our offer; perks; perks and benefits; about us; about the company; about the team; the team; who we are; why join us; why us;
        how to apply; apply; salary; pay; compensation; package; equal opportunity; equal opportunities; diversity; our values; company;
        location; locations; hours; application process; interview process; the process; next steps; contact; commitments; incentives;
        working here; our stack; tech stack; our mission; what to expect; success looks like;
        aufgaben; ihre aufgaben; deine aufgaben; aufgabengebiet; tatigkeiten; deine rolle; deine mission; wir bieten; das bieten wir;
        was wir bieten; unser angebot; wir bieten dir; wir bieten ihnen; ihre vorteile; deine vorteile; deine benefits; uber uns; wer wir sind;
        kontakt; bewerbung; was dich erwartet; was sie erwartet; das erwartet dich; das erwartet sie; darauf kannst du dich freuen; gehalt;
        missions; vos missions; tes missions; la mission; le poste; description du poste; nous offrons; ce que nous offrons; avantages;
        vos avantages; a propos; qui sommes nous; responsabilites; pourquoi nous rejoindre; processus de recrutement; remuneration;
        l entreprise; conditions;
        funciones; tus funciones; tareas; responsabilidades; que ofrecemos; lo que ofrecemos; ofrecemos; te ofrecemos; beneficios;
        sobre nosotros; quienes somos; condiciones; tu mision; que haras; el puesto; descripcion; proceso de seleccion; salario
    """,
}
_KNOWN: Mapping[tuple[str, ...], Section] = {
    tuple(phrase.split()): section
    for section, phrases in reversed(tuple(_PHRASES.items()))  # where two say the same, the one above is meant
    for phrase in phrases.replace("\n", " ").split(";")
}
_LONGEST_PHRASE = max(map(len, _KNOWN))


def section_of(heading: str) -> Section | None:
    """What a heading opens, by the longest phrase in it that is known: asked before liked before other, where two are as long."""
    said = words_of(heading)
    if not said or len(said) > LONGEST:
        return None
    order: tuple[Section, ...] = ("nice", "must", "other")
    for length in range(min(len(said), _LONGEST_PHRASE), 0, -1):
        if len(said) - length > MOST_BESIDE:
            return None
        found = {
            _KNOWN[phrase]
            for start in range(len(said) - length + 1)
            if (phrase := tuple(said[start : start + length])) in _KNOWN
        }
        if found:
            return next(section for section in order if section in found)
    return None
