"""English."""

from __future__ import annotations

# Past, singular and plural; what stands at the end; the word before a figure; the noun.
DIRECTIONS = {
    "verb": {
        True: [("rose", "rose", ""), ("grew", "grew", ""), ("increased", "increased", ""), ("was up", "were up", "")],
        False: [
            ("fell", "fell", ""),
            ("declined", "declined", ""),
            ("dropped", "dropped", ""),
            ("was down", "were down", ""),
        ],
    },
    "way": {True: ["up"], False: ["down"]},
    "rise": {True: ["an increase of", "a gain of"], False: ["a decrease of", "a decline of"]},
}

SENTENCES = {
    "level": (
        ["{The} {at} {was} {now}", "{e} {m}: {now}", "{The} {at} reached {now} in {per}"],
        ["{At}, {the} came in at {now}", "{e} closed {per} with {m} of {now}", "{M} ({e}): {now}"],
        ["We recorded {m} of {now} {at}", "{e} posted {now} in {m}", "{m} {at} stood at {now} at the end of {per}"],
    ),
    "versus": (
        ["{e}: {m} of {now}, after {last} {lastly}", "{The} {at} {was} {now} versus {last} {lastly}"],
        ["{The} {at} moved from {last} to {now}", "{e} {m} now at {now} (previously {last})"],
        ["From {last} {lastly} to {now} in {per}: {m} {at}", "{now} of {m} {at}, compared with {last} {lastly}"],
    ),
    "change": (
        ["{The} {at} {verb} by {change}{verb2}", "{The} {at} {verb} {change} from {prev}"],
        ["{e} {m} {way} {change} on {prev}", "Compared with {prev}, {the} {at} {verb} {change}"],
        ["{At}, {the} {verb} {change} over {prev}", "{e} saw {rise} {change} in {m}"],
    ),
    "change_to": (
        ["{The} {at} {verb} {change} to {now}", "{e}: {m} {way} {change} at {now}"],
        ["{The} {at} {verb} by {change} and {was} {now}", "{e} closes {per} {way} {change}, with {m} of {now}"],
        ["At {now}, {the} {at} {was} {way} {change} on {prev}", "{now} in {m} {at}, {rise} {change} from {last}"],
    ),
    "signed": (
        ["{e} {m}: {signed} vs. {prev}", "{M} {at}: {now} ({signed})"],
        ["{e}: {signed} {m} against {prev}", "{signed} in {m} {at}"],
        ["Change in {m} {at} since {prev}: {signed}", "{e} at {now} of {m}, {signed} on {prev}"],
    ),
    "list": (
        ["{M}: {e} ({now}), {f} ({now_f}) and {g} ({now_g})", "{M} by {one}: {e} {now}, {f} {now_f}, {g} {now_g}"],
        ["{e}, {f} and {g} had {m} of {now}, {now_f} and {now_g} respectively"],
        ["{e} leads in {m} with {now}, ahead of {f} ({now_f}) and {g} ({now_g})"],
    ),
    "diff": (
        ["{The} {at} {verb} by {diff} from {prev}"],
        ["{e}: {m} {way} {diff} on {prev}"],
        ["{e} saw {rise} {diff} in {m}", "{sdiff} of {m} {at} against {prev}"],
    ),
    "points": (
        ["{The} {at} {verb} by {pp}", "{e} {m}: {spp} vs. {prev}"],
        ["{The} {at} {verb} {pp} to {now}"],
        ["{e} {m} is {way} {pp} on {prev}", "{rise} {pp} brought {the} {at} to {now}"],
    ),
    "share": (
        ["{e} accounts for {share} of {m}", "{share} of {m} came from {e}"],
        ["{e} makes up {share} of total {m}", "{e} contributed {share} of all {m}"],
        ["With {share} of {m}, {e} stays in focus", "{e}: {share} of the total {m}"],
    ),
    "total": (
        ["Total {m}: {total}", "Total {m} reached {total} in {per}"],
        ["Across all {many}, {the} {was} {total}", "All {many} together: {total} in {m}"],
        ["Overall {m} came to {total}", "{per}: {total} of {m} in total"],
    ),
    "total_change": (
        ["Total {m} {verb} {total_change} to {total}", "Total {m} {verb} by {total_change} from {prev}"],
        ["{M} {way} {total_change} overall, at {total}"],
        ["Overall {m} came to {total}, {way} {total_change} on {prev}", "Overall {m}: {total_signed} against {prev}"],
    ),
    "average": (
        ["Average {m} per {one}: {average}", "On average, each {one} had {m} of {average}"],
        ["The average {one} came to {average} in {m}"],
        ["{M} averaged {average} per {one}"],
    ),
    "count": (
        ["This report covers {count} {many}", "{Count} {many} in scope"],
        ["Results for {count} {many}", "The {count} {many} at a glance"],
        ["{Count} {many} reported for {per}", "Figures from all {count} {many}"],
    ),
    "grown": (
        ["{Grown} of {count} {many} grew {m} on {prev}"],
        ["{M} rose in {grown} of the {count} {many}"],
        ["{Grown} of our {count} {many} reported higher {m} than {prev}"],
    ),
    "first": (
        ["{e} is {first} by {m}", "{e} is {first} by {m}, with {now}"],
        ["{e} leads all {many} in {m}", "{e} has the highest {m} of all {many}"],
        ["No {one} had higher {m} than {e}", "Highest {m}: {e} with {now}"],
    ),
    "second": (["{e} is {second} by {m}"], ["{e} ranks second in {m}"], ["{e} comes second by {m}, at {now}"]),
    "third": (
        ["{e} is {third} by {m}", "{e} has the lowest {m} of all {many}"],
        ["Lowest {m}: {e}"],
        ["{e} trails all other {many} in {m}", "{e} comes last in {m} with {now}"],
    ),
    "fastest": (
        ["{e} grew fastest in {m} ({signed})"],
        ["Strongest growth in {m}: {e}, {signed}"],
        ["{e} posted the highest growth in {m} at {signed}"],
    ),
    "floor": (["{e}: more than {floor} in {m}"], ["{The} {at} exceeded {floor}"], ["{M} of over {floor} {at}"]),
    "ceiling": (
        ["{e} made nearly {ceiling} in {m}"],
        ["{The} {at} {was} just under {ceiling}"],
        ["Almost {ceiling} of {m} {at}"],
    ),
    "about": (["{The} {at} {was} about {about}"], ["Roughly {about} of {m} {at}"], ["{e}: around {about} in {m}"]),
    "ratio": (
        ["{e} has {ratio} the {m} of {f}"],
        ["{M} {at}: {ratio} that of {f}"],
        ["{The} {at} {was} {ratio} as high as for {f}"],
    ),
    "rate": (["{The} {at} {was} {rate}", "{e} {m}: {rate}"], ["{M} ({e}): {rate}"], ["{At}, {the} came to {rate}"]),
    "together": (
        ["{e} and {f} together: {sum} of {m}"],
        ["{e} and {f} combined for {sum} in {m}"],
        ["Taken together, {e} and {f} reached {sum} of {m}"],
    ),
    "gap": (
        ["{e} is {gap} ahead of {f} in {m}"],
        ["{e} leads {f} by {gap} of {m}"],
        ["The gap in {m} between {e} and {f} is {gap}"],
    ),
    "range": (
        ["{M} ranged from {low} to {high} across {many}"],
        ["{M} lay between {low} and {high}, depending on the {one}"],
        ["Across {many}, {the} {was} between {low} and {high}"],
    ),
    "doubled": (["{The} {at} doubled from {prev}"], ["{e} doubled its {m}"], ["{e}: twice the {m} of {prev}"]),
    "half": (["{e} makes up half of all {m}"], ["About half of {m} came from {e}"], ["Half of total {m} is {e}"]),
    "quarter": (
        ["A quarter of {m} came from {e}"],
        ["{e} contributes a quarter of total {m}"],
        ["One quarter of all {m}: {e}"],
    ),
    "in_five": (
        ["One in five {m} came from {e}"],
        ["{e}: one in five of all {m}"],
        ["One out of five {m} is from {e}"],
    ),
    "fifth": (["A fifth of {m} came from {e}"], ["{e} contributes a fifth of total {m}"], ["A fifth of all {m}: {e}"]),
}

#: What states nothing that facts could tell. Of the form ``{}``: the period in words, the year, the company.
PLAIN = (
    [
        "Source: ERP export, 24 November 2026",
        "Top 3 priorities for the coming weeks",
        "Next review: 1 December 2026, 10:00 CET",
        "ISO 27001 audit is on track",
        "Support is available 24/7",
        "Questions: +49 30 1234567 or board@example.com",
    ],
    [
        "Step 1: align owners; step 2: agree dates",
        "Version 2.1, draft of 23 Nov",
        "The Model S3 rollout continues",
        "Plan for Q1 2027 follows in December",
        "See appendix A2 and page 7",
        "Follow-up meeting on 3/12 at 14:30",
    ],
    [
        "Data as of 2026-11-22, 06:00 UTC",
        "Phase 2 of the Atlas 500 programme starts in January 2027",
        "Owner: finance team, room 4.12",
        "Compliant with GDPR Art. 28 and ISO 9001:2015",
        "Ticket OPS-1234 tracks the open action",
        "FY26 closes on 31 December",
        "v3.2.1 of the dashboard went live on Monday",
    ],
)
INVENTED = (
    ["NPS improved to {a}", "Customer satisfaction reached {b}%"],
    ["Website traffic grew to {c} sessions", "Marketing spend was {d}"],
    ["{a} open vacancies remain", "Market share climbed to {b}%", "The app was downloaded {c} times"],
)
WORDS = {
    "this": "This {}",
    "total": "Total",
    "metric": ["Metric", "Value", "Change"],
    "change": "Change",
    "agenda": "Agenda",
    "page": "Page {} of {}",
    "outlook": "Next steps",
    "highlights": ["Highlights", "Key takeaways", "At a glance"],
    "by": "{} by {}",
    "share": "Share of {}",
    "detail": ["The numbers in detail", "Overview by {}"],
    "notes": "Speaker notes: {}.",
    "alt": "Chart: {}.",
    "appendix": "Appendix",
    "confidential": "Confidential",
    "thanks": "Thank you",
    "and": "and",
    "placeholders": ["{{{{ {} }}}}", "[INSERT FIGURE]", "Lorem ipsum dolor sit amet", "{} was [X]%", "TODO: add {}"],
}
