/**
 * The score. `--r` is the line height of every row, in gutter and columns alike, so the gutter's labels stand beside
 * their rows in every system: two lines for the statement's word, one per row, one between systems.
 * Lines are drawn by `::after` boxes and borders, not by backgrounds, so that they are there in print.
 */
export const score = `
.sc{--r:1.5rem;--g:11rem;margin:1.75rem 0 0;font-family:var(--serif)}
.sy{position:relative;padding-left:var(--g);font-size:0;overflow:hidden}
.gu{position:absolute;inset:0 auto 0 0;width:calc(var(--g) - .75rem);overflow:hidden;white-space:pre;color:var(--soft);
  font:.8125rem/var(--r) var(--sans);letter-spacing:-.005em;font-variant-numeric:tabular-nums}
.k{display:inline-block;vertical-align:top;max-width:100%;padding-bottom:var(--r)}
.k b,.k i,.lg dt i{position:relative;display:block;font:400 .9375rem/var(--r) var(--serif);height:var(--r);white-space:pre;
  padding-right:.32em;color:var(--quiet)}
.k b,.k i{overflow:hidden;text-overflow:ellipsis;unicode-bidi:isolate}
.k b{height:calc(2*var(--r));font-size:1.125rem;line-height:calc(1.3*var(--r));color:var(--ink);padding-right:.27em}
.k b::after{content:"";position:absolute;left:0;right:0;top:calc(1.42*var(--r));transform:translateY(-50%);border-top:0 solid var(--bar)}
.k .h1::after{border-top:1px solid var(--bar)}
.k .h2::after{border-top-width:2px}.k .h3::after{border-top-width:4px}.k .h4::after{border-top-width:6px}.k .h5::after{border-top-width:8px}
.k sup{position:absolute;left:0;top:calc(1.42*var(--r));z-index:1;transform:translateY(-50%);padding-right:.25em;background:var(--paper);
  font:600 .6875rem/1 var(--sans);color:var(--soft)}
.k i:empty::after,.lg dt i:empty::after{content:"";position:absolute;left:0;right:0;top:calc(var(--r)*.58);border-top:1px solid var(--line)}
i.x:empty::after{display:none}
.k i.o::after,.k i.o:empty::after,.lg dt i.o:empty::after{content:"";position:absolute;left:0;right:0;top:calc(var(--r)*.56);border-top:1.5px solid var(--rep)}
i.r,i.a,i.p,i.b,i.t{font-weight:600}
.k i.r,.lg i.r{color:var(--rep)}.k i.a,.lg i.a{color:var(--add)}.k i.b,.lg i.b{color:var(--bra)}
.k i.p,.lg i.p{color:var(--spe);font-weight:400}.k i.t,.lg i.t{color:var(--mov)}
.k i::before,.lg i::before{font:600 .75em/0 var(--sans);margin-right:.12em}
.k i.r::before,.lg i.r::before{content:"≠"}.k i.a.l::before,.lg i.a::before{content:"+"}.k i.p::before,.lg i.p::before{content:"~"}.k i.t.l::before,.lg i.t::before{content:"⇄"}
.k i.o.l::before,.lg i.o::before{content:"‸";font:600 1em/0 var(--sans);color:var(--rep)}
.k i.c:not(:empty),.lg i.c{padding-left:.26em}
.k i.c:not(:empty)::after,.lg i.c::after{content:"";position:absolute;left:0;top:24%;bottom:20%;border-left:2px solid var(--bar)}
i.f{text-decoration:underline dotted var(--faint) 1px;text-underline-offset:.2em}
@media (max-width:60rem){.sc{--g:9.5rem}}
@media (max-width:42rem){.sc{--g:1.6rem;--r:1.4rem}.gu{width:1.1rem}}
`;
