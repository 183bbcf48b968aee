"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("climbed", "climbed", ""), ("increased", "increased", "")],
        False: [("fell", "fell", ""), ("decreased", "decreased", ""), ("came down", "came down", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a rise of"], False: ["a decrease of", "a drop of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("topped", "topped", "")],
        False: [("missed", "missed", ""), ("undershot", "undershot", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "has": ("has", "have"),
    "is": ("is", "are"),
}

SENTENCES = {
    "level": [
        "{The} {at} amounted to {now} {in_per}",
        "In its report for {per}, {e} shows {now} for {the}",
        "{e} closed the books on {per} with {now} for {the}",
        "{At}, {the} {was} {now} {in_per}",
        "Reported {m} {at}: {now}",
    ],
    "versus": [
        "{The} {at} {was} {now} {in_per}, after {last} in {prev}",
        "Whereas {e} had reported {last} for {the} in {prev}, it now reports {now}",
        "{e} went from {last} in {prev} to {now} on {the}",
        "{M} {at}: {now}, previously {last}",
    ],
    "change": [
        "{The} {at} {verb} by {change} against {prev}",
        "A look at {e} shows {rise} {change} in {the} against {prev}",
        "{The} {at} {was} {way} {change} on {prev}",
        "Compared with {prev}, {e} reports {the} {way} {change}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} against {prev} and amounted to {now}",
        "At {now} {in_per}, {the} {at} {was} {way} {change} on {prev}",
        "{e} reported {now} for {the} {in_per}, {rise} {change} against {prev}",
        "{M} {at} {way} {change} to {now}",
        "{The} {at}, which stood at {last} in {prev}, {verb} by {change} to {now}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} against {prev})",
        "{The} {at} amounted to {now}, a change of {signed} on {prev}",
        "{e}, {m} against {prev}: {signed}",
    ],
    "list": [
        "Top three by {m}: {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "{The} {was} highest at {e} with {now}; {f} followed with {now_f} and {g} with {now_g}",
        "{e} shows the highest figure for {the} ({now}), ahead of {f} ({now_f}) and {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} against {prev}",
        "{e} reported {rise} {diff} in {the} against {prev}",
        "{M} {at}: {sdiff} against {prev}",
        "In absolute figures, {the} {at} {was} {way} {diff} on {prev}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} against {prev}, to {now}",
        "{The} {at} {was} {now} {in_per}, {way} {pp} on {prev}",
        "{e} reported {now} for {the}, {rise} {pp} against {prev}",
        "{M} {at}: {now} ({spp} against {prev})",
    ],
    "share": [
        "{e} accounted for {share} of group {m}",
        "{share} of group {m} {was} recorded {at}",
        "Of group {m}, {share} came from {e}",
        "{e}: {share} of group {m}",
    ],
    "total": [
        "Group {m} amounted to {total} {in_per}",
        "Across all {many}, {the} came to {total} {in_per}",
        "Consolidated {m} for {per}: {total}",
        "For the group as a whole, we report {total} for {the}",
    ],
    "total_change": [
        "Group {m} {verb} by {total_change} against {prev} to {total}",
        "At {total}, group {m} {was} {way} {total_change} on {prev}",
        "Consolidated {m}: {total} ({total_signed} against {prev})",
        "Group {m} {way} {total_change} on {prev}, at {total}",
    ],
    "average": [
        "The average per {one} was {average} for {the}",
        "On average, a {one} reported {average} for {the}",
        "Group average of {m} per {one}: {average}",
    ],
    "count": [
        "The group report covers {count} {many}",
        "{Count} {many} report to group controlling",
        "Scope of consolidation: {count} {many}",
    ],
    "grown": [
        "{Grown} of the {count} {many} saw an increase in {the} against {prev}",
        "At {grown} of {count} {many}, {the} {was} higher than in {prev}",
        "{M}: {grown} of {count} {many} above {prev}",
    ],
    "fallen": [
        "{Fallen} of the {count} {many} saw a decrease in {the} against {prev}",
        "At {fallen} of {count} {many}, {the} {was} lower than in {prev}",
        "{M}: {fallen} of {count} {many} below {prev}",
    ],
    "first": [
        "With {now}, {e} was {first} for {the}",
        "Of all {many}, {e} reported the highest figure for {the}: {now}",
        "No {one} reported more than {e} for {the} ({now})",
        "At the head of the group for {the} is {e}, with {now}",
    ],
    "second": [
        "With {now}, {e} was {second} for {the}",
        "Of all {many}, {e} reported the second-highest figure for {the}: {now}",
        "Runner-up for {the} is {e}, with {now}",
    ],
    "third": [
        "With {now}, {e} was {third} for {the}",
        "Of all {many}, {e} reported the lowest figure for {the}: {now}",
        "No {one} reported less than {e} for {the} ({now})",
    ],
    "fastest": [
        "In relative terms, {the} increased most at {e} ({signed} against {prev})",
        "{e} recorded the strongest relative increase in {the}, at {signed} on {prev}",
        "Largest percentage increase in {the}: {e} with {signed} against {prev}",
    ],
    "floor": [
        "{e} reported more than {floor} for {the} {in_per}",
        "{The} {at} came to over {floor}",
        "{In_per}, {the} {at} passed the {floor} mark",
    ],
    "ceiling": [
        "{e} reported just under {ceiling} for {the} {in_per}",
        "{The} {at} came to almost {ceiling}",
        "{In_per}, {the} {at} stayed just below {ceiling}",
    ],
    "about": [
        "{e} reported around {about} for {the} {in_per}",
        "{The} {at} came to some {about}",
        "In round figures, {the} {at} amounted to {about}",
    ],
    "ratio": [
        "{e} reported {ratio} the {m} of {f}",
        "For {the}, {e} came to {ratio} the level of {f}",
        "{The} {at} {was} {ratio} as high as at {f}",
    ],
    "rate": [
        "{The} {at} worked out at {rate} {in_per}",
        "From these figures, we calculate {rate} for {the} {at}",
        "{M} {at} (calculated): {rate}",
    ],
    "together": [
        "{e} and {f} jointly reported {sum} for {the}",
        "Added together, {e} and {f} came to {sum} for {the}",
        "{M}, sum of {e} and {f}: {sum}",
    ],
    "gap": [
        "{e} reported {gap} more than {f} for {the}",
        "Between {e} and {f}, there was a difference of {gap} in {the}",
        "For {the}, {f} was {gap} below {e}",
    ],
    "range": [
        "From one {one} to the next, {the} ranged from {low} to {high}",
        "{M} by {one}, from lowest to highest: {low} to {high}",
        "All {many} reported between {low} and {high} for {the}",
    ],
    "doubled": [
        "{The} {at} doubled against {prev}",
        "For {the}, {e} reported twice as much as in {prev}",
        "Doubled against {prev}: {m} {at}",
    ],
    "half": [
        "{e} accounted for half of group {m}",
        "Half of group {m} {was} recorded {at}",
        "Of group {m}, half came from {e}",
    ],
    "quarter": [
        "{e} accounted for a quarter of group {m}",
        "A quarter of group {m} {was} recorded {at}",
        "Of group {m}, a quarter came from {e}",
    ],
    "in_five": [
        "One taxi ride in five was driven by {e}",
        "{e} drove one in five of all {m}",
    ],
    "fifth": [
        "{e} accounted for a fifth of group {m}",
        "A fifth of group {m} {was} recorded {at}",
        "Of group {m}, a fifth came from {e}",
    ],
    "now_share": [
        "{e} reported {now} for {the}, or {share} of the group total",
        "With {now}, {e} accounted for {share} of group {m}",
        "{M} {at}: {now} ({share} of the group total)",
    ],
    "duel": [
        "{e} reported {now} for {the}, compared with {now_f} at {f}",
        "While {the} came to {now} at {e}, {f} reported {now_f}",
        "{M} in comparison: {e} {now}, {f} {now_f}",
        "For {the}, {e} ({now}) ranked above {f} ({now_f})",
    ],
    "extremes": [
        "{The} {was} highest at {e} ({now}) and lowest at {g} ({now_g})",
        "{M} by {one}, from {now_g} at {g} to {now} at {e}",
        "At one end of the scale for {the} is {e} with {now}, at the other {g} with {now_g}",
    ],
    "top_two": [
        "{e} and {f} together accounted for {share2} of group {m}",
        "{share2} of group {m} {was} recorded at {e} and {f}",
        "Combined, {e} and {f} made up {share2} of group {m}",
    ],
    "plan_pct": [
        "{e} {beat} budget by {over} on {the}",
        "{The} {at} {was} {over} {beyond} budget",
        "{e} finished {per} {over} {beyond} budget on {the}",
    ],
    "plan_gap": [
        "{e} {beat} budget by {overgap} on {the}",
        "{The} {at} {was} {overgap} {beyond} budget",
        "{e} finished {per} {overgap} {beyond} budget on {the}",
    ],
    "plan_signed": [
        "{M} {at} against budget: {sover}",
        "{The} {at} amounted to {now}, a budget variance of {sover}",
        "{e}, {m}: {now} ({sover} vs. budget)",
    ],
    "attain": [
        "{e} reached {attain} of its budget for {the}",
        "{M} {at}: {attain} of the amount budgeted",
        "Budget attainment for {the} {at}: {attain}",
    ],
    "plan_vs": [
        "{The} {at} came to {now}, compared with a budget of {plan}",
        "{e} had budgeted {plan} for {the} and reported {now}",
        "{M} {at}: actual {now}, budget {plan}",
    ],
    "plan_count": [
        "{Met} of {count} {many} reached their budget for {the}",
        "Budget for {the} reached: {met} of {count} {many}",
        "On {the}, {met} of the {count} {many} were at or above budget",
    ],
    "plan_total": [
        "For the group as a whole, {m} {beat} budget by {total_over}",
        "At {total}, group {m} {was} {total_over} {beyond} budget",
        "Consolidated {m}: {total}, {total_over} {beyond} budget",
    ],
}

PLAIN = [
    "Next month-end closing: 5 working days, as usual",
    "Comments by the unit managers were collected by group controlling",
    "Budget holders to explain variances by 12 April 2030",
    "Forecast update follows with the next report",
    "Data as of 4 April 2030, preliminary and unaudited",
    "Totals may differ from the sum of the items because of rounding",
    "Currency effects have not been adjusted",
    "Board meeting on 23 April 2030: please submit questions beforehand",
    "The allocation of head office costs is under review",
    "Open point: timing of the planned investments",
]
INVENTED = [
    "Staff turnover in the group was {b}%",
    "{a} vacancies had not been filled at the end of the period",
    "The group website had {c} visits",
    "Head office costs amounted to {d}",
    "{b}% of invoices were paid on time",
    "Open receivables amounted to {d}",
]
WORDS = {
    "this": "Actual {}",
    "total": "Group",
    "metric": ["Key figure", "Actual", "vs. prior period"],
    "change": "Change (%)",
    "agenda": "In this report",
    "page": "Page {} / {}",
    "outlook": "Next steps and open points",
    "highlights": ["Management summary", "Key messages of the period", "Group at a glance", "In brief"],
    "by": "{} by {}",
    "share": "Share of group total: {}",
    "detail": ["Key figures by {}", "Detailed figures"],
    "notes": "Comment: {}.",
    "alt": "Chart from the management report. {}.",
    "appendix": "Appendix: further figures",
    "confidential": "Confidential, for management only",
    "thanks": "Questions to group controlling",
    "and": "and",
    "placeholders": [
        "{{{{{}}}}}",
        "[comment by controlling]",
        "Lorem ipsum dolor sit amet",
        "{}: to be added",
        "TODO: explain {}",
    ],
    "date": "9 April 2030",
    "plan": ["Budget", "Budget", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. budget", "Budget variance"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of group",
    "profile": "{}: figures of the period",
    "subtitle": ["Management report", "Report to the executive board", "Monthly report", "Controlling report"],
    "versus": "{} compared with {}",
    "status": ["Budget reached", "yes", "no"],
    "columns": ["Key figure", "Actual", "Prior period", "Change"],
    "what": "What is behind it",
    "drivers": ["Against the prior period", "Against budget"],
    "each": "Every {} in one line",
    "over_time": "{} over the last periods",
    "scorecard": "{}: actual against budget",
    "of_total": "Share of group (%)",
    "comment": "Comment",
    "commented": "{} with comments",
    "commentary": ["Comments by controlling", "Management commentary", "Business development in the period"],
    "triple": "{}: actual, budget, prior period",
    "prior": "Prior period",
    "sources": "Figure: {} by {} ({})",
    "whole": ["Group", "By {}"],
}
