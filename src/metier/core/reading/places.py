"""Places as résumés name them: `Leeds, UK`, `Austin, TX`, `Remote`."""

from __future__ import annotations

import re
from functools import lru_cache

_STATES = (
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc "
    "ab bc mb nb nl ns nt nu on pe qc sk yt nsw vic qld tas act"
)
_COUNTRIES = """
united states of america; united states; united kingdom; england; scotland; wales; northern ireland; ireland; germany; deutschland; france; frankreich; spain; españa; spanien;
italy; italia; italien; portugal; netherlands; the netherlands; nederland; niederlande; belgium; belgique; belgien; luxembourg; switzerland; schweiz; suisse; svizzera; austria; österreich;
denmark; sweden; norway; finland; iceland; poland; polska; czechia; czech republic; slovakia; hungary; romania; bulgaria; greece; türkiye; turkey; croatia; slovenia; serbia; ukraine; estonia; latvia;
lithuania; malta; cyprus; russia; canada; mexico; méxico; brazil; brasil; argentina; chile; colombia; peru; perú; venezuela; uruguay; ecuador; china; japan; korea; south korea; taiwan; hong kong; singapore;
india; pakistan; bangladesh; sri lanka; nepal; indonesia; malaysia; thailand; vietnam; philippines; australia; new zealand; south africa; nigeria; kenya; ethiopia; ghana; egypt; morocco; maroc; tunisia; tunisie; algeria; israel;
uae; united arab emirates; saudi arabia; qatar; iran; iraq; jordan; lebanon; europe; emea; apac; ኢትዮጵያ; washington; california; texas; florida; new jersey; massachusetts; ontario; british columbia; quebec; alberta
"""
_CITIES = """
london; manchester; birmingham; leeds; liverpool; bristol; sheffield; newcastle; nottingham; leicester; cambridge; oxford; brighton; bath; york; cardiff; swansea; edinburgh; glasgow; aberdeen; dundee; belfast; dublin; cork; galway; limerick;
new york; new york city; nyc; brooklyn; san francisco; bay area; los angeles; san diego; san jose; palo alto; mountain view; menlo park; sunnyvale; cupertino; oakland; berkeley; seattle; redmond; bellevue; portland; denver; boulder; austin; dallas; houston; san antonio; chicago; boston; cambridge; philadelphia;
pittsburgh; atlanta; miami; tampa; orlando; detroit; ann arbor; minneapolis; st. louis; kansas city; nashville; charlotte; raleigh; durham; phoenix; las vegas; salt lake city; washington dc; washington d.c.; baltimore; princeton; toronto; vancouver; montreal; montréal; ottawa; calgary; waterloo; mexico city;
berlin; hamburg; münchen; munich; köln; cologne; frankfurt; frankfurt am main; stuttgart; düsseldorf; leipzig; dresden; hannover; nürnberg; bremen; essen; dortmund; bonn; karlsruhe; mannheim; heidelberg; freiburg; aachen; münster; augsburg; mainz; kiel; potsdam; jena; wien; vienna; graz; salzburg; linz;
innsbruck; zürich; zurich; bern; basel; genf; genève; geneva; lausanne; luzern; paris; lyon; marseille; toulouse; bordeaux; lille; nantes; nice; strasbourg; rennes; grenoble; montpellier; bruxelles; brussels; antwerp; antwerpen; gent; ghent; leuven; amsterdam; rotterdam; utrecht; den haag; the hague; eindhoven;
groningen; delft; leiden; haarlem; madrid; barcelona; valencia; sevilla; seville; zaragoza; málaga; malaga; bilbao; granada; lisboa; lisbon; porto; coimbra; braga; roma; rome; milano; milan; torino; turin; napoli; naples; bologna; firenze; florence; venezia; venice; genova; padova; trieste; verona; pisa; copenhagen; københavn;
stockholm; gothenburg; oslo; bergen; helsinki; warsaw; warszawa; kraków; krakow; wrocław; prague; praha; brno; budapest; bucharest; sofia; athens; thessaloniki; istanbul; ankara; izmir; zagreb; ljubljana; belgrade; kyiv; lviv; tallinn; riga; vilnius; moscow; tel aviv; jerusalem; dubai; abu dhabi; doha; cairo;
casablanca; rabat; tunis; lagos; abuja; nairobi; accra; johannesburg; cape town; addis ababa; አዲስ አበባ; mumbai; delhi; new delhi; bangalore; bengaluru; hyderabad; chennai; pune; kolkata; karachi; lahore; dhaka; colombo; singapore; kuala lumpur; jakarta; bangkok; hanoi; ho chi minh city; manila; hong kong; shanghai;
beijing; shenzhen; taipei; tokyo; osaka; kyoto; seoul; sydney; melbourne; brisbane; perth; adelaide; canberra; auckland; wellington; são paulo; rio de janeiro; brasília; buenos aires; santiago; bogotá; lima; quito; caracas; montevideo
"""
_HOME = "remote; hybrid; fully remote; remotely; home office; homeoffice; télétravail; teletrabajo; remoto; da remoto; op afstand; on site; on-site; virtual; worldwide; various; international"


def _named(text: str) -> frozenset[str]:
    return frozenset(" ".join(part.split()).casefold() for part in text.split(";"))


STATES = frozenset(_STATES.split())
COUNTRIES = _named(_COUNTRIES) | {"usa", "us", "u.s.", "u.s.a.", "uk", "u.k."}
CITIES, HOME = _named(_CITIES), _named(_HOME)
_CITY_STATE = re.compile(r"[A-ZÀ-Ý][\w.'’ -]{1,40},\s*([A-Z]{2,3})(?:\s+\d{5})?(?:,\s*[\w. ]{2,30})?\Z")
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s*-?\s*\d[A-Z]{2}|\d{5}|(?!19|20)\d{4}(?:\s?[A-Z]{2})?)\b")


@lru_cache(maxsize=4096)
def place_score(text: str) -> int:
    """3 for what only a place can be, 2 for a name of one, 1 for a name that is in one, 0 for anything else."""
    plain = " ".join(text.split()).strip(" .()")
    folded = plain.casefold()
    if len(plain) == 2 and plain.isupper() and folded in STATES:
        return 2
    if not plain or len(plain) > 70:
        return 0
    if folded in HOME or folded in COUNTRIES:
        return 3
    if folded in CITIES:
        return 2
    found = _CITY_STATE.match(plain)
    if found and found[1].casefold() in STATES:
        return 3
    parts = [part.strip() for part in re.split(r"[,/(]|\s[-–]\s", folded) if part.strip(" )")]
    parts = [part.strip(" )") for part in parts]
    known = [part in COUNTRIES or part in CITIES or part in HOME or part in STATES for part in parts]
    if len(parts) > 1 and all(known):
        return 3
    if len(parts) == 2 and known[1] and len(parts[0].split()) <= 3 and parts[1] not in STATES:
        return 2 if parts[1] in COUNTRIES else 1
    if len(parts) == 2 and known[0] and len(parts[1].split()) <= 2:
        return 1
    return 0


def is_address(text: str) -> bool:
    """Whether a text has a postcode beside words."""
    return bool(_POSTCODE.search(text)) and any(map(str.isalpha, text))
