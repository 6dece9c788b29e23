"""The sections of a résumé by their titles, in the languages that are read."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

SectionKind = Literal[
    "head",
    "summary",
    "positions",
    "education",
    "skills",
    "languages",
    "certificates",
    "projects",
    "publications",
    "awards",
    "volunteering",
    "interests",
    "references",
    "contact",
    "other",
]

_TITLES: dict[SectionKind, str] = {
    "head": """curriculum vitae; lebenslauf; tabellarischer lebenslauf""",
    "summary": """summary; professional summary; career summary; executive summary; profile; professional profile; career profile; personal profile;
        about; about me; objective; career objective; professional objective; personal statement; overview; profil; kurzprofil; über mich;
        zusammenfassung; persönliches profil; berufliches profil; à propos; à propos de moi; résumé; profil professionnel; objectif; accroche;
        perfil; perfil profesional; sobre mí; resumen; resumen profesional; extracto; objetivo; profilo; profilo professionale; profilo personale;
        chi sono; sommario; obiettivo; perfil profissional; sobre mim; resumo; resumo profissional; objetivo profissional; profiel; over mij;
        samenvatting; persoonlijk profiel; ዓላማ; የሥራ ዓላማ; qualifications summary; summary of qualifications;
        om mig; sammanfattning; personligt brev; resumé; om meg; sammendrag; kort om meg; podsumowanie; podsumowanie zawodowe; profil zawodowy; o
        mnie; cel zawodowy;
        personal summary; perfil personal; présentation; qui suis je""",
    "positions": """experience; work experience; professional experience; employment; employment history; work history; career history; career;
        relevant experience; relevant work experience; job history; positions; positions held; appointments; academic appointments; work;
        industry experience; teaching experience; research experience; selected experience; teaching; teaching and mentoring; experience and positions; professional background;
        internships; internship experience; additional experience; other experience; non academic work; non academic experience; leadership experience;
        berufserfahrung; beruflicher werdegang; berufliche erfahrung; berufliche stationen; werdegang; berufspraxis; praktische erfahrung;
        arbeitserfahrung; praktika; tätigkeiten; berufstätigkeit; berufliche tätigkeit; berufliche tätigkeiten; erfahrung; anstellungen; expérience; expériences; expérience professionnelle;
        expériences professionnelles; parcours professionnel; parcours; stages; emplois; experiencia; experiencia laboral; experiencia profesional;
        experiencia de trabajo; trayectoria profesional; historial laboral; esperienza; esperienze; esperienza lavorativa; esperienze lavorative;
        esperienza professionale; esperienze professionali; experiência; experiência profissional; experiências profissionais; experiência de trabalho;
        histórico profissional; percurso profissional; werkervaring; ervaring; professionele ervaring; loopbaan; arbeidsverleden; stages en werkervaring;
        የስራ ተሞክሮ; የሥራ ልምድ; የስራ ልምድ; የሥራ ተሞክሮ;
        arbetslivserfarenhet; arbetserfarenhet; yrkeserfarenhet; erfarenhet; anställningar; erfaring; relevant erfaring; erhvervserfaring; arbejdserfaring; joberfaring;
        ansættelser; arbeidserfaring; yrkeserfaring; jobberfaring; doświadczenie; doświadczenie zawodowe; historia zatrudnienia; przebieg kariery;
        career experience; selected positions; employment record; clinical experience; legal experience; military experience; relevant professional experience;
        selected professional experience; practical experience; berufserfahrungen; berufliche erfahrungen; berufliche laufbahn; laufbahn; karriere; praxiserfahrung;
        praktische tätigkeiten; nebentätigkeiten; relevante berufserfahrung; expérience de travail; expériences de travail; carrière; emplois occupés;
        expériences significatives; experiencias; experiencias laborales; experiencias profesionales; carrera profesional; vida laboral; prácticas;
        historial profesional; carriera; percorso professionale; esperienze di lavoro; carreira; atividade profissional; beroepservaring;
        relevante werkervaring; arbeidservaring""",
    "education": """academics; education; education and training; academic background; academic history; educational background; studies; qualifications;
        academic qualifications; education and qualifications; training; degrees; ausbildung; bildung; bildungsweg; studium; schulbildung;
        akademische ausbildung; ausbildung und studium; studium und ausbildung; aus und weiterbildung; schule und studium; akademischer werdegang;
        bildung und ausbildung; formation; formations; études; formation académique; diplômes; éducation; parcours académique; cursus; educación;
        formación; formación académica; estudios; educación y formación; istruzione; formazione; istruzione e formazione; studi; titoli di studio;
        educação; formação; formação académica; formação acadêmica; educação e formação; escolaridade; opleiding; opleidingen; onderwijs;
        opleiding en training; studie; የትምህርት ታሪክ; ትምህርት; የትምህርት ደረጃ;
        utbildning; utbildningar; uddannelse; uddannelser; utdanning; utdannelse; wykształcenie; edukacja;
        schulische ausbildung; schule; schulen; hochschulstudium; hochschulbildung; fort und weiterbildung; fort und weiterbildungen; formation initiale;
        formation continue; parcours scolaire; parcours universitaire; scolarité; estudios realizados; titulación; titulaciones;
        formación complementaria; formación reglada; formazione accademica; percorso di studi; habilitações; habilitações literárias; habilitações académicas""",
    "skills": """skill; skills; top skills; technical skills; key skills; core skills; skill highlights; core competencies; competencies; competences; expertise;
        technologies; tools; tools and software; technical proficiencies; proficiencies; areas of expertise; skills and tools; skills and expertise;
        tech stack; software; it skills; computer skills; digital skills; hard skills; soft skills; programming; strengths; technical expertise; key competencies; professional skills;
        kenntnisse; fähigkeiten; kompetenzen; it kenntnisse; edv kenntnisse; fachkenntnisse; kenntnisse und fähigkeiten; technische kenntnisse;
        fachliche kompetenzen; stärken; fähigkeiten und kenntnisse; compétences; compétences techniques; compétences clés; savoir faire; informatique; outils; habilidades;
        competencias; aptitudes; conocimientos; habilidades técnicas; conocimientos informáticos; competencias digitales; competenze; capacità;
        competenze tecniche; competenze informatiche; competenze digitali; capacità e competenze; competências; habilidades e competências;
        competências técnicas; competências digitais; vaardigheden; competenties; computervaardigheden; kennis en vaardigheden; technische vaardigheden; ችሎታዎች; ችሎታ; ክህሎቶች;
        kompetenser; färdigheter; kunskaper; it kunskaper; nyckelkompetenser; kompetencer; færdigheder; it kompetencer; kompetanse; ferdigheter;
        nøkkelkompetanse; umiejętności; kompetencje; umiejętności techniczne;
        skills and abilities; skills summary; summary of skills; additional skills; other skills; relevant skills; personal skills; key competences;
        qualifikationen; besondere kenntnisse; weitere kenntnisse; sonstige kenntnisse; schlüsselkompetenzen; schlüsselqualifikationen; kernkompetenzen;
        software kenntnisse; programmierkenntnisse; persönliche kompetenzen; soziale kompetenzen; compétences informatiques; compétences professionnelles;
        compétences personnelles; compétences métier; compétences numériques; savoir être; logiciels; atouts; competencias profesionales; competencias técnicas;
        competencias informáticas; competencias personales; conocimientos técnicos; informática; destrezas; capacidades; competenze professionali;
        competenze personali; conoscenze informatiche; conoscenze tecniche; competências pessoais; competências profissionais; competências informáticas;
        conhecimentos informáticos; conhecimentos; computerkennis; it vaardigheden; ict vaardigheden; kennis""",
    "languages": """language; language proficiency; sprache; langue; idioma; lingua; languages; language skills; sprachen; sprachkenntnisse; langues; compétences linguistiques; langues étrangères; idiomas; lingue;
        lingue straniere; competenze linguistiche; línguas; competências linguísticas; talen; talenkennis; taalvaardigheden; ቋንቋዎች; ቋንቋ;
        språk; språkkunskaper; sprog; sprogkundskaber; sprogfærdigheder; språkkunnskaper; języki; języki obce; znajomość języków;
        foreign languages; fremdsprachen; langues parlées; langues vivantes; lenguas; lenguas extranjeras; conocimiento de idiomas; conoscenze linguistiche;
        línguas estrangeiras""",
    "certificates": """certificate; license; licence; certifications; course; certificates; certification; licenses; licences; licenses and certifications; licences and certifications;
        certifications and licenses; certificates and licences; professional certifications; courses; courses and certificates; training and certifications; courses and certifications; certifications and training;
        zertifikate; zertifizierungen; weiterbildung; weiterbildungen; fortbildungen; kurse; weiterbildung und zertifikate; certificats; certifications et formations;
        certificados; certificaciones; cursos; cursos y certificados; cursos y certificaciones; certificati; certificazioni; corsi; corsi e certificazioni; certificações; cursos e certificações;
        certificaten; cursussen; trainingen; certificeringen; cursussen en certificaten; ስልጠና; ሰርተፊኬቶች;
        certifikat; kurser; certifikat och kurser; kurser och certifikat; certifikater; kurs; sertifikater; kurs og sertifikater; certyfikaty;
        kursy; szkolenia; kursy i szkolenia; kursy i certyfikaty;
        accreditations; habilitations; certifications et habilitations; attestati; attestati e certificazioni""",
    "projects": """project; projects; personal projects; selected projects; key projects; side projects; academic projects; open source; open source projects;
        projekte; ausgewählte projekte; projets; projets personnels; proyectos; proyectos personales; progetti; progetti personali; projetos; projetos pessoais; projecten; persoonlijke projecten; ፕሮጀክቶች;
        projekt; projekter; prosjekter; projekty""",
    "publications": """publications; selected publications; papers; articles; publications and talks; journal articles; books; publikationen;
        veröffentlichungen; publicaciones; pubblicazioni; publicações; publicaties;
        publikationer; publikasjoner; publikacje""",
    "awards": """award; honor; awards; honors; honours; awards and honors; awards and honours; honors and awards; honours and awards; selected honors; selected honours; achievements; prizes;
        scholarships; grants; fellowships; awards and achievements; awards and scholarships; grants and awards; auszeichnungen; preise; ehrungen; stipendien;
        auszeichnungen und stipendien; preise und auszeichnungen; prix; distinctions; prix et distinctions; récompenses; bourses; premios; reconocimientos; premios y reconocimientos; premi; riconoscimenti;
        premi e riconoscimenti; prémios; prêmios; distinções; prijzen; onderscheidingen; prijzen en onderscheidingen;
        utmärkelser; priser; stipendier; udmærkelser; utmerkelser; priser og stipender; nagrody; osiągnięcia; wyróżnienia""",
    "volunteering": """volunteering; volunteer experience; volunteer work; voluntary work; volunteer; community service; community involvement;
        ehrenamt; ehrenamtliches engagement; engagement; ehrenamtliche tätigkeiten; gesellschaftliches engagement; bénévolat; engagements; engagement associatif; expérience bénévole; voluntariado; experiencia voluntaria; volontariato;
        attività di volontariato; trabalho voluntário; vrijwilligerswerk; የበጎ ፈቃድ ስራ;
        ideellt arbete; ideellt engagemang; frivilligt arbejde; frivillig arbeid; frivillig; frivilligarbeid; wolontariat;
        engagements associatifs; vie associative; experiencia de voluntariado; esperienze di volontariato""",
    "interests": """interest; hobby; interests; hobbies; hobbies and interests; interests and hobbies; personal interests; activities; activities and interests; interessen; hobbys; freizeit;
        interessen und hobbys; hobbys und interessen; centres d'intérêt; centre d'intérêt; loisirs; intérêts; intereses; aficiones; interessi; hobby; tempo libero; interesses;
        passatempos; hobby's; interesses en hobby's; vrije tijd;
        intressen; fritid; fritidsintressen; fritidsinteresser; interesser; zainteresowania;
        passions; interessi personali; intereses personales""",
    "references": """reference; references; referees; referenzen; références; referencias; referenze; referências; referenties; references available upon request;
        ማስታወቂያ; ምስክሮች;
        referenser; referencer; referanser; referencje""",
    "contact": """contact; contact details; contact information; contact info; personal details; personal information; personal data; details; kontakt; kontaktdaten; persönliche daten;
        persönliche angaben; persönliche informationen; zur person; coordonnées; informations personnelles; état civil; contacto; datos personales; información personal; datos de contacto; contatti;
        dati personali; informazioni personali; contato; contacto e dados; dados pessoais; informação pessoal; informações pessoais; persoonlijke gegevens; contactgegevens; persoonlijke informatie; personalia; links; social; profiles;
        የግል መረጃ; አድራሻ;
        kontaktuppgifter; personuppgifter; personlige oplysninger; kontaktoplysninger; kontaktinformasjon; personlig informasjon; dane kontaktowe;
        dane osobowe""",
    "other": """patents; talks; invited talks; presentations; conferences; memberships; professional memberships; affiliations; professional affiliations; service; academic service;
        professional service; additional information; additional; miscellaneous; other; media; press; military service; extracurricular activities; extracurriculars;
        leadership; mentoring; patente; vorträge; mitgliedschaften; sonstiges; weiteres; wehrdienst; zivildienst; divers; autres; informations complémentaires; otros; otros datos; información adicional; altro;
        ulteriori informazioni; altre informazioni; outros; outras informações; overig; overige; nevenactiviteiten; lidmaatschappen; ተጨማሪ መረጃ; publications in preparation;
        övrigt; andet; øvrig; annet; övriga meriter; körkort; inne; dodatkowe informacje""",
}
_AND = re.compile(r"\s*(?:&|\+|/|,|\b(?:and|und|et|y|e|en|ed|och|og|i|oraz)\b)\s*")
_PARENTHESES = re.compile(r"\s*\(.*?\)")
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[ivx]+[.)])\s+")


def _folded(text: str) -> str:
    plain = _NUMBER.sub("", text.casefold().replace("’", "'").strip(" :.-–—|_*#•·\t"))
    return " ".join(_AND.sub(" and ", plain).replace("-", " ").split())


_KINDS: dict[str, SectionKind] = {
    _folded(title): kind for kind, titles in _TITLES.items() for title in titles.split(";")
}
# Words of subjects, employers and titles of jobs as well.
_SAID_WITHIN = """academics; award; capacidades; carreira; carriera; carrière; certificate; habilitações; honor; idioma; informática; interest; karriere; kennis;
    language; langue; laufbahn; licence; license; lingua; passions; project; prácticas; présentation; reference; schule; schulen; skill; sprache"""
_ALSO_WITHIN = frozenset(map(_folded, _SAID_WITHIN.split(";")))
_SPACED = re.compile(r"(?:\w\s){3,}\w\Z")
MOST_LETTERS = 60
LEAST_TO_FORGIVE, NEAR = 9, 0.92


@lru_cache(maxsize=4096)
def section_of(text: str) -> SectionKind | None:
    """The kind of section a text is the title of, or None when it is no known title. `Work Experience & Projects` is its first part."""
    if not text or len(text) > MOST_LETTERS:
        return None
    text = text.strip()
    if _SPACED.match(text):
        text = "".join(part or " " for part in text.split(" "))
    found = _KINDS.get(_folded(text))
    if found:
        return found
    bare = _PARENTHESES.sub("", text)
    inside = re.search(r"\((.*?)\)", text)
    if inside and (found := _KINDS.get(_folded(bare)) or _KINDS.get(_folded(inside[1]))):
        return found
    parts = _folded(text).split(" and ")
    kinds = [_KINDS.get(part) for part in parts]
    return kinds[0] if len(parts) > 1 and all(kinds) else None


def is_also_said_within(text: str) -> bool:
    """Whether a title is a word that stands within an entry as well: `Informática` is a section of skills, and a subject."""
    return _folded(text) in _ALSO_WITHIN


def section_like(text: str) -> SectionKind | None:
    """The kind of section a title is of, one letter too many, too few or wrong in a long one forgiven: `Pubblications`."""
    if found := section_of(text):
        return found
    folded = _folded(text)
    if not LEAST_TO_FORGIVE <= len(folded) <= MOST_LETTERS:
        return None
    near = get_close_matches(folded, _KINDS, n=1, cutoff=NEAR)
    return _KINDS[near[0]] if near else None
