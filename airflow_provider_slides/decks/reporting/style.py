"""How a report's page looks: light or dark as the reader has it, and on paper."""

from __future__ import annotations

STYLE = """
:root {
  --ink: #1c2333; --soft: #566074; --paper: #fff; --card: #f6f7fa; --line: #d9dde6;
  --bad: #b3261e; --bad-soft: #fdecea; --good: #1d6b45; --good-soft: #e5f4ec; --doubt: #8a5a00; --doubt-soft: #fdf3dc;
  --supported: #2e8b5f; --derived: #7cc4a0; --contradicted: #c9372c; --unsupported: #e0a020; --inconsistent: #8e4ec6;
  --unreadable: #9aa3b5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ebf2; --soft: #a3acbd; --paper: #14171f; --card: #1d222d; --line: #343b4a;
    --bad: #ff9a90; --bad-soft: #43201d; --good: #7fd6a6; --good-soft: #173626; --doubt: #f2c565; --doubt-soft: #3a2d10;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
header { border-left: .5rem solid; padding: .25rem 0 .25rem 1.25rem; }
header.bad { border-color: var(--bad); } header.doubt { border-color: var(--doubt); }
header.good { border-color: var(--good); }
.deck { color: var(--soft); margin: 0; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: .25rem 0 .5rem; }
.sign { margin-right: .5rem; }
.bad .sign { color: var(--bad); } .doubt .sign { color: var(--doubt); } .good .sign { color: var(--good); }
.bar { display: block; width: 100%; height: .75rem; border-radius: .375rem; margin-top: 1rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0 0; padding: 0; }
.legend li { color: var(--soft); font-size: .9rem; }
.legend li::before {
  content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; margin-right: .4rem;
}
rect.supported { fill: var(--supported); } li.supported::before { background: var(--supported); }
rect.derived { fill: var(--derived); } li.derived::before { background: var(--derived); }
rect.contradicted { fill: var(--contradicted); } li.contradicted::before { background: var(--contradicted); }
rect.unsupported { fill: var(--unsupported); } li.unsupported::before { background: var(--unsupported); }
rect.inconsistent { fill: var(--inconsistent); } li.inconsistent::before { background: var(--inconsistent); }
rect.unreadable { fill: var(--unreadable); } li.unreadable::before { background: var(--unreadable); }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h2 small { color: var(--soft); font-weight: normal; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
article { padding: .9rem 1.1rem; margin: .6rem 0; }
article p { margin: .5rem 0 0; }
article .kind { margin: 0; font-size: .9rem; color: var(--soft); }
dl { display: flex; flex-wrap: wrap; gap: .6rem; margin: .6rem 0 0; }
dl div { flex: 1 1 16rem; border-radius: .375rem; padding: .5rem .75rem; }
dt { font-size: .8rem; font-weight: 600; } dd { margin: 0; font-size: 1.1rem; }
.has { background: var(--bad-soft); } .has dt, .has mark { color: var(--bad); }
.should { background: var(--good-soft); } .should dt { color: var(--good); }
.should dd { color: var(--good); font-weight: 600; }
.warning .has, .unsupported .has { background: var(--doubt-soft); }
.warning .has dt, .warning mark, .unsupported .has dt, .unsupported mark { color: var(--doubt); }
mark { background: none; font-weight: 700; text-decoration: underline 2px; text-underline-offset: 3px; }
.fact { font-size: .9rem; color: var(--soft); }
code { font: .95em ui-monospace, monospace; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin-top: .5rem; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
.numbers :is(th, td):nth-child(n + 3) { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; font-weight: 600; margin-top: 2.5rem; }
section section summary, section > p + details summary { margin-top: 1rem; }
@media print {
  main { max-width: none; padding: 0; }
  article, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .bar rect, .legend li::before, .has, .should { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
