"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("grew", "grew", ""), ("increased", "increased", "")],
        False: [("declined", "declined", ""), ("dropped", "dropped", ""), ("decreased", "decreased", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["growth of", "an increase of"], False: ["a drop of", "a decrease of"]},
    "beat": {
        True: [("beat", "beat", ""), ("surpassed", "surpassed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "short of"]},
}
BENT = {
    "is": ("is", "are"),
    "stands": ("stands", "stand"),
    "reaches": ("reaches", "reach"),
    "runs": ("runs", "run"),
    "goes": ("goes", "go"),
}

SENTENCES = {
    "level": [
        "{M} {at}: {now} for {per}",
        "{M} for {e} now {stands} at {now}",
        "{e} shows {now} for {m}",
        "{M} {at} {reaches} {now} {in_per}",
        "{e} ({m}): {now}",
        "{At}, {the} {is} currently {now}",
    ],
    "versus": [
        "{M} {at} went from {last} in {prev} to {now} {in_per}",
        "{M} {at}: {now}, compared with {last} in {prev}",
        "{e} – {m}: {now} (prior period: {last})",
        "{e} moved from {last} to {now} in {m}",
    ],
    "change": [
        "{M} {at} {is} {way} {change} {onon}",
        "{M} {at} {verb} {change} compared to {prev}",
        "{e} posted {rise} {change} in {m} vs. {prev}",
        "{e}: {m} {verb} by {change} {onon}",
    ],
    "change_to": [
        "{M} {at} {verb} {change} {onon} to {now}",
        "{M} {at} {is} {way} {change} vs. {prev}, now at {now}",
        "{e}: {m} {verb} from {last} to {now} ({signed})",
        "With {rise} {change}, {m} {at} {reaches} {now}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} {onon})",
        "{e}: {m} {signed} vs. {prev}",
        "{signed} {onon} for {m} {at}",
    ],
    "list": [
        "Top 3 by {m}: {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "{e} has the highest {m} at {now}, ahead of {f} ({now_f}) and {g} ({now_g})",
        "{M}, top three {many}: {e} – {now}, {f} – {now_f}, {g} – {now_g}",
    ],
    "diff": [
        "{M} {at} {verb} by {diff} compared to {prev}",
        "{e} recorded {rise} {diff} in {m} {onon}",
        "{M} {at}: {sdiff} vs. {prev}",
    ],
    "points": [
        "{M} {at} {verb} {pp} {onon} to {now}",
        "{M} {at} {is} at {now}, {way} {pp} vs. {prev}",
        "{e}: {m} {spp} {onon}",
    ],
    "share": [
        "{e} represents {share} of total {m}",
        "{e} alone accounts for {share} of total {m}",
        "{share} of {m} can be attributed to {e}",
        "{e} delivers {share} of all {m}",
        "{e}: {share} share of total {m}",
    ],
    "total": [
        "Total {m} for {per}: {total}",
        "{M} {reaches} {total} across the {many}",
        "All {many} combined: {total} in {m}",
        "Overall, {m} {stands} at {total} {in_per}",
    ],
    "total_change": [
        "Total {m} {verb} {total_change} {onon}, reaching {total}",
        "Total {m}: {total} ({total_signed} vs. {prev})",
        "Overall {m} {is} {way} {total_change} {onon}",
    ],
    "average": [
        "On average, each {one} recorded {average} in {m}",
        "Average {m} by {one}: {average}",
        "The average across all {many} is {average} ({m})",
    ],
    "count": [
        "This review looks at {count} {many}",
        "Performance of our {count} {many}",
        "{Count} {many} are covered in this deck",
    ],
    "grown": [
        "{Grown} of {count} {many} recorded an increase in {m} vs. {prev}",
        "{M} grew in {grown} of the {count} {many} {onon}",
    ],
    "fallen": [
        "{Fallen} of {count} {many} recorded a decrease in {m} vs. {prev}",
        "{M} declined in {fallen} of the {count} {many} {onon}",
    ],
    "first": [
        "{e} leads all {many} with {now} in {m}",
        "{e} ranks #1 in {m}",
        "{e} is {first} for {m} ({now})",
        "Highest {m} of all {many}: {e} with {now}",
    ],
    "second": ["{e} ranks #2 in {m} with {now}", "{e} is {second} for {m} ({now})"],
    "third": [
        "{e} is {third} for {m} ({now})",
        "Lowest {m} across the {many}: {e} ({now})",
        "{e} has the lowest {m} at {now}",
    ],
    "fastest": [
        "{e} saw the fastest growth in {m} at {signed}",
        "Fastest growing {one} by {m}: {e} ({signed} {onon})",
    ],
    "floor": ["{M} {at} surpassed {floor}", "{e} exceeded {floor} in {m}", "{M} {at}: over {floor}"],
    "ceiling": ["{M} {at} fell just short of {ceiling}", "{e} reached almost {ceiling} in {m}"],
    "about": [
        "{M} {at} {is} approximately {about}",
        "{e}: roughly {about} in {m}",
        "{e} comes in at around {about} for {m}",
    ],
    "ratio": ["{e} records {ratio} the {m} of {f}", "{M} {at}: {ratio} the level of {f}"],
    "rate": ["{M} {at} {stands} at {rate}", "{e}: {m} of {rate}", "{The} for {e} {is} {rate}"],
    "together": [
        "{e} and {f} together reached {sum} in {m}",
        "{e} and {f} have combined {m} of {sum}",
    ],
    "gap": ["{e} leads {f} by {gap} in {m}", "The difference in {m} between {e} and {f} is {gap}"],
    "range": [
        "{M} {runs} from {low} to {high} depending on the {one}",
        "{M} across {many}: {low}–{high}",
        "Across all {many}, {m} {is} between {low} and {high}",
    ],
    "doubled": ["{M} {at} doubled vs. {prev}", "{e} doubled its {m} {onon}"],
    "half": ["{e} represents half of total {m}", "Half of all {m} can be attributed to {e}"],
    "quarter": ["{e} represents a quarter of total {m}", "A quarter of all {m} can be attributed to {e}"],
    "in_five": ["One fifth of total {m}: {e}"],
    "fifth": ["{e} represents a fifth of total {m}", "A fifth of all {m} can be attributed to {e}"],
    "now_share": [
        "{e} contributes {now} in {m}, equivalent to {share} of the total",
        "{e} reached {now} in {m}, or {share} of the overall result",
        "{M} {at}: {now} ({share} of the total)",
    ],
    "duel": [
        "{e} exceeds {f} in {m}: {now} vs. {now_f}",
        "{M} {at} {is} {now}, compared with {now_f} for {f}",
    ],
    "extremes": [
        "{M} {goes} from {now_g} for {g} up to {now} for {e}",
        "{e} is highest in {m} at {now}; {g} is lowest at {now_g}",
    ],
    "top_two": [
        "{e} and {f} combined represent {share2} of total {m}",
        "{e} and {f} together deliver {share2} of all {m}",
    ],
    "plan_pct": ["{e} {beat} its target by {over} ({m})", "{M} {at} {is} {over} {beyond} target"],
    "plan_gap": ["{e} {beat} its target by {overgap} ({m})", "{M} {at} {is} {overgap} {beyond} target"],
    "plan_signed": ["{M} {at}: {sover} vs. target", "{e}: {m} at {now}, {sover} vs. target"],
    "attain": ["{e} delivered {attain} of its {m} target", "Target achievement for {m} {at}: {attain}"],
    "plan_vs": ["{M} {at}: {now} vs. a target of {plan}", "{e}: {now} actual vs. {plan} target ({m})"],
    "plan_count": [
        "{Met} of {count} {many} met or exceeded their {m} target",
        "{Met} of the {count} {many} are at or above target for {m}",
    ],
    "plan_total": [
        "Total {m} {is} {total}, {total_over} {beyond} target",
        "Overall {m} {beat} target by {total_over}",
    ],
}

PLAIN = [
    "Source: BI dashboard, extract of 4 May 2026",
    "Actions to be agreed by 22 May",
    "Next business review: Tuesday, 9 June, 2 pm",
    "Two decisions needed from the leadership team",
    "Contact: performance-office@example.com",
    "Wave 2 of the rollout begins in Q3 2026",
    "Annual ISO 27001 surveillance audit in September",
    "Metric definitions: see page 14 of the data catalogue",
    "All figures unaudited",
    "Deep dive on the largest deviations to follow",
]
INVENTED = [
    "Employee satisfaction reached {b}%",
    "Website sessions totalled {c}",
    "{a} positions remain unfilled",
    "Training costs amounted to {d}",
    "Sick leave stands at {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["KPI", "Value", "Change vs. prior"],
    "change": "Change vs. prior",
    "agenda": "What we will cover",
    "page": "{}/{}",
    "outlook": "Next steps",
    "highlights": ["Executive summary", "Key insights", "Performance highlights", "KPI overview"],
    "by": "{} by {}",
    "share": "{}: share of total",
    "detail": ["Detailed results", "KPIs by {}"],
    "notes": "Talking point: {}.",
    "alt": "Visual: {}.",
    "appendix": "Backup: additional detail",
    "confidential": "Internal use only",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[insert value]", "Lorem ipsum dolor sit amet", "{}: [TBC]", "TODO: confirm {}"],
    "date": "5 May 2026",
    "plan": ["Target", "Target", "Goal"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Δ vs. target"],
    "number": "count",
    "rank": "Rank",
    "part": "Share",
    "profile": "{} in focus",
    "subtitle": ["Business review", "KPI update for the leadership team", "Performance report"],
    "versus": "{} and {} compared",
    "status": ["Status", "On track", "Below target"],
    "columns": ["KPI", "Current", "Prior", "Change"],
    "what": "What this tells us",
    "drivers": ["Changes in the period", "Performance against target"],
    "each": "Snapshot by {}",
    "over_time": "{} over time",
}
