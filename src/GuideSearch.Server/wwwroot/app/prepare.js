// Preparing for a posting: the answer takes the place of the page, and the way back to it knows the posting again.

import { read } from './dom.js';
import { Latest } from './latest.js';
import { startWaiting, stopWaiting, tellFailure } from './notice.js';

const answers = new Latest();

/** Sends the form in the background, so that a posting is not lost when the service cannot be reached. */
export function followPostings(afterwards) {
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form.posting')) return;
    event.preventDefault();
    prepare(event.target).then(afterwards);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.closest?.('form.posting')?.requestSubmit();
  });
}

/** Answers again what was asked before a question was opened: the posting stays in this entry of this browser's history. */
export function answerRemembered() {
  const field = document.querySelector('form.posting textarea');
  const { posting } = history.state ?? {};
  if (!posting || !field || field.value.trim()) return;
  field.value = posting;
  field.form.requestSubmit();
}

async function prepare(form) {
  const posting = form.querySelector('textarea').value;
  startWaiting();
  let page;
  try {
    const html = await answers.text(form.action, { method: 'POST', body: new FormData(form) });
    if (html === null) return;
    page = read(html);
  } catch {
    tellFailure('The service cannot be reached. Your posting is still here.', () => form.requestSubmit());
    return;
  }

  stopWaiting();
  show(page, posting);
}

/** What is not an answer to the posting, such as a service that is busy, is told above the form, which stays as it is. */
function show(page, posting) {
  const [main, next] = [document.querySelector('main'), document.adoptNode(page.querySelector('main'))];
  if (!next.querySelector('form.posting')) {
    tellFailure(`${next.querySelector('h1').textContent.trim()}. Your posting is still here.`, () => main.querySelector('form.posting').requestSubmit());
    return;
  }

  history.replaceState({ ...history.state, posting }, '');
  document.title = page.title;
  main.replaceWith(next);
  const heading = next.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}
