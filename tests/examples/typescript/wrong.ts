// What the types refuse. Each line below a mark must not compile, and the compiler says so where one does.

import { GuideSearchClient } from 'guide-search/client';

const client = new GuideSearchClient({ endpoint: 'https://search.example' });
const leveled = new GuideSearchClient<'difficulty'>({ endpoint: 'https://search.example' });

// @ts-expect-error A name that is no parameter.
client.find({ q: 'x', tga: 'Python' });
// @ts-expect-error A value that no such parameter has.
client.find({ q: 'x', sort: 'date' });
// @ts-expect-error A number where a text belongs.
client.suggest({ q: 1 });
// @ts-expect-error A facet that was not declared.
client.find({ difficulty: 'senior' });
// @ts-expect-error What may be missing.
client.search({ q: 'x' }).then((answer) => answer.hits);
// @ts-expect-error A posting is needed.
client.prepare({ size: 3 });

leveled.find({ difficulty: 'senior', 'difficulty.not': ['junior'] });
