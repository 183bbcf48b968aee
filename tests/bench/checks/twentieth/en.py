"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("went up", "went up", ""), ("increased", "increased", "")],
        False: [("fell", "fell", ""), ("went down", "went down", ""), ("dropped", "dropped", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a gain of"], False: ["a decrease of", "a drop of"]},
    "beat": {
        True: [("beat", "beat", ""), ("exceeded", "exceeded", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "over"], False: ["below", "under"]},
}
BENT = {
    "is": ("is", "are"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
}

SENTENCES = {
    "level": [
        "{The} {at} {stands} at {now} for {per}",
        "On the dashboard, {the} {at} {is} at {now} for {per}",
        "{e} logged {now} for {the} {in_per}",
        "The latest figure for {the} {at} is {now}",
        "{M} {at}: {now} ({per})",
    ],
    "versus": [
        "{The} {at} {is} at {now} {in_per}; the figure for {prev} was {last}",
        "After {last} in {prev}, {e} is now at {now} for {the}",
        "{e} moved from {last} in {prev} to {now} {in_per} for {the}",
        "{M} {at}: {last} in {prev}, now {now}",
        "In {prev}, {the} {at} {was} {last}; the latest figure is {now}",
    ],
    "change": [
        "{The} {at} {verb} by {change} {mom}",
        "{Mom}, {e} shows {rise} {change} in {the}",
        "Measured against {prev}, {the} {at} {is} {way} {change}",
        "{M} {at} {way} {change} {mom}",
        "{e} saw {rise} {change} in {the} {mom}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} {mom} and now {stands} at {now}",
        "{e} ended {per} at {now} for {the}, {way} {change} on {prev}",
        "{M} {at} {verb} {change} to {now}",
        "{The} {at} went from {last} in {prev} to {now}, which is {rise} {change}",
        "Now at {now}, {the} {at} {is} {way} {change} {mom}",
    ],
    "signed": [
        "{e} reports {now} for {the} ({signed} on {prev})",
        "{M} {at}: {signed} {mom}, now {now}",
        "Change in {the} {at} {mom}: {signed}",
    ],
    "list": [
        "{The} {is} highest at {e} ({now}), followed by {f} ({now_f}) and {g} ({now_g})",
        "Sorted by {m}, the list starts with {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "The three highest values for {the}: {e} with {now}, {f} with {now_f}, {g} with {now_g}",
    ],
    "diff": [
        "Between {prev} and {per}, {the} {at} {verb} by {diff}",
        "In absolute terms, {e} shows {rise} {diff} in {the} {mom}",
        "{At}, {the} {is} {way} {diff} on {prev}",
        "{M} {at}, absolute change on {prev}: {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} {mom} and now {stands} at {now}",
        "{e} ended {per} at {now} for {the}, {way} {pp} on {prev}",
        "{M} {at}: {now}, {spp} {mom}",
    ],
    "share": [
        "{share} of {m} across all {many} came from {e}",
        "{e} contributed {share} of overall {m}",
        "Share of {e} in {m} across all {many}: {share}",
        "Of {m} across all {many}, {share} came from {e}",
    ],
    "total": [
        "All {many} combined recorded {total} for {the} {in_per}",
        "{M} across all {many}: {total}",
        "{In_per}, {the} added up to {total} across all {many}",
        "Summed over all {many}, {the} {stands} at {total}",
    ],
    "total_change": [
        "{M} across all {many} {verb} by {total_change} {mom} to {total}",
        "All {many} combined recorded {total} for {the}, {way} {total_change} on {prev}",
        "{M} across all {many}: {total} ({total_signed} {mom})",
        "Summed over all {many}, {the} {verb} by {total_change} and {stands} at {total}",
    ],
    "average": [
        "The average {one} recorded {average} for {the}",
        "{The} averaged {average} per {one} {in_per}",
        "Average across the {many} for {the}: {average}",
    ],
    "count": [
        "The report is based on data from {count} {many}",
        "{Count} {many} deliver data for this deck",
        "Number of {many} in this deck: {count}",
    ],
    "grown": [
        "{The} went up at {grown} of the {count} {many} {mom}",
        "{Grown} of {count} {many} show a higher value for {the} than in {prev}",
        "Increase in {the} on {prev}: {grown} of {count} {many}",
    ],
    "fallen": [
        "{The} went down at {fallen} of the {count} {many} {mom}",
        "{Fallen} of {count} {many} show a lower value for {the} than in {prev}",
        "Decrease in {the} on {prev}: {fallen} of {count} {many}",
    ],
    "first": [
        "{e} sits {first} for {the} with {now}",
        "{e} has the highest value for {the}: {now}",
        "The list for {the} is led by {e} with {now}",
        "No other {one} gets as far as {e} for {the} ({now})",
    ],
    "second": [
        "{e} sits {second} for {the} with {now}",
        "The second-highest value for {the} belongs to {e} ({now})",
        "Only one {one} is ahead of {e} for {the} ({now})",
    ],
    "third": [
        "{e} sits {third} for {the} with {now}",
        "{e} has the lowest value for {the}: {now}",
        "The list for {the} ends with {e} at {now}",
    ],
    "fastest": [
        "No {one} grew faster than {e} for {the} ({signed} {mom})",
        "The biggest percentage gain in {the} was seen at {e} ({signed} on {prev})",
        "Biggest percentage gain in {the} {mom}: {e} with {signed}",
    ],
    "floor": [
        "{The} {at} {comes} to more than {floor}",
        "{e} has over {floor} on record for {the} {in_per}",
        "More than {floor} for {the} {at}",
    ],
    "ceiling": [
        "{The} {at} {stands} at just under {ceiling}",
        "For {the}, {e} has almost got to {ceiling}",
        "Nearly {ceiling} for {the} {at}",
    ],
    "about": [
        "{The} {at} {stands} at about {about}",
        "For {the}, {e} posts a figure of roughly {about}",
        "Around {about} for {the} {at}",
    ],
    "ratio": [
        "{The} {at} {is} {ratio} the value of {f}",
        "{e} logged {ratio} the figure of {f} for {the}",
        "Compared with {f}, {e} is at {ratio} the level for {the}",
    ],
    "rate": [
        "{The} {at} {stands} at {rate}, derived from the figures for {per}",
        "The figures give {rate} for {the} {at}",
        "{M} {at}, as calculated: {rate}",
    ],
    "together": [
        "{e} and {f} sum up to {sum} for {the}",
        "Taking {e} and {f} together gives {sum} for {the}",
        "Combined value of {e} and {f} for {the}: {sum}",
    ],
    "gap": [
        "{e} leads {f} by {gap} for {the}",
        "{f} would need {gap} more to catch up with {e} for {the}",
        "Distance between {e} and {f} for {the}: {gap}",
    ],
    "range": [
        "{The} {is} between {low} and {high}, depending on the {one}",
        "Lowest and highest value for {the}: {low} and {high}",
        "The {many} span a range from {low} to {high} for {the}",
    ],
    "doubled": [
        "{The} {at} {is} at twice the level of {prev}",
        "{e} logged double the {m} of {prev}",
        "Twice the figure of {prev}: {m} {at}",
    ],
    "half": [
        "{e} contributed half of overall {m}",
        "Half of {m} across all {many} came from {e}",
    ],
    "quarter": [
        "{e} contributed a quarter of overall {m}",
        "A quarter of {m} across all {many} came from {e}",
    ],
    "in_five": [
        "One door opening in five was done by {e}",
        "{e} handled one door opening in five",
    ],
    "fifth": [
        "{e} contributed a fifth of overall {m}",
        "A fifth of {m} across all {many} came from {e}",
    ],
    "now_share": [
        "{e} logged {now} for {the}, that is {share} of the sum across all {many}",
        "{M} {at}: {now}, or {share} of all {many} combined",
        "With {now} for {the}, {e} contributed {share} of the overall figure",
    ],
    "duel": [
        "{e} is at {now} for {the}, {f} at {now_f}",
        "{The} {is} higher at {e}, with {now}, than at {f}, with {now_f}",
        "Whereas {f} logged {now_f} for {the}, {e} got to {now}",
        "{M}, side by side: {now} at {e}, {now_f} at {f}",
    ],
    "extremes": [
        "{The} {is} highest at {e} with {now} and lowest at {g} with {now_g}",
        "The span for {the} runs from {now_g} at {g} to {now} at {e}",
        "Highest and lowest for {the}: {e} ({now}) and {g} ({now_g})",
    ],
    "top_two": [
        "{e} and {f} contributed {share2} of {m} across all {many}",
        "Together, {e} and {f} stand for {share2} of overall {m}",
        "Share of {e} and {f} combined in overall {m}: {share2}",
    ],
    "plan_pct": [
        "{e} {beat} the target for {the} by {over}",
        "{The} {at} came in {over} {beyond} target",
        "{M} {at} {over} {beyond} target",
    ],
    "plan_gap": [
        "{e} {beat} the target for {the} by {overgap}",
        "{The} {at} came in {overgap} {beyond} target",
        "{M} {at} {overgap} {beyond} target",
    ],
    "plan_signed": [
        "{M} {at}: {now}, which is {sover} against target",
        "{The} {at} against target: {sover}",
        "{e} stands at {now} for {the} ({sover} against target)",
    ],
    "attain": [
        "{e} has reached {attain} of the target for {the}",
        "{The} {at} {stands} at {attain} of target",
        "Target achievement for {the} {at}: {attain}",
    ],
    "plan_vs": [
        "Against a target of {plan}, {e} logged {now} for {the}",
        "{e} came in at {now} for {the}, with the target set at {plan}",
        "{M} {at}: {now} actual, {plan} target",
    ],
    "plan_count": [
        "{Met} of {count} {many} have hit the target for {the}",
        "At {met} of {count} {many}, {the} reached the target",
        "On or above target for {the}: {met} of {count} {many}",
    ],
    "plan_total": [
        "{M} across all {many} {beat} the target by {total_over}",
        "Summed over all {many}, {the} {stands} at {total}, {total_over} {beyond} target",
        "{M}, all {many} combined: {total}, {total_over} {beyond} target",
    ],
}

PLAIN = [
    "Data is loaded every night at 4 a.m. and checked before the deck is built",
    "Late bookings may still change the figures of the last days",
    "Questions about a metric: see its entry in the data catalogue",
    "Operations leads to comment on outliers before the next deck",
    "The next deck is scheduled for 4 August 2031",
    "Two dashboards will be retired after the summer",
    "Please report wrong figures to the data-platform team",
    "Definitions of all KPIs are unchanged",
    "Open question: should the targets be set by unit or by region?",
    "Staff rota and opening hours are to be discussed on site",
]
INVENTED = [
    "{b}% of all enquiries came in through the website",
    "{a} new members of staff started",
    "The newsletter went out to {c} subscribers",
    "Energy costs came to {d}",
    "The complaint rate stood at {b}%",
    "Advertising spend amounted to {d}",
]
WORDS = {
    "this": "Current {}",
    "total": "All units",
    "metric": ["KPI", "Value", "vs. previous period"],
    "change": "Change (in %)",
    "agenda": "In this deck",
    "page": "{} / {}",
    "outlook": "What happens next",
    "highlights": ["What the data says", "The period in figures", "KPI summary", "Main findings"],
    "by": "{} by {}",
    "share": "Share of all units: {}",
    "detail": ["KPIs by {}", "All KPIs in one table"],
    "notes": "To mention: {}",
    "alt": "Chart of the KPI deck – {}",
    "appendix": "Appendix: data behind the deck",
    "confidential": "Internal",
    "thanks": "Questions to the data-platform team",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[figure follows]", "Lorem ipsum dolor sit amet", "{}: TBD", "TODO: check {}"],
    "date": "3 July 2031",
    "plan": ["Target", "Target", "Goal"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Deviation from target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share",
    "profile": "{} in detail",
    "subtitle": ["KPI and operations deck", "Monthly KPI deck", "KPIs and operations", "Operations report"],
    "versus": "{} and {} side by side",
    "status": ["Target reached?", "yes", "no"],
    "columns": ["KPI", "Current", "Previous", "Change"],
    "what": "What that means",
    "drivers": ["Against the previous period", "Against target"],
    "each": "The figures of every {}",
    "over_time": "{} over time",
    "scorecard": "{}: KPIs and targets",
    "of_total": "Share of all (%)",
    "data": "About the data",
    "movers": ["Biggest movements", "What moved most"],
    "leaders": ["KPI", "Highest", "Value", "Lowest", "Value"],
    "both_ends": "Highest and lowest value of each KPI",
    "reading": ["What the chart shows", "How to read the chart"],
    "source": "{} by {}, {}. Source: data warehouse.",
}
