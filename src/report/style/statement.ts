// `content-visibility` clips what hangs out of its box: the padding on the left leaves room for the opening mark.
/** A statement, its printings in words, statements printed once, the legend. */
export const statement = `
.st{margin-left:-.75rem;padding:2.75rem 0 3rem .75rem;background:linear-gradient(var(--line),var(--line)) .75rem 0/100% 1px no-repeat;content-visibility:auto;contain-intrinsic-size:auto 46rem}
.st h3{margin:0;font:600 1rem/1.4 var(--sans)}
.oc{font-weight:400;color:var(--soft)}
.fu{margin:.9rem 0 0;max-width:44rem}
.fu p{margin:0;font-size:clamp(1.25rem,2.4vw,1.5rem);line-height:1.5;text-wrap:pretty;hanging-punctuation:first;text-indent:-.42em}
.fu.lo p{font-size:1.1875rem;line-height:1.55}
.u1{text-decoration:underline dotted var(--bar) 2px;text-underline-offset:.25em}
.me{margin:.9rem 0 0;font-size:.875rem;color:var(--soft)}
.pr{margin:1.5rem 0 0;padding:0;list-style:none;counter-reset:w}
.pr>li{counter-increment:w;position:relative;padding:.6rem 0 .6rem 2rem;border-top:1px solid var(--line)}
.pr>li::before{content:counter(w);position:absolute;left:0;top:.6rem;color:var(--soft);font-variant-numeric:tabular-nums;font-size:.875rem;line-height:1.6}
ul.pr>li::before{display:none}
.pr p{margin:0}
.pr>li>div+div{margin-top:.5rem}
.w{font-size:.9375rem}
.w b{margin-right:.6rem}
.re{margin:.15rem 0 0;font-size:.9375rem}
.re>p:first-child{line-height:1.6}
.re a{color:var(--soft);margin-right:.75rem}
.cr{color:var(--soft);font-size:.875rem}
.pr .cr::before{content:"· "}
.pl{font-size:.875rem;color:var(--soft)}
.fl{display:inline-block;padding:0 .45em;border:1px solid currentColor;border-radius:3px;color:var(--check);font-size:.8125rem;line-height:1.4;white-space:nowrap}
.op{list-style:none;margin:.3rem 0 0;padding:0;font-size:.9375rem;line-height:1.5;color:var(--soft);max-width:46rem}
.op li{position:relative;padding-left:1.7rem}
.sg{position:absolute;left:0;font-weight:600;white-space:nowrap}
.replacement .sg,.omission .sg{color:var(--rep)}.insertion .sg{color:var(--add)}.bracket .sg{color:var(--bra)}
.spelling .sg{color:var(--spe)}.transposition .sg{color:var(--mov)}
.pr details{margin:.3rem 0 0}
.pr .no{margin-top:.2rem}
.lg{margin:0 0 3rem;padding:0}
.lg h2{margin:0 0 .35rem;font:600 .875rem/1.4 var(--sans)}
.lg p{margin:0;text-wrap:pretty;font-size:.875rem;max-width:46rem;color:var(--soft)}
.lg dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15.5rem),1fr));gap:.15rem 1.5rem;margin:.75rem 0 0;font-size:.875rem}
.lg dl div{display:grid;grid-template-columns:4rem 1fr}
.lg dt,.lg dd{line-height:1.4rem}
.lg dt i{--r:1.4rem;max-width:3.25rem}
.lg dd{margin:0;color:var(--soft)}
.si{margin:0 0 1.75rem;content-visibility:auto;contain-intrinsic-size:auto 9rem}
.si h3{margin:0 0 .4rem;font:600 1rem/1.4 var(--sans)}
.si ul{list-style:none;margin:0;padding:0}
.si li{margin:0 0 .65rem;padding-left:.45em;max-width:46rem}
.si q{font-size:1.0625rem;line-height:1.5;quotes:"“" "”";margin-left:-.45em}
.st:target,.si li:target{scroll-margin-top:1.5rem}
.si li:target q,.st:target .fu p{background:linear-gradient(var(--mark),var(--mark))}
`;
