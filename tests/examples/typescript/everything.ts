// Every call of the client: node everything.js <address of the service>

import { GuideSearchClient, GuideSearchError } from 'guide-search/client';

const [, , endpoint = 'http://127.0.0.1:7700'] = process.argv;
const client = new GuideSearchClient({ endpoint, timeout: 10_000 });

const answer = await client.find({ q: 'conflict', section: ['behavioral', 'situational'], 'tag.not': 'Sales', size: 3, facets: 'tag' });
console.log(`find: ${answer.total?.questions ?? 'some'} questions, ${answer.hits[0]?.question.text}`);

const { suggestions } = await client.suggest({ q: 'conf' });
console.log(`suggest: ${suggestions.map(({ text }) => text).join(' | ')}`);

const facets = await client.facets();
const { facet } = await client.facet('tag', { q: 'conflict', facetSize: 3 });
console.log(`facets: ${facets.map(({ name }) => name).join(' ')}; tags: ${facet?.values.map(({ value, count }) => `${value} ${count}`).join(', ')}`);

const { questions, seed } = await client.draw({ n: 2, seed: 'monday' });
console.log(`draw: ${questions.length} questions by the seed ${seed}`);

const { groups } = await client.prepare({ text: 'You notice overfitting and settle a conflict with a customer.', size: 3 });
console.log(`prepare: ${groups.flatMap((group) => group.questions).length} questions`);

if (answer.hits[0]) {
  const { answerHtml, guide } = await client.question(answer.hits[0].id);
  console.log(`question: ${answerHtml.length} characters of HTML, from ${guide.title}`);
}

const [older, newer] = await Promise.all([client.search({ q: 'conf' }), client.search({ q: 'conflict' })]);
console.log(`search: ${older === null ? 'overtaken' : 'answered'}, then ${newer?.hits.length} hits`);

const wrong = await client.find({ q: 'x', size: 51 }).catch((error: unknown) => error);
console.log(`error: ${wrong instanceof GuideSearchError ? `${wrong.code} ${wrong.status}` : 'none'}`);
