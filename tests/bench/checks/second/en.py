"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("climbed", "climbed", ""), ("advanced", "advanced", ""), ("expanded", "expanded", "")],
        False: [("slipped", "slipped", ""), ("shrank", "shrank", ""), ("contracted", "contracted", "")],
    },
    "way": {True: ["higher"], False: ["lower"]},
    "rise": {True: ["an uplift of", "growth of"], False: ["a loss of", "a setback of"]},
    "beat": {
        True: [("beat", "beat", ""), ("exceeded", "exceeded", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "behind"]},
}

SENTENCES = {
    "level": [
        "{per} closes with {m} {at} at {now}",
        "{At} we see {m} of {now}",
        "{e} | {M} | {now}",
        "{now}: {m} {at} {in_per}",
        "For {e} the books show {now} in {m}",
    ],
    "versus": [
        "{last} {lastly}, {now} today: {m} {at}",
        "{M} {at} went from {last} {lastly} to {now} {in_per}",
        "{e}: {m} {last} → {now}",
    ],
    "change": [
        "{The} {at} {was} {change} {way} than {prev}",
        "{rise} {change} in {m} {at} since {prev}",
        "{e} {verb} {change} in {m} against {prev}",
    ],
    "change_to": [
        "{e} takes {m} to {now}, {change} {way} than {prev}",
        "{The} {at} {verb} {change} to end {per} at {now}",
        "From {last}, {m} {at} {verb} by {change} to {now}",
    ],
    "signed": [
        "{M} {at} vs {prev}: {signed}",
        "{e} – {m} {now} / {signed} vs {prev}",
        "{signed} {m} for {e}, now at {now}",
    ],
    "list": [
        "{e} with {now}, {f} with {now_f} and {g} with {now_g}: the podium for {m}",
        "Top three by {m} – {e} {now} | {f} {now_f} | {g} {now_g}",
    ],
    "diff": [
        "{rise} {diff} in {m} {at}, measured against {prev}",
        "Against {prev}, {m} {at} {verb} {diff}",
        "{M} {at}: {sdiff} since {prev}",
    ],
    "points": [
        "{M} {at} now {now}, {pp} {way} than {prev}",
        "{spp} since {prev}: {m} {at}",
        "Since {prev}, {the} {at} {verb} {pp}",
    ],
    "share": [
        "{share} of {m} sits with {e}",
        "{e} holds {share} of group {m}",
        "{e}’s slice of {m} is {share}",
        "Of all {m}, {share} belongs to {e}",
    ],
    "total": [
        "The {many} add up to {total} in {m}",
        "Group {m} for {per}: {total}",
        "{total}: {m} of the whole group {in_per}",
        "Summed over all {many}, {m} comes to {total}",
    ],
    "total_change": [
        "Group {m} {verb} {total_change} and now totals {total}",
        "Group-wide {m} at {total}, {total_change} {way} than {prev}",
        "{total} in group {m}, {total_signed} vs {prev}",
    ],
    "average": [
        "{average} is what the average {one} shows in {m}",
        "Mean {m} across the {many}: {average}",
        "Per {one}, {m} comes to {average} on average",
    ],
    "count": [
        "{Count} {many} feed into these numbers",
        "We look at {count} {many} in what follows",
        "Scope: {count} {many}",
    ],
    "grown": [
        "{M} moved up for {grown} out of {count} {many}",
        "{Grown} {many} out of {count} show higher {m} than {prev}",
    ],
    "fallen": [
        "{M} slipped for {fallen} out of {count} {many}",
        "{Fallen} of the {count} {many} show lower {m} than {prev}",
    ],
    "first": [
        "{e} tops the table for {m}",
        "{e} sets the pace in {m} ({now})",
        "Number one by {m}: {e}",
        "{e} shows more {m} than any other {one}",
    ],
    "second": ["Number two by {m}: {e}", "{e} takes the second spot in {m} ({now})"],
    "third": [
        "{e} sits at the bottom of the table for {m}",
        "{e} brings up the rear in {m}, with {now}",
        "Smallest {m} of all {many}: {e}",
    ],
    "fastest": ["{e} outgrew every other {one} in {m}: {signed}", "Fastest riser by {m} – {e} ({signed})"],
    "floor": ["{e} clears {floor} in {m}", "{M} {at}: north of {floor}"],
    "ceiling": ["{e} comes close to {ceiling} in {m}, but stays below", "{M} {at}: a touch below {ceiling}"],
    "about": ["{e} sits near {about} in {m}", "{M} {at}: some {about}", "{e}: ~{about} in {m}"],
    "ratio": ["For {m}, {e} is {ratio} the size of {f}", "{M} {at}: {ratio} what {f} shows"],
    "rate": ["{M} works out at {rate} {at}", "{e} ends {per} with {m} of {rate}", "{rate}: {m} {at}"],
    "together": ["{e} plus {f} deliver {sum} in {m}", "Add {f} to {e} and {m} comes to {sum}"],
    "gap": ["{f} trails {e} by {gap} in {m}", "{gap} separates {e} from {f} in {m}"],
    "range": [
        "{M} spans {low} to {high} across the {many}",
        "From {low} to {high}: that is how far {m} varies by {one}",
    ],
    "doubled": ["{e} has doubled {m} since {lastly}", "{M} {at}: twice what {prev} had"],
    "half": ["{e} alone is half of group {m}", "Half of the group’s {m} sits with {e}"],
    "quarter": ["{e} alone is a quarter of group {m}", "One quarter of the group’s {m} sits with {e}"],
    "in_five": ["Out of every five {m}, one belongs to {e}"],
    "fifth": ["{e} alone is a fifth of group {m}"],
    "now_share": [
        "{e} books {now} in {m}, which is {share} of the group",
        "{now}, or {share} of group {m}: {e}",
        "With {now}, {e} holds {share} of all {m}",
    ],
    "duel": ["{e} ({now}) outweighs {f} ({now_f}) in {m}", "{M}: {e} at {now}, {f} only at {now_f}"],
    "extremes": [
        "{M} by {one}: from {e} at {now} down to {g} at {now_g}",
        "{e} ({now}) and {g} ({now_g}) mark the two ends in {m}",
    ],
    "top_two": [
        "{e} and {f} together hold {share2} of {m}",
        "Two {many}, {e} and {f}, bring in {share2} of group {m}",
    ],
    "plan_pct": [
        "{e} {beat} its {m} plan by {over}",
        "{M} {at}: {over} {beyond} plan",
        "{e} ended {per} {over} {beyond} its {m} target",
    ],
    "plan_gap": ["{e} {beat} its {m} plan by {overgap}", "{M} {at} came in {overgap} {beyond} target"],
    "plan_signed": ["{e} {m}: {now} ({sover} vs plan)", "{sover} vs plan in {m} {at}"],
    "attain": ["{e} reached {attain} of its {m} plan", "Plan attainment for {m} {at}: {attain}"],
    "plan_vs": ["{M} {at}: {now} against a plan of {plan}", "{e} planned {plan} in {m} and delivered {now}"],
    "plan_count": ["{Met} of {count} {many} met their {m} plan", "{M} targets met by {met} of the {count} {many}"],
    "plan_total": ["Group {m} {beat} plan by {total_over}", "In total, {m} is {total_over} {beyond} plan, at {total}"],
}

PLAIN = [
    "Prepared by the analytics desk on 3 April 2025",
    "Three questions for the next meeting",
    "Town hall: Thursday, 17 April, 2:30 pm",
    "SOC 2 Type II certificate renewed",
    "Method note: see chapter 4.2 of the handbook",
    "Hotline 0800 555 0142, weekdays 8–18 h",
    "Option B needs two approvals",
    "Room 3.07, floor 3",
    "Release 25.4 goes live after Easter",
]
INVENTED = [
    "Brand awareness stands at {b}%",
    "Employee turnover came to {b}%",
    "{c} followers on social media",
    "{a} job offers are open",
    "Energy bill: {d}",
]
WORDS = {
    "this": "This {}",
    "total": "All",
    "metric": ["KPI", "Actual", "vs prior"],
    "change": "vs prior",
    "agenda": "Contents",
    "page": "{} / {}",
    "outlook": "What happens next",
    "highlights": ["Executive summary", "What matters", "The short version"],
    "by": "{}: view by {}",
    "share": "{}: who has which share",
    "detail": ["All numbers on one page", "Scorecard by {}"],
    "notes": "Say: {}.",
    "alt": "The picture shows: {}.",
    "appendix": "Backup",
    "confidential": "Internal",
    "thanks": "Questions?",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[insert value here]", "Lorem ipsum dolor sit amet", "{}: XX%", "TBD: {}"],
    "date": "3 April 2025",
    "plan": ["Plan", "Target", "Budget"],
    "actual": "Actual",
    "vs_plan": ["vs plan", "Δ plan"],
    "number": "#",
}
