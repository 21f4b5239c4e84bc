/** The articles' own text: a column for reading, what is not the article dimmed, quotations marked. */
export const article = `
.ar{padding:2rem 0 2.5rem;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 60rem}
.ar h3{margin:0;font:600 1rem/1.4 var(--sans)}
.fa{font-size:.875rem;color:var(--soft)}
.fa p{margin:.15rem 0 0}
.fa .ti{font:1.1875rem/1.35 var(--serif);color:var(--ink)}
.tx{margin:1.25rem 0 0;max-width:40rem;font-size:1.0625rem;line-height:1.62}
.tx p{margin:0 0 .9rem;white-space:pre-line;unicode-bidi:isolate}
.tx .headline{font-size:1.375rem;line-height:1.3;text-wrap:balance}
.tx .dek{font-style:italic}
.tx .byline,.tx .dateline,.tx .caption,.tx .credit,.tx .promo,.tx .boilerplate{margin:0 0 .5rem;font:.8125rem/1.5 var(--sans);color:var(--quiet)}
.qt{background:var(--mark);color:inherit;padding:.08em .1em;border-radius:2px;text-decoration-line:none;box-decoration-break:clone;-webkit-box-decoration-break:clone;border-bottom:1px solid var(--bar)}
a.qt:hover{border-bottom-color:var(--ink);border-bottom-width:2px}
.qt.in{background:none;border-bottom-style:dotted}
.qt:target{outline:2px solid var(--spe);outline-offset:2px;scroll-margin-top:6rem}
.sr{list-style:none;margin:0;padding:0;font-size:.875rem;color:var(--soft)}
.sr li{margin:0 0 .9rem}
.sr .ti{font:1.125rem/1.35 var(--serif);color:var(--ink)}
.fa .no{margin-top:.2rem}
`;
