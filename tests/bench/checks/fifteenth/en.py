"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("grew", "grew", ""), ("rose", "rose", ""), ("increased", "increased", "")],
        False: [("declined", "declined", ""), ("fell", "fell", ""), ("slipped", "slipped", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "growth of"], False: ["a decrease of", "a decline of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("surpassed", "surpassed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}
BENT = {
    "is": ("is", "are"),
    "has": ("has", "have"),
    "totals": ("totals", "total"),
    "ranges": ("ranges", "range"),
    "differs": ("differs", "differ"),
}

SENTENCES = {
    "level": [
        "{In_per}, {the} {at} came in at {now}",
        "{e} reports {now} for {the} in the period under review",
        "{e}: {m} of {now} {in_per}",
        "With {the} at {now}, {e} closes out {per}",
        "{e} recorded {now} for {the} {in_per}",
    ],
    "versus": [
        "{The} {at} moved from {last} in {prev} to {now} {in_per}",
        "{e} posted {now} for {the}, compared to {last} in {prev}",
        "{The} {at}: {now}, versus {last} recorded in {prev}",
        "Starting from {last} in {prev}, {the} {at} came in at {now} {in_per}",
    ],
    "change": [
        "{Pop}, {the} {at} {verb} by {change}",
        "{e} posted {rise} {change} in {the} compared to {prev}",
        "{e}: {the} {verb} {change} {pop}",
        "{The} {at} {is} {way} {change} compared to {prev}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {pop} to {now}",
        "{The} {at} {verb} to {now}, {rise} {change} {pop}",
        "{e} closes at {now} for {the}, {way} {change} from {last} in {prev}",
        "Reaching {now} {in_per}, {the} {at} {is} {way} {change} {pop}",
        "{The} {at}: {now} ({way} {change} {pop})",
    ],
    "signed": [
        "{The} {at}: {now} ({signed} vs. {prev})",
        "{The} {at} closed at {now}, {signed} compared to {prev}",
        "{e} ({m}): {signed} {pop}",
        "{e}: {signed} {pop} for {the}, now at {now}",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) and {g} ({now_g}) are the top three for {the}",
        "Ranked by {m}: {e} at {now}, followed by {f} at {now_f} and {g} at {now_g}",
        "{e} is out in front on {the} with {now}, while {f} ({now_f}) and {g} ({now_g}) follow",
    ],
    "diff": [
        "{The} {at} {verb} by {diff} in absolute terms compared to {prev}",
        "In absolute terms, {e} is {way} {diff} on {the} {pop}",
        "{e} posted {rise} {diff} in {the} {pop}",
        "{e}, {m}: {sdiff} {pop}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {pop} to {now}",
        "{e}: {m} at {now}, {way} {pp} {pop}",
        "{The} {at} closed at {now} ({spp} vs. {prev})",
        "Compared to {prev}, {the} {at} {is} {way} {pp} at {now}",
    ],
    "share": [
        "{e} delivers {share} of total {m}",
        "{share} of total {m} {is} concentrated {at}",
        "Contribution of {e} to total {m}: {share}",
        "Looking at total {m}, {e} makes up {share}",
    ],
    "total": [
        "Taken together, all {many} posted {total} for {the}",
        "Overall {m} {in_per}: {total}",
        "{The} {totals} {total} across the portfolio",
        "Total {m} for {per} came to {total}",
    ],
    "total_change": [
        "{Pop}, overall {m} {verb} {total_change} to {total}",
        "Overall {m}: {total}, {way} {total_change} {pop}",
        "Taken together, the {many} posted {total} for {the} ({total_signed} vs. {prev})",
        "At {total}, {m} across the portfolio {is} {way} {total_change} compared to {prev}",
    ],
    "average": [
        "On average, each {one} posted {average} for {the}",
        "Average per {one} for {the}: {average}",
        "Each {one} averaged {average} for {the} {in_per}",
    ],
    "count": [
        "This review compares {count} {many}",
        "{Count} {many} are included in the comparison",
        "Scope of this review: {count} {many}",
    ],
    "grown": [
        "{Grown} of {count} {many} are up on {the} {pop}",
        "{The} {is} up {pop} at {grown} of {count} {many}",
        "{Grown} out of {count} {many} posted a higher figure for {the} compared to {prev}",
    ],
    "fallen": [
        "{Fallen} of {count} {many} are down on {the} {pop}",
        "{The} {is} down {pop} at {fallen} of {count} {many}",
        "{Fallen} out of {count} {many} posted a lower figure for {the} compared to {prev}",
    ],
    "first": [
        "{e} leads the portfolio on {the} with {now}",
        "{e} is {first} for {the}, posting {now}",
        "With {now}, {e} ranks above all other {many} for {the}",
        "Highest value for {the}: {e} ({now})",
    ],
    "second": [
        "{e} is {second} for {the}, posting {now}",
        "{e} comes right behind the leader on {the}, at {now}",
        "Second-highest value for {the}: {e} ({now})",
    ],
    "third": [
        "{e} is {third} for {the}, posting {now}",
        "At {now}, {e} posts the lowest value of all {many} for {the}",
        "Lowest value for {the}: {e} ({now})",
    ],
    "fastest": [
        "{e} posts the strongest growth in {the}: {signed} {pop}",
        "Strongest growth in {the}: {e} ({signed} vs. {prev})",
        "In percentage terms, {e} grew faster than any other {one} on {the} ({signed} {pop})",
    ],
    "floor": [
        "{The} {at} exceeded {floor} {in_per}",
        "{e} passed the mark of {floor} for {the}",
        "{e}: more than {floor} for {the}",
    ],
    "ceiling": [
        "{The} {at} came in just below {ceiling} {in_per}",
        "{e} posted nearly {ceiling} for {the}",
        "{e}: just under {ceiling} for {the}",
    ],
    "about": [
        "{The} {at} came in at around {about} {in_per}",
        "{e} posted approximately {about} for {the}",
        "{e}: roughly {about} for {the}",
    ],
    "ratio": [
        "{e} posts {ratio} the result of {f} for {the}",
        "On {m}, {e} reaches {ratio} the level of {f}",
        "{The} {at} came in at {ratio} the figure for {f}",
    ],
    "rate": [
        "{The} {at} came out at {rate}",
        "{e}: {m} of {rate}, based on the figures for {per}",
        "Implied {m} {at}: {rate}",
    ],
    "together": [
        "{e} and {f} together posted {sum} for {the}",
        "{e} plus {f}: {sum} in combined {m}",
        "Taken together, {e} and {f} reach {sum} for {the}",
    ],
    "gap": [
        "{e} is ahead of {f} by {gap} on {the}",
        "The gap between {e} and {f} on {the} is {gap}",
        "On {m}, {f} is {gap} behind {e}",
    ],
    "range": [
        "Across the {many}, {the} {ranges} from {low} to {high}",
        "Spread of {the} across the {many}: {low} to {high}",
        "Depending on the {one}, {the} {ranges} between {low} and {high}",
    ],
    "doubled": [
        "{The} {at} {has} doubled compared to {prev}",
        "{e} doubled its {m} {pop}",
        "Twice as high as in {prev}: {m} {at}",
    ],
    "half": [
        "{e} delivers half of total {m}",
        "Half of total {m} {is} concentrated {at}",
        "Looking at total {m}, {e} makes up half",
    ],
    "quarter": [
        "{e} delivers a quarter of total {m}",
        "A quarter of total {m} {is} concentrated {at}",
        "Looking at total {m}, {e} makes up a quarter",
    ],
    "in_five": [
        "One pallet movement in five takes place {at}",
        "{e} handles one in five of all {m}",
    ],
    "fifth": [
        "{e} delivers a fifth of total {m}",
        "A fifth of total {m} {is} concentrated {at}",
        "Looking at total {m}, {e} makes up a fifth",
    ],
    "now_share": [
        "{e} delivers {now}, or {share} of total {m}",
        "{The} {at}: {now}, equal to {share} of the total",
        "Posting {now}, {e} makes up {share} of total {m}",
    ],
    "duel": [
        "{e} is ahead of {f} on {the} ({now} vs. {now_f})",
        "On {m}, {e} posts {now} compared to {now_f} for {f}",
        "{M}: {now} for {e} vs. {now_f} for {f}",
        "While {f} comes in at {now_f} for {the}, {e} reaches {now}",
    ],
    "extremes": [
        "Ranging from {now_g} ({g}) to {now} ({e}), {the} {differs} clearly by {one}",
        "{e} posts the highest value for {the} ({now}), {g} the lowest ({now_g})",
        "From {now} for {e} to {now_g} for {g}, the spread in {the} is visible",
    ],
    "top_two": [
        "Between them, {e} and {f} deliver {share2} of total {m}",
        "Combined share of {e} and {f} in total {m}: {share2}",
        "Looking at total {m}, {e} and {f} together make up {share2}",
    ],
    "plan_pct": [
        "For {the}, {e} {beat} its target by {over}",
        "{The} {at} ended up {over} {beyond} target",
        "{e} finished {over} {beyond} its target for {the}",
    ],
    "plan_gap": [
        "For {the}, {e} {beat} its target by {overgap}",
        "{The} {at} ended up {overgap} {beyond} target",
        "{e} finished {overgap} {beyond} its target for {the}",
    ],
    "plan_signed": [
        "{The} {at}: {now}, {sover} vs. target",
        "{e} vs. target for {the}: {sover}",
        "Target variance for {the} {at}: {sover}",
    ],
    "attain": [
        "{e} achieved {attain} of its target for {the}",
        "{e}: {attain} of the {m} target achieved",
        "{The} {at} came in at {attain} of target",
    ],
    "plan_vs": [
        "{e} posted {now} for {the} against a target of {plan}",
        "{The} {at}: {now} vs. {plan} targeted",
        "Having targeted {plan}, {e} closed {per} at {now} for {the}",
    ],
    "plan_count": [
        "{Met} of {count} {many} hit their target for {the}",
        "{M}: target met by {met} of {count} {many}",
        "{Met} out of {count} {many} reached the target set for {the}",
    ],
    "plan_total": [
        "Overall {m} {beat} the target by {total_over}",
        "Overall {m}: {total}, {total_over} {beyond} target",
        "Taken together, the {many} closed at {total} for {the}, {total_over} {beyond} target",
    ],
}

PLAIN = [
    "Focus on the units that need support",
    "Share best practices between the teams",
    "Next review meeting: 18 September 2024",
    "Note: figures are rounded",
    "Source: automated reporting pipeline, as of 2 September 2024",
    "Owners to confirm the action plan by 13 September",
    "Continue to monitor the trend closely",
    "Follow up with the unit managers on root causes",
    "Open question: do the current targets still fit?",
    "Align staffing with demand ahead of the autumn",
]
INVENTED = [
    "Customer satisfaction stands at {b}%",
    "Marketing campaigns brought in {a} new partners",
    "The loyalty app now counts {c} registered users",
    "Insurance premiums amounted to {d}",
    "{b}% of employees completed the safety training",
    "IT spending came to {d}",
]
WORDS = {
    "this": "This {}",
    "total": "Overall",
    "metric": ["KPI", "Value", "vs. prior period"],
    "change": "Change in %",
    "agenda": "What this review covers",
    "page": "{} of {}",
    "outlook": "Recommended next steps",
    "highlights": ["Executive summary", "Key takeaways", "The big picture", "At a glance"],
    "by": "{} by {}",
    "share": "Share of total: {}",
    "detail": ["Side-by-side view of all KPIs", "KPI overview by {}"],
    "notes": "Talking point: {}.",
    "alt": "Visual: {}.",
    "appendix": "Appendix: supporting data",
    "confidential": "For internal use",
    "thanks": "Questions and discussion",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[insert value here]", "Lorem ipsum dolor sit amet", "{}: TBD", "TODO: add {}"],
    "date": "3 September 2024",
    "plan": ["Target", "Target", "Goal"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Target variance"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "Spotlight on {}",
    "subtitle": ["Management review", "Performance review", "Key results and recommendations"],
    "versus": "{} vs. {}",
    "status": ["On target?", "yes", "no"],
    "columns": ["KPI", "Current period", "Prior period", "Change"],
    "what": "What this means",
    "drivers": ["Momentum", "Target attainment"],
    "each": "Every {} at a glance",
    "over_time": "{}: trend over time",
    "scorecard": "{}: actuals vs. targets",
    "of_total": "Share (%)",
    "highs": ["Highlights", "Lowlights"],
    "takeaway": "Takeaway",
    "caption": "Figure: {} by {}, {}",
    "topics": {
        "level": "Status", "trend": "Trend", "mix": "Mix", "overall": "Big picture", "average": "Benchmark",
        "rank": "Ranking", "target": "Target", "pair": "Comparison",
    },
}  # fmt: skip
