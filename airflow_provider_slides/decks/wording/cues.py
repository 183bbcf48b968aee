"""Words that tell how a figure is made of others, and which way it goes."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# Between two words of one saying stands no more than that: with any number, texts could be made that take minutes.
_CUES: dict[str, str] = {
    "total": r"total\w*|overall|jointly|between them|gemeinsam|im ganzen|à (?:eux |elles )?deux"
    r"|toute l['’]entreprise|combined|altogether|together|in all|in sum|sum|across|group[- ]wide"
    r"|company[- ]wide|whole"
    r"|konzern\w*|groupe|tout (?:le|l['’])|gesamt\w*|insgesamt|summed|add(?:s|ed)? up|summe|zusammen|alle\w*"
    r"|ensemble|global\w*|cumul\w*|additionn\w*|réuni\w*|tou(?:s|tes)|au total",
    "share": r"shares?|slices?|weights?|weigh\w*|poids|gewicht\w*|konto|rests? with|rest(?:s|ed) with|stems?"
    r"|comes? from|came from"
    r"|provient|proviennent|vient|viennent|revient|reviennent|sits? with|lies? with|quote[- ]part"
    r"|of (?:the )?(?:total|all|group|overall|our)|accounts? for|accounted|makes? up|made up|made"
    r"|mix|contribut\w*|represents?"
    r"|anteil\w*|entf[aä]ll\w*|entfiel\w*|steuer(?:t|n|te|ten)\b.{0,120}\bbei|stell(?:t|en|te|ten)|beteilig\w*"
    r"|stamm(?:t|en|te|ten)|beisteuer\w*|brings? in"
    r"|macht\w*|steht für"
    r"|stehen für|trägt|tragen|trug|der gesamten"
    r"|vom gesamt\w*|am gesamt\w*"
    r"|part|parts|représent\w*|pès\w*|contribu\w*|compte pour|of (?:revenue|sales|orders)|du (?:total|chiffre)"
    r"|de l['’]ensemble|proportion|vom ganzen|gehör\w*|verein\w*|hält|halten|concentr\w*|détien\w*|regroup\w*|holds?",
    "average": r"averag\w*|avg\.?|mean|Ø|⌀|durchschnitt\w*|im schnitt|im mittel|mittelwert|en moyenne"
    r"|moyennes?|moyen(?!s? de)|typical\w*",
    "per": r"per|pro|je|jede[rsmn]?|par|each|every|chaque|apiece",
    "difference": r"outstrip\w*|outpac\w*|outdo\w*|hängt\w*|hängen|gleichzu\w*|bräucht\w*|rattrap\w*|exceed\w*"
    r"|übertr[aio]f\w*|übersteig\w*|überrag\w*"
    r"|difference|differs?|gap|lead|leads|trails?|trailing|lags?|lagging"
    r"|ahead of|behind|more than|less than|higher than|lower than|above|um \S{1,15}(?: \S{1,12}){0,2} (?:über"
    r"|unter|vor|hinter)|liegt.{1,80}\d.{0,12} (?:über|unter|vor|hinter)"
    r"|below|larger|bigger|smaller|outperform\w*"
    r"|separates?|trenn(?:t|en)|differenz|abstand|vorsprung|unterschied|mehr als|weniger als|höher als"
    r"|niedriger als|größer als|kleiner als"
    r"|über dem|unter dem|vor|hinter|fehl(?:t|en)|zwischen .{1,80} liegen"
    r"|écart|différence|avance|devant|de plus que|de moins que|supérieur\w*|inférieur\w*|derrière|dépass\w*"
    r"|devance\w*|manqu\w*",
    "versus": r"vs\.?|versus|compared|against|from|than"
    r"|gegenüber|ggü\.?|verglichen|vergleich|als|nach|von|contre|rapport"
    r"|comparé\w*|zum|zur|depuis|de",
    "rate": r"rates?|\w+anteil\w*|quote\w*|\w+quote|\w+rate|taux|ratio",
    "target": r"targets?|goals?|budget\w*|plan\w*|forecast\w*|expect\w*|miss\w*|beat\w*|shy of|short of|shortfall"
    r"|adrift|attain\w*|achiev\w*|exceed\w*"
    r"|abweich\w*|abw|variance\w*|var|deviation\w*|écarts?|ziel\w*|geplant\w*|soll|prognose\w*|\w*plan|verfehl\w*"
    r"|übertr[aio]f\w*|übertroffen|erwart\w*|objectif\w*|cible\w*"
    r"|prévi\w*|prévu\w*|visé\w*|anvisiert\w*|attend\w*|dépass\w*|manqu\w*"
    r"|réalis\w*|atteinte|\w*erfüllung|\w*erreichung",
    "range": r"rang\w*|lowest|highest|mindestens|höchstens|au moins|au plus|minimum|maximum|min\.?|max\.?|runs?"
    r"|spans?|auseinander|éventail|bandbreite|fourchette|amplitude|étend\w*"
    r"|between|spann\w*|spread\w*|zwischen|reich\w*|entre|allant|compris\w*|var\w*"
    r"|von .{0,300} bis|de .{0,300} à",
    "rounded": r"about|around|roughly|nearly|almost|approx\w*|rund|etwa|fast|knapp|gut|environ|près|presque|quelque",
}
_UP = (
    r"uplifts?|outperform\w*|advanc\w*|(?:zog|zogen|zieht|ziehen|anziehen)(?=.{0,300}\ban\b)|angezogen|accretion"
    r"|upturn\w*|soar\w*"
    r"|swell\w*|swollen|strengthen\w*|firmed|elevat\w*|edged? up|inched up|ticked up|rallie[sd]|boost\w*"
    r"|(?:fällt|fallen|fiel|fielen)(?=.{0,300}\b(?:höher|größer|besser|mehr) aus\b)|emporge\w*|aufwärts|hochge\w*"
    r"|\w*zugewinn\w*|ausgeweitet|weitet\w*|zunimmt|mehrung|vermehr\w*|plus von|accroiss\w*|accroît|accru\w*|accroître"
    r"|envol\w*|redress\w*|renforc\w*|élev(?=\b)|élargi\w*|rebond\w*|en croissance|relèv\w*|relevé\w*"
    r"|über(?=\s(?:de[mnr]\s)?(?:plan|ziel|budget|soll|vor|wert|niveau|stand))"
    r"|au-dessus|au-delà|en dessus|überbiet\w*|überschreit\w*|surpass\w*|beat|beats|exceed\w*|overshot"
    r"|dépass\w*"
    r"|übertr[aio]f\w*|übertroffen|worsen\w*|(?<!ended )(?<!wound )(?<!end )up|rose|rises?|risen|rising|grew|grows?"
    r"|grown|growing|growth"
    r"|increas\w*|gain\w*|climb\w*|jump\w*|surg\w*|expand\w*|improv\w*|higher"
    r"|(?<!le )(?<!la )(?<!les )plus(?!\s(?:de\b|petit|grand|élev|fort|import|faible|bas|haut|gros))"
    r"|above|ahead|accelerat\w*|rebound\w*|recover\w*"
    r"|more(?=.{0,300}\bthan\b)|better|mehr(?=.{0,300}\bals\b)|besser|mieux|plus(?=.{0,300}\bque\b)"
    r"|gestiegen\w*|stieg\w*|steig\w*|gewachsen\w*|wuchs\w*|wächst|wachs\w*|nahm(?:en)?(?=.{0,300}\bzu\b)"
    r"|nimmt(?=.{0,300}\bzu\b)|zunahme\w*|zugenommen|zugelegt|zulegt\w*|legte\w*|anstieg\w*|erhöh\w*|höher\w*"
    r"|kletter\w*|zuwachs\w*|verbesser\w*|zulegen|\w+wachstum"
    r"|hausse|augment\w*|progress\w*|croissance|croît|gagn\w*|supérieur\w*|grimp\w*|amélior\w*|monté\w*|bondi\w*"
)
_DOWN = (
    r"underperform\w*|lags|lagged|lagging|trail\w*|retreat\w*|reced\w*|slid|slides?|sliding|soften\w*|shed|sheds"
    r"|downturn\w*|tumbl\w*|sagg\w*|eas(?:es|ing)|narrow\w*"
    r"|ebb\w*|dwindl\w*|diminish\w*|edged? down|inched down|ticked down|retrench\w*|slack\w*|sank|sunk|backslid\w*"
    r"|(?:rutscht?|rutschen|rutschten|gleite[tn]|glitt(?:en)?|bröckelt\w*|sackt\w*|schmilzt|schmelzen)"
    r"|abgerutscht|abgesackt|abwärts|eingebüßt|büßt\w*|einbuße\w*|nachlassen|lässt(?=.{0,300}\bnach\b)"
    r"|ließ(?:en)?(?=.{0,300}\bnach\b)|schwäch\w*|geringer|(?:gibt|geben)(?=.{0,300}\bnach\b)|abnimmt|minderung"
    r"|\w*schwund"
    r"|cèd\w*|cédé\w*|cédant|fléchi\w*|érod\w*|érosion|effrit\w*|régress\w*|contract(?:ed|ing|s|ion\w*)|gliss\w*"
    r"|tass\w*|dégring\w*"
    r"|s['’]amenuis\w*|dévis\w*|setbacks?|loss of|perdent"
    r"|hinter|derrière|miss|missed|misses|missing|short|shy|adrift|shortfall|under|plunge\w*|slump\w*|improv\w*"
    r"|verfehl\w*|unterschreit\w*|unterbiet\w*|au-dessous|en dessous|dessous|en deçà|unter|manqu\w*|sous"
    r"|plong\w*|down|fell|falls?|fallen|falling|declin\w*|decreas\w*|drop\w*|lower"
    r"|minus|below|shr[aiu]nk\w*|reduc\w*|slip\w*|dip\w*|contract(?:ed|ing|s|ion\w*)|lost|loses?|slid"
    r"|weaken\w*|eased|behind|cut"
    r"|(?:less|fewer)(?=.{0,300}\bthan\b)|worse|weniger(?=.{0,300}\bals\b)|schlechter"
    r"|gefallen\w*|fiel\w*(?!.{0,300}\b(?:höher|größer|besser|mehr) aus\b)"
    r"|fällt(?!.{0,300}\b(?:höher|größer|besser|mehr) aus\b)|sank\w*|gesunken\w*|sink\w*|rückgang\w*|rückläufig\w*"
    r"|abnahme\w*"
    r"|nahm(?:en)?(?=.{0,300}\bab\b)|nimmt(?=.{0,300}\bab\b)|abgenommen|niedriger\w*|verlor\w*|geschrumpft|schrumpf\w*"
    r"|gab\w*|nachgegeben|zurück\w*|einbruch|brach|verringer\w*|reduzier\w*|senk\w*"
    r"|baiss\w*|recul\w*|diminu\w*|chut\w*|perd\w*|inférieur\w*|repli\w*|rédui\w*|décl\w*|moins"
)
_LOSS = r"loss\w*|deficit|verlust\w*|fehlbetrag|pertes?|déficit"
_PLACES = {
    **dict.fromkeys(("one", "eins", "1", "un"), 1),
    **dict.fromkeys(("two", "zwei", "2", "deux"), 2),
    **dict.fromkeys(("three", "drei", "3", "trois"), 3),
    **dict.fromkeys(("four", "vier", "4", "quatre"), 4),
}
_HIGHEST = (
    r"(?:nobody|no one|none) (?:tops?|beats?|exceeds?|outdoes|outperforms?|does better)"
    r"|personne ne (?:devance|dépasse|fait mieux)"
    r"|niemand (?:übertrifft|überholt|überbietet|schlägt)"
    r"|(?:zweit|dritt|viert)?(?:größte|höchste|stärkste|beste|längste|teuerste)[nrsm]?"
    r"|(?:second|third|fourth|deuxième|troisième|quatrième) (?:place|position|rang|spot)|(?:zweite[rnm]?"
    r"|dritte[rnm]?|vierte[rnm]?) (?:stelle|platz|rang)"
    r"|tops|first place|(?:an )?erste[rn]? (?:stelle|platz|rang)|liegt\b.{0,60}\bvorn|première place"
    r"|premier rang|1er rang"
    r"|plus fortes? (?:progression|croissance|hausse|augmentation)"
    r"|longest|priciest|most expensive|ranks? (?:second|third|fourth)|(?:comes?|came|finish\w*) (?:in )?(?:first"
    r"|second|third|fourth)"
    rf"|(?:platz|rang|rank|place|position|number|nummer|numéro) (?:nr\.? ?|no\.? ?)?(?:{'|'.join(_PLACES)})"
    r"|domin\w*|arrive (?:première?|premier|deuxième|troisième)|largest|biggest|highest|greatest|leading|leads?"
    r"|strongest|best|top(?!\s?-?\d|\s(?:three|five|drei|fünf|trois|cinq))|most|fastest|number one|no\. ?1|#1"
    r"|größte[nrsm]?|höchste[nrsm]?|stärkste[nrsm]?|beste[nrsm]?|führend\w*|führt|meisten|spitzenreiter"
    r"|am (?:größten|höchsten|stärksten|meisten|besten)"
    r"|(?:le|la|les) plus (?:grande?s?|élevée?s?|fort\w*|importante?s?|longue?s?|gros\w*|haute?s?)|en tête"
    r"|premi(?:er|ère)|meilleure?s?|leader"
)
_LOWEST = (
    r"schlusslicht|lanterne rouge|last place|en bas du classement|(?:an )?letzte[rn]? (?:stelle|platz|rang)"
    r"|(?:comes?|came|finish\w*) (?:in )?last|auf dem letzten (?:platz|rang)|letzter platz|arrive derni(?:er|ère)"
    r"|ferme la marche|smallest|lowest|weakest|least|worst|fewest|slowest|kürzeste[nrsm]?|günstigste[nrsm]?"
    r"|shortest|cheapest|kleinste[nrsm]?|niedrigste[nrsm]?|schwächste[nrsm]?|geringste[nrsm]?|schlechteste[nrsm]?"
    r"|wenigsten"
    r"|am (?:kleinsten|niedrigsten|schwächsten|geringsten|wenigsten)"
    r"|(?:le|la|les) plus (?:petite?s?|courte?s?|faibles?|bas\w*|réduite?s?)|pire|derni(?:er|ère) (?:rang|place)"
)
_ORDINALS = (
    (2, r"second|2nd|zweit\w*|deuxième|seconde?"),
    (3, r"third|3rd|dritt\w*|troisième"),
    (4, r"fourth|4th|viert\w*|quatrième"),
)
#: What is the second of a year, and ranks nothing.
_OF_YEAR = r"quarter|quartal|trimestre|half|halbjahr|semestre|week|woche|semaine|month|monat|mois"
_LESS = r"\b(?:lower|less|fewer|smaller|niedriger\w*|weniger|kleiner\w*|moins)\b"
_NONE_MORE = re.compile(
    r"\b(?:no|none|nobody|kein\w*|niemand|aucune?|personne)\b.{0,200}\b(?:higher|more|larger|bigger|lower|less|fewer"
    r"|smaller|höher\w*|mehr"
    r"|größer\w*|niedriger\w*|weniger|plus|moins|faster|schneller)\b"
    r".{0,200}\b(?:than|als|que)\b",
    re.IGNORECASE,
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = _CUES | {"up": _UP, "down": _DOWN, "loss": _LOSS, "highest": _HIGHEST, "lowest": _LOWEST}
    words |= {f"rank {rank}": pattern for rank, pattern in _ORDINALS}
    return {cue: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for cue, pattern in words.items()}


def is_cue(word: str) -> bool:
    """Whether a word is one of these, whatever it tells."""
    return any(pattern.fullmatch(word) for pattern in _patterns().values())


# Asked of each figure of a text.
@lru_cache(maxsize=512)
def has(cue: str, text: str) -> bool:
    """Whether a text has a word of this kind."""
    return _patterns()[cue].search(text) is not None


def cues_in(text: str) -> frozenset[str]:
    """Return which kinds of such words a text has: ``total``, ``share``, ``average``, ``per``, ``difference``..."""
    return frozenset(cue for cue in _CUES if has(cue, text))


def direction_at(text: str, at: int) -> int:
    """Return which way a figure at this place goes, by the nearest word of that kind: 1 up, -1 down, 0 unknown."""
    best, direction = len(text) + 1, 0
    for cue, sign in (("up", 1), ("down", -1)):
        for match in _patterns()[cue].finditer(text):
            distance = at - match.end() if match.end() <= at else match.start() - at
            # What stands before a figure tells more of it than what comes behind.
            distance += 0 if match.end() <= at else 8
            if distance < best:
                best, direction = distance, sign
    return direction


def rank_in(text: str) -> tuple[int, int] | None:
    """
    Return which place a text gives something, and where it says so; ``None`` when it has no such word, or several.

    Places are 1 and up from the highest, -1 and down from the lowest.
    """
    if none := _NONE_MORE.search(text):
        return (-1 if re.search(_LESS, none[0], re.IGNORECASE) else 1), none.start()
    found = [(match, 1) for match in _patterns()["highest"].finditer(text)]
    found += [(match, -1) for match in _patterns()["lowest"].finditer(text)]
    if len(found) != 1:
        return None
    match, sign = found[0]
    before = text[max(0, match.start() - 24) : match.end()]
    rank = next(
        (rank for rank, word in _ORDINALS if re.search(rf"\b(?:{word})(?!\w*\s(?:{_OF_YEAR}))", before, re.IGNORECASE)),
        1,
    )
    placed = re.search(rf"\b({'|'.join(_PLACES)})$", match[0], re.IGNORECASE)
    return sign * (_PLACES[placed[1].lower()] if placed else rank), match.start()
