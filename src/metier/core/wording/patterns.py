"""The words that the rules look for. A pattern marks the words themselves, not what is around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PERSON = (
    r"(?:professional|leader|manager|individual|person|worker|communicator|thinker|player|engineer|developer|designer|analyst|"
    r"consultant|teacher|nurse|writer|speaker|negotiator|organiser|organizer|problem[ -]solver|administrator|specialist|graduate)"
)
_AM = r"(?:I am|I’m|I'm|am)(?: an?)?(?: very| highly| also)?"
_ABLE = r"(?:communication|communicator|interpersonal|leadership|organisational|organizational|people|analytical|presentation|negotiation|writing|problem[ -]solving)"
_HELPED = (
    r"build|create|develop|design|implement|run|lead|launch|deliver|set up|organi[sz]e|reduce|increase|improve|migrate|grow|manage|"
    r"write|plan|introduce|win|raise|ship|make|drive|cut|save|define|prepare|produce|train|establish"
)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


BARE: Mapping[str, re.Pattern[str]] = {
    "superlative": _any(
        r"(?<!at )(?<!my )(?<!our )(?<!their )(?<!your )\bbest\b(?![ -](?:practi[cs]es?|man|of luck|wishes|before|regards|effort|efforts|interests?|fit|value|part|of (?:two|three|four|five)))",
        r"\b(?:the|my|our) (?:finest|greatest|smartest|brightest|strongest)\b",
        r"\b(?:world|best)[ -](?:class|leading|beating|in[ -]class|of[ -]breed)\b|\b(?:industry|market|class)[ -]leading\b",
        r"\b(?:an?|the|as|world’s|world's) leading (?=\w+)(?!to\b|up\b|a\b|an\b|the\b|indicators?\b|edge\b|zeros?\b|question)",
        r"\bthe top (?:performers?|sales\w+|seller|earner|scorer|analyst|engineer|developer|consultant|talent)\b",
        r"\bnumber one\b|#1\b|\bsecond to none\b|\bun(?:paralleled|rivalled|rivaled|matched|equalled|surpassed)\b",
        r"\bthe most (?!of\b|recent|common|part\b|likely|junior|important|frequent)[a-z]{4,}",
        r"\bbetter than (?:any|every|all|most|other|the other|anybody|anyone|everybody|everyone|my|others)\b",
        r"\bsuperior to\b|\bcutting[ -]edge\b|\bstate[ -]of[ -]the[ -]art\b",
    ),
    "expert": _any(
        r"\b(?:an|the|as an?|recogni[sz]ed|acknowledged|true|leading|domain) expert\b(?!,?[ -](?:witness|panel|group|system|review|advice|help|team))",
        r"\bexpert (?:in|at|on)\b",
        r"\b(?:deep|extensive|proven|broad|strong|unique|exceptional|vast|my|our) expertise\b",
        r"\bgurus?\b|\bninjas?\b|\brock[ -]?stars?\b|\bwizard\b|\bgenius\b|\bvisionary\b|\bthought[ -]leader(?:ship)?\b",
        r"\b(?:world[ -])?renowned\b|\bgo[ -]to (?:person|expert|man|woman|engineer|guy)\b|\bseasoned\b(?! (?:with|food|timber|wood))",
    ),
    "praise": _any(
        r"\bpassionate(?:ly)?\b|\bpassion for\b|\bhard[ -]?working\b|\b(?:self|highly)[ -]motivated\b|\bself[ -]starter\b|\bgo[ -]getter\b",
        r"\b(?:results?|detail|goal|solutions?|success)[ -](?:driven|oriented|orientated|focused)\b",
        r"\bteam[ -]player\b|\bpeople person\b|\b(?:fast|quick) learner\b|\b(?:natural|born) leader\b|\bstrategic thinker\b|\bperfectionist\b",
        r"\bthink(?:s|er|ing)? outside (?:of )?the box\b|\bproven (?:track )?record\b|\bstrong work ethic\b|\battention to detail\b(?=\s*(?:[,.;]|and\b|$))",
        rf"\b(?:excellent|outstanding|exceptional|superb|superior|strong|great|brilliant) {_ABLE}(?: and \w+)?(?: skills?)?\b",
        rf"\b(?:dynamic|dedicated|driven|creative|innovative|enthusiastic|talented|gifted|brilliant|outstanding|exceptional|excellent|ambitious|"
        rf"energetic|committed|motivated|accomplished|resourceful|charismatic|inspiring)(?:,? (?:and )?\w+){{0,2}} {_PERSON}s?\b",
        rf"\b{_AM} (?:dynamic|dedicated|driven|creative|innovative|talented|gifted|brilliant|outstanding|exceptional|excellent|great|ambitious|"
        r"hardworking|motivated|inspiring|charismatic|enthusiastic|highly organi[sz]ed)\b",
    ),
    "booster": _any(
        r"\b(?:extremely|incredibly|hugely|absolutely|totally|truly|insanely|exceptionally|tremendously|immensely|unbelievably|amazingly)\b",
        r"\bhighly (?:skilled|experienced|effective|successful|talented|qualified|competent|capable|proficient|accomplished|regarded|respected)\b",
        r"\brevolutioni[sz](?:ed|ing|e)\b|\bground[ -]?breaking\b|\bgame[ -]chang(?:er|ing)\b",
    ),
    "vague-scale": _any(
        r"(?<!statistically )\b(?:significant|substantial|considerable|dramatic)(?:ly)?\b(?! (?:figures?|digits?|others?|changes? in law))",
        r"\b(?:huge|massive|vast|tremendous|enormous|immense)\b|\b(?:greatly|vastly|massively)\b|\b(?:numerous|countless|myriad)\b",
        r"(?<!how )(?<!as )(?<!so )(?<!too )(?<!not )(?<!-)\bmany\b(?!-|\s+(?:of (?:them|us|these|those|whom|which)|thanks|a\b))",
        r"\b(?:a )?lots? of\b(?! \d)|\ba large number of\b|\ba great deal\b|\bextensive(?:ly)?\b|\b(?:very )?wide range of\b|\bvarious\b(?= (?:projects|tasks|clients|teams|roles|initiatives))",
    ),
}
"""Rules that a figure or evidence in the sentence makes quiet."""

ALWAYS: Mapping[str, re.Pattern[str]] = {
    "absolute": _any(
        r"\bnever (?:once )?(?:failed|missed|lost|late|wrong|had a complaint)\b|\bflawless(?:ly)?\b|\b1[01]0 ?(?:%|per ?cent) (?:committed|effort|dedicated|of my)|\b110 ?(?:%|per ?cent)",
        r"\bevery single\b(?!-)|\bwithout exception\b|\bguarantee(?:d|s)? to\b|\beveryone (?:knows|agrees|says|loves)\b|\bfail[ -]?proof\b",
    ),
    "sole-credit": _any(
        r"\bsingle[ -]?handed(?:ly)?\b|\b(?:all|entirely|completely) (?:by|on) (?:myself|my own)\b|\bI alone\b|\bwithout (?:any|anyone’s|anyone's|anybody’s|anybody's) help\b",
        r"\bsolely (?:responsible|created|built|developed|designed|managed|led)\b|\b(?:was|am) the only (?:one|person) who\b|\bno ?one else (?:could|did|was)\b",
        r"\bwithout me,? (?:it|they|this|that|there|nothing|none|nobody|the \w+) (?:\w+ )?(?:would|could|was|were|had|has)\b",
    ),
    "helped": _any(
        r"\bhelp(?:ed|ing)? (?:(?:the )?(?:team|company|business|department|organi[sz]ation|them|us)(?: to)? )?(?:"
        + _HELPED
        + r")\b",
        r"\bhelp(?:ed|ing) (?:to|with|out|in)\b|\bassist(?:ed|ing) (?:with|in)\b",
        r"\b(?:was|were|am|been|being) (?:\w+ly )?involved (?:in|with)\b|(?:^|[•\-–—*]\s*)involved (?:in|with)\b",
        r"\bparticipated in\b|\btook part in\b|\bcontribut(?:ed|ing) (?:to|towards)\b|\bplay(?:ed|ing) (?:a|my|some|an active|a small|a key) (?:\w+ )?(?:part|role) in\b",
        r"\bhad a hand in\b|\bwas (?:a )?part of (?:the|a) (?:\w+ )?team (?:that|which|who)\b|\bhad (?:the chance|the opportunity) to\b",
    ),
    "softened": _any(
        r"(?<!-)\bjust\b(?!-)(?! (?:over|under|as|in[ -]time|before|after|about|under|short|\d|two|three|four|five|six|one|a (?:day|week|month|year)|culture|cause|transition))",
        r"(?<!not )(?<!read)(?<!read-)(?<!the )(?<!invite-)(?<!if )(?<!write-)\bonly\b(?!\s*(?:[£$€\d~<≈]|a (?:day|week|month|year|single|third|quarter|half|few)|one|two|three|four|five|six|half|if|when|after|once|then|because|person|one|on|by|in))",
        r"\ba (?:little )?bit\b(?! rate)|\ba little\b(?= (?:of|about|to|more|less|better|\w+ing|experience|knowledge|help|early|late)\b)",
        r"\bsort of\b|(?<!a )(?<!this )(?<!that )(?<!what )(?<!some )(?<!any )(?<!one )(?<!every )(?<!each )(?<!new )(?<!same )(?<!the )(?<!another )(?<!different )(?<!first )\bkind of\b",
        r"\bsomewhat\b|\bmore or less\b|\bi (?:guess|suppose|think|feel|believe)\b(?! (?:through|about how|ahead|in)\b)|\b(?:maybe|perhaps|hopefully)\b|\bkinda\b|\bsorta\b",
        r"\b(?:tried|attempted|endeavou?red) to\b|\bmanaged to\b",
        r"\b(?:my|a|some) (?:small|little|minor|modest|tiny) (?:input|contribution|share|hand)\b(?! of\b)",
    ),
    "luck": _any(
        r"\b(?:was|am|been|got|were|so|very) (?:\w+ ){0,2}lucky\b|\bluckily\b|\b(?:by|pure|sheer|good) luck\b|\bfortunate(?:ly)?\b|\bby (?:chance|accident)\b(?! of)",
        r"\bright place(?:,| and)? at the right time\b|\bright place,? right time\b|\bjust happened to\b|\bI happened to\b|\bI was blessed\b",
    ),
    "waved-away": _any(
        r"\b(?:it was|was) nothing(?: special)?\b|\bnothing special\b|\bno big deal\b|\bnot a big deal\b|\bany(?:one|body) (?:could|would) have\b",
        r"\bI(?: am|’m|'m) (?:no|not (?:really )?an?) expert\b|\b(?:it was |was )?(?:all|really) (?:down to )?the team\b(?=\s*[.,;!]|$)|\bI (?:didn’t|didn't|did not) (?:really )?do (?:much|anything)\b",
        r"\bit (?:wasn’t|wasn't|was not) (?:really |just )?me\b|\b(?:don’t|don't|do not|can’t|can't|cannot) (?:really )?(?:deserve|take) (?:the|any|all the|much) credit\b",
        r"\bit was (?:really )?(?:just )?(?:all )?a team effort\b(?=,? really\b|\s*[.;!]|\s*$)",
    ),
    "humblebrag": _any(
        r"\bhumbled\b|\b(?:don’t|don't|do not|hate to) (?:like to |want to |mean to |wish to )?(?:brag|boast|show off)\b|\bnot to (?:brag|boast)\b",
        r"\b(?:can’t|can't|cannot|could not|couldn’t|couldn't) believe (?:that )?(?:they|I|people) (?:chose|picked|asked|was|am|keep|gave)\b",
    ),
}
"""Rules that speak wherever the words are."""

DUTY = _any(
    r"\bresponsible for\b|\bresponsibilities (?:include|included|were)\b|\bduties (?:include|included|were)\b|\btasked with\b|\bin charge of\b|\bcharged with\b"
)
_IRREGULAR = (
    r"built|made|done|written|led|run|cut|brought|taken|held|kept|sold|won|grown|begun|driven|sent|set up|put|found|shown|rebuilt|"
    r"rewritten|taught|drawn|bought|overseen|undertaken"
)
_OTHERS_DO = (
    r"promoted|awarded|invited|asked|selected|chosen|appointed|elected|hired|nominated|recogni[sz]ed|named|born|based|trained|certified|"
    r"pleased|excited|tired|interested|involved|located|related|limited|complicated|needed|supposed|used|married|retired|concerned|"
    r"dedicated|experienced|skilled|qualified|rated|graded|ranked|honou?red|delighted|thrilled|educated|employed|seconded|headhunted|"
    r"recruited|made redundant|tasked|charged|determined|prepared|expected|required|allowed|offered|inspired|motivated|humbled|surprised|"
    r"unused|red|closed|crowded|overdue|detailed|advanced|scared|worried|bored|stressed|committed|focused|oriented|driven by"
)
PASSIVE = re.compile(
    r"(?P<before>[\w’']+(?: [\w’']+)?\s)?\b(?P<mark>(?:was|were|(?:has|have|had) been|got) (?:\w+ly )?"
    rf"(?!(?:{_OTHERS_DO})\b)(?:\w{{2,}}[^aeiou\W]ed|\w{{2,}}[aeiou]ed|{_IRREGULAR}))\b",
    re.IGNORECASE,
)
SUBJECTS = frozenset(["i", "we", "he", "she", "they", "you", "who", "myself"])
OTHERS = re.compile(
    r"\b(?:we|us|our|ours|team|teams|colleagues?|together|jointly|with [A-Z]\w+|group|crew|department|staff|partners?|peers?|"
    r"engineers|developers|nurses|teachers|analysts|volunteers|people)\b|\b(?:and|with) [A-Z][a-z]+ [A-Z][a-z]+"
)
TEAMWORK = re.compile(
    r"\b(?:we|our team|the team|my team|colleagues|together with|jointly|as a team|team of)\b", re.IGNORECASE
)
ALONE = re.compile(r"\bI (?:\w+ly )?(?!am\b|was\b|have\b|had\b|would\b|want\b|look\b|like\b|work\b)\w{2,}")
