"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("climbed", "climbed", ""), ("grew", "grew", ""), ("went up", "went up", "")],
        False: [("fell", "fell", ""), ("dropped", "dropped", ""), ("went down", "went down", "")],
    },
    "way": {True: ["higher"], False: ["lower"]},
    "rise": {True: ["a rise of", "a gain of"], False: ["a drop of", "a fall of"]},
    "beat": {
        True: [("beat", "beat", ""), ("surpassed", "surpassed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below", "short of"]},
}
BENT = {
    "has": ("has", "have"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
    "runs": ("runs", "run"),
}

SENTENCES = {
    "level": [
        "{e} closed {per} with {the} at {now}",
        "For {the}, our books show {now} {at}",
        "{The} {at} {stands} at {now}",
        "{In_per}, the figure reported for {the} {at} was {now}",
        "{e} finished {per} on {now} for {the}",
    ],
    "versus": [
        "After {last} in {prev}, {e} now stands at {now} for {the}",
        "{The} {at} came to {now} {in_per}; in {prev} the figure was {last}",
        "{M} {at}: {now} this time, {last} in {prev}",
        "While {e} reported {last} for {the} in {prev}, the figure is now {now}",
    ],
    "change": [
        "{The} {at} {verb} by {change} on {prev}",
        "Compared with {prev}, {e} saw {rise} {change} in {the}",
        "{The} {at} came in {change} {way} than in {prev}",
        "Our partners at {e} reported {rise} {change} in {the} against {prev}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} on {prev} and now {stands} at {now}",
        "At {now}, {the} {at} {was} {change} {way} than in {prev}",
        "{e} closed with {the} at {now}, {rise} {change} on {prev}",
        "{M} {at}: {now}, {change} {way} than in {prev}",
        "After {last} in {prev}, {the} {at} {verb} by {change} and closed at {now}",
    ],
    "signed": [
        "{The} {at} came to {now} ({signed} on {prev})",
        "{M} {at}: {now}, which is {signed} against {prev}",
        "{e}, {m}: {signed} on {prev}",
    ],
    "list": [
        "The three leading {many} for {the} are {e} ({now}), {f} ({now_f}) and {g} ({now_g})",
        "{e} leads on {the} with {now}, ahead of {f} with {now_f} and {g} with {now_g}",
        "In order of {m}, we see {e} at {now}, then {f} at {now_f} and {g} at {now_g}",
    ],
    "diff": [
        "From {prev} to {per}, {the} {at} {verb} by {diff}",
        "{e} recorded {rise} {diff} in {the} against {prev}",
        "{M} {at}: {sdiff} in comparison with {prev}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} on {prev} and now {stands} at {now}",
        "{The} {at} came to {now}, {pp} {way} than in {prev}",
        "{M} {at}: {now}, which is {spp} against {prev}",
    ],
    "share": [
        "{e} generated {share} of all {m}",
        "Of all {m}, {share} came from {e}",
        "{e} carries {share} of the group’s {m}",
        "{e} holds a share of {share} in the group’s {m}",
    ],
    "total": [
        "Across all {many}, {the} came to {total}",
        "All {many} together closed {per} with {the} at {total}",
        "The group’s {m} added up to {total} {in_per}",
        "Added together, the {many} report {total} for {the}",
    ],
    "total_change": [
        "Across all {many}, {the} {verb} by {total_change} on {prev} to {total}",
        "At {total}, the group’s {m} {was} {total_change} {way} than in {prev}",
        "{M}, all {many}: {total} ({total_signed} on {prev})",
        "The group’s {m} {verb} by {total_change} on {prev} and came to {total}",
    ],
    "average": [
        "The average for {the} was {average} per {one}",
        "On average, a {one} came to {average} for {the} {in_per}",
        "Per {one}, {the} averaged {average}",
    ],
    "count": [
        "{Count} {many} are behind the figures in this report",
        "The figures on these pages come from {count} {many}",
        "Our agreement covers {count} {many}",
    ],
    "grown": [
        "{Grown} of the {count} {many} were ahead of {prev} on {the}",
        "{Grown} of our {count} {many} reported a higher figure for {the} than in {prev}",
        "{M}: {grown} of {count} {many} ahead of {prev}",
    ],
    "fallen": [
        "{Fallen} of the {count} {many} were behind {prev} on {the}",
        "{Fallen} of our {count} {many} reported a lower figure for {the} than in {prev}",
        "{M}: {fallen} of {count} {many} behind {prev}",
    ],
    "first": [
        "On {the}, {now} put {e} {first}",
        "The highest figure for {the} comes from {e}: {now}",
        "No other {one} has a higher figure for {the} than {e} ({now})",
        "{e} tops the group on {the} with {now} {in_per}",
    ],
    "second": [
        "On {the}, {now} put {e} {second}",
        "The second-highest figure for {the} comes from {e}: {now}",
        "{e} follows the leader on {the} with {now}",
    ],
    "third": [
        "On {the}, {now} put {e} {third}",
        "The lowest figure for {the} comes from {e}: {now}",
        "No other {one} has a lower figure for {the} than {e} ({now})",
    ],
    "fastest": [
        "No other {one} grew faster on {the} than {e} ({signed} on {prev})",
        "{e} saw the fastest growth in {the}, at {signed} on {prev}",
        "The largest percentage gain in {the} belongs to {e}, with {signed} on {prev}",
    ],
    "floor": [
        "{The} {at} came to more than {floor} {in_per}",
        "{e} reported over {floor} for {the} {in_per}",
        "{e} closed {per} with {the} above {floor}",
    ],
    "ceiling": [
        "{The} {at} stayed just under {ceiling} {in_per}",
        "{e} recorded almost {ceiling} for {the}",
        "{e} closed {per} with {the} at just under {ceiling}",
    ],
    "about": [
        "{The} {at} came to about {about} for {per}",
        "{e} recorded some {about} for {the}",
        "{e} closed {per} with {the} at roughly {about}",
    ],
    "ratio": [
        "{The} {at} came to {ratio} the figure reported by {f}",
        "On {the}, {e} recorded {ratio} as much as {f}",
        "In {m}, {e} comes to {ratio} the figure of {f}",
    ],
    "rate": [
        "{The} {at} worked out at {rate}",
        "By our calculation, {the} {at} came to {rate} {in_per}",
        "Worked out from its figures, {e} comes to {rate} for {the}",
    ],
    "together": [
        "{e} and {f} jointly recorded {sum} for {the}",
        "Together, {e} and {f} account for {sum} in {m}",
        "If we add {f} to {e}, {the} {comes} to {sum}",
    ],
    "gap": [
        "{e} has a lead of {gap} over {f} on {the}",
        "On {the}, {gap} separate {e} from {f}",
        "{f} recorded {gap} less than {e} for {the}",
    ],
    "range": [
        "{The} {runs} from {low} to {high} across the {many}",
        "Between the {many}, {the} varied from {low} to {high}",
        "For {the}, the {many} lie between {low} and {high}",
    ],
    "doubled": [
        "{The} {at} {has} doubled in comparison with {prev}",
        "{e} recorded twice as much for {the} as in {prev}",
        "{e} doubled its {m} from {prev} to {per}",
    ],
    "half": [
        "{e} contributed half of all {m}",
        "Half of the group’s {m} came from {e}",
        "Of all {m}, half came from {e}",
    ],
    "quarter": [
        "{e} contributed a quarter of all {m}",
        "A quarter of the group’s {m} came from {e}",
        "Of all {m}, a quarter came from {e}",
    ],
    "in_five": [
        "One parcel in five went out from {e}",
        "Of all {m}, one in five came from {e}",
    ],
    "fifth": [
        "{e} contributed a fifth of all {m}",
        "A fifth of the group’s {m} came from {e}",
        "Of all {m}, a fifth came from {e}",
    ],
    "now_share": [
        "{e} recorded {now} for {the}, which is {share} of the group’s total",
        "With {now}, {e} contributed {share} of all {m}",
        "{M} {at}: {now}, or {share} of the group’s total",
    ],
    "duel": [
        "{e} recorded {now} for {the}, {f} {now_f}",
        "While {f} closed with {the} at {now_f}, {e} came to {now}",
        "On {the}, {e} is ahead of {f}, with {now} against {now_f}",
        "{M}: {e} at {now}, {f} at {now_f}",
    ],
    "extremes": [
        "{e} has the highest figure for {the} at {now}, {g} the lowest at {now_g}",
        "For {the}, the figures reach from {now_g} ({g}) to {now} ({e})",
        "Between {e} with {now} and {g} with {now_g}, the {many} differ visibly on {the}",
    ],
    "top_two": [
        "{e} and {f} together contributed {share2} of all {m}",
        "Of all {m}, {share2} came from {e} and {f} together",
        "{share2} of the group’s {m} came from {e} and {f}",
    ],
    "plan_pct": [
        "{e} {beat} its goal for {the} by {over}",
        "{The} {at} came in {over} {beyond} goal",
        "For {the}, {e} ended up {over} {beyond} its goal",
    ],
    "plan_gap": [
        "{e} {beat} its goal for {the} by {overgap}",
        "{The} {at} came in {overgap} {beyond} goal",
        "For {the}, {e} ended up {overgap} {beyond} its goal",
    ],
    "plan_signed": [
        "{M} {at}: {now} ({sover} against goal)",
        "Against its goal for {the}, {e} came in at {sover}",
        "{e}, {m}: {sover} against goal",
    ],
    "attain": [
        "{e} reached {attain} of its goal for {the}",
        "Goal attainment for {the} {at} came to {attain}",
        "{attain} of the goal for {the} was reached {at}",
    ],
    "plan_vs": [
        "{e} recorded {now} for {the}; the goal was {plan}",
        "Against a goal of {plan}, {e} came to {now} for {the}",
        "The goal for {the} {at} was {plan}, and the result was {now}",
    ],
    "plan_count": [
        "{Met} of the {count} {many} reached their goal for {the}",
        "The goal for {the} was met by {met} of {count} {many}",
        "{M}: {met} of {count} {many} at or above goal",
    ],
    "plan_total": [
        "Across all {many}, {the} {beat} the goal by {total_over}",
        "All {many} together came to {total} for {the}, {total_over} {beyond} goal",
        "The group’s {m}: {total}, {total_over} {beyond} goal",
    ],
}

PLAIN = [
    "We will walk you through these figures at our next meeting",
    "Your account manager is happy to answer any questions",
    "Next partner meeting: 28 January 2031",
    "All figures are rounded",
    "Source: reporting database of the group, 8 January 2031",
    "We would like to agree the goals for the coming year with you",
    "Thank you to all teams for their commitment",
    "Please let us know which figures you would like to see in future",
    "Opening hours and rotas will be reviewed in the spring",
    "Together we want to learn from the places that do well",
]
INVENTED = [
    "Our customers gave us a recommendation rate of {b}%",
    "We welcomed {a} new corporate customers",
    "The customer newsletter reached {c} readers",
    "Spending on advertising came to {d}",
    "{b}% of all enquiries were answered on the same day",
    "We put {d} into staff training",
]
WORDS = {
    "this": "This {}",
    "total": "Group",
    "metric": ["Measure", "Result", "vs. previous period"],
    "change": "Change in %",
    "agenda": "In this report",
    "page": "Page {} / {}",
    "outlook": "What happens next",
    "highlights": ["The essentials", "What you should know", "The figures in brief", "Our work for you"],
    "by": "{} by {}",
    "share": "Share of the group: {}",
    "detail": ["All measures in one table", "The results of each {}"],
    "notes": "To mention: {}.",
    "alt": "The picture shows: {}.",
    "appendix": "Additional figures",
    "confidential": "For customers and partners",
    "thanks": "Thank you for working with us",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[figure to follow]", "Lorem ipsum dolor sit amet", "{}: TBC", "TODO: check {}"],
    "date": "14 January 2031",
    "plan": ["Goal", "Goal", "Goal set"],
    "actual": "Result",
    "vs_plan": ["against goal", "Distance to goal"],
    "number": "number",
    "rank": "Place",
    "part": "Share of the group",
    "profile": "{} in figures",
    "subtitle": ["Report to customers and partners", "Results and outlook", "How we served you"],
    "versus": "{} and {} side by side",
    "status": ["Goal reached?", "yes", "no"],
    "columns": ["Measure", "This period", "Previous period", "Change"],
    "what": "What we take from this",
    "drivers": ["What moved", "How we did against our goals"],
    "each": "One line for each {}",
    "over_time": "{} over the last periods",
    "scorecard": "{}: results and goals",
    "of_total": "Share in %",
    "caption": "{} by {}, {}",
    "letter": ["A word to our partners", "Dear customers and partners", "From your account team"],
    "closing": ["With kind regards, your account team", "We look forward to the coming months with you"],
    "portrait": "A closer look: {}",
    "goals": ["Goals reached", "Goals not reached"],
    "three": "{}: result, previous period and goal",
    "prior": "Previous period",
    "wholes": ["The group in total and per {}", "Total", "Average per {}"],
}
