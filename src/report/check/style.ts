import { base } from "../style/base.js";
import { print } from "../style/print.js";

/**
 * The sign-off page: the draft at the left, its findings at the right, paragraph by paragraph. A level is told by a sign, by
 * the form of its line (double, broken, dotted, thin) and by a colour that repeats it. `--l` is the level's colour.
 */
const check = `
.error{--l:var(--rep)}.warn{--l:var(--mov)}.note{--l:var(--spe)}.ok{--l:var(--add)}
body{--bar-h:3.1rem}
.hd{max-width:none;padding-bottom:1.5rem}
.hd .le{max-width:46rem}
.su{display:flex;flex-wrap:wrap;gap:.4rem 2.25rem;margin:1.6rem 0 0;padding:0;list-style:none;color:var(--l)}
.su li{color:var(--l);font-size:.9375rem}
.su b{font:400 2rem/1 var(--serif);margin-right:.15rem;font-variant-numeric:lining-nums}
.su .none{color:var(--quiet)}
.ls{display:flex;flex-wrap:wrap;gap:.35rem;margin:1.1rem 0 1.25rem;padding:0;list-style:none}
.nr{display:inline-flex;align-items:baseline;gap:.22em;min-width:2.1em;justify-content:center;padding:.1em .45em;border:1px solid var(--l);border-radius:3px;
  font:600 .8125rem/1.45 var(--sans);color:var(--l);text-decoration:none;font-variant-numeric:tabular-nums;white-space:nowrap}
.ls .nr{min-width:2.9em;padding:.22em .5em}
.ls .nr:hover,.fd .nr:hover{background:var(--tint)}
.ls .done{background:var(--l);color:var(--paper)}
.sr ul,.pr ul,.ot ul{margin:.4rem 0 0;padding:0 0 0 1.1rem;font-size:.875rem}
.sr li,.pr li,.ot li{margin:.2rem 0}
.pr{margin:1rem 0 0;padding:.6rem .9rem;border-left:3px solid var(--rep);background:var(--tint);font-size:.875rem;max-width:46rem}
.pr p{margin:0}
.tb{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1.5rem;min-height:var(--bar-h);
  margin:0 calc(-1*clamp(1rem,4vw,3rem));padding:.4rem clamp(1rem,4vw,3rem);background:var(--paper);border-block:1px solid var(--line);font-size:.875rem}
.tb fieldset,.sn{margin:0;padding:0;border:0;min-width:0}
.ft,.ac{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .9rem}
.ac[hidden]{display:none}
.tb label{display:inline-flex;align-items:center;gap:.4em;min-height:1.75rem;color:var(--l,var(--soft));cursor:pointer}
.tb label small{color:inherit}
input[type=checkbox]{inline-size:1.05rem;block-size:1.05rem;margin:0;accent-color:var(--spe);flex:none}
.tb button{font:inherit;line-height:1.4;min-height:1.9rem;padding:.15rem .7rem;border:1px solid var(--faint);border-radius:3px;background:none;color:var(--ink);cursor:pointer}
.tb button:hover{background:var(--tint);border-color:var(--bar)}
.pg{color:var(--soft);font-variant-numeric:tabular-nums}
.pg:empty{display:none}
main{padding-top:2rem}
.row{display:grid;grid-template-columns:minmax(0,27rem) minmax(0,1fr);column-gap:clamp(1.5rem,4vw,3.5rem)}
.row+.row{margin-top:1.1rem}
.dt{align-self:start;margin:0;font:1.0625rem/1.68 var(--serif);white-space:pre-wrap;unicode-bidi:isolate}
.has .dt{position:sticky;top:calc(var(--bar-h) + 1rem)}
.dt.hl{font-size:1.375rem;line-height:1.3}
.q{color:inherit;text-decoration:none;padding:.08em .05em;background:color-mix(in srgb,var(--l) 9%,transparent);border-bottom:2px solid var(--l);
  box-decoration-break:clone;-webkit-box-decoration-break:clone}
.q.error{border-bottom:3px double var(--l)}.q.warn{border-bottom-style:dashed}.q.note{border-bottom-style:dotted}.q.ok{border-bottom-width:1px;background:none}
.q:hover,.q.now,.q:target{background:color-mix(in srgb,var(--l) 20%,transparent)}
.q b{font-weight:700;color:var(--l)}
.om::before{content:"‸";font:600 1em/0 var(--sans);color:var(--l)}
.q .nr{margin-left:.3em;padding:0 .3em;min-width:0;vertical-align:.12em;font-size:.6875rem;line-height:1.5;background:var(--paper)}
.cs{display:grid;gap:1.1rem;align-content:start;padding-bottom:1.5rem}
.fd{padding:.85rem 1.1rem 1rem;border:1px solid var(--line);border-left:4px solid var(--l);border-radius:3px;scroll-margin-top:calc(var(--bar-h) + 1rem);min-width:0}
.fd.error{border-left:6px double var(--l)}.fd.warn{border-left-style:dashed}.fd.note{border-left-style:dotted}
.q{scroll-margin-top:calc(var(--bar-h) + 2rem)}
.fd:focus{outline:none}
.fd.now,.fd:target{background:var(--tint);border-color:var(--l)}
.fd h3{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .6rem;margin:0;font:600 1rem/1.4 var(--sans)}
.fd .ti::first-letter{text-transform:uppercase}
.fd .ti{display:inline-block;color:var(--l)}
.lv{margin-left:auto;font:400 .8125rem/1.4 var(--sans);color:var(--soft)}
.fd p{margin:0}
.rs{padding-top:.3rem;font-size:.9375rem}
.fl{display:inline-block;padding:0 .45em;border:1px solid currentColor;border-radius:3px;color:var(--check);font-size:.8125rem;line-height:1.4;white-space:nowrap}
.lb{padding-top:.5rem;font-size:.875rem;color:var(--soft)}
.ps{margin:.7rem 0 .5rem;font:1.0625rem/1.75 var(--serif);white-space:pre-wrap}
.ps p{unicode-bidi:isolate}
.cx{color:var(--quiet);white-space:normal}
.s{text-decoration:underline var(--bar) 1px;text-underline-offset:.28em;text-decoration-skip-ink:none}
.near .s{text-decoration:none}
.d{display:inline-grid;vertical-align:baseline;line-height:1.4;max-width:100%;min-width:0}
.d .o{color:var(--ink)}
.d .o:empty::before{content:"\\200b"}
.d ins,.ps del{text-decoration:none;font-weight:600}
.d ins{font-size:.9375rem;line-height:1.35;padding-bottom:.35rem;border-top:2px solid currentColor}
.d .vh{position:absolute}
.ps .sg{margin-right:.12em;font:600 .75em/0 var(--sans)}
.replacement ins{color:var(--rep)}.insertion ins{color:var(--add)}.bracket ins{color:var(--bra)}.spelling ins{color:var(--spe)}.transposition ins{color:var(--mov)}
.ps del{text-decoration:line-through 1.5px;color:var(--rep);font-weight:400}
.ps del .sg{font-size:1em;text-decoration:none;display:inline-block}
.ps del.mk,.ps del.trim{color:var(--quiet);text-decoration-color:var(--bar)}
.so,.wh,.ru{font-size:.875rem;color:var(--soft)}
.so b{font-weight:600;color:var(--ink)}
.wh,.ru{padding-top:.2rem}
.ru cite{font-style:normal;color:var(--quiet)}
.ot{margin:.3rem 0 0}
.ot q{font-family:var(--serif);quotes:"“" "”"}
.sn{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.1rem;margin-top:.8rem;padding-top:.7rem;border-top:1px solid var(--line);font-size:.875rem}
.sn label{display:inline-flex;align-items:center;gap:.5em;min-height:1.75rem}
.sn .ck{font-weight:600;cursor:pointer}
.sn .in input{inline-size:4.5rem}
.sn .nt{flex:1 1 12rem;min-width:0}
.sn input[type=text],.sn textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:.2rem .45rem;line-height:1.4}
.sn textarea{flex:1;min-width:0;inline-size:100%;resize:vertical;field-sizing:content}
.at{color:var(--soft);font-variant-numeric:tabular-nums}
.at:empty{display:none}
.fd:has(.ck input:checked){border-left-style:solid;border-left-width:4px}
.fd:has(.ck input:checked) .sn{color:var(--add)}
body:has(#l-error:not(:checked)) .fd.error,body:has(#l-warn:not(:checked)) .fd.warn,body:has(#l-note:not(:checked)) .fd.note,body:has(#l-ok:not(:checked)) .fd.ok,
body:has(#l-open:checked) .fd:has(.ck input:checked){display:none}
.cs:not(:has(.fd)){display:none}
@media (max-width:60rem){
  .row{display:block}
  .has .dt{position:static}
  .cs{margin:.9rem 0 0}}
@media (max-width:42rem){
  body{--bar-h:0rem}
  .tb{position:static}
  .ky{display:none!important}
  .fd{padding-inline:.8rem}
  .has .dt{position:static}}
@media (forced-colors:active){.q,.fd{forced-color-adjust:auto}}
@media print{
  .tb{display:none}
  body{--bar-h:0rem}
  .hd{padding-bottom:1rem}
  .row{display:grid;grid-template-columns:minmax(0,36%) minmax(0,1fr);column-gap:6mm}
  .row+.row{margin-top:3mm}
  .has .dt{position:static}
  .dt{font-size:10pt;line-height:1.5}
  .dt.hl{font-size:14pt}
  .cs{margin:0;gap:3mm;padding-bottom:2mm}
  .fd{break-inside:avoid;padding:2.5mm 3.5mm;background:none}
  .fd h3{font-size:10.5pt}
  .ps{font-size:10.5pt;line-height:1.55;margin:2mm 0 1.5mm}
  .rs,.so,.wh,.ru,.sn{font-size:9pt}
  .q,.q:hover,.q.now,.q:target,.fd.now,.fd:target{background:none}
  .ls .done{background:none;color:var(--l)}
  .sn input,.sn textarea{border-color:#444;background:none}
  .sn input[type=text]:placeholder-shown,.sn textarea{min-height:7mm}
  .hd,.su{break-inside:avoid}
}
`;

export const css: string = [base, print, check].join("\n").replace(/\n\s*/g, "\n").trim();
