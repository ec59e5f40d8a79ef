// Renders on the server what the browser then takes over: node server.js <address of the service>

import { GuideSearchClient } from 'guide-search/client';
import { renderToString } from 'react-dom/server';
import { Questions, SearchBox } from './Questions.js';

const [, , endpoint = 'http://127.0.0.1:7700'] = process.argv;
const { hits } = await new GuideSearchClient({ endpoint }).find({ q: 'conflict', size: 5 });
console.log(renderToString(<><SearchBox endpoint={endpoint} onSelect={() => {}} /><Questions endpoint={endpoint} q="conflict" first={hits} /></>));
