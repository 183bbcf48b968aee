"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("increased", "increased", ""), ("advanced", "advanced", ""), ("moved up", "moved up", "")],
        False: [("decreased", "decreased", ""), ("came down", "came down", ""), ("moved down", "moved down", "")],
    },
    "way": {True: ["higher"], False: ["lower"]},
    "rise": {True: ["an increase of", "an uplift of"], False: ["a decrease of", "a reduction of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("topped", "topped", "")],
        False: [("missed", "missed", ""), ("undershot", "undershot", "")],
    },
    "beyond": {True: ["above", "ahead of"], False: ["below", "behind"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "stands": ("stands", "stand"),
    "amounts": ("amounts", "amount"),
    "lies": ("lies", "lie"),
    "peaks": ("peaks", "peak"),
    "bottoms": ("bottoms", "bottom"),
}

SENTENCES = {
    "level": [
        "Looking at {the}, {e} reports {now} {in_per}",
        "{e} wrapped up {per} at {now} for {the}",
        "{In_per}, {the} {at} amounted to {now}",
        "The figure for {the} {at} {in_per} is {now}",
        "When it comes to {the}, {e} ended {per} at {now}",
        "{M} {at} {in_per}: {now}",
    ],
    "versus": [
        "Where {the} {at} stood at {last} in {prev}, the figure now reads {now}",
        "After {last} in {prev}, {e} now reports {now} for {the}",
        "{The} {at} {has} shifted from {last} in {prev} to {now} {in_per}",
        "In {prev}, {the} {at} came to {last}; {in_per}, the figure is {now}",
    ],
    "change": [
        "Compared with {prev}, {the} {at} {verb} by {change}",
        "There was {rise} {change} in {the} {at} compared with {prev}",
        "{The} {at} {is} now {change} {way} than in {prev}",
        "For {e}, {per} brought {rise} {change} in {the} from {prev}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} from {prev} and now {amounts} to {now}",
        "At {now}, {the} {at} {is} {change} {way} than in {prev}",
        "For {e}, {the} came to {now}, which is {rise} {change} compared with {prev}",
        "Between {prev} and {per}, {the} {at} {verb} from {last} to {now} ({signed})",
    ],
    "signed": [
        "{The} {at} {amounts} to {now}, a movement of {signed} compared with {prev}",
        "The change in {the} {at} compared with {prev} is {signed}",
        "{e} closes at {now} for {the} ({signed} compared with {prev})",
    ],
    "list": [
        "In terms of {the}, {e} is in front with {now}, while {f} follows with {now_f} and {g} with {now_g}",
        "The podium for {the} reads {e} with {now}, then {f} with {now_f}, then {g} with {now_g}",
        "Sorted by {the}, {e} comes first ({now}), {f} second ({now_f}) and {g} third ({now_g})",
    ],
    "diff": [
        "In absolute terms, {the} {at} {verb} by {diff} compared with {prev}",
        "{The} {at} {is} {diff} {way} than in {prev}",
        "{e} closed {per} with {rise} {diff} in {the} from {prev}",
        "The movement in {the} {at} from {prev} amounts to {sdiff}",
    ],
    "points": [
        "{The} {at} now {stands} at {now}, {pp} {way} than in {prev}",
        "{The} {at} {verb} by {pp} compared with {prev} and now {stands} at {now}",
        "With a movement of {spp} from {prev}, {the} {at} {is} now at {now}",
    ],
    "share": [
        "{share} of all {m} can be traced back to {e}",
        "Out of the combined {m} of our {many}, {share} comes from {e}",
        "{e} accounts for {share} of the {m} across the group",
        "Measured by total {m}, {e} carries a weight of {share}",
    ],
    "total": [
        "Adding up all {many}, we arrive at {total} for {the}",
        "Between them, our {many} account for {total} in {the}",
        "{In_per}, {the} across the group {amounts} to {total}",
        "The group-wide figure for {the} {in_per} is {total}",
    ],
    "total_change": [
        "Across the group, {the} {verb} by {total_change} from {prev} and now {amounts} to {total}",
        "Taking all {many} together, {the} {amounts} to {total}, which is {total_change} {way} than in {prev}",
        "The group-wide figure for {the} is {total} ({total_signed} compared with {prev})",
    ],
    "average": [
        "On average, every {one} contributes {average} to total {m}",
        "Spread evenly over all {many}, {the} would come to {average} each",
        "Per {one}, the average for {the} is {average}",
    ],
    "count": [
        "This report brings together {count} {many}",
        "{Count} {many} feed into the figures on these pages",
        "We look at {count} {many} in total",
    ],
    "grown": [
        "{Grown} of our {count} {many} came out above the level of {prev} in {the}",
        "For {the}, the trend from {prev} points upwards at {grown} of {count} {many}",
    ],
    "fallen": [
        "{Fallen} of our {count} {many} ended up below the level of {prev} in {the}",
        "For {the}, the trend from {prev} points downwards at {fallen} of {count} {many}",
    ],
    "first": [
        "{e} sits {first} for {the}, with {now}",
        "The largest contribution to {the} comes from {e} with {now}",
        "At {now}, {e} has the highest figure for {the} of all {many}",
        "All other {many} trail {e} in {the}",
    ],
    "second": [
        "{e} sits {second} for {the}, with {now}",
        "With {now}, {e} takes the runner-up spot in {the}",
    ],
    "third": [
        "{e} sits {third} for {the}, with {now}",
        "The smallest contribution to {the} comes from {e} with {now}",
        "All other {many} are ahead of {e} in {the}",
    ],
    "fastest": [
        "No other {one} grew its {m} faster than {e} ({signed} compared with {prev})",
        "The biggest percentage gain in {the} belongs to {e}, at {signed} compared with {prev}",
    ],
    "floor": [
        "{e} has passed the mark of {floor} in {the}",
        "{The} {at} now {amounts} to more than {floor}",
        "{In_per}, {e} recorded over {floor} for {the}",
    ],
    "ceiling": [
        "{The} {at} {is} only a touch below {ceiling}",
        "{e} closes {per} at almost {ceiling} for {the}",
    ],
    "about": [
        "In round figures, {the} {at} {amounts} to {about}",
        "{e} ended {per} at somewhere around {about} for {the}",
        "For {the}, {e} is at approximately {about}",
    ],
    "ratio": [
        "Set against {f}, {e} reaches {ratio} the {m}",
        "{e} records {ratio} the level of {f} in {the}",
    ],
    "rate": [
        "{In_per}, {e} reaches {rate} for {the}",
        "Broken down further, {the} {at} {is} {rate}",
        "{The} {at} {amounts} to {rate} {in_per}",
    ],
    "together": [
        "Taken as a pair, {e} and {f} reach {sum} in {the}",
        "Adding {e} and {f} gives {sum} for {the}",
    ],
    "gap": [
        "To draw level with {e} in {the}, {f} would need another {gap}",
        "The distance between {e} in front and {f} behind is {gap} in {the}",
    ],
    "range": [
        "Depending on the {one}, {the} {lies} anywhere between {low} and {high}",
        "The spread in {the} per {one} reaches from {low} up to {high}",
    ],
    "doubled": [
        "{The} {at} {is} twice as high as in {prev}",
        "Compared with {prev}, {e} has doubled its {m}",
    ],
    "half": ["Half of all {m} can be traced back to {e}", "{e} alone accounts for half of the {m} across the group"],
    "quarter": [
        "A quarter of all {m} can be traced back to {e}",
        "{e} alone accounts for a quarter of the {m} across the group",
    ],
    "in_five": ["Out of the combined {m} of our {many}, one fifth comes from {e}"],
    "fifth": [
        "A fifth of all {m} can be traced back to {e}",
        "{e} alone accounts for a fifth of the {m} across the group",
    ],
    "now_share": [
        "With {now}, {e} accounts for {share} of the {m} across the group",
        "{The} {at} {amounts} to {now}, or {share} of the group total",
        "{e} contributes {now}, which represents {share} of all {m}",
    ],
    "duel": [
        "Side by side, {e} shows {now} in {the} and {f} shows {now_f}",
        "In {the}, {e} outpaces {f} with {now} against {now_f}",
    ],
    "extremes": [
        "{The} {peaks} at {now} for {e} and {bottoms} out at {now_g} for {g}",
        "While {e} reports the largest figure for {the} with {now}, {g} reports the smallest with {now_g}",
    ],
    "top_two": [
        "{share2} of all {m} can be traced back to {e} and {f}",
        "As a pair, {e} and {f} account for {share2} of the {m} across the group",
    ],
    "plan_pct": [
        "On {the}, {e} {beat} its target by {over}",
        "In {the}, {e} finished {over} {beyond} its target",
    ],
    "plan_gap": [
        "{e} {beat} the target set for {the} by {overgap}",
        "For {the}, {e} ended up {overgap} {beyond} the target",
    ],
    "plan_signed": [
        "Relative to target, {the} {at} {is} at {sover}",
        "{e} reaches {now} in {the}, which is {sover} relative to target",
    ],
    "attain": [
        "{e} has delivered {attain} of what was targeted for {the}",
        "For {the}, {e} has reached {attain} of the target",
    ],
    "plan_vs": [
        "{e} set out to reach {plan} in {the} and ended at {now}",
        "Against a target of {plan}, {the} {at} {amounts} to {now}",
    ],
    "plan_count": [
        "{Met} of our {count} {many} have reached or surpassed their target for {the}",
        "When it comes to {the}, {met} of {count} {many} are at or above target",
    ],
    "plan_total": [
        "Across the group, {the} {amounts} to {total} and {is} {total_over} {beyond} target",
        "As a group, we {beat} the target for {the} by {total_over}",
    ],
}

PLAIN = [
    "Source: internal reporting API, retrieved on 6 June 2028",
    "We will share the follow-up actions by 20 June",
    "Let’s meet again on Tuesday, 4 July, at 2:00 pm",
    "Four topics are up for discussion with the board",
    "Any questions? Write to insights@example.com",
    "Stage 3 of the ticketing migration starts in September 2028",
    "The ISO 14001 audit is planned for October",
    "A glossary of all terms can be found on page 9 of the handbook",
    "Please note that rounded figures may not add up exactly",
    "We are still looking into the reasons behind these developments",
]
INVENTED = [
    "Our app was downloaded {c} times",
    "{a} maintenance tickets are waiting to be resolved",
    "{b}% of employees took part in the engagement survey",
    "We invested {d} in staff training",
    "The recommendation rate among customers reached {b}%",
]
WORDS = {
    "this": "Current: {}",
    "total": "Overall",
    "metric": ["Measure", "Outcome", "Change from prior period"],
    "change": "Change from prior period",
    "agenda": "What we will cover",
    "page": "Page {} of {}",
    "outlook": "What happens next",
    "highlights": [
        "The story in brief",
        "What the numbers tell us",
        "Main insights",
        "Where we stand today",
        "A quick tour of our results",
        "What you should know",
    ],
    "by": "{} per {}",
    "share": "Breakdown of total {}",
    "detail": ["The figures in detail", "A closer look at each {}"],
    "notes": "Talking point: {}.",
    "alt": "Figure: {}.",
    "appendix": "Backup: further figures",
    "confidential": "Internal",
    "thanks": "Thanks for listening",
    "and": "and",
    "placeholders": [
        "{{{{{}}}}}",
        "[insert {} here]",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        "{}: XX",
        "TODO: confirm {}",
    ],
    "date": "8 June 2028",
    "plan": ["Target", "Target value", "Goal"],
    "actual": "Achieved",
    "vs_plan": ["against target", "Gap to target"],
    "number": "number",
    "rank": "Place",
    "part": "Portion of total",
    "profile": "{} in focus",
    "subtitle": ["Performance story", "Results and insights", "Management briefing"],
    "versus": "{} and {} side by side",
    "status": ["Target status", "Target reached", "Target missed"],
    "columns": ["Measure", "This period", "Prior period", "Change"],
    "what": "Worth noting",
    "drivers": ["What moved since the prior period", "How we compare with target"],
    "each": "One line per {}",
    "over_time": "{}: development so far",
    "scorecard": "{} against target",
    "ends": ["Highest", "Lowest"],
    "against_target": ["{e}: {now} (target: {plan})", "{e} with {now} ({sover} against target)", "{e}: {sover}"],
}
