"""Words by which a title, an employer, a place or a degree is known, in the languages that are read. Whole words, in small letters."""

from __future__ import annotations

import re
from functools import lru_cache

_ROLES = """
engineer developer programmer architect manager director head lead leader officer president chief executive founder cofounder co-founder owner partner
analyst scientist researcher fellow postdoc professor lecturer teacher tutor instructor trainer coach educator assistant associate coordinator administrator
consultant advisor adviser specialist expert technician technologist designer artist illustrator photographer writer editor author journalist reporter
copywriter translator interpreter intern trainee apprentice student volunteer worker operator driver pilot captain nurse doctor physician surgeon dentist
pharmacist therapist psychologist veterinarian midwife paramedic carer caregiver lawyer attorney solicitor barrister paralegal judge clerk secretary
receptionist accountant auditor bookkeeper controller treasurer cashier banker broker trader buyer planner scheduler strategist economist statistician
mathematician physicist chemist biologist geologist cook chef waiter waitress bartender barista baker butcher host hostess housekeeper cleaner janitor
carpenter electrician plumber mechanic welder machinist builder mason painter roofer fitter foreman supervisor superintendent inspector surveyor
salesperson salesman saleswoman seller representative rep agent associate merchandiser marketer recruiter librarian curator archivist actor musician
producer composer dancer conductor gardener farmer fisher soldier sergeant lieutenant major policeman policewoman firefighter guard steward attendant
handler picker packer courier principal dean rector chair chairman chairwoman chairperson member board ceo cto cfo coo cio cmo cpo vp svp evp evangelist
advocate ambassador moderator organiser organizer facilitator mentor contractor freelancer freelance webmaster sysadmin devops sre tester qa scrum
estimator dispatcher buyer underwriter adjuster actuary programmer modeller drafter draughtsman videographer animator stylist hairdresser beautician
counsellor counselor pastor priest imam rabbi minister ombudsman lifeguard nanny babysitter au-pair caretaker superviser technical-writer
entwickler entwicklerin ingenieur ingenieurin leiter leiterin leitung teamleiter teamleiterin abteilungsleiter abteilungsleiterin projektleiter projektleiterin
geschäftsführer geschäftsführerin mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin kaufmann kauffrau berater beraterin assistent assistentin
referent referentin lehrer lehrerin dozent dozentin professorin krankenpfleger krankenschwester pflegefachkraft pflegefachfrau pflegefachmann arzt ärztin
apotheker anwalt rechtsanwalt rechtsanwältin praktikant praktikantin werkstudent werkstudentin auszubildender auszubildende azubi techniker technikerin
mechaniker mechatroniker elektriker elektroniker schreiner koch köchin kellner verkäufer verkäuferin redakteur redakteurin übersetzer forscher
wissenschaftler wissenschaftlerin buchhalter buchhalterin controllerin gestalter gestalterin softwareentwickler softwareentwicklerin systemadministrator
ingénieur ingénieure développeur développeuse responsable directeur directrice chef cheffe chargé chargée conseiller conseillère consultante assistante
enseignant enseignante professeur stagiaire apprenti technicien technicienne comptable infirmier infirmière médecin avocat avocate vendeur vendeuse
rédacteur rédactrice traducteur traductrice gestionnaire gérant gérante cuisinier serveur serveuse analyste chercheur chercheuse alternant
ingeniero ingeniera desarrollador desarrolladora gerente directora jefe jefa responsable coordinador coordinadora consultor consultora analista
asistente auxiliar profesor profesora maestro maestra becario becaria técnico técnica contable enfermero enfermera médico médica abogado abogada vendedor
vendedora redactor redactora traductor traductora administrativo administrativa investigador investigadora diseñador diseñadora dependiente camarero
ingegnere sviluppatore sviluppatrice direttore direttrice responsabile coordinatore coordinatrice consulente impiegato impiegata assistente insegnante
docente professore stagista tirocinante tecnico contabile infermiere infermiera medico avvocato venditore venditrice redattore traduttore ricercatore
ricercatrice progettista cuoco cameriere barista commessa commesso addetto addetta
engenheiro engenheira desenvolvedor desenvolvedora diretor diretora gestor gestora coordenador coordenadora estagiário estagiária professor professora
enfermeiro enfermeira advogado advogada vendedor pesquisador pesquisadora projetista cozinheiro
ontwikkelaar ingenieur directeur manager teamleider projectleider medewerker medewerkster adviseur docent leraar lerares stagiair stagiaire
verpleegkundige arts boekhouder verkoper redacteur vertaler onderzoeker ontwerper kok hoofd beheerder
utvecklare ingenjör lärare sjuksköterska undersköterska läkare säljare ledare projektledare handläggare medarbetare rådgivare konsult ekonom forskare förskollärare snickare
udvikler ingeniør lærer sygeplejerske læge sælger leder projektleder sagsbehandler medarbejder rådgiver konsulent økonom forsker tømrer pædagog
utvikler sykepleier lege selger prosjektleder saksbehandler medarbeider snekker
programista programistka inżynier kierownik kierowniczka dyrektor dyrektorka specjalista specjalistka koordynator koordynatorka asystent asystentka analityk księgowy
księgowa nauczyciel nauczycielka pielęgniarka lekarz sprzedawca doradca konsultant przedstawiciel stażysta praktykant
ባለሙያ ማስተዳደር አስተዳዳሪ መሐንዲስ ሥራ አስኪያጅ ረዳት መምህር ዳይሬክተር ኃላፊ
"""
_RANKS = """
senior junior jr sr principal staff lead chief deputy vice assistant associate managing graduate trainee mid-level mid entry-level interim acting head global regional
national stellvertretender stellvertretende leitender leitende angehender wissenschaftlicher wissenschaftliche studentische studentischer freier freie adjoint adjointe
principal jefe subdirector capo vice sênior pleno júnior técnico hoofd medior ii iii iv full-stack fullstack frontend front-end backend back-end software web data
"""
_ROLE_ENDINGS = (
    "entwickler",
    "entwicklerin",
    "ingenieur",
    "ingenieurin",
    "leiter",
    "leiterin",
    "berater",
    "beraterin",
    "manager",
    "managerin",
    "assistent",
    "assistentin",
    "techniker",
    "mechaniker",
    "kaufmann",
    "kauffrau",
    "pfleger",
    "schwester",
    "lehrer",
    "lehrerin",
    "arbeiter",
    "arbeiterin",
    "verkäufer",
    "verkäuferin",
    "referent",
    "referentin",
    "koordinator",
    "koordinatorin",
    "medewerker",
    "leider",
    "ontwikkelaar",
    "beheerder",
    "adviseur",
    "kraft",
    "helfer",
    "helferin",
    "führer",
    "führerin",
    "student",
    "studentin",
    "praktikant",
    "praktikantin",
    "chef",
    "ledare",
    "utvecklare",
    "ingenjör",
    "tekniker",
    "konsult",
    "sköterska",
    "konsulent",
    "ingeniør",
)
_BOTH_ENDINGS = ("*in", ":in", "_in", "/in", "·e")  # of words for women and men
_BODIES = """
inc inc. ltd ltd. limited llc llp plc corp corp. corporation company co co. gmbh ag kg ohg se ug ggmbh mbh e.v. ev sa s.a. sas sarl s.l. sl s.r.l. srl spa s.p.a.
bv b.v. nv n.v. o.o. oy ab as a/s aps lda lda. ltda ltda. pty kk bank university college school institute institution academy hospital clinic council ministry department
agency authority bureau office foundation trust association society union federation church museum library theatre studio studios group holding holdings partners
ventures capital labs lab laboratory laboratories systems solutions technologies technology tech software services consulting consultants consultancy associates
industries international global enterprises networks media press publishing publications records airlines airways railways motors energy pharma pharmaceuticals
foods restaurant restaurants hotel hotels store stores shop market markets supermarket insurance mutual logistics construction engineering design digital analytics
interactive games entertainment robotics biotech health healthcare medical centre center cafe café bistro bakery brewery farm farms gallery festival magazine
newspaper times post herald radio television tv airport city county borough district state federal nhs army navy police court embassy commission parliament
universität hochschule fachhochschule institut akademie schule gymnasium klinik klinikum krankenhaus universitätsklinikum stadt gemeinde landkreis ministerium amt
verein verband stiftung versicherung versicherungen sparkasse volksbank werke stadtwerke verlag gruppe bau technik berlin werk apotheke kanzlei praxis
université école lycée institut hôpital clinique banque société groupe mairie ministère association fondation cabinet agence éditions laboratoire entreprise
universidad colegio escuela instituto hospital clínica banco grupo ayuntamiento ministerio asociación fundación empresa editorial laboratorios
università scuola istituto liceo ospedale clinica banca gruppo comune ministero associazione fondazione azienda studio politecnico casa
universidade escola colégio instituto banco câmara ministério associação fundação empresa grupo
universiteit hogeschool instituut ziekenhuis bank gemeente ministerie stichting vereniging groep bedrijf uitgeverij
kommun kommune region landsting universitet högskola sjukhus skola myndighet stiftelse förening hospital skole fylkeskommune høgskole
uniwersytet politechnika szpital szkoła urząd gmina fundacja stowarzyszenie spółka
ድርጅት ዩኒቨርሲቲ ሶልዩሽንስ ማርኬቲንግ ባንክ ኩባንያ ሆስፒታል ትምህርት
"""
_SCHOOLS = """
university college school institute academy polytechnic conservatory conservatoire faculty universität hochschule fachhochschule institut akademie schule gymnasium
realschule berufsschule gesamtschule technikum berufskolleg université école lycée collège faculté iut universidad colegio escuela instituto facultad politécnica
università scuola istituto liceo politecnico accademia facoltà universidade escola colégio faculdade universiteit hogeschool instituut mit eth epfl ucl lse ucla
uc tu fh htw rwth kit kth ens insa hec insead universitat universitet högskola högskolan høgskole høyskole skola gymnasiet universitetet uniwersytet politechnika akademia szkoła liceum technikum ዩኒቨርሲቲ ትምህርት ት/ቤት coursera udacity edx bootcamp
"""
_DEGREES = re.compile(
    r"(?<![\w])(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?s|m\.?\s?s|b\.?\s?eng|m\.?\s?eng|b\.?\s?ed|m\.?\s?ed|m\.?\s?phil|ph\.?\s?d|d\.?\s?phil|dr|mba|emba|llb|llm|ll\.[bm]|m\.?d|"
    r"b\.b\.a|m\.b\.a|jd|j\.d|mfa|bfa|mph|mpa|msw|bba|b\.?tech|m\.?tech|btec|hnd|hnc|gcses?|a-levels?|aas|a\.a|dipl\.?(?:-ing|-inf|-kfm)?)\.?(?![\w])"
    r"|\b(?:bachelor|master|doctor|doctorate|associate|diploma|degree|minor|major|licence|maîtrise|doctorat|bts|dut|cap|bac|baccalauréat|brevet|"
    r"diplom|magister|staatsexamen|promotion|abitur|fachabitur|mittlere reife|ausbildung|umschulung|lehre|matura|licenciatura|licenciado|licenciada|grado|máster|doctorado|"
    r"bachillerato|técnico superior|ingeniería|laurea|dottorato|diploma di|maturità|mestrado|doutoramento|doutorado|graduação|licenciado|bacharelado|pós-graduação|"
    r"doctoraat|propedeuse|vwo|havo|mbo|hbo|secondary|high school|certificate in|certificate of|postgraduate|undergraduate|apprenticeship|exchange|erasmus|course|bootcamp)(?:'s|’s|s|studium|abschluss)?\b"
    r"|ዲግሪ|ዲፕሎማ|ሁለተኛ ደረጃ",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;:|()/&·•–—]+")

ROLES, RANKS, BODIES, SCHOOLS = (frozenset(words.split()) for words in (_ROLES, _RANKS, _BODIES, _SCHOOLS))


def words_of(text: str) -> list[str]:
    return [word.casefold().strip(".'’\"") for word in _WORD.findall(text)]


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """How much a text sounds like what somebody is: from 0 up."""
    words = words_of(re.sub(r"\((?:m|f|w|d|x|/|\*|all genders|h)+\)", "", text, flags=re.IGNORECASE))
    if not words:
        return 0.0
    roles = [at for at, word in enumerate(words) if _is_role(word)]
    score = 2.0 * bool(roles) + 0.5 * (len(roles) > 1) + 0.5 * any(word in RANKS for word in words)
    if roles and (roles[-1] == len(words) - 1 or roles[0] == 0):
        score += 1.0
    return score - (0.3 * max(0, len(words) - 8))


@lru_cache(maxsize=4096)
def body_score(text: str) -> float:
    """How much a text sounds like an organisation: from 0 up."""
    spaced = text.casefold()
    words = [word.casefold() for word in _WORD.findall(text)]
    bare = [word.strip(".'’\"") for word in words]
    if not words:
        return 0.0
    hits = sum(word in BODIES or plain in BODIES for word, plain in zip(words, bare, strict=True))
    score = 2.0 * bool(hits) + 0.5 * (hits > 1)
    if any(
        word.replace(".", "")
        in {
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "ag",
            "plc",
            "corp",
            "sa",
            "sas",
            "sarl",
            "srl",
            "sl",
            "spa",
            "bv",
            "nv",
            "lda",
            "co",
            "oo",
        }
        for word in bare[-2:]
    ):
        score += 2.0
    if bare[-1] in BODIES:
        score += 0.5
    return score + (
        0.5 if spaced.startswith(("the ", "universität ", "university of ", "université ", "universidad ")) else 0.0
    )


def leaning(text: str) -> float:
    """Above 0 for a title, below 0 for an employer."""
    return title_score(text) - body_score(text)


def is_school(text: str) -> bool:
    words = [word for part in words_of(text) for word in (part, *part.split("-"))]
    return any(word in SCHOOLS for word in words) or any(
        word.endswith(
            (
                "universität",
                "hochschule",
                "schule",
                "gymnasium",
                "kolleg",
                "university",
                "universiteit",
                "akademie",
                "universitet",
                "högskola",
                "skolan",
                "skola",
            )
        )
        for word in words
    )


def has_degree(text: str) -> bool:
    return bool(_DEGREES.search(text))


def starts_with_degree(text: str) -> int:
    """Where a degree at the start of a text ends, or 0."""
    found = _DEGREES.match(text.lstrip())
    return found.end() + len(text) - len(text.lstrip()) if found else 0


def _is_role(word: str) -> bool:
    if word in ROLES or (word.endswith("s") and word[:-1] in ROLES):
        return True
    return word.endswith(_BOTH_ENDINGS) or (len(word) > 8 and word.endswith(_ROLE_ENDINGS))
