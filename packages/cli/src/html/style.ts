/** Serif article left, facts right; one column on a phone; light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --soft: #6b675f; --line: #dcd8cf; --lit: #ffe08a;
  --event: #1f6f4a; --statement: #7a3a86; --entity: #2a5c99; --time: #9a5b00; --topic: #47702a; --position: #a0352f; --warning: #a0352f; --head: #444; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #191816; --soft: #a29d92; --line: #38352f; --lit: #6a5200;
  --event: #6fcf9f; --statement: #d29ae0; --entity: #8fbcf0; --time: #efb55e; --topic: #a5d184; --position: #f0938c; --warning: #f0938c; --head: #bbb; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); display: grid; grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr); height: 100vh; }
main { white-space: pre-wrap; overflow-wrap: anywhere; font: 1.06rem/1.65 Georgia, "Times New Roman", serif; padding: 2.5rem clamp(1rem, 5vw, 4rem); overflow-y: auto; }
aside { font: .9rem/1.4 system-ui, sans-serif; border-left: 1px solid var(--line); padding: 1.5rem; overflow-y: auto; }
h2 { font-size: .78rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.4rem 0 .4rem; }
ul { list-style: none; margin: 0; padding: 0; }
.fact { display: block; width: 100%; text-align: left; font: inherit; color: inherit; background: none; border: 0; border-left: 3px solid var(--line); padding: .35rem .6rem; margin: .15rem 0; cursor: pointer; border-radius: 0 4px 4px 0; overflow-wrap: anywhere; }
.fact:hover, .fact.lit { background: color-mix(in srgb, var(--lit) 55%, transparent); }
.fact:focus-visible { outline: 2px solid var(--entity); outline-offset: 1px; }
.tag { font-size: .72rem; font-weight: 600; text-transform: uppercase; letter-spacing: .03em; }
.detail { display: block; color: var(--soft); font-size: .82rem; }
.item { display: block; color: var(--soft); font-size: .82rem; padding-left: 1em; text-indent: -1em; }
.item::before { content: "– "; }
.w.title { font-size: 1.45em; line-height: 1.25; font-weight: 600; }
.fact.event { border-color: var(--event); } .event .tag { color: var(--event); }
.fact.statement { border-color: var(--statement); } .statement .tag { color: var(--statement); }
.fact.entity { border-color: var(--entity); } .entity .tag { color: var(--entity); }
.fact.time { border-color: var(--time); } .fact.topic { border-color: var(--topic); }
.fact.position { border-color: var(--position); } .position .tag { color: var(--position); }
.fact.warning { border-color: var(--warning); }
.w { cursor: pointer; text-decoration: underline transparent; text-underline-offset: .22em; }
.w.entity { text-decoration: underline color-mix(in srgb, var(--entity) 55%, transparent); }
.w.time { text-decoration: underline dotted var(--time); }
.w.event { text-decoration: underline 2px var(--event); }
.w.lit { background: var(--lit); border-radius: 2px; }
.furniture { opacity: .45; }
@media (max-width: 50rem) { body { display: block; height: auto; } main, aside { overflow: visible; padding: 1.2rem; } aside { border-left: 0; border-top: 1px solid var(--line); } }
`;
