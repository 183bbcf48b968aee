"""English."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("grew", "grew", ""), ("increased", "increased", "")],
        False: [("fell", "fell", ""), ("declined", "declined", ""), ("decreased", "decreased", "")],
    },
    "way": {True: ["up", "up by"], False: ["down", "down by"]},
    "rise": {True: ["an increase of", "a rise of"], False: ["a decrease of", "a decline of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("surpassed", "surpassed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "short of"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "comes": ("comes", "come"),
    "stands": ("stands", "stand"),
    "spans": ("spans", "span"),
    "makes_up": ("makes up", "make up"),
    "differs": ("differs", "differ"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure with an article of its own where it can be counted: a reply time, but payslips and hire income."""
    if not name.the.startswith("the "):
        return {"a_m": name.bare}
    article = "an" if name.bare[0] in "aeiou" else "a"
    return {"a_m": f"{article} {name.bare}"}


SENTENCES = {
    "level": [
        "{In_per}, {the} {at} came to {now}",
        "{e}’s {m} for {per} {was} {now}",
        "{At}, {the} reached {now} {in_per}",
        "According to the warehouse, {the} {at} {was} {now} {in_per}",
        "{The} recorded {at} {in_per} {was} {now}",
    ],
    "versus": [
        "{In_per}, {the} {at} came to {now}, compared with {last} in {prev}",
        "{e}’s {m} {was} {now} {in_per}; in {prev} the figure was {last}",
        "While {e} recorded {last} for {the} in {prev}, the figure for {per} is {now}",
        "{The} {at} changed from {last} in {prev} to {now}",
    ],
    "change": [
        "When compared with {prev}, {the} {at} {verb} by {change}",
        "{e}’s {m} {verb} by {change} compared with {prev}",
        "{e} posted {rise} {change} in {the} compared with {prev}",
        "Since {prev}, {the} {at} {is} {way} {change}",
        "In comparison with {prev}, we see {rise} {change} in {the} {at}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} compared with {prev} and came to {now}",
        "{The} {at} came to {now}, which is {rise} {change} compared with {prev}",
        "{e}’s {m} {is} now at {now}, {way} {change} compared with {prev}",
        "After {last} in {prev}, {the} {at} {verb} by {change} to {now}",
        "{M} {at}: {now}, {way} {change} compared with {prev}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} compared with {prev})",
        "{In_per}, {the} {at} came to {now} ({signed} vs. {prev})",
        "Change in {the} {at} compared with {prev}: {signed}",
    ],
    "list": [
        "The three highest figures for {the} come from {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "{e} recorded {now} for {the}, followed by {f} with {now_f} and {g} with {now_g}",
        "{M} by {one}, highest first: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "Compared with {prev}, {the} {at} {verb} by {diff}",
        "{e} posted {rise} {diff} in {m} compared with {prev}",
        "{The} {at} {is} {way} {diff} compared with {prev}",
        "Difference in {m} {at} compared with {prev}: {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} compared with {prev} and came to {now}",
        "{e}’s {m} {is} now {now}, {way} {pp} compared with {prev}",
        "{In_per}, {the} {at} came to {now} ({spp} vs. {prev})",
        "{The} {at} {was} {now}, which is {rise} {pp} compared with {prev}",
    ],
    "share": [
        "{e} accounts for {share} of total {m}",
        "{share} of total {m} {was} recorded at {e}",
        "Of total {m}, {e} contributes {share}",
        "{e} makes up {share} of {m} across all {many}",
    ],
    "total": [
        "In total, {m} came to {total} {in_per}",
        "Across all {many}, {the} added up to {total} {in_per}",
        "Taken together, our {many} recorded {total} for {m}",
        "{The} for the company as a whole {was} {total} {in_per}",
    ],
    "total_change": [
        "Across all {many}, {the} {verb} by {total_change} compared with {prev} and came to {total}",
        "In total, {m} came to {total}, {way} {total_change} compared with {prev}",
        "Total {m} {in_per}: {total} ({total_signed} vs. {prev})",
        "Compared with {prev}, total {m} {verb} by {total_change} and now {stands} at {total}",
    ],
    "average": [
        "On average, each {one} recorded {average} for {m}",
        "{M} per {one} came to {average} on average",
        "The average across all {many} was {average} for {m}",
    ],
    "count": [
        "This report is based on data from {count} {many}",
        "{Count} {many} are covered by these figures",
        "Data from {count} {many} went into this report",
    ],
    "grown": [
        "Compared with {prev}, {grown} of the {count} {many} show an increase in {the}",
        "{The} increased at {grown} of the {count} {many} compared with {prev}",
        "At {grown} of the {count} {many}, {the} {is} above the level of {prev}",
    ],
    "fallen": [
        "Compared with {prev}, {fallen} of the {count} {many} show a decrease in {the}",
        "{The} decreased at {fallen} of the {count} {many} compared with {prev}",
        "At {fallen} of the {count} {many}, {the} {is} below the level of {prev}",
    ],
    "first": [
        "{e} {first} for {m} with {now}",
        "The highest figure for {m}, {now}, was recorded at {e}",
        "Among all {many}, {e} has the highest figure for {m}: {now}",
        "No other {one} recorded more for {m} than {e} ({now})",
    ],
    "second": [
        "{e} {second} for {m} with {now}",
        "The second-highest figure for {m}, {now}, was recorded at {e}",
        "Among all {many}, {e} has the second-highest figure for {m}: {now}",
    ],
    "third": [
        "{e} {third} for {m} with {now}",
        "The lowest figure for {m}, {now}, was recorded at {e}",
        "Among all {many}, {e} has the lowest figure for {m}: {now}",
    ],
    "fastest": [
        "In percentage terms, {m} grew fastest at {e} ({signed} compared with {prev})",
        "The strongest percentage growth in {m} was recorded at {e} ({signed})",
        "No other {one} posted higher percentage growth in {m} than {e} ({signed} vs. {prev})",
    ],
    "floor": [
        "{In_per}, {the} {at} came to more than {floor}",
        "{e} recorded over {floor} for {the} {in_per}",
        "{The} {at} {is} above {floor}",
    ],
    "ceiling": [
        "{In_per}, {the} {at} came to just under {ceiling}",
        "{e} recorded nearly {ceiling} for {the} {in_per}",
        "{The} {at} {is} slightly below {ceiling}",
    ],
    "about": [
        "{In_per}, {the} {at} came to around {about}",
        "{e} recorded approximately {about} for {the} {in_per}",
        "{The} {at} {is} about {about}",
    ],
    "ratio": [
        "{The} {at} {is} {ratio} the figure recorded at {f}",
        "For {m}, the figure for {e} is {ratio} that for {f}",
        "Compared with {f}, {e} recorded {ratio} as much for {m}",
    ],
    "rate": [
        "{In_per}, {the} {at} worked out at {rate}",
        "This gives {a_m} of {rate} {at}",
        "For {e}, we calculate {a_m} of {rate} {in_per}",
    ],
    "together": [
        "Together, {e} and {f} recorded {sum} for {m}",
        "Combined {m} of {e} and {f} came to {sum}",
        "If {e} and {f} are taken together, {m} came to {sum}",
    ],
    "gap": [
        "For {m}, {e} is {gap} above {f}",
        "{e} recorded {gap} more than {f} for {m}",
        "The gap between {e} and {f} in {m} is {gap}",
    ],
    "range": [
        "{The} by {one} {spans} from {low} to {high}",
        "Among our {many}, the lowest and highest figures for {the} are {low} and {high}",
        "All {many} recorded between {low} and {high} for {the}",
    ],
    "doubled": [
        "{The} {at} {has} doubled compared with {prev}",
        "Compared with {prev}, {e} recorded twice as much for {m}",
        "{e}’s {m} {has} doubled since {prev}",
    ],
    "half": [
        "{e} accounts for half of total {m}",
        "Half of all {m} {comes} from {e} alone",
        "Of total {m}, {e} contributes half",
    ],
    "quarter": [
        "{e} accounts for a quarter of total {m}",
        "A quarter of all {m} {comes} from {e} alone",
        "Of total {m}, {e} contributes a quarter",
    ],
    "in_five": [
        "One in five {m} {in_per} was carried out by {e}",
        "Of all {m}, one in five was carried out {at}",
    ],
    "fifth": [
        "{e} accounts for a fifth of total {m}",
        "A fifth of all {m} {comes} from {e} alone",
        "Of total {m}, {e} contributes a fifth",
    ],
    "now_share": [
        "{e} recorded {now} for {m}, which corresponds to {share} of the total",
        "{The} {at} came to {now}, or {share} of the total for all {many}",
        "At {now}, {the} {at} {makes_up} {share} of the total for the company",
    ],
    "duel": [
        "{e} recorded {now} for {the}, compared with {now_f} at {f}",
        "At {now}, {the} {at} {is} higher than at {f} ({now_f})",
        "{The} {differs} between {e} ({now}) and {f} ({now_f})",
    ],
    "extremes": [
        "{The} {spans} from {now_g} at {g} to {now} at {e}",
        "{e} has the highest figure for {the} at {now}, while {g} has the lowest at {now_g}",
        "For {the}, the highest figure is {now} ({e}) and the lowest {now_g} ({g})",
    ],
    "top_two": [
        "{e} and {f} together account for {share2} of total {m}",
        "Of total {m}, {share2} {comes} from {e} and {f}",
        "{share2} of total {m} {was} generated by {e} and {f} together",
    ],
    "plan_pct": [
        "In the case of {m}, {e} {beat} its target by {over}",
        "For {m}, {e} finished {over} {beyond} target",
        "{The} {at} came in {over} {beyond} target {in_per}",
    ],
    "plan_gap": [
        "In the case of {m}, {e} {beat} its target by {overgap}",
        "For {m}, {e} finished {overgap} {beyond} target",
        "{The} {at} came in {overgap} {beyond} target {in_per}",
    ],
    "plan_signed": [
        "{The} {at} came to {now} ({sover} vs. target)",
        "{M} {at} compared with target: {sover}",
        "{e} recorded {now} for {m}, {sover} compared with target",
    ],
    "attain": [
        "{e} achieved {attain} of its target for {m}",
        "{attain} of the target for {m} was achieved {at}",
        "Target attainment for {m} {at} was {attain}",
    ],
    "plan_vs": [
        "{The} {at} came to {now}; {plan} had been planned",
        "{e} had planned {plan} for {m} and recorded {now}",
        "Compared with a target of {plan}, {the} {at} came to {now}",
    ],
    "plan_count": [
        "{Met} of the {count} {many} met or exceeded their target for {m}",
        "The target for {m} was met by {met} of the {count} {many}",
        "At {met} of the {count} {many}, {the} reached the target",
    ],
    "plan_total": [
        "Across all {many}, {the} came to {total}, which is {total_over} {beyond} target",
        "In total, {m} {beat} the target by {total_over}",
        "Total {m} {is} {total_over} {beyond} target",
    ],
}

PLAIN = [
    "Source: analytics warehouse, loaded on 5 April 2027",
    "The next monthly meeting takes place on Thursday, 6 May",
    "All metrics follow the definitions in the data catalogue",
    "Please report data issues to data-team@example.com",
    "Late bookings may still change the figures slightly",
    "The self-service dashboard is updated every morning",
    "The new route planning tool goes live in June 2027",
    "Branch managers will comment on the figures in the meeting",
    "Next: check the booking backlog with the finance team",
    "To be decided: who owns the customer survey",
]
INVENTED = [
    "Absenteeism was {b}% of scheduled hours",
    "{a} positions are currently vacant",
    "We spent {d} on staff training",
    "The customer portal now has {c} registered users",
    "Travel expenses came to {d}",
    "{b}% of customers renewed their contract",
]
WORDS = {
    "this": "Current {}",
    "total": "Total",
    "metric": ["Metric", "Value", "Change vs. previous period"],
    "change": "Change in %",
    "agenda": "Contents",
    "page": "Page {} of {}",
    "outlook": "Next steps",
    "highlights": ["Key findings", "What the data show", "Summary", "At a glance"],
    "by": "{} by {}",
    "share": "{} – share of total",
    "detail": ["Metrics by {}", "All metrics per {}"],
    "notes": "Talking point: {}.",
    "alt": "Chart image. {}.",
    "appendix": "Appendix: further data",
    "confidential": "For internal use",
    "thanks": "Thank you for your attention",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[add value]", "Lorem ipsum dolor sit amet", "{}: tbd", "TODO: update {}"],
    "date": "6 April 2027",
    "plan": ["Target", "Target", "Planned"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Difference to target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "Focus on {}",
    "subtitle": ["Monthly meeting", "KPI report", "Data team report"],
    "versus": "{} and {} in comparison",
    "status": ["Target reached?", "yes", "no"],
    "columns": ["Metric", "This period", "Previous period", "Change"],
    "what": "What this means",
    "drivers": ["Change on the previous period", "Position against target"],
    "each": "Overview per {}",
    "over_time": "{}: development over time",
    "scorecard": "{}: actual and target",
    "of_total": "Share of total (%)",
    "questions": [
        "What has changed?",
        "Where do the volumes come from?",
        "Are we on target?",
        "How far apart are the results?",
    ],
    "caption": "Reading example. ",
    "changes": ["Change on the previous period by {}", "How each {} has changed on the previous period"],
    "whole": "Totals of all {}",
    "attainment": "Target attainment by {}",
}
