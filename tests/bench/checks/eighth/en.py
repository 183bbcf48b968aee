"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("increased", "increased", ""), ("grew", "grew", ""), ("was up", "were up", "")],
        False: [("decreased", "decreased", ""), ("declined", "declined", ""), ("was down", "were down", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "growth of"], False: ["a decrease of", "a decline of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("came in above", "came in above", "")],
        False: [("missed", "missed", ""), ("came in below", "came in below", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "behind"]},
}
BENT = {
    "is": ("is", "are"),
    "were": ("was", "were"),
    "stands": ("stands", "stand"),
    "varies": ("varies", "vary"),
    "ranges": ("ranges", "range"),
    "has": ("has", "have"),
}

SENTENCES = {
    "level": [
        "{e} recorded {now} for {m} {in_per}",
        "{M} {at} came in at {now} {in_per}",
        "{In_per}, {the} {at} {was} {now}",
        "{e} stood at {now} for {m} {in_per}",
        "{M} for {e}: {now}",
        "{e} – {m}: {now} {in_per}",
    ],
    "versus": [
        "{M} {at}: {now} vs. {last} in {prev}",
        "{e} went from {last} to {now} in {m}",
        "{The} {at} {was} {now}, compared to {last} in {prev}",
        "{M} for {e} moved to {now} from {last} in {prev}",
    ],
    "change": [
        "{M} for {e} {verb} by {change} {rel}",
        "{M} {at} {verb} {change} relative to {prev}",
        "{e}: {m} {way} {change} {rel}",
        "We saw {rise} {change} in {m} {at} versus {prev}",
    ],
    "change_to": [
        "{M} for {e} {verb} {change} {rel} to {now}",
        "{e} reached {now} in {m}, {way} {change} {rel}",
        "{M} {at} came in at {now}, {way} {change} on {prev}",
        "{The} {at} {verb} from {last} in {prev} to {now} ({signed})",
    ],
    "signed": [
        "{e}: {m} at {now} ({signed} {rel})",
        "{M} for {e}: {signed} versus {prev}",
        "{M} {at} came in at {now} ({signed} vs. {prev})",
    ],
    "list": [
        "{M} {is} highest for {e} with {now}, followed by {f} ({now_f}) and {g} ({now_g})",
        "Top three {many} for {m}: {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "The three highest values for {m} are {now} ({e}), {now_f} ({f}) and {now_g} ({g})",
    ],
    "diff": [
        "{M} for {e} {verb} by {diff} {rel}",
        "{The} {at} {is} {way} {diff} on {prev}",
        "{e}: {sdiff} in {m} versus {prev}",
    ],
    "points": [
        "{M} for {e} {verb} by {pp} {rel} to {now}",
        "{e}: {m} at {now} ({spp} {rel})",
        "{The} {at} {is} {way} {pp} versus {prev}, now at {now}",
    ],
    "share": [
        "{e} contributed {share} of total {m}",
        "{e} is responsible for {share} of total {m}",
        "{e} makes up {share} of overall {m}",
        "{e}’s contribution to total {m}: {share}",
        "In {m}, {e} has a {share} share of the total",
    ],
    "total": [
        "Total {m} came to {total} {in_per}",
        "{M} {in_per}: {total} in total",
        "Across all {many}, total {m} {was} {total}",
        "All {many} together reached {total} in {m}",
    ],
    "total_change": [
        "Total {m} {verb} {total_change} {rel}, to {total}",
        "Total {m}: {total}, {way} {total_change} {rel}",
        "Total {m} came to {total} ({total_signed} vs. {prev})",
    ],
    "average": [
        "The average per {one} is {average} for {m}",
        "{M} averaged {average} per {one} {in_per}",
        "{M}: an average of {average} per {one}",
    ],
    "count": [
        "This deck covers {count} {many}",
        "{Count} {many} were reviewed",
        "Performance across {count} {many}",
    ],
    "grown": [
        "{M} rose {rel} in {grown} of {count} {many}",
        "{Grown} of {count} {many} are up on {prev} in {m}",
    ],
    "fallen": [
        "{M} fell {rel} in {fallen} of {count} {many}",
        "{Fallen} of {count} {many} are down on {prev} in {m}",
    ],
    "first": [
        "{e} leads in {m} with {now}",
        "{e} is {first} in {m} at {now}",
        "Top {one} by {m}: {e} ({now})",
        "The highest figure for {m} was recorded by {e}",
    ],
    "second": [
        "{e} is {second} in {m} at {now}",
        "The second-highest figure for {m} was recorded by {e} ({now})",
    ],
    "third": [
        "{e} is {third} in {m} at {now}",
        "Bottom {one} by {m}: {e} ({now})",
        "The lowest figure for {m} was recorded by {e}",
    ],
    "fastest": [
        "{e} recorded the strongest growth in {m} ({signed} {rel})",
        "{M} grew fastest for {e} ({signed} vs. {prev})",
    ],
    "floor": [
        "{e} surpassed {floor} in {m}",
        "{M} for {e} exceeded {floor}",
        "{M} {at} {stands} at more than {floor}",
    ],
    "ceiling": ["{M} for {e} came in just under {ceiling}", "{e} stood at almost {ceiling} for {m}"],
    "about": [
        "{M} for {e} came in at around {about}",
        "{e} stood at about {about} for {m}",
        "{M} {at}: roughly {about}",
    ],
    "ratio": ["{e} shows {ratio} the {m} of {f}", "In {m}, {e} is at {ratio} the figure of {f}"],
    "rate": [
        "{M} for {e} came in at {rate}",
        "{In_per}, {the} {at} {was} {rate}",
        "{e} – {m}: {rate} {in_per}",
    ],
    "together": [
        "Together, {e} and {f} come to {sum} in {m}",
        "{M} for {e} and {f} combined: {sum}",
    ],
    "gap": ["{e} leads {f} in {m} by {gap}", "In {m}, {e} exceeds {f} by {gap}"],
    "range": [
        "{M} by {one} {ranges} from {low} to {high}",
        "Across the {many}, {m} {varies} from {low} to {high}",
    ],
    "doubled": ["{M} for {e} {has} doubled {rel}", "{e} doubled its {m} compared to {prev}"],
    "half": ["{e} contributed half of total {m}", "{e} makes up half of overall {m}"],
    "quarter": ["{e} contributed a quarter of total {m}", "{e} makes up a quarter of overall {m}"],
    "in_five": ["{e} is responsible for one fifth of total {m}"],
    "fifth": ["{e} contributed a fifth of total {m}", "{e} makes up a fifth of overall {m}"],
    "now_share": [
        "{e} recorded {now} in {m} ({share} of the total)",
        "{M} for {e}: {now}, or {share} of the total",
        "At {now}, {e} contributed {share} of total {m}",
    ],
    "duel": [
        "{e} is above {f} on {m}: {now} vs. {now_f}",
        "{M}: {now} for {e}, compared with {now_f} for {f}",
    ],
    "extremes": [
        "{M} {ranges} from {now} for {e} to {now_g} for {g}",
        "Highest value for {m}: {e} at {now}; lowest value: {g} at {now_g}",
    ],
    "top_two": [
        "{e} and {f} together contributed {share2} of total {m}",
        "{e} and {f} are jointly responsible for {share2} of total {m}",
    ],
    "plan_pct": ["{e} {beat} the {m} target by {over}", "{M} for {e} {is} {over} {beyond} target"],
    "plan_gap": ["{e} {beat} the {m} target by {overgap}", "{M} for {e} {is} {overgap} {beyond} target"],
    "plan_signed": ["{M} for {e}: {now} ({sover} vs. target)", "{e} is at {sover} vs. target in {m}"],
    "attain": ["{e} achieved {attain} of target in {m}", "{M} {at} {is} at {attain} of target"],
    "plan_vs": [
        "{M} for {e}: {now} against a target of {plan}",
        "{e} achieved {now} in {m} (target {plan})",
    ],
    "plan_count": [
        "{Met} of {count} {many} reached or exceeded target in {m}",
        "{M}: {met} of {count} {many} achieved their target",
    ],
    "plan_total": [
        "Total {m} came to {total}, {total_over} {beyond} target",
        "Total {m} {beat} the target by {total_over}",
    ],
}

PLAIN = [
    "Source: reporting database, as of 8 January 2027",
    "Action items to be assigned by 29 January",
    "Next monthly meeting: Tuesday, 9 February, 10:30 am",
    "Two points for decision by the management team",
    "Contact: reporting@example.com",
    "Phase 3 of the systems migration starts in April 2027",
    "ISO 14001 recertification planned for June",
    "Definitions of all metrics: see page 9 of the handbook",
    "Numbers may not add up due to rounding",
    "We are looking into the reasons for these changes",
]
INVENTED = [
    "Employee engagement came in at {b}%",
    "The company blog attracted {c} readers",
    "{a} support requests are still open",
    "Legal fees amounted to {d}",
    "Training participation reached {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["Metric", "Value", "Change vs. previous"],
    "change": "Change vs. previous",
    "agenda": "Agenda",
    "page": "Page {} of {}",
    "outlook": "Outlook and actions",
    "highlights": ["Executive overview", "Key highlights", "Performance overview", "Main results"],
    "by": "{} by {}",
    "share": "Breakdown of total {}",
    "detail": ["Key figures in detail", "Detailed KPIs by {}"],
    "notes": "Notes: {}.",
    "alt": "Chart showing: {}.",
    "appendix": "Appendix: additional figures",
    "confidential": "Confidential",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": [
        "{{{{{}}}}}",
        "[insert figure here]",
        "Lorem ipsum dolor sit amet",
        "{}: [TBD]",
        "TODO: update {}",
    ],
    "date": "12 January 2027",
    "plan": ["Target", "Target", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Var. vs. target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "{}: key figures",
    "subtitle": ["KPI review", "Management report", "Performance update"],
    "versus": "{} vs. {} in comparison",
    "status": ["Status", "Target met", "Target not met"],
    "columns": ["KPI", "Current", "Previous", "Change"],
    "what": "What we learn from this",
    "drivers": ["Versus the previous period", "Versus target"],
    "each": "Key results per {}",
    "over_time": "{}: trend",
    "scorecard": "{}: actual vs. target",
}
