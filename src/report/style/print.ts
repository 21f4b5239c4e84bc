/** On paper: black on white, no contents, each block of a score kept on one page, addresses written out. */
export const print = `
@media print{
:root{--paper:#fff;--ink:#000;--soft:#444;--quiet:#555;--line:#bbb;--faint:#999;--tint:#fff;--rep:#8f1d12;--add:#0f5a30;--bra:#4b2f85;--spe:#2c4d66;--mov:#6e4500;--bar:#666;--mark:#fff;--check:#7a3000}
@page{margin:18mm 16mm}
body{max-width:none;padding:0;font-size:10pt}
html{font-size:11pt}
.skip,.to{display:none}
.hd{padding:0 0 1.5rem}
.bd{display:block}
.st,.ar,.si{content-visibility:visible}
.si q{margin-left:0}
.sy{break-inside:avoid}
.sc{--g:8.5rem;--r:1.3rem}
.st h3,.fu,.me,.ar h3,h2{break-after:avoid}
.fu,.me{break-inside:avoid}
.fu p,.fu.lo p{text-indent:0;font-size:13pt}
.st{margin-left:0;padding:1.25rem 0 1.5rem;background-position:0 0}
.ar{padding:1.25rem 0}
.pr>li,.lg,.ln{break-inside:avoid}
a{text-decoration:none}
.qt{border-bottom:1px solid #000;padding:0}
main>section+section{margin-top:2rem}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none}
}
`;
