"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("grew", "grew", ""), ("went up", "went up", "")],
        False: [("fell", "fell", ""), ("dropped", "dropped", ""), ("went down", "went down", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a rise of"], False: ["a decrease of", "a drop of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("beat", "beat", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above", "over"], False: ["below", "under"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "stands": ("stands", "stand"),
    "comes": ("comes", "come"),
    "runs": ("runs", "run"),
}

SENTENCES = {
    "level": [
        "Your {m} {at} closed {per} at {now}",
        "As of {per}, {the} {at} {stands} at {now}",
        "For {per}, we report {now} for {the} {at}",
        "{At}, we recorded {now} for {the} {in_per}",
        "{e} has {now} for {the} {in_per}",
    ],
    "versus": [
        "{The} {at} {has} moved from {last} in {prev} to {now}",
        "{e} reported {last} for {the} in {prev} and {now} {in_per}",
        "In {prev}, {the} {at} {was} {last}; {in_per}, the figure is {now}",
        "{e}, {m}: {last} in {prev}, {now} {in_per}",
    ],
    "change": [
        "Compared to {prev}, your {m} {at} {verb} by {change}",
        "{The} {at} {is} {way} by {change} since {prev}",
        "{At}, {the} {verb} by {change} on {prev}",
        "There was {rise} {change} in {the} {at}, measured against {prev}",
    ],
    "change_to": [
        "{The} {at} {verb} by {change} on {prev}, to {now}",
        "{e} closed {per} at {now} for {the}, {way} {change} from {prev}",
        "Your {m} {at} {verb} from {last} to {now}, {rise} {change} on {prev}",
        "{The} {at} now {stands} at {now} after {rise} {change} since {prev}",
        "{e}: {m} {way} {change} on {prev}, to {now}",
    ],
    "signed": [
        "{e}: {m} at {now}, {signed} since {prev}",
        "{The} {at} came in at {now} ({signed} on {prev})",
        "{M} {at}, change since {prev}: {signed}",
    ],
    "list": [
        "{e} tops the list for {the} with {now}, then come {f} with {now_f} and {g} with {now_g}",
        "The order for {the} is {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "For {the}, we see {e} first at {now}, {f} second at {now_f} and {g} third at {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} between {prev} and {per}",
        "Your {m} {at} {is} {way} {diff} since {prev}",
        "{e} saw {rise} {diff} in {the} on {prev}",
        "{M} {at}, change since {prev}: {sdiff}",
    ],
    "points": [
        "Your {m} {at} {verb} by {pp} on {prev}, to {now}",
        "{The} {at} now {stands} at {now}, {way} {pp} since {prev}",
        "{M} {at}: {now} ({spp} since {prev})",
        "Since {prev}, there has been {rise} {pp} in {the} {at}, which now {stands} at {now}",
    ],
    "share": [
        "{e} is behind {share} of total {m}",
        "{share} of your {m} {comes} from {e}",
        "The share of {e} in total {m} is {share}",
        "If we split {m} by {one}, {share} can be attributed to {e}",
    ],
    "total": [
        "For {the}, your {many} add up to {total}",
        "All {many} combined, we recorded {total} for {the} {in_per}",
        "Total {m} for your account {in_per} {was} {total}",
        "The total for {the} {in_per} was {total}",
    ],
    "total_change": [
        "Your total {m} {verb} by {total_change} on {prev}, to {total}",
        "All {many} combined, {m} now {stands} at {total}, {way} {total_change} since {prev}",
        "Total {m} for your account: {total}, {total_signed} on {prev}",
        "With {total} {in_per}, total {m} {is} {way} {total_change} compared to {prev}",
    ],
    "average": [
        "The average {one} is at {average} for {the}",
        "{M}, average per {one}: {average}",
        "Averaged over all {many}, {m} {comes} to {average} per {one}",
    ],
    "count": [
        "Your account covers {count} {many}",
        "{Count} {many} are in scope for this review",
        "This update looks at {count} {many}",
    ],
    "grown": [
        "{Grown} of your {count} {many} saw {m} go up since {prev}",
        "Since {prev}, {m} {has} gone up at {grown} of {count} {many}",
        "{M} up on {prev}: {grown} of {count} {many}",
    ],
    "fallen": [
        "{Fallen} of your {count} {many} saw {m} go down since {prev}",
        "Since {prev}, {m} {has} gone down at {fallen} of {count} {many}",
        "{M} down on {prev}: {fallen} of {count} {many}",
    ],
    "first": [
        "For {the}, {e} is {first} with {now}",
        "The largest figure for {the} comes from {e}: {now}",
        "With {now}, {e} is ahead of every other {one} on {the}",
        "None of your {many} has a higher figure for {the} than {e} ({now})",
    ],
    "second": [
        "For {the}, {e} is {second} with {now}",
        "The second-largest figure for {the} comes from {e}: {now}",
        "Only one {one} is ahead of {e} on {the} ({now})",
    ],
    "third": [
        "For {the}, {e} is {third} with {now}",
        "The smallest figure for {the} comes from {e}: {now}",
        "None of your {many} has a lower figure for {the} than {e} ({now})",
    ],
    "fastest": [
        "Of all your {many}, {e} grew the most on {the} in percentage terms ({signed} on {prev})",
        "{e} shows the biggest percentage increase in {the}: {signed} since {prev}",
        "The fastest-growing {one} for {the} is {e}, at {signed} compared to {prev}",
    ],
    "floor": [
        "{The} {at} {is} now over {floor}",
        "{e} is above {floor} for {the} {in_per}",
        "{At}, we recorded more than {floor} for {the}",
    ],
    "ceiling": [
        "{The} {at} {stands} just short of {ceiling}",
        "{e} is just under {ceiling} for {the} {in_per}",
        "{At}, we recorded almost {ceiling} for {the}",
    ],
    "about": [
        "{The} {at} {is} roughly {about}",
        "{e} is at about {about} for {the} {in_per}",
        "{At}, we recorded around {about} for {the}",
    ],
    "ratio": [
        "{The} {at} {is} {ratio} as high as at {f}",
        "For {the}, the figure of {e} is {ratio} that of {f}",
        "When it comes to {m}, {e} is at {ratio} the figure of {f}",
    ],
    "rate": [
        "For {e}, that puts {the} at {rate}",
        "{The} {at} {comes} to {rate} {in_per}",
        "On these figures, {the} {at} {is} {rate}",
    ],
    "together": [
        "{e} and {f} add up to {sum} for {the}",
        "{e} and {f} combined have {sum} for {the}",
        "Between them, {e} and {f} report {sum} for {the}",
    ],
    "gap": [
        "{e} leads {f} by {gap} on {the}",
        "There is a gap of {gap} between {e} and {f} on {the}",
        "On {the}, {e} has {gap} more than {f}",
    ],
    "range": [
        "Your {many} are between {low} and {high} on {the}",
        "The range for {the} is {low} to {high}",
        "{The} {runs} from {low} to {high}, depending on the {one}",
    ],
    "doubled": [
        "Good to know: {the} {at} {has} doubled since {prev}",
        "{The} {at} {is} now double the figure for {prev}",
        "Your {m} {at} {has} doubled compared to {prev}",
    ],
    "half": [
        "{e} is behind half of total {m}",
        "Half of your {m} {comes} from {e}",
        "If we split {m} by {one}, half can be attributed to {e}",
    ],
    "quarter": [
        "{e} is behind a quarter of total {m}",
        "A quarter of your {m} {comes} from {e}",
        "If we split {m} by {one}, a quarter can be attributed to {e}",
    ],
    "in_five": [
        "One in five of your {m} is handled {at}",
        "{e} looks after one in five of your {m}",
    ],
    "fifth": [
        "{e} is behind a fifth of total {m}",
        "A fifth of your {m} {comes} from {e}",
        "If we split {m} by {one}, a fifth can be attributed to {e}",
    ],
    "now_share": [
        "{e} contributes {now} to total {m}, a share of {share}",
        "{The} {at} {comes} to {now}, which is {share} of the total across your {many}",
        "{e} reported {now} for {the}, which is {share} of the total",
    ],
    "duel": [
        "{e} is higher than {f} on {the}: {now} against {now_f}",
        "{The} {stands} at {now} for {e} and at {now_f} for {f}",
        "Where {e} has {now} for {the}, {f} has {now_f}",
    ],
    "extremes": [
        "For {the}, {e} is at the top with {now} and {g} at the bottom with {now_g}",
        "{M}: highest at {e} ({now}), lowest at {g} ({now_g})",
        "{The} {runs} from {now_g} at {g} up to {now} at {e}",
    ],
    "top_two": [
        "{share2} of your {m} {comes} from {e} and {f}",
        "Taken together, {e} and {f} are behind {share2} of total {m}",
        "{e} and {f} combined: {share2} of total {m}",
    ],
    "plan_pct": [
        "{e} {beat} the agreed target for {the} by {over}",
        "{The} {at} {is} {over} {beyond} the agreed target",
        "{e} ended up {over} {beyond} target on {the}",
    ],
    "plan_gap": [
        "{e} {beat} the agreed target for {the} by {overgap}",
        "{The} {at} {is} {overgap} {beyond} the agreed target",
        "{e} ended up {overgap} {beyond} target on {the}",
    ],
    "plan_signed": [
        "{M} {at} against target: {sover}",
        "{The} {at} {stands} at {now}, {sover} against target",
        "{e} is at {sover} against its target for {the}",
    ],
    "attain": [
        "{attain} of the agreed target for {the} has been reached {at}",
        "{M} {at}: {attain} of target",
        "{e} is at {attain} of the agreed target for {the}",
    ],
    "plan_vs": [
        "We had agreed on {plan} for {the} {at}; the result is {now}",
        "The target for {the} {at} was {plan}, and we came to {now}",
        "{M} {at}: {now}, where the target is {plan}",
    ],
    "plan_count": [
        "{Met} of your {count} {many} reached their target for {the}",
        "{Met} of {count} {many} are on or above target for {the}",
        "On {the}, {met} of {count} {many} are at or above the agreed target",
    ],
    "plan_total": [
        "Across your {many}, {m} {beat} the target by {total_over}",
        "All {many} combined, {m} {comes} to {total}, {total_over} {beyond} target",
        "Total {m} for your account {is} {total_over} {beyond} the agreed target",
    ],
}

PLAIN = [
    "Next business review: 11 February 2026",
    "Your contact for questions: success@example.com",
    "We suggest a joint visit before the end of January",
    "Please confirm the opening hours over the holidays",
    "The support portal has a new layout since November",
    "To be decided: who joins the pilot group",
    "We will send the minutes within two days",
    "Figures come from the service platform, export of 10 December 2025",
    "Open on our side: updated contact list",
    "Thank you for the quick feedback on the survey",
]
INVENTED = [
    "Your net promoter score is {b}",
    "We closed {a} support tickets for you",
    "The customer app was opened {c} times",
    "Penalties under the contract came to {d}",
    "{b}% of survey replies were positive",
    "We have credited {d} to your account",
]
WORDS = {
    "this": "Current {}",
    "total": "All together",
    "metric": ["Measure", "Result", "Since the previous period"],
    "change": "Change, %",
    "agenda": "What we would like to cover",
    "page": "{}/{}",
    "outlook": "What happens next",
    "highlights": ["Where we stand", "The short version", "Your results", "What stood out"],
    "by": "{} by {}",
    "share": "{}: who has which share",
    "detail": ["All results by {}", "Your results in detail"],
    "notes": "Mention: {}.",
    "alt": "Picture showing the following: {}.",
    "appendix": "Backup slide",
    "confidential": "Prepared for you",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[number to follow]", "Lorem ipsum dolor sit amet", "{}: TBC", "TODO: {} from Sam"],
    "date": "11 December 2025",
    "plan": ["Target", "Target", "Agreed"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Against target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share",
    "profile": "A closer look at {}",
    "subtitle": ["Account review", "Steering committee", "Business review", "Service update"],
    "versus": "{} next to {}",
    "status": ["On target", "yes", "not yet"],
    "columns": ["Measure", "Now", "Before", "Change"],
    "what": "What we take from this",
    "drivers": ["What has moved", "Compared to target"],
    "each": "Your results by {}",
    "over_time": "{} over time",
    "scorecard": "{}: result and target",
    "of_total": "Share in %",
    "track": ["On track", "Needs attention"],
    "since": ["Since our last meeting", "What has changed for you"],
    "decide": ["Where we are", "What we need from you"],
    "movers": "Who moved the most: {}",
    "shown": "{} by {}, {}",
}
