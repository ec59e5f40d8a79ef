// Holds every page of a running service to the bar: performance and accessibility of at least 95, on a phone and on a desktop.
//
//   npm install && CHROME_PATH=/usr/bin/chromium node measure.js http://127.0.0.1:8080 [mobile|desktop]

import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const bar = 95;
const [service = 'http://127.0.0.1:8080', only] = process.argv.slice(2);
const kinds = ['performance', 'accessibility', 'best-practices', 'seo'];

/** One page of each sort; the guide and the question are the first that a search finds. */
async function pagesOf(origin) {
  const { hits: [hit] } = await (await fetch(`${origin}/api/v1/search?q=conflict&size=1`)).json();
  return [
    '/', '/search?q=conflict', `/questions/${hit.id}`, `/guides/${hit.guide.slug}`,
    '/practice', '/prepare', '/docs', '/embed', '/no-such-page',
  ];
}

async function measure(browser, address, device) {
  const options = { port: browser.port, onlyCategories: kinds, logLevel: 'silent' };
  // A page that is not there is measured as well as one that is.
  const config = device === 'desktop' ? desktopConfig : { extends: 'lighthouse:default' };
  config.settings = { ...config.settings, ignoreStatusCode: true };
  const { lhr } = await lighthouse(address, options, config);
  const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9).map(({ id }) => id);
  return { scores: kinds.map((kind) => Math.round((lhr.categories[kind]?.score ?? 0) * 100)), failed };
}

const browser = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
try {
  for (const device of only ? [only] : ['mobile', 'desktop']) {
    for (const page of await pagesOf(service)) {
      const { scores, failed } = await measure(browser, service + page, device);
      const missed = scores[0] < bar || scores[1] < bar;
      if (missed) process.exitCode = 1;
      console.log(`${missed ? 'below' : 'ok   '} ${device.padEnd(7)} ${scores.join(' ').padEnd(16)} ${page}  ${failed.join(', ')}`);
    }
  }
} finally {
  browser.kill();
}
