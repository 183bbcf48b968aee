"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("increased", "increased", ""), ("rose", "rose", ""), ("climbed", "climbed", "")],
        False: [("decreased", "decreased", ""), ("fell", "fell", ""), ("dropped", "dropped", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a rise of"], False: ["a decrease of", "a drop of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("beat", "beat", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "is": ("is", "are"),
    "sits": ("sits", "sit"),
    "comes": ("comes", "come"),
    "adds": ("adds", "add"),
    "varies": ("varies", "vary"),
    "runs": ("runs", "run"),
    "has": ("has", "have"),
}

SENTENCES = {
    "level": [
        "{The} {at} came out at {now} {in_per}",
        "{e} finished {per} at {now} ({m})",
        "{e} | {m}: {now}",
        "{The} {at} {sits} at {now}",
        "{per}: {m} of {now} {at}",
        "{per} result for {m} {at}: {now}",
    ],
    "versus": [
        "{M} {at}: {now}, versus {last} in {prev}",
        "{The} {at} {has} moved from {last} to {now} since {prev}",
        "{e}: {last} → {now} ({m})",
        "{e} finished at {now} in {m}, after {last} in {prev}",
    ],
    "change": [
        "{The} {at} {verb} by {change} {pop}",
        "{M} {at}: {change} {way} on {prev}",
        "{e} registered {rise} {change} in {m} {pop}",
        "Versus {prev}, {the} {at} {is} {way} {change}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} {pop}, reaching {now}",
        "{M} {at}: {now}, {change} {way} on {prev}",
        "{e}: {m} {way} {change} to {now} (from {last})",
        "{The} {at} {sits} at {now}, {rise} {change} {pop}",
    ],
    "signed": [
        "{e}: {now} in {m} ({signed} {pop})",
        "{M} {at}: {signed} {pop}, now at {now}",
        "{M}, {e}: {signed} compared to {prev}",
    ],
    "list": [
        "Highest values for {m}: {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "{M} {is} highest for {e} at {now}, then come {f} ({now_f}) and {g} ({now_g})",
        "{M}, places 1 to 3: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} versus {prev}",
        "{e} registered {rise} {diff} in {m} {pop}",
        "{M} {at}: {sdiff} {pop}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} {pop} to {now}",
        "{e}: {m} of {now}, {way} {pp} on {prev}",
        "{M} {at}: now {now}, {spp} versus {prev}",
    ],
    "share": [
        "{e} made up {share} of total {m} {in_per}",
        "{share} of total {m} {is} attributable to {e}",
        "{e} stands for {share} of total {m}",
        "{e} has a share of {share} in total {m}",
        "Of total {m}, {share} {comes} from {e}",
    ],
    "total": [
        "In total, {m} amounted to {total} {in_per}",
        "{M} for all {many} combined: {total}",
        "Company-wide {m} {sits} at {total}",
        "Across the {many}, {m} {adds} up to {total}",
    ],
    "total_change": [
        "Company-wide {m} {verb} by {total_change} {pop} to {total}",
        "{M} for all {many} combined: {total} ({total_signed} {pop})",
        "In total, {m} {is} {way} {total_change} on {prev}",
    ],
    "average": [
        "{M} per {one} averaged {average}",
        "On average, {m} {comes} to {average} per {one}",
        "Mean {m} per {one}: {average}",
    ],
    "count": [
        "The report covers {count} {many}",
        "A look at our {count} {many}",
        "{Count} {many} are in scope",
    ],
    "grown": [
        "{M} increased for {grown} of {count} {many} versus {prev}",
        "{Grown} out of {count} {many} recorded growth in {m} {pop}",
    ],
    "fallen": [
        "{M} decreased for {fallen} of {count} {many} versus {prev}",
        "{Fallen} out of {count} {many} recorded a decline in {m} {pop}",
    ],
    "first": [
        "{e} is number one in {m} with {now}",
        "The top {one} by {m} is {e} ({now})",
        "{e} has the highest value for {m}",
        "With {now}, {e} is {first} for {m}",
    ],
    "second": [
        "With {now}, {e} is {second} for {m}",
        "The number two by {m} is {e} ({now})",
    ],
    "third": [
        "With {now}, {e} is {third} for {m}",
        "{e} has the lowest value for {m}",
        "The bottom {one} by {m} is {e} ({now})",
    ],
    "fastest": [
        "In percentage terms, {e} grew the most in {m} ({signed})",
        "Strongest percentage growth in {m} {pop}: {e} ({signed})",
    ],
    "floor": [
        "{The} {at} came out at more than {floor}",
        "{e} has passed {floor} in {m}",
        "{M} {at}: above {floor}",
    ],
    "ceiling": ["{The} {at} came out just below {ceiling}", "{e} has nearly reached {ceiling} in {m}"],
    "about": [
        "{The} {at} came out at roughly {about}",
        "{e}: about {about} in {m}",
        "{M} {at}: around {about}",
    ],
    "ratio": ["{M} {at}: {ratio} the figure for {f}", "In {m}, {e} is at {ratio} the level of {f}"],
    "rate": ["{The} {at} came out at {rate} {in_per}", "{e} | {m}: {rate}", "{The} {at} {sits} at {rate}"],
    "together": ["{e} and {f} together contributed {sum} in {m}", "{e} and {f}: {sum} in {m} combined"],
    "gap": ["{e} is {gap} above {f} in {m}", "In {m}, {e} leads {f} by {gap}"],
    "range": [
        "{M} {varies} between {low} and {high} across the {many}",
        "{M} per {one} {runs} from {low} to {high}",
    ],
    "doubled": ["{The} {at} {has} doubled since {prev}", "{e} has doubled its {m} {pop}"],
    "half": ["{e} made up half of total {m}", "Half of total {m} {is} attributable to {e}"],
    "quarter": ["{e} made up a quarter of total {m}", "A quarter of total {m} {is} attributable to {e}"],
    "in_five": ["{e} stands for one fifth of total {m}"],
    "fifth": ["{e} made up a fifth of total {m}", "A fifth of total {m} {is} attributable to {e}"],
    "now_share": [
        "{e} accounts for {now} in {m}, or {share} of the total",
        "{M} {at}: {now}, which is {share} of the total",
        "With {now}, {e} makes up {share} of total {m}",
    ],
    "duel": ["{e} is ahead of {f} in {m} ({now} vs. {now_f})", "In {m}, {e} is at {now} and {f} at {now_f}"],
    "extremes": [
        "{M} by {one}: highest for {e} at {now}, lowest for {g} at {now_g}",
        "{e} has the top value for {m} ({now}), {g} the bottom value ({now_g})",
    ],
    "top_two": [
        "{e} and {f} together make up {share2} of total {m}",
        "{share2} of total {m} {is} attributable to {e} and {f}",
    ],
    "plan_pct": ["{The} {at} {beat} target by {over}", "{e} is {over} {beyond} target in {m}"],
    "plan_gap": ["{The} {at} {beat} target by {overgap}", "{e} is {overgap} {beyond} target in {m}"],
    "plan_signed": ["{e}: {now} in {m} ({sover} vs. target)", "Deviation from target, {m} {at}: {sover}"],
    "attain": ["{e} stands at {attain} of target for {m}", "{M} {at}: {attain} of target achieved"],
    "plan_vs": ["{The} {at} came out at {now} against a target of {plan}", "{e}: {now} in {m} (target: {plan})"],
    "plan_count": [
        "{Met} of {count} {many} met their target for {m}",
        "Target met or exceeded for {m}: {met} of {count} {many}",
    ],
    "plan_total": [
        "In total, {m} {is} {total_over} {beyond} target",
        "Company-wide {m}: {total}, {total_over} {beyond} target",
    ],
}

PLAIN = [
    "Source: finance data mart, status 1 October 2026",
    "Owners and deadlines to be confirmed by 16 October",
    "Next performance meeting: Thursday, 29 October, 3 pm",
    "Three decisions requested from the executive committee",
    "Contact: group-controlling@example.com",
    "Phase 2 of the transformation programme starts in January 2027",
    "ISO 45001 certification audit planned for spring",
    "KPI definitions are listed on page 22 of the reporting manual",
    "Figures are preliminary and may be revised",
    "Root causes of the deviations are still under review",
]
INVENTED = [
    "The recommendation rate reached {b}%",
    "The careers page had {c} visits",
    "{a} audit findings remain open",
    "Travel expenses totalled {d}",
    "The absence rate came to {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["Metric", "Actual", "Change vs. last period"],
    "change": "Change vs. last period",
    "agenda": "Agenda",
    "page": "Page {} of {}",
    "outlook": "Outlook & next steps",
    "highlights": ["Key messages", "Results overview", "Key figures at a glance", "Management summary"],
    "by": "{} by {}",
    "share": "{}: split of the total",
    "detail": ["Results in figures", "Overview of KPIs by {}"],
    "notes": "Notes: {}.",
    "alt": "Chart description: {}.",
    "appendix": "Appendix: supporting data",
    "confidential": "Confidential",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[add value]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: fill in {}"],
    "date": "2 October 2026",
    "plan": ["Target", "Target", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Deviation"],
    "number": "number",
    "rank": "Rank",
    "part": "Share",
    "profile": "{} at a glance",
    "subtitle": ["Performance report", "Management KPI report", "Results review"],
    "versus": "{} versus {}",
    "status": ["Status", "Target reached", "Target missed"],
    "columns": ["Metric", "This period", "Last period", "Change"],
    "what": "What we see",
    "drivers": ["Development since last period", "Progress against target"],
    "each": "Key figures per {}",
    "over_time": "Development of {}",
    "scorecard": "KPI scorecard – {}",
}
