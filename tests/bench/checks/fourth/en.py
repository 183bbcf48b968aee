"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("is up", "are up", ""), ("increased", "increased", ""), ("rose", "rose", "")],
        False: [("is down", "are down", ""), ("decreased", "decreased", ""), ("fell", "fell", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a rise of"], False: ["a decrease of", "a decline of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("topped", "topped", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "is": ("is", "are"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
    "totals": ("totals", "total"),
    "ranges": ("ranges", "range"),
    "has": ("has", "have"),
}

SENTENCES = {
    "level": [
        "{e} ended {per} with {m} of {now}",
        "{M} {at} {stands} at {now}",
        "{e}: {now} ({m})",
        "{In_per}, {m} {at} came to {now}",
        "{M}, {e}: {now}",
    ],
    "versus": [
        "{M} {at}: {now} (vs. {last} in {prev})",
        "{e} moved {m} from {last} to {now}",
        "{M} {at}: {last} in {prev}, {now} {in_per}",
    ],
    "change": [
        "{M} {at} {verb} {change} {mom}",
        "{e}: {m} {way} {change} vs. {prev}",
        "Since {prev}, {m} {at} {verb} by {change}",
        "{e} reported {rise} {change} in {m} {mom}",
    ],
    "change_to": [
        "{M} {at} {verb} {change} {mom}, reaching {now}",
        "{M} {at}: {now}, {way} {change} {short}",
        "{e} finished {per} with {m} of {now}, {way} {change} vs. {prev}",
        "{M} {at} went from {last} to {now} ({signed} {short})",
    ],
    "signed": [
        "{M} {at}: {signed} {short}",
        "{e} – {m}: {now} ({signed} vs. {prev})",
        "{e} ({m}): {signed} {mom}, now {now}",
    ],
    "list": [
        "Top three {many} by {m}: {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "{e} leads with {now} in {m}, followed by {f} at {now_f} and {g} at {now_g}",
        "Highest {m}: {e} at {now}, then {f} at {now_f} and {g} at {now_g}",
    ],
    "diff": [
        "{M} {at} {verb} {diff} {mom}",
        "{e}: {rise} {diff} in {m} vs. {prev}",
        "{sdiff} {short}: {m} {at}",
    ],
    "points": [
        "{M} {at} {verb} {pp} {mom}, to {now}",
        "{e}: {m} at {now}, {way} {pp} vs. {prev}",
        "{M} {at}: {spp} {short}",
    ],
    "share": [
        "{e} drives {share} of {m}",
        "{share} of total {m} {comes} from {e}",
        "{M}: {e} contributes {share} of the total",
        "{e}’s share of total {m}: {share}",
    ],
    "total": [
        "Total {m} {in_per}: {total}",
        "Together, the {many} account for {total} in {m}",
        "{M} {totals} {total} across all {many}",
        "Total {m} came in at {total}",
    ],
    "total_change": [
        "Total {m} {verb} {total_change} {mom} to {total}",
        "{M} across all {many}: {total} ({total_signed} {short})",
        "At {total}, total {m} {is} {way} {total_change} vs. {prev}",
    ],
    "average": [
        "{M} per {one}: {average} on average",
        "The {many} averaged {average} each in {m}",
        "Average per {one}: {average} ({m})",
    ],
    "count": [
        "This update covers {count} {many}",
        "{Count} {many} are part of this report",
        "Our {count} {many} at a glance",
    ],
    "grown": [
        "{Grown} of {count} {many} posted higher {m} than in {prev}",
        "{M} went up in {grown} of {count} {many} {mom}",
    ],
    "fallen": [
        "{Fallen} of {count} {many} posted lower {m} than in {prev}",
        "{M} went down in {fallen} of {count} {many} {mom}",
    ],
    "first": [
        "{e} leads the {many} in {m} with {now}",
        "{e} is {first} by {m} ({now})",
        "{e} comes out on top in {m}",
        "Highest {m} {in_per}: {e} at {now}",
    ],
    "second": [
        "{e} comes second in {m} at {now}",
        "Second-highest {m}: {e} ({now})",
        "{e} is {second} by {m} ({now})",
    ],
    "third": [
        "{e} records the lowest {m} among the {many}",
        "Lowest {m} {in_per}: {e} at {now}",
        "{e} is {third} by {m} ({now})",
    ],
    "fastest": [
        "{e} is the fastest-growing {one} in {m} ({signed} {short})",
        "Biggest percentage increase in {m}: {e} ({signed})",
    ],
    "floor": ["{M} {at} topped {floor}", "{e} is above {floor} in {m}", "{e} recorded over {floor} in {m}"],
    "ceiling": ["{M} {at} came to just under {ceiling}", "{e} is just below {ceiling} in {m}"],
    "about": ["{e} is at roughly {about} in {m}", "{M} {at}: approx. {about}", "{M} {at} came to about {about}"],
    "ratio": ["{M} {at} {is} {ratio} the level of {f}", "{e} generates {ratio} as much as {f} in {m}"],
    "rate": ["{The} {at} {is} {rate}", "{e} – {m}: {rate}", "{e} ended {per} with {m} of {rate}"],
    "together": ["{e} and {f} jointly account for {sum} in {m}", "{e} and {f} combined: {sum} ({m})"],
    "gap": ["{e} exceeds {f} by {gap} in {m}", "{M}: {e} is {gap} ahead of {f}"],
    "range": ["{M} {ranges} from {low} to {high} across the {many}", "{M} by {one}: {low} to {high}"],
    "doubled": ["{e} doubled {m} {mom}", "{M} {at} {has} doubled since {prev}"],
    "half": ["Half of total {m} {comes} from {e}", "{e} drives half of all {m}"],
    "quarter": ["A quarter of total {m} {comes} from {e}", "{e} drives a quarter of all {m}"],
    "in_five": ["One fifth of all {m}: {e}"],
    "fifth": ["A fifth of total {m} {comes} from {e}", "{e} drives a fifth of all {m}"],
    "now_share": [
        "{e} generated {now} in {m} ({share} of the total)",
        "{e}: {now} in {m}, equal to {share} of the total",
        "At {now}, {e} makes up {share} of total {m}",
    ],
    "duel": ["{e} is at {now} in {m}, {f} at {now_f}", "{M}: {e} {now} vs. {f} {now_f}"],
    "extremes": [
        "{M} {ranges} from {now_g} ({g}) to {now} ({e})",
        "{e} has the highest {m} ({now}), {g} the lowest ({now_g})",
    ],
    "top_two": [
        "{e} and {f} jointly make up {share2} of total {m}",
        "Together, {e} and {f} drive {share2} of {m}",
    ],
    "plan_pct": ["{e} {beat} its target for {m} by {over}", "{M} {at}: {over} {beyond} target"],
    "plan_gap": ["{e} {beat} its {m} target by {overgap}", "{M} {at}: {now} ({overgap} {beyond} target)"],
    "plan_signed": ["{M} {at}: {now} vs. target {plan} ({sover})", "{e}: {sover} vs. target ({m})"],
    "attain": ["Target attainment {at}: {attain} ({m})", "{e} has reached {attain} of its target for {m}"],
    "plan_vs": ["{e}: {m} of {now} vs. target of {plan}", "{M} {at}: actual {now}, target {plan}"],
    "plan_count": [
        "{Met} of {count} {many} hit their {m} target",
        "{M}: {met} of {count} {many} on or above target",
    ],
    "plan_total": [
        "Total {m} {is} {total_over} {beyond} target at {total}",
        "Total {m} {beat} target by {total_over}",
    ],
}

PLAIN = [
    "Data as of 26 February 2026, source: data warehouse",
    "Open questions will be settled by 13 March",
    "Next review: Monday, 9 March, 11:00 am",
    "Two topics for the management board",
    "Questions? Please call extension 2207",
    "The new pricing model goes live on 1 April 2026",
    "ISO 9001 audit scheduled for May",
    "For definitions, see page 3 of the KPI handbook",
    "Rounding differences are possible",
    "Recommendation: focus on the two weakest locations first",
]
INVENTED = [
    "Customer satisfaction is at {b}%",
    "The newsletter reached {c} readers",
    "{a} apprentices joined the company",
    "Capital expenditure came to {d}",
    "Staff turnover is {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["Metric", "Current", "Change vs. previous period"],
    "change": "Change vs. previous period",
    "agenda": "Today’s agenda",
    "page": "{} of {}",
    "outlook": "Next steps and recommendations",
    "highlights": ["Key takeaways", "Performance at a glance", "Summary of results", "Where we stand"],
    "by": "{} per {}",
    "share": "{}: breakdown",
    "detail": ["Results in detail", "KPI overview per {}"],
    "notes": "Speaker note: {}.",
    "alt": "Slide image, in words: {}.",
    "appendix": "Appendix: further data",
    "confidential": "Company confidential",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[insert number]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: add {}"],
    "date": "26 February 2026",
    "plan": ["Target", "Goal"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Variance vs. target"],
    "number": "count",
    "rank": "#",
    "part": "% of total",
    "profile": "Spotlight: {}",
    "subtitle": ["Management summary", "Prepared for the executive board", "KPI review"],
    "versus": "{} vs. {}",
    "status": ["Status", "On target", "Below target"],
    "columns": ["KPI", "Current period", "Previous period", "Change"],
    "what": "What the numbers say",
    "drivers": ["What moved", "Where we stand against target"],
}
