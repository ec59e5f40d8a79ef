let sheet = null;

/** The style, as a sheet that needs no style element and so no inline style in the page's policy; made where there is a page. */
export function widgetStyle() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  return sheet;
}

const rules = `
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
.root {
  all: initial;
  color-scheme: inherit;
  --text: var(--gs-text, light-dark(#1c2126, #e6e4df));
  --soft: var(--gs-muted, light-dark(#59616a, #a3abb2));
  --paper: var(--gs-background, light-dark(#fff, #1b2024));
  --tint: var(--gs-tint, light-dark(#f2f0ea, #272e33));
  --line: var(--gs-line, light-dark(#dedad1, #30373c));
  --accent: var(--gs-accent, light-dark(#0b5f63, #7fd0d3));
  --on: var(--gs-mark, light-dark(#ffe7a3, #574508));
  --round: var(--gs-radius, .5em);
  font: var(--gs-size, medium)/1.5 var(--gs-font, system-ui, sans-serif);
  color: var(--text);
  overflow-wrap: anywhere;
}
:host([theme=light]) .root { color-scheme: light; }
:host([theme=dark]) .root { color-scheme: dark; }
*, ::before, ::after { box-sizing: border-box; }
button, input { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[part=button] {
  display: inline-flex; align-items: center; gap: 1em; min-height: 2.75em; padding: .4em .9em;
  color: var(--soft); background: var(--paper); border: 1px solid var(--line); border-radius: var(--round);
}
button:hover { border-color: var(--accent); }
kbd { font: inherit; font-size: .8em; padding: 0 .4em; border: 1px solid var(--line); border-radius: .3em; }
.name, .about, .lacks, [part=total], [part=guide], [part=keys] { font-size: .85em; color: var(--soft); }
.note, [part=total], [part=guide], [part=keys], .topics { margin: 0; padding: .6em .75em 0; }
dialog {
  width: min(var(--gs-width, 44em), 100% - 2em); height: min(46em, 84vh); max-width: none; max-height: none; margin: 8vh auto 0; padding: 0;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round);
  overflow: hidden;
}
dialog[open] { display: flex; }
dialog::backdrop { background: #0009; }
.panel { display: flex; flex-direction: column; flex: 1; min-width: 0; }
.field { display: flex; gap: .5em; align-items: center; }
dialog .field { padding: .6em .75em; border-bottom: 1px solid var(--line); }
[part=input] {
  flex: 1; min-width: 0; min-height: 2.75em; padding: .4em .9em; appearance: none;
  background: var(--paper); border: 1px solid light-dark(#858b92, #7a838b); border-radius: var(--round);
}
[part=input]::placeholder { color: var(--soft); opacity: 1; }
[part=close] { min-height: 2.75em; padding: 0 .5em; color: var(--accent); background: none; border: 0; border-radius: var(--round); }
:not(dialog) > .panel :is([part=close], [part=keys]) { display: none; }
[part=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[part=facets] { display: grid; gap: .4em; padding: .75em .75em 0; }
[part=facets] > div { display: flex; gap: .4em; overflow-x: auto; align-items: center; padding: 3px; }
.name { flex: none; min-width: 7.5em; }
[part=facet], [part=topic] {
  flex: none; padding: .1em .65em; min-height: 1.9em; font-size: .85em;
  background: none; border: 1px solid var(--line); border-radius: 1em;
}
[part=facet] span { pointer-events: none; }
[part=facet][aria-pressed=true] { background: var(--tint); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
[part=count] { margin-inline-start: .4em; color: var(--soft); }
.bar { flex: none; height: 2px; margin-top: -2px; background: var(--accent); opacity: 0; }
[data-waiting] .bar { animation: wait .8s .15s infinite alternate; }
@keyframes wait { from { opacity: 1; width: 10%; } to { opacity: 1; width: 100%; } }
.body { flex: 1; overflow-y: auto; overscroll-behavior: contain; min-height: 0; }
dialog .body { padding: .5em; }
[part=guide] { font-weight: 600; }
[part=hit] {
  display: flex; flex-direction: column; padding: .5em .75em; color: inherit; text-decoration: none;
  border-radius: var(--round); border-inline-start: 3px solid transparent;
}
[part=hit]:hover { background: var(--tint); }
[part=hit][aria-selected=true] { background: var(--tint); border-inline-start-color: var(--accent); }
[part=question] { font-weight: 600; }
.about { order: -1; display: flex; flex-wrap: wrap; gap: 0 .75em; }
[part=asked] { color: var(--accent); }
[part=snippet] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
mark { background: var(--on); color: inherit; border-radius: .2em; }
.note { padding-bottom: .6em; color: var(--soft); }
.note a, .note button { color: var(--accent); }
.note button { padding: 0; background: none; border: 0; text-decoration: underline; }
.topics { display: flex; flex-wrap: wrap; gap: .4em; align-items: center; }
[part=keys] { display: flex; gap: 1em; padding-bottom: .6em; border-top: 1px solid var(--line); }
@media (max-width: 40rem) {
  dialog { width: 100%; height: 100%; margin: 0; border: 0; border-radius: 0; }
  [part=keys] { display: none; }
}
@media (prefers-reduced-motion: reduce) {
  [data-waiting] .bar { animation: none; opacity: 1; }
}
@media (forced-colors: active) {
  [data-waiting] .bar { background: Highlight; }
  [part=hit][aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
