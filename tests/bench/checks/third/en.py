"""English."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("grew", "grew", ""), ("increased", "increased", "")],
        False: [("fell", "fell", ""), ("declined", "declined", ""), ("dropped", "dropped", "")],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a gain of"], False: ["a decrease of", "a drop of"]},
    "beat": {
        True: [("exceeded", "exceeded", ""), ("surpassed", "surpassed", "")],
        False: [("missed", "missed", ""), ("fell short of", "fell short of", "")],
    },
    "beyond": {True: ["above"], False: ["below"]},
}

SENTENCES = {
    "level": [
        "{e} recorded {m} of {now} {in_per}",
        "{The} {at} stood at {now}",
        "{In_per}, {e} posted {m} of {now}",
        "{M} – {e}: {now}",
        "{At}, {the} reached {now}",
        "{e} delivered {now} in {m}",
    ],
    "versus": [
        "{M} {at} moved from {last} to {now}",
        "{e} reported {m} of {now}, compared with {last} in {prev}",
        "{The} {at} {was} {now} (previously {last})",
    ],
    "change": [
        "{The} {at} {verb} {change} versus {prev}",
        "Compared with {prev}, {the} {at} {was} {way} {change}",
        "{e} recorded {rise} {change} in {m} on {prev}",
        "{M} {at} {verb} by {change} period over period",
    ],
    "change_to": [
        "{M} {at} {verb} by {change} to reach {now}",
        "{e} posted {m} of {now}, {way} {change} from {prev}",
        "{The} {at} {verb} from {last} to {now}, {rise} {change}",
        "{M} {at} stood at {now}, {rise} {change} compared with {prev}",
    ],
    "signed": [
        "{M} {at}: {now}, {signed} versus {prev}",
        "Change in {m} {at} from {prev}: {signed}",
        "{e}: {signed} in {m} compared with {prev}",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) and {g} ({now_g}) lead in {m}",
        "{M} {was} highest {at} with {now}, followed by {f} with {now_f} and {g} with {now_g}",
        "Leading {many} by {m}: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{M} {at} {verb} by {diff} compared with {prev}",
        "{e} shows {rise} {diff} in {m} versus {prev}",
        "{M} {at}: {way} {diff} from {prev}",
    ],
    "points": [
        "{The} {at} {verb} by {pp} versus {prev}",
        "{The} {at} reached {now}, {way} {pp} from {prev}",
        "{M} {at}: {now} ({spp} versus {prev})",
        "{e} recorded {rise} {pp} in {m}",
    ],
    "share": [
        "{e} generated {share} of total {m}",
        "{share} of all {m} came from {e}",
        "{e} represents {share} of overall {m}",
        "{e} had a {share} share of {m}",
    ],
    "total": [
        "Total {m} across all {many} amounted to {total}",
        "Combined {m} stood at {total} {in_per}",
        "In total, the {many} recorded {total} in {m}",
        "Overall, {the} reached {total}",
    ],
    "total_change": [
        "Total {m} {verb} by {total_change} to reach {total}",
        "Total {m} amounted to {total}, {way} {total_change} versus {prev}",
        "Overall {m}: {total} ({total_signed} versus {prev})",
    ],
    "average": [
        "The average {one} recorded {average} in {m}",
        "{M} averaged {average} across the {many}",
        "Average {m} per {one} stood at {average}",
    ],
    "count": [
        "The analysis covers {count} {many}",
        "{Count} {many} are included in this review",
        "Data from {count} {many}",
    ],
    "grown": [
        "{Grown} of the {count} {many} increased their {m} compared with {prev}",
        "{M} increased in {grown} out of {count} {many} versus {prev}",
    ],
    "fallen": [
        "{Fallen} of the {count} {many} recorded lower {m} than in {prev}",
        "{M} declined in {fallen} of {count} {many} versus {prev}",
    ],
    "first": [
        "{e} recorded the highest {m} ({now})",
        "{e} ranks first in {m}",
        "The highest {m} came from {e}, at {now}",
        "With {now}, {e} is {first} by {m}",
    ],
    "second": ["{e} ranks second by {m}, with {now}", "{e} comes in second place for {m}"],
    "third": [
        "{e} recorded the lowest {m} ({now})",
        "{e} ranks last in {m}",
        "The lowest {m} came from {e}, at {now}",
    ],
    "fastest": [
        "{e} showed the strongest growth in {m}: {signed}",
        "The fastest growth in {m} came from {e} ({signed})",
    ],
    "floor": ["{M} {at} exceeded {floor}", "{e} recorded more than {floor} in {m}", "{M} {at} came in at over {floor}"],
    "ceiling": ["{M} {at} reached nearly {ceiling}", "{e} recorded just under {ceiling} in {m}"],
    "about": ["{M} {at} stood at around {about}", "{e} recorded approximately {about} in {m}"],
    "ratio": ["{M} {at} {was} {ratio} as high as {f}’s", "{e} recorded {ratio} the {m} of {f}"],
    "rate": ["{e} recorded {m} of {rate}", "{The} {at} came to {rate}", "{M} {at} stood at {rate}"],
    "together": ["{e} and {f} together recorded {sum} in {m}", "Combined, {e} and {f} account for {sum} in {m}"],
    "gap": ["{e} recorded {gap} more in {m} than {f}", "{e} is ahead of {f} by {gap} in {m}"],
    "range": [
        "{M} by {one}: between {low} and {high}",
        "Across the {many}, {m} varied between {low} and {high}",
    ],
    "doubled": ["{M} {at} doubled compared with {prev}", "{e} doubled its {m} versus {prev}"],
    "half": ["{e} generates half of total {m}", "Half of all {m} came from {e}"],
    "quarter": ["{e} generates a quarter of total {m}", "A quarter of all {m} came from {e}"],
    "in_five": ["One in five {m} is from {e}"],
    "fifth": ["{e} generates a fifth of total {m}", "A fifth of all {m} is from {e}"],
    "now_share": [
        "{e} recorded {now} in {m}, or {share} of the total",
        "{e} contributed {now} ({share}) to total {m}",
        "With {now}, {e} accounts for {share} of total {m}",
    ],
    "duel": [
        "{e} recorded {now} in {m}, compared with {now_f} for {f}",
        "{M}: {now} {at} versus {now_f} for {f}",
    ],
    "extremes": [
        "{M}: highest {at} ({now}), lowest for {g} ({now_g})",
        "{M}: from {now_g} for {g} to {now} for {e}",
    ],
    "top_two": ["{e} and {f} together account for {share2} of {m}", "{share2} of total {m} came from {e} and {f}"],
    "plan_pct": [
        "{e} {beat} its {m} target by {over}",
        "{M} {at} came in {over} {beyond} target",
    ],
    "plan_gap": ["{e} {beat} its target for {m} by {overgap}", "{M} {at} {was} {overgap} {beyond} plan"],
    "plan_signed": ["{M} {at}: {now} ({sover} versus target)", "{e}: {sover} against target in {m}"],
    "attain": ["{e} achieved {attain} of its {m} target", "{M} {at} reached {attain} of target"],
    "plan_vs": ["{M} {at}: {now} versus a target of {plan}", "{e} recorded {now} in {m} against a target of {plan}"],
    "plan_count": [
        "{Met} of the {count} {many} reached their {m} target",
        "{Met} out of {count} {many} are on or above target for {m}",
    ],
    "plan_total": [
        "Total {m} of {total} {beat} the target by {total_over}",
        "Overall {m} came in {total_over} {beyond} target",
    ],
}

PLAIN = [
    "Source: internal reporting system, 6 July 2026",
    "Next steps will be agreed by 15 July",
    "Steering committee: Tuesday, 14 July, 9:30 am",
    "Three priorities for the second half of the year",
    "Contact: reporting@example.org, ext. 4410",
    "Phase 3 of the programme starts in September 2026",
    "ISO 14001 recertification is planned for autumn",
    "Definitions: see section 2.1 of the glossary",
    "Preliminary figures, subject to review",
]
INVENTED = [
    "Website visits reached {c}",
    "Employee engagement stood at {b}%",
    "{a} vacancies are currently open",
    "Marketing budget: {d}",
    "Market share stands at {b}%",
]
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["Indicator", "Result", "Change vs. prior period"],
    "change": "Change (%)",
    "agenda": "Agenda",
    "page": "Slide {} of {}",
    "outlook": "Outlook",
    "highlights": ["Key highlights", "Key figures", "Performance overview"],
    "by": "{} by {}",
    "share": "Distribution of {}",
    "detail": ["Detailed figures", "Key metrics by {}"],
    "notes": "Note: {}.",
    "alt": "Chart showing the following: {}.",
    "appendix": "Additional data",
    "confidential": "For internal use",
    "thanks": "Thank you for your attention",
    "and": "and",
    "placeholders": ["{{{{{}}}}}", "[Add figure here]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: update {}"],
    "date": "6 July 2026",
    "plan": ["Target", "Plan"],
    "actual": "Actual",
    "vs_plan": ["vs. target", "Deviation from target"],
    "number": "number",
    "rank": "Rank",
    "part": "Share of total",
    "profile": "{}: key figures",
}
