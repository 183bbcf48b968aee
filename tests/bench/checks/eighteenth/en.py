"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("climbed", "climbed", ""), ("rose", "rose", ""), ("went up", "went up", "")],
        False: [("dropped", "dropped", ""), ("fell", "fell", ""), ("went down", "went down", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["a rise of", "a gain of"], False: ["a drop of", "a fall of"]},
    "beat": {
        True: [("beat", "beat", ""), ("topped", "topped", "")],
        False: [("missed", "missed", ""), ("undershot", "undershot", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "is": ("is", "are"),
    "stands": ("stands", "stand"),
    "works": ("works", "work"),
    "varies": ("varies", "vary"),
    "runs": ("runs", "run"),
}

SENTENCES = {
    "level": [
        "{At}, {the} came to {now} {in_per}",
        "For {per}, the dashboard shows {now} for {the} {at}",
        "{e} ended {per} with {the} at {now}",
        "The latest refresh puts {the} {at} at {now}",
    ],
    "versus": [
        "Having been at {last} in {prev}, {the} {at} came to {now} {in_per}",
        "{e} had {the} at {last} in {prev}; {in_per} the figure is {now}",
        "{M} {at}: {now} after {last} in {prev}",
        "Where {e} recorded {last} for {the} in {prev}, it now records {now}",
    ],
    "change": [
        "{The} {at} {verb} {change} on {prev}",
        "Against {prev}, {the} {at} {verb} by {change}",
        "{e} saw {rise} {change} in {the} {xox}",
        "{M} {at}: {way} {change} {xox}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {xox} and now {stands} at {now}",
        "With {rise} {change} on {prev}, {the} {at} came to {now} {in_per}",
        "{e} reports {the} at {now}, {way} {change} on the {last} of {prev}",
        "{M} {at} {in_per}: {now}, {way} {change} {xox}",
        "{In_per}, {the} {at} {is} {way} {change} on {prev} at {now}",
    ],
    "signed": [
        "{M} {at}: {now}, {signed} {xox}",
        "{e} finished {per} at {now} for {the} ({signed} on {prev})",
        "{xox} change in {the} {at}: {signed}",
        "{The} {at} came to {now}, which is {signed} on {prev}",
    ],
    "list": [
        "{e} is highest on {the} with {now}, ahead of {f} with {now_f} and {g} with {now_g}",
        "The top of the table for {the} reads {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "On {the}, {e} comes first at {now}; {f} is next at {now_f}, then {g} at {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} on {prev}",
        "{e} has {the} {way} {diff} on {prev}",
        "{M} {at}: {sdiff} on {prev}",
        "Compared with {prev}, {e} saw {rise} {diff} in {the}",
    ],
    "points": [
        "{The} {at} {verb} {pp} on {prev}, to {now}",
        "{M} {at}: {now} ({spp} {xox})",
        "At {now}, {the} {at} {is} {way} {pp} {xox}",
        "{e} saw {rise} {pp} in {the}, which now {stands} at {now}",
    ],
    "share": [
        "{e} generates {share} of all {m}",
        "{e} is behind {share} of {the} across all {many}",
        "When all {many} are counted together, {share} of {the} can be put down to {e}",
    ],
    "total": [
        "All {many} combined brought {the} to {total} {in_per}",
        "{The} came to {total} {in_per}, all {many} added up",
        "Over all {many}, the dashboard shows {total} for {the}",
        "The {many} closed {per} with {total} in total for {the}",
    ],
    "total_change": [
        "Added up, {the} {verb} {total_change} on {prev}, to {total}",
        "{M}, all {many}: {total} ({total_signed} {xox})",
        "All {many} combined, {the} {is} {way} {total_change} on {prev} at {total}",
        "{The} across all {many} {verb} {total_change} {xox} and came to {total}",
    ],
    "average": [
        "The mean for {the} is {average} per {one}",
        "{M} per {one} came to {average} on average {in_per}",
        "Averaged over all {many}, {the} came to {average}",
    ],
    "count": [
        "Included in this deck: {count} {many}",
        "{Count} {many} feed into these KPIs",
        "The figures shown here come from {count} {many}",
    ],
    "grown": [
        "At {grown} of {count} {many}, {the} rose on {prev}",
        "{Grown} of our {count} {many} show {the} above the level of {prev}",
        "{M}: {grown} of {count} {many} up {xox}",
    ],
    "fallen": [
        "At {fallen} of {count} {many}, {the} fell on {prev}",
        "{Fallen} of our {count} {many} show {the} below the level of {prev}",
        "{M}: {fallen} of {count} {many} down {xox}",
    ],
    "first": [
        "{e} is {first} on {the} with {now}",
        "{e} tops the chart for {the} at {now}",
        "No {one} recorded a higher figure for {the} than {e} ({now})",
        "The highest figure for {the} belongs to {e} with {now}",
    ],
    "second": [
        "{e} is {second} on {the} with {now}",
        "Only one {one} recorded a higher figure for {the} than {e} ({now})",
        "The second-highest figure for {the} belongs to {e} with {now}",
    ],
    "third": [
        "{e} is {third} on {the} with {now}",
        "No {one} recorded a lower figure for {the} than {e} ({now})",
        "The lowest figure for {the} belongs to {e} with {now}",
    ],
    "fastest": [
        "{The} grew fastest in percentage terms for {e} ({signed} {xox})",
        "The largest percentage rise in {the} was recorded by {e} ({signed} on {prev})",
        "{M}: fastest growth for {e}, {signed} {xox}",
    ],
    "floor": [
        "{The} {at} cleared {floor} {in_per}",
        "{e} recorded over {floor} for {the}",
        "{M}, {e}: above {floor} {in_per}",
    ],
    "ceiling": [
        "{The} {at} stopped just short of {ceiling}",
        "{e} recorded almost {ceiling} for {the} {in_per}",
        "{M} {at}: a little under {ceiling}",
    ],
    "about": [
        "{The} {at} came to about {about} {in_per}",
        "{e} recorded roughly {about} for {the}",
        "{M}, {e}: around {about} {in_per}",
    ],
    "ratio": [
        "For {the}, {e} is at {ratio} the level of {f}",
        "The figure for {e} is {ratio} that of {f} when it comes to {the}",
        "{M}: {e} at {ratio} the value of {f}",
    ],
    "rate": [
        "{The} {at} {works} out at {rate}",
        "Worked out from these KPIs, {the} {at} {is} {rate}",
        "{M} {at} {in_per}, calculated: {rate}",
    ],
    "together": [
        "For {e} and {f} together, {the} came to {sum}",
        "Put together, {e} and {f} recorded {sum} for {the} {in_per}",
        "{M}, {e} and {f} combined: {sum}",
    ],
    "gap": [
        "{e} recorded {gap} more than {f} for {the}",
        "{e} is ahead of {f} on {the}, the difference being {gap}",
        "{M}: {f} trails {e} by {gap}",
    ],
    "range": [
        "Between the {many}, {the} {varies} from {low} to {high}",
        "By {one}, {the} {varies} between {low} and {high}",
        "The lowest figure for {the} is {low}, the highest {high}",
    ],
    "doubled": [
        "Since {prev}, {e} has doubled its {m}",
        "{The} {at} came to twice the level of {prev}",
        "{M} {at}: doubled {xox}",
    ],
    "half": [
        "{e} generates half of all {m}",
        "{e} is behind half of {the} across all {many}",
        "When all {many} are counted together, half of {the} can be put down to {e}",
    ],
    "quarter": [
        "{e} generates a quarter of all {m}",
        "{e} is behind a quarter of {the} across all {many}",
        "When all {many} are counted together, a quarter of {the} can be put down to {e}",
    ],
    "in_five": [
        "One game in five is bowled {at}",
        "{e} hosts one in five of all {m}",
    ],
    "fifth": [
        "{e} generates a fifth of all {m}",
        "{e} is behind a fifth of {the} across all {many}",
        "When all {many} are counted together, a fifth of {the} can be put down to {e}",
    ],
    "now_share": [
        "{e} recorded {now} for {the}, which makes {share} of the total",
        "{M} {at}: {now} ({share} of all {many} combined)",
        "With {now}, {e} generates {share} of all {m}",
    ],
    "duel": [
        "{e} is above {f} on {the}, {now} to {now_f}",
        "On {the}, {e} stands at {now} and {f} at {now_f}",
        "While {e} recorded {now} for {the}, {f} got to {now_f}",
        "Next to {f} with {now_f} for {the}, {e} shows {now}",
    ],
    "extremes": [
        "{The} {runs} from {now_g} at {g} to {now} at {e}",
        "While {e} is highest on {the} with {now}, {g} is lowest with {now_g}",
        "{M}: highest {now} ({e}), lowest {now_g} ({g})",
    ],
    "top_two": [
        "{e} and {f} generate {share2} of all {m} between them",
        "Together, {e} and {f} are behind {share2} of {the} across all {many}",
        "When all {many} are counted together, {share2} of {the} can be put down to {e} and {f}",
    ],
    "plan_pct": [
        "{e} {beat} its target for {the} by {over}",
        "On {the}, {e} is {over} {beyond} its target",
        "{M} {at} {in_per}: {over} {beyond} target",
        "{The} {at} finished {over} {beyond} the target value",
    ],
    "plan_gap": [
        "{e} {beat} its target for {the} by {overgap}",
        "On {the}, {e} is {overgap} {beyond} its target",
        "{M} {at} {in_per}: {overgap} {beyond} target",
        "{The} {at} finished {overgap} {beyond} the target value",
    ],
    "plan_signed": [
        "{M} {at}: {sover} against target",
        "{e} recorded {now} for {the} ({sover} against target)",
        "Deviation from target for {the} {at}: {sover}",
    ],
    "attain": [
        "{e} is at {attain} of its target for {the}",
        "{M} {at}: {attain} of target reached",
        "Of the target for {the}, {e} has reached {attain}",
    ],
    "plan_vs": [
        "The target for {the} {at} was {plan}; the actual figure is {now}",
        "{e} recorded {now} for {the}, having aimed for {plan}",
        "{e}, {m}: {now} actual against {plan} targeted",
    ],
    "plan_count": [
        "{Met} of our {count} {many} are at or above target on {the}",
        "The target for {the} was reached by {met} of {count} {many}",
        "On target or better for {the}: {met} of {count} {many}",
    ],
    "plan_total": [
        "All {many} combined, {the} {beat} the target by {total_over}",
        "Added up, {the} came to {total}, {total_over} {beyond} target",
        "{M}, all {many}: {total} ({total_over} {beyond} target)",
    ],
}

PLAIN = [
    "This deck is sent automatically every Monday morning",
    "Questions about definitions: please ask the BI team",
    "Figures may still change until the books are closed",
    "Planned: filters by weekday in the dashboard",
    "Next refresh on 2 June 2025",
    "Please report missing bookings by Thursday",
    "KPI definitions have not changed since the last issue",
    "The data quality checks ran without findings",
    "Regional managers comment on deviations in the shared document",
    "To be clarified: late bookings from the cash registers",
]
INVENTED = [
    "The dashboard was opened by {a} colleagues",
    "{b}% of customers came back within the period",
    "The website counted {c} visits",
    "Electricity cost us {d}",
    "Sick leave stood at {b}%",
    "Outdoor advertising took up {d}",
]
WORDS = {
    "this": "Now: {}",
    "total": "Total",
    "metric": ["KPI", "Figure", "Against last period"],
    "change": "Change (%)",
    "agenda": "In this issue",
    "page": "Page {} / {}",
    "outlook": "To do until the next issue",
    "highlights": ["KPIs in brief", "What stands out", "The figures in a nutshell", "Summary of the period"],
    "by": "{} by {}",
    "share": "{}: share of total",
    "detail": ["All KPIs by {}", "KPI table by {}"],
    "notes": "Comment: {}.",
    "alt": "Chart or table from the KPI deck. {}",
    "appendix": "Appendix: more figures",
    "confidential": "Internal use only",
    "thanks": "End of the report",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[figure missing]", "Lorem ipsum dolor sit amet", "{}: to follow", "TODO: check {}"],
    "date": "26 May 2025",
    "plan": ["Target", "Target", "Target value"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Deviation from target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share",
    "profile": "KPI sheet: {}",
    "subtitle": ["Scheduled KPI report", "KPI deck", "Figures from the dashboard"],
    "versus": "{} next to {}",
    "status": ["Target met?", "yes", "no"],
    "columns": ["KPI", "This period", "Last period", "Change"],
    "what": "Reading the figures",
    "drivers": ["Against the last period", "Against target"],
    "each": "One line per {}",
    "over_time": "{} over the last periods",
    "scorecard": "{}: actual and target",
    "of_total": "Share (%)",
    "watch": ["Watch list: below target", "Everything at or above target"],
    "comment": ["Commentary", "The figures in words"],
    "tops": ["Highest", "Lowest"],
    "sheet": "{}: the last periods",
    "caption": "{} by {}, {}; source: BI dashboard",
}  # fmt: skip
