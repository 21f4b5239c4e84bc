/** Colours (all pairs at least 4.5:1), type, frame, contents. Serif for what was said, sans for what is said about it. */
export const base = `
:root{color-scheme:light dark;
  --paper:#fdfbf6;--ink:#211f1b;--soft:#5d574c;--quiet:#716a5d;--line:#ddd5c5;--faint:#c9c0ae;--tint:#f5f0e4;
  --rep:#a5281b;--add:#1c6b3d;--bra:#5d4097;--spe:#3f627d;--mov:#84560a;--bar:#8a7f6a;--mark:#f7ecc6;--check:#8e3a00;
  --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","URW Palladio L",P052,Georgia,Charter,"Noto Serif","Liberation Serif","Times New Roman",serif;
  --sans:"Avenir Next","Segoe UI","Helvetica Neue",Inter,"Noto Sans",Cantarell,"Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
  --paper:#181613;--ink:#ece6d9;--soft:#b3ab9b;--quiet:#a0988a;--line:#3a352c;--faint:#554e42;--tint:#211e19;
  --rep:#f28f7c;--add:#84ca9a;--bra:#bfa8ee;--spe:#9cbcd3;--mov:#e3b45f;--bar:#8d8371;--mark:#453a1c;--check:#f0a868}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 6rem;max-width:84rem;background:var(--paper);color:var(--ink);
  font:1rem/1.55 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,.fu,.tx,.si q,.le{font-family:var(--serif)}
h1,h2,h3{font-weight:400;line-height:1.2;text-wrap:balance}
a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--spe);outline-offset:3px;border-radius:2px}
small{font-size:.8125rem;color:var(--soft)}
summary{cursor:pointer;color:var(--soft);font-size:.875rem;width:max-content;max-width:100%}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.hd{padding:clamp(2.5rem,7vw,5.5rem) 0 2rem;max-width:52rem}
.br{margin:0 0 1.5rem;font-size:.8125rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
h1{margin:0 0 1.5rem;font-size:clamp(1.9rem,5vw,3.2rem);letter-spacing:-.012em;line-height:1.12}
.le{margin:0;font-size:1.1875rem;line-height:1.6}
.no{margin:.9rem 0 0;font-size:.875rem;color:var(--soft);max-width:44rem}
.bd{border-top:1px solid var(--line)}
h2{margin:0 0 1.5rem;font-size:1.6rem}
main>section{padding-top:3.5rem}
main>section+section{margin-top:4rem;border-top:1px solid var(--line)}
.to{padding-top:1.75rem;font-size:.875rem;line-height:1.45}
.to h2{margin:0 0 .75rem;font:600 .8125rem/1.4 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
.to ul{list-style:none;margin:0;padding:0}
.to>ul{columns:18rem;column-gap:2.5rem}
.to>ul>li{margin:0 0 1rem;break-inside:avoid-column}
.to li li{margin:.3rem 0 0;padding-left:.9rem;text-indent:-.9rem}
.to details{text-indent:0}
.to .sp{font-weight:600}
.to li li a{text-decoration-line:none}
.to li li a:hover{text-decoration-line:underline}
@media (min-width:70rem){
  .bd{display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:4rem}
  .to{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding-bottom:2rem;scrollbar-width:thin}
  .to>ul{columns:auto}}
.tl svg{display:block;overflow:visible;margin:.25rem 0 0}
.ln{margin:0 0 2rem}
.ln h3{margin:0;font-size:1.1875rem}
.ln ol{margin:.35rem 0 0;padding:0;list-style:none;font-size:.875rem;color:var(--soft)}
.ln li{margin:.2rem 0}
.ln a{color:var(--ink)}
.ax{stroke:var(--faint)}
line.ev{stroke:var(--ink);stroke-width:3}
circle.ev{fill:var(--ink);stroke:var(--paper);stroke-width:2}
.tl text{font:.75rem var(--sans);fill:var(--soft)}
.pb{margin:0;padding:0 0 0 1.1rem;font-size:.875rem}
`;
