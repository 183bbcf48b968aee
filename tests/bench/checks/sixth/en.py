"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("went up", "went up", ""), ("grew", "grew", ""), ("rose", "rose", "")],
        False: [("went down", "went down", ""), ("declined", "declined", ""), ("fell", "fell", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "growth of"], False: ["a decrease of", "a decline of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("outperformed", "outperformed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "behind"]},
}
BENT = {
    "is": ("is", "are"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
    "ranges": ("ranges", "range"),
    "has": ("has", "have"),
}

SENTENCES = {
    "level": [
        "{M} {at} {comes} to {now} for {per}",
        "{e} reported {m} of {now} {in_per}",
        "{M} {at} closed {per} at {now}",
        "Current {m} {at}: {now}",
        "{M} for {e}: {now} {in_per}",
        "{e} is at {now} for {m}",
    ],
    "versus": [
        "{M} {at} {stands} at {now}, against {last} in {prev}",
        "{M} {at}: {now}, after {last} in {prev}",
        "{e} reported {now} in {m}, compared to {last} in {prev}",
        "{e}: {m} of {now}, previously {last}",
    ],
    "change": [
        "{M} {at} {verb} by {change} versus {prev}",
        "{M} {at}: {way} {change} on {prev}",
        "{e}’s {m} {verb} {change} {yoy}",
        "{e} reported {rise} {change} in {m} versus {prev}",
    ],
    "change_to": [
        "{M} {at} {verb} {change} {yoy} and now {stands} at {now}",
        "{e} reported {m} of {now}, {way} {change} from {prev}",
        "{e}’s {m} {verb} from {last} to {now} ({signed} {yoy})",
        "{M} {at} closed {per} at {now}, {way} {change} {yoy}",
    ],
    "signed": [
        "{M} {at} {in_per}: {now} ({signed} vs. {prev})",
        "{e}: {signed} in {m} {yoy}",
        "{M} {at} {stands} at {now} ({signed} {yoy})",
    ],
    "list": [
        "{e}, {f} and {g} lead in {m} with {now}, {now_f} and {now_g}",
        "{M}, the three highest: {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "By {m}, {e} ({now}) is ahead of {f} ({now_f}) and {g} ({now_g})",
    ],
    "diff": [
        "{M} {at} {is} {way} {diff} versus {prev}",
        "{e}’s {m} {verb} by {diff} {yoy}",
        "{sdiff} in {m} {at} compared with {prev}",
    ],
    "points": [
        "{M} {at} {verb} by {pp} versus {prev}, to {now}",
        "{M} {at} {stands} at {now} ({spp} {yoy})",
        "{e}’s {m} {is} {way} {pp} on {prev}",
    ],
    "share": [
        "{e} accounts for {share} of overall {m}",
        "{e} contributes {share} to total {m}",
        "{share} of overall {m} {comes} from {e}",
        "{e} holds a share of {share} in total {m}",
        "Share of total {m}, {e}: {share}",
    ],
    "total": [
        "Overall {m} for {per}: {total}",
        "{M} across all {many} {comes} to {total}",
        "Total {m} {stands} at {total} {in_per}",
        "Together, the {many} reported {total} in {m}",
    ],
    "total_change": [
        "Total {m} {is} {way} {total_change} versus {prev}, at {total}",
        "Total {m} {verb} by {total_change} {yoy} to {total}",
        "{M} across all {many}: {total}, {total_signed} {yoy}",
    ],
    "average": [
        "Average {m} per {one} {comes} to {average}",
        "{M} per {one}, on average: {average}",
        "On average, the {many} report {average} in {m}",
    ],
    "count": [
        "{Count} {many} make up this report",
        "In scope: {count} {many}",
        "Key figures for {count} {many}",
    ],
    "grown": [
        "{Grown} of {count} {many} saw {m} rise versus {prev}",
        "{M} {is} up on {prev} for {grown} of {count} {many}",
    ],
    "fallen": [
        "{Fallen} of {count} {many} saw {m} fall versus {prev}",
        "{M} {is} down on {prev} for {fallen} of {count} {many}",
    ],
    "first": [
        "{e} records the highest figure for {m} ({now})",
        "{e} ranks first for {m} with {now}",
        "{e} is {first} for {m}",
        "{M} {is} highest for {e} ({now})",
    ],
    "second": [
        "{e} is {second} for {m}, with {now}",
        "{e} follows in second place for {m} ({now})",
    ],
    "third": [
        "{e} is {third} for {m}, with {now}",
        "{M} {is} lowest for {e} ({now})",
        "No {one} has a lower figure for {m} than {e}",
    ],
    "fastest": [
        "{e} recorded the biggest percentage increase in {m} ({signed} {yoy})",
        "Highest growth rate in {m}: {e} ({signed})",
    ],
    "floor": [
        "{e} reported more than {floor} in {m}",
        "{M} {at} {is} above {floor}",
        "{M} {at} passed the {floor} mark",
    ],
    "ceiling": ["{M} {at} {is} just below {ceiling}", "{e} reported nearly {ceiling} in {m}"],
    "about": [
        "{M} {at} {is} around {about}",
        "{e} reported roughly {about} in {m}",
        "{M} {at}: about {about}",
    ],
    "ratio": ["{M} for {e} {is} {ratio} as high as for {f}", "{e} reports {ratio} the {m} of {f}"],
    "rate": ["{M} {at} {comes} to {rate}", "{M} for {e}: {rate}", "{e} reports {m} of {rate}"],
    "together": ["{e} and {f} together report {m} of {sum}", "Combined {m} of {e} and {f}: {sum}"],
    "gap": ["{e} is ahead of {f} in {m} by {gap}", "{M}: a gap of {gap} between {e} and {f}"],
    "range": [
        "Depending on the {one}, {m} {ranges} from {low} to {high}",
        "Range of {m} across the {many}: {low} to {high}",
    ],
    "doubled": ["{M} {at} {has} doubled versus {prev}", "{e}’s {m} doubled {yoy}"],
    "half": ["{e} accounts for half of overall {m}", "Half of overall {m} {comes} from {e}"],
    "quarter": ["{e} accounts for a quarter of overall {m}", "A quarter of overall {m} {comes} from {e}"],
    "in_five": ["{e}’s share of overall {m} is one fifth"],
    "fifth": ["{e} accounts for a fifth of overall {m}", "A fifth of overall {m} {comes} from {e}"],
    "now_share": [
        "{e}: {now} in {m}, a share of {share}",
        "{e} reports {now} in {m}, which equals {share} of the total",
        "{M} {at} {comes} to {now}, or {share} of the total",
    ],
    "duel": ["{e} reports {now} in {m}, {f} {now_f}", "{M}: {now} for {e} against {now_f} for {f}"],
    "extremes": [
        "{M} {is} highest for {e} ({now}) and lowest for {g} ({now_g})",
        "From {g} ({now_g}) to {e} ({now}): the range in {m}",
    ],
    "top_two": [
        "{e} and {f} account for {share2} of overall {m}",
        "Together, {e} and {f} contribute {share2} to total {m}",
    ],
    "plan_pct": ["{e} {beat} plan for {m} by {over}", "{M} {at} {is} {over} {beyond} plan"],
    "plan_gap": ["{e} {beat} plan for {m} by {overgap}", "{M} {at}: {overgap} {beyond} plan"],
    "plan_signed": ["{M} {at}: {now} ({sover} vs. plan)", "{e}: {sover} vs. target in {m}"],
    "attain": ["{e} reached {attain} of its target in {m}", "Plan achievement for {m} {at}: {attain}"],
    "plan_vs": ["{M} {at}: {now} (target: {plan})", "{e} reported {now} in {m}, with {plan} planned"],
    "plan_count": [
        "{Met} of {count} {many} met or exceeded plan for {m}",
        "{M}: {met} of {count} {many} at or above target",
    ],
    "plan_total": [
        "Total {m} {is} {total_over} {beyond} plan, at {total}",
        "Total {m} {beat} plan by {total_over}",
    ],
}

PLAIN = [
    "Source: data platform, export of 17 August 2026",
    "Action owners to be named by 28 August",
    "Next KPI meeting: Wednesday, 16 September, 10 am",
    "One decision needed from the board",
    "Contact: kpi-team@example.com",
    "Stage 2 of the migration starts in Q4 2026",
    "ISO 50001 audit scheduled for November",
    "Metric definitions: see the glossary, section 4",
    "Provisional figures",
    "The causes of the main deviations are being reviewed",
]
INVENTED = [
    "Brand awareness reached {b}%",
    "The intranet recorded {c} page views",
    "{a} complaints were received",
    "IT costs came to {d}",
    "Employee survey participation was {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["KPI", "Figure", "Change"],
    "change": "Change in %",
    "agenda": "Contents",
    "page": "Page {} / {}",
    "outlook": "Outlook and next steps",
    "highlights": ["Key results", "Summary", "The period in brief", "Performance summary"],
    "by": "{} by {}",
    "share": "Share of total {}",
    "detail": ["Overview of results", "All KPIs by {}"],
    "notes": "Comment: {}.",
    "alt": "Image description: {}.",
    "appendix": "Appendix: detailed data",
    "confidential": "Internal",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[enter figure]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: check {}"],
    "date": "18 August 2026",
    "plan": ["Target", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Var. %"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "Deep dive: {}",
    "subtitle": ["KPI report", "Results for the management team", "Performance review"],
    "versus": "{} compared with {}",
    "status": ["Status", "Target met", "Target missed"],
    "columns": ["KPI", "This period", "Prior period", "Change"],
    "what": "What stands out",
    "drivers": ["Compared with the prior period", "Compared with target"],
    "each": "Results per {}",
    "over_time": "{}: development over time",
    "scorecard": "Scorecard: {}",
}
