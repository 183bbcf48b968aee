"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("climbed", "climbed", ""), ("went up", "went up", "")],
        False: [("fell", "fell", ""), ("dropped", "dropped", ""), ("went down", "went down", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["a rise of", "a gain of"], False: ["a fall of", "a drop of"]},
    "beat": {
        True: [("surpassed", "surpassed", ""), ("finished above", "finished above", "")],
        False: [("fell short of", "fell short of", ""), ("finished below", "finished below", "")],
    },
    "beyond": {True: ["above", "over"], False: ["below", "under"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "stands": ("stands", "stand"),
    "spans": ("spans", "span"),
    "varies": ("varies", "vary"),
}

SENTENCES = {
    "level": [
        "{In_per}, {e} posted {now} in {m}",
        "{e} closed {per} with {m} at {now}",
        "{M} {at} {has} reached {now} {in_per}",
        "{M} ({e}, {per}): {now}",
        "{e} ended {per} at {now} for {m}",
        "{M} {at} {stands} at {now} for {per}",
    ],
    "versus": [
        "{M} {at} moved from {last} to {now} between {prev} and {per}",
        "{e} posted {now} in {m}, after {last} in {prev}",
        "{M} ({e}): {now}, previously {last}",
        "{M} {at} {has} gone from {last} to {now}",
    ],
    "change": [
        "{M} {at} {verb} by {change} {rel}",
        "{e} posted {rise} {change} in {m} against {prev}",
        "{M} ({e}): {way} {change} on {prev}",
        "Against {prev}, {m} {at} {verb} {change}",
    ],
    "change_to": [
        "{M} {at} {verb} by {change} to {now} {in_per}",
        "{e} closed {per} with {m} at {now}, {rise} {change} against {prev}",
        "{M} ({e}): {now}, {way} {change} vs. {prev}",
        "{M} {at} {verb} to {now} from {last} in {prev}, a change of {signed}",
    ],
    "signed": [
        "{M} ({e}): {now}, {signed} on {prev}",
        "{e} posted {now} in {m}, a {rel} change of {signed}",
        "{e}, {m}: {signed} against {prev}",
    ],
    "list": [
        "The leading {many} by {m} are {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "{e} tops the ranking by {m} with {now}, ahead of {f} with {now_f} and {g} with {now_g}",
        "{M}, highest three: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{M} {at} {verb} by {diff} against {prev}",
        "{e} posted {rise} {diff} in {m} {rel}",
        "{M} ({e}): {sdiff} on {prev}",
    ],
    "points": [
        "{M} {at} {verb} by {pp} to {now} {in_per}",
        "{M} ({e}): {now}, {spp} on {prev}",
        "{e} closed {per} with {m} at {now}, {way} {pp} {rel}",
    ],
    "share": [
        "{e} brings in {share} of all {m}",
        "{share} of the {m} total belongs to {e}",
        "Share of total {m} held by {e}: {share}",
        "{e}: {share} of the overall figure for {m}",
        "{M}: {e} provides {share} of the total",
    ],
    "total": [
        "{M} added up to {total} across all {many}",
        "The {many} combined for {total} in {m} {in_per}",
        "Overall {m} {in_per} {stands} at {total}",
        "{M}, all {many}: {total}",
    ],
    "total_change": [
        "Overall {m} {verb} by {total_change} against {prev}, reaching {total}",
        "{M}, all {many}: {total} ({total_signed} {rel})",
        "Across all {many}, {m} {verb} {total_change} to {total} {in_per}",
    ],
    "average": [
        "The mean per {one} works out at {average} for {m}",
        "{M} per {one}, mean value: {average}",
        "On average, each {one} posted {average} in {m}",
    ],
    "count": [
        "The figures below relate to {count} {many}",
        "{Count} {many} at a glance this time",
        "Our portfolio comprises {count} {many}",
    ],
    "grown": [
        "{Grown} out of {count} {many} posted a higher figure for {m} than in {prev}",
        "{M} moved up in {grown} out of {count} {many} against {prev}",
    ],
    "fallen": [
        "{Fallen} out of {count} {many} posted a lower figure for {m} than in {prev}",
        "{M} moved down in {fallen} out of {count} {many} against {prev}",
    ],
    "first": [
        "{e} tops the table for {m} with {now}",
        "{e} finished {per} {first} for {m}",
        "No other {one} posted a higher figure for {m} than {e} ({now})",
        "Leader in {m}: {e} at {now}",
    ],
    "second": [
        "{e} finished {per} {second} for {m} with {now}",
        "Runner-up in {m}: {e} at {now}",
    ],
    "third": [
        "{e} finished {per} {third} for {m} with {now}",
        "No other {one} posted a lower figure for {m} than {e}",
        "{e} closes the table for {m} with {now}",
    ],
    "fastest": [
        "{e} had the highest growth rate in {m}, at {signed} against {prev}",
        "Fastest-growing {one} by {m}: {e} ({signed})",
    ],
    "floor": [
        "{e} moved past {floor} in {m} {in_per}",
        "{M} {at} {is} now above {floor}",
        "{M} ({e}): more than {floor}",
    ],
    "ceiling": ["{M} {at} {stands} at just under {ceiling}", "{e} posted nearly {ceiling} in {m}"],
    "about": [
        "{M} {at} {stands} at approximately {about}",
        "{e} closed {per} with roughly {about} in {m}",
        "{M} ({e}): about {about}",
    ],
    "ratio": ["{M} {at} {is} {ratio} that of {f}", "{e} posted {ratio} as much as {f} in {m}"],
    "rate": [
        "{M} {at} worked out at {rate} {in_per}",
        "{M} ({e}, {per}): {rate}",
        "{e} closed {per} with {rate} in {m}",
    ],
    "together": [
        "{e} plus {f}: {sum} in {m}",
        "Taken together, {e} and {f} posted {m} of {sum}",
    ],
    "gap": ["{e} posted {gap} more in {m} than {f}", "{M}: {e} has a lead of {gap} over {f}"],
    "range": [
        "{M} per {one} {spans} {low} to {high}",
        "Between the {many}, {m} {varies} from {low} up to {high}",
    ],
    "doubled": [
        "{M} ({e}): doubled against {prev}",
        "{e} posted twice the {m} of {prev}",
    ],
    "half": ["{e} brings in half of all {m}", "Half of the {m} total belongs to {e}"],
    "quarter": ["{e} brings in a quarter of all {m}", "A quarter of the {m} total belongs to {e}"],
    "in_five": ["One-fifth of the {m} total belongs to {e}"],
    "fifth": ["{e} brings in a fifth of all {m}", "A fifth of the {m} total belongs to {e}"],
    "now_share": [
        "{e} posted {now} in {m}, equal to {share} of the total",
        "{M} ({e}): {now}, {share} of the overall figure",
        "{e} brings in {now}, or {share} of all {m}",
    ],
    "duel": [
        "{e} posted a higher value than {f} for {m}: {now} against {now_f}",
        "{M}: {e} posted {now}, {f} {now_f}",
    ],
    "extremes": [
        "{e} posted the highest figure for {m} ({now}) and {g} the lowest ({now_g})",
        "{M}: top value {now} ({e}), bottom value {now_g} ({g})",
    ],
    "top_two": [
        "{e} and {f} combined bring in {share2} of all {m}",
        "Jointly, {e} and {f} provide {share2} of the {m} total",
    ],
    "plan_pct": ["In {m}, {e} {beat} its target by {over}", "{e} closed {per} {over} {beyond} target in {m}"],
    "plan_gap": [
        "In {m}, {e} {beat} its target by {overgap}",
        "{e} closed {per} {overgap} {beyond} target in {m}",
    ],
    "plan_signed": ["{M} ({e}): {now}, {sover} to target", "{e}, {m}: {sover} against target"],
    "attain": ["{e} reached {attain} of its target for {m}", "Target attainment for {m} {at}: {attain}"],
    "plan_vs": [
        "{e} posted {now} in {m} against a target of {plan}",
        "{M} ({e}): {now}, target {plan}",
    ],
    "plan_count": [
        "{Met} out of {count} {many} met or exceeded their target for {m}",
        "Target for {m} met by {met} out of {count} {many}",
    ],
    "plan_total": [
        "Overall {m} {stands} at {total}, which is {total_over} {beyond} target",
        "Across all {many}, {m} {beat} target by {total_over}",
    ],
}

PLAIN = [
    "Source: finance data warehouse, extracted 5 April 2027",
    "Owners for each action to be named by 16 April",
    "Next review: Thursday, 6 May, 9:00 am",
    "Three decisions requested from the steering committee",
    "Questions to: controlling@example.com",
    "Phase 2 of the booking system rollout begins in July 2027",
    "ISO 9001 audit scheduled for September",
    "See page 6 of the reporting guide for definitions",
    "Figures are rounded; sums may differ slightly",
    "The underlying causes are still being reviewed",
]
INVENTED = [
    "Brand awareness reached {b}%",
    "The newsletter now has {c} subscribers",
    "{a} audit findings remain open",
    "Consultancy spend totalled {d}",
    "Employee turnover came to {b}%",
]
WORDS = {
    "this": "Current {}",
    "total": "Total",
    "metric": ["KPI", "Result", "Change vs. prior period"],
    "change": "Change vs. prior period",
    "agenda": "Contents",
    "page": "{} / {}",
    "outlook": "Next steps",
    "highlights": ["Executive summary", "Key takeaways", "Results at a glance", "Headline figures"],
    "by": "{} by {}",
    "share": "Share of total {}",
    "detail": ["KPI overview", "KPIs by {}"],
    "notes": "Speaker notes: {}.",
    "alt": "Chart: {}.",
    "appendix": "Appendix: supporting data",
    "confidential": "For internal use only",
    "thanks": "Thank you for your attention",
    "and": "and",
    "placeholders": [
        "{{{{{}}}}}",
        "[add value]",
        "Lorem ipsum dolor sit amet",
        "{}: TBD",
        "TODO: check {}",
    ],
    "date": "8 April 2027",
    "plan": ["Target", "Target", "Goal"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Deviation from target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "{} at a glance",
    "subtitle": ["Business review", "Performance report", "KPI update"],
    "versus": "{} compared with {}",
    "status": ["Status", "On target", "Below target"],
    "columns": ["KPI", "Current", "Prior", "Change"],
    "what": "What stands out",
    "drivers": ["Against the prior period", "Against target"],
    "each": "Highlights by {}",
    "over_time": "{} over time",
    "scorecard": "{}: target comparison",
}
