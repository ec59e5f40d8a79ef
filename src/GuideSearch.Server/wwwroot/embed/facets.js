/** The facets of the service, by their names in its API. */
export const FACETS = ['tag', 'category', 'vertical', 'section', 'guide', 'has'];
