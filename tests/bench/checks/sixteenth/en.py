"""English."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("climbed", "climbed", ""), ("went up", "went up", "")],
        False: [("fell", "fell", ""), ("dropped", "dropped", ""), ("went down", "went down", "")],
    },
    "way": {True: ["higher"], False: ["lower"]},
    "rise": {True: ["a rise of", "an increase of"], False: ["a drop of", "a decrease of"]},
    "beat": {
        True: [("beat", "beat", ""), ("exceeded", "exceeded", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
    "runs": ("runs", "run"),
    "varies": ("varies", "vary"),
    "works": ("works", "work"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *with*: a vehicle availability, but refit revenue."""
    if not name.the.startswith("the "):
        return {"a_m": name.bare}
    return {"a_m": f"{'an' if name.bare[0] in 'aeio' else 'a'} {name.bare}"}


SENTENCES = {
    "level": [
        "We closed {per} with {a_m} of {now} {at}",
        "{e} finished {per} with {a_m} of {now}",
        "{The} {at} ended {per} at {now}",
        "{At}, the team reports {now} for {the} {in_per}",
        "For {per}, {e} puts {the} at {now}",
    ],
    "versus": [
        "{The} {at} {stands} at {now}; {ago} the figure was {last}",
        "Between {prev} and {per}, {e} went from {last} to {now} on {the}",
        "We had {last} for {the} {at} in {prev} and have {now} now",
        "{M} {at}: {now} {in_per}, {last} in {prev}",
    ],
    "change": [
        "Compared with the position {ago}, {the} {at} {verb} by {change}",
        "{The} {at} {is} {change} {way} than {ago}",
        "The team {at} reports {rise} {change} in {the} on {prev}",
        "{The} {at} {verb} by {change} {on_on}",
        "What we saw {at} was {rise} {change} in {the} on {prev}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} on {prev} and closed {per} at {now}",
        "{e} closed {per} with {a_m} of {now}, which is {change} {way} than {ago}",
        "At {now}, {the} {at} {is} {change} {way} than {ago}",
        "Having been at {last} in {prev}, {the} {at} {verb} by {change} to {now}",
        "{M} {at}: {now}, {change} {way} than {ago}",
    ],
    "signed": [
        "{M} {at} {in_per}: {now}, {signed} on {prev}",
        "{e} reports {now} for {the}, a move of {signed} on {prev}",
        "Change {on_on} in {the} {at}: {signed}",
    ],
    "list": [
        "{e} comes out highest on {the} with {now}, then {f} with {now_f} and {g} with {now_g}",
        "Highest three for {the}: {e} at {now}, {f} at {now_f} and {g} at {now_g}",
        "On {the}, {e} ({now}) is followed by {f} ({now_f}) and {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} {on_on}",
        "The team {at} reports {rise} {diff} in {the} on {prev}",
        "{The} {at} {is} {diff} {way} than {ago}",
        "Movement in {the} {at} since {prev}: {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} on {prev} and closed {per} at {now}",
        "{The} {at} {is} now {now}, {pp} {way} than {ago}",
        "{M} {at} {in_per}: {now}, {spp} on {prev}",
        "The team {at} reports {now} for {the}, {rise} {pp} on {prev}",
    ],
    "share": [
        "{e} is responsible for {share} of the company’s {m}",
        "Taking all {many} together, {share} of {m} {comes} from {e}",
        "Of the company’s {m}, {e} has {share}",
        "{share} of what all {many} report for {the} comes from {e}",
    ],
    "total": [
        "Together, the {many} closed {per} with {m} of {total}",
        "All {many} combined: {total} for {the} {in_per}",
        "Company-wide, {the} came to {total} {in_per}",
        "Put together, our {many} come to {total} for {the}",
    ],
    "total_change": [
        "Company-wide, {the} {verb} by {total_change} on {prev} to {total}",
        "Together, the {many} closed {per} with {m} of {total}, {total_change} {way} than {ago}",
        "All {many} combined: {total} for {the} ({total_signed} on {prev})",
    ],
    "average": [
        "That makes an average of {average} per {one} for {the}",
        "The average {one} closed {per} with {m} of {average}",
        "Average for {the} over all {many}: {average} per {one}",
    ],
    "count": [
        "We run {count} {many}",
        "This review takes in {count} {many}",
        "{Count} {many} report into operations",
    ],
    "grown": [
        "{The} {is} higher than {ago} at {grown} of our {count} {many}",
        "{Grown} of our {count} {many} show a higher figure for {the} than {ago}",
        "Higher than in {prev} at {grown} of {count} {many}: {m}",
    ],
    "fallen": [
        "{The} {is} lower than {ago} at {fallen} of our {count} {many}",
        "{Fallen} of our {count} {many} show a lower figure for {the} than {ago}",
        "Lower than in {prev} at {fallen} of {count} {many}: {m}",
    ],
    "first": [
        "{e} is {first} on {the}, with {now}",
        "With {now}, {e} has the highest figure for {the} of all {many}",
        "Highest figure for {the}: {e}, with {now}",
        "The largest figure for {the} was reported by {e}: {now}",
    ],
    "second": [
        "{e} is {second} on {the}, with {now}",
        "With {now}, {e} has the second-highest figure for {the} of all {many}",
        "Second-highest figure for {the}: {e}, with {now}",
    ],
    "third": [
        "{e} is {third} on {the}, with {now}",
        "With {now}, {e} has the lowest figure for {the} of all {many}",
        "Lowest figure for {the}: {e}, with {now}",
        "The smallest figure for {the} was reported by {e}: {now}",
    ],
    "fastest": [
        "Of all {many}, {e} had the fastest growth in {the} ({signed} {on_on})",
        "{The} grew fastest in percentage terms at {e} ({signed} on {prev})",
        "Fastest growth in {the}: {e}, with {signed} on {prev}",
    ],
    "floor": [
        "{e} closed {per} with more than {floor} for {the}",
        "{The} {at} {stands} at over {floor}",
        "{The} {at} {has} passed {floor}",
    ],
    "ceiling": [
        "{e} closed {per} with almost {ceiling} for {the}",
        "{The} {at} ended {per} just under {ceiling}",
        "{The} {at} {is} not far short of {ceiling}",
    ],
    "about": [
        "{e} closed {per} with roughly {about} for {the}",
        "{The} {at} {stands} at around {about}",
        "In round figures, {the} {at} came to {about}",
    ],
    "ratio": [
        "On {the}, {e} comes to {ratio} the figure of {f}",
        "{The} {at} {is} {ratio} the level reported by {f}",
        "Set beside {f}, {e} has {ratio} the {m}",
    ],
    "rate": [
        "{The} {at} {works} out at {rate} for {per}",
        "That puts {the} {at} at {rate}",
        "{M} {at}, worked out from these figures: {rate}",
    ],
    "together": [
        "{e} and {f} add up to {sum} for {the}",
        "Together with {f}, {e} reports {sum} for {the}",
        "{M} of {e} and {f} combined: {sum}",
    ],
    "gap": [
        "{e} and {f} are {gap} apart on {the}",
        "On {the}, {e} is {gap} clear of {f}",
        "{f} would need another {gap} to match {e} on {the}",
    ],
    "range": [
        "{The} {runs} from {low} to {high} across our {many}",
        "{The} {varies} by {one}, from {low} to {high}",
        "Every {one} lies between {low} and {high} for {the}",
    ],
    "doubled": [
        "{e} reports twice the figure of {ago} for {the}",
        "{The} {at} {has} doubled {on_on}",
        "Double the figure for {prev}: {m} {at}",
    ],
    "half": [
        "{e} is responsible for half of the company’s {m}",
        "Taking all {many} together, half of {m} {comes} from {e}",
        "Of the company’s {m}, {e} has half",
    ],
    "quarter": [
        "{e} is responsible for a quarter of the company’s {m}",
        "Taking all {many} together, a quarter of {m} {comes} from {e}",
        "Of the company’s {m}, {e} has a quarter",
    ],
    "in_five": [
        "One in five of all {m} {in_per} took place {at}",
        "Out of every five {m}, one took place {at}",
    ],
    "fifth": [
        "{e} is responsible for a fifth of the company’s {m}",
        "Taking all {many} together, a fifth of {m} {comes} from {e}",
        "Of the company’s {m}, {e} has a fifth",
    ],
    "now_share": [
        "{e} closed {per} with {m} of {now}, or {share} of the company total",
        "{The} {at} {stands} at {now}, which is {share} of all {many} combined",
        "With {now}, {e} is responsible for {share} of the company’s {m}",
    ],
    "duel": [
        "{e} closed {per} above {f} on {the}: {now} against {now_f}",
        "Where {f} reports {now_f} for {the}, {e} reports {now}",
        "{M} compared: {now} {at}, {now_f} at {f}",
        "On {the}, {e} is at {now} and {f} at {now_f}",
    ],
    "extremes": [
        "{The} {runs} from {now_g} at {g} up to {now} {at}",
        "While {e} reports the highest figure for {the} ({now}), {g} reports the lowest ({now_g})",
        "{M}: a high of {now} {at}, a low of {now_g} at {g}",
    ],
    "top_two": [
        "{e} and {f} are responsible for {share2} of the company’s {m} between them",
        "Taking all {many} together, {share2} of {m} {comes} from {e} and {f}",
        "Of the company’s {m}, {e} and {f} together have {share2}",
    ],
    "plan_pct": [
        "{e} {beat} its target on {the} by {over} {in_per}",
        "{The} {at} came out {over} {beyond} target {in_per}",
        "On {the}, {e} closed {over} {beyond} target",
    ],
    "plan_gap": [
        "{e} {beat} its target on {the} by {overgap} {in_per}",
        "{The} {at} came out {overgap} {beyond} target {in_per}",
        "On {the}, {e} closed {overgap} {beyond} target",
    ],
    "plan_signed": [
        "Measured against target, {the} {at} {stands} at {sover}",
        "{M} {at}: {now}, {sover} against target",
        "{e} reports {now} for {the} ({sover} to target)",
    ],
    "attain": [
        "{e} delivered {attain} of its target for {the}",
        "{The} {at} made it to {attain} of target",
        "Target achievement {at} for {the}: {attain}",
    ],
    "plan_vs": [
        "The target for {the} {at} was {plan}; the result is {now}",
        "{e} had a target of {plan} for {the} and finished with {now}",
        "{M} {at}: result {now}, target {plan}",
    ],
    "plan_count": [
        "{Met} of our {count} {many} made their target for {the}",
        "On {the}, {met} of {count} {many} are on or above target",
        "Target for {the} reached at {met} of our {count} {many}",
    ],
    "plan_total": [
        "Company-wide, {the} {beat} the target by {total_over}",
        "Together, the {many} closed {per} with {m} of {total}, {total_over} {beyond} target",
        "All {many} combined: {total} for {the}, {total_over} {beyond} target",
    ],
}

PLAIN = [
    "The next quarterly review is on Tuesday, 12 October 2027",
    "Rosters for the holiday period go out by 16 July",
    "Site managers to send their comments before Friday",
    "We will walk through the open safety actions in person",
    "The new stock system is being rolled out site by site",
    "Figures come from the nightly load of 5 July 2027",
    "Agreed: no changes to opening hours before September",
    "Please raise staffing requests with operations by 20 July",
    "Still open: who covers weekends from August on",
    "Thanks to all teams for keeping things running during the works",
]
INVENTED = [
    "Energy use on site cost us {d}",
    "{b}% of shifts were filled with temporary staff",
    "{a} safety observations were logged",
    "The newsletter went out to {c} readers",
    "{b}% of visitors would recommend us",
    "Agency staff cost {d}",
]
WORDS = {
    "this": "This {}",
    "total": "All together",
    "metric": ["Figure", "Result", "Change on the previous period"],
    "change": "Change (%)",
    "agenda": "What we will cover",
    "page": "{} / {}",
    "outlook": "What we do next",
    "highlights": ["How we did", "Main points", "The period in short", "Where we stand"],
    "by": "{} by {}",
    "share": "{}: who contributes what",
    "detail": ["All figures by {}", "The figures in full"],
    "notes": "To mention: {}.",
    "alt": "Picture with our figures. {}",
    "appendix": "Backup: further figures",
    "confidential": "Internal",
    "thanks": "Thank you, and over to you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[to be filled in]", "Lorem ipsum dolor sit amet", "{}: tbc", "TODO: check {}"],
    "date": "8 July 2027",
    "plan": ["Target", "Target", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Against target"],
    "number": "number",
    "rank": "Place",
    "part": "Share",
    "profile": "{}: the figures",
    "subtitle": ["Business review", "Operations review", "Review with the site managers"],
    "versus": "{} next to {}",
    "status": ["Target met?", "yes", "no"],
    "columns": ["Figure", "This period", "Previous period", "Change"],
    "what": "What this tells us",
    "drivers": ["What has moved", "Where we are against target"],
    "each": "Every {} in one line",
    "over_time": "{} over the last periods",
    "scorecard": "{} against target",
    "of_total": "Share (%)",
    "round": "Our {} one by one",
    "moves": "{}: what has moved, by {}",
    "difference": "Difference",
    "attained": "Attained",
    "caption": "{} by {}, {}",
    "memo": ["Notes from operations", "In our own words"],
}
