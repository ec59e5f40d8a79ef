// On a server the element is a name: importing it asks for no page.

import { GuideSearchClient, GuideSearchElement } from 'guide-search';

const missing = (() => {
  try {
    return new GuideSearchClient().endpoint;
  } catch (error) {
    return error.code;
  }
})();
console.log(`${typeof GuideSearchElement} ${missing}`);
