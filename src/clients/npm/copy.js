// The package holds the files that the service joins and serves, as they are, with the license.

import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';

const from = new URL('../../GuideSearch.Server/wwwroot/embed/', import.meta.url);
const to = new URL('dist/', import.meta.url);

rmSync(to, { recursive: true, force: true });
mkdirSync(to);
for (const name of readdirSync(from).filter((file) => /\.(js|d\.ts)$/.test(file))) copyFileSync(new URL(name, from), new URL(name, to));
copyFileSync(new URL('../../../LICENSE', import.meta.url), new URL('LICENSE', import.meta.url));
