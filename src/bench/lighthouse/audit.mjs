// Audits the pages of a site that is being served; src/bench/lighthouse.sh starts it and says where all is.
// Prints a table, writes it as a page where every page was audited, and ends with an error where a score is below 100.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const { SITE: site, HOST: host, REPORT: report } = process.env;
const asked = process.argv.slice(2);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const titles = ['Performance', 'Accessibility', 'Best practices', 'SEO'];

/** The page that hosts show for unknown addresses: search engines are to leave it out, which counts against SEO. */
const error = '404.html';

const all = readdirSync(site, { recursive: true }).filter(file => file.endsWith('.html') && !file.endsWith('-single.html')).sort();
// Other languages have the same templates and styles: of each its home page and a topic. Figures' own pages are no pages to
// be found by search engines; they stand in others' frames.
const others = all.filter(file => /^[^/]+\/index\.html$/.test(file)).map(file => file.replace('index.html', ''));
const pages = asked.length ? asked : all.filter(file => !file.includes('figures/')
  && (!others.some(folder => file.startsWith(folder)) || /^[^/]+\/(index|trade)\.html$/.test(file)));
if (!pages.length) throw new Error(`There is no page in ${site}.`);

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** One audit in a browser of its own, so that nothing of another page is in its caches. */
const audit = async page => {
  const chrome = await launch({ chromeFlags: flags });
  try {
    const wanted = page === error ? categories.filter(category => category !== 'seo') : categories;
    const { lhr } = await lighthouse(host + page, { port: chrome.port, logLevel: 'error', onlyCategories: wanted });
    const problem = lhr.runtimeError;
    if (problem) throw Object.assign(new Error(`${page}: ${problem.message}`), { code: problem.code });
    return lhr;
  } finally {
    await chrome.kill();
  }
};

/** An audit; a browser that does not answer in time, or loses the beginning of its record, gets a second chance. */
const patient = async page => {
  try {
    return await audit(page);
  } catch (problem) {
    if (!/TIMEOUT|NO_NAVSTART/.test(problem.code ?? problem.message)) throw problem;
    console.error(`${page}: once more, the browser failed: ${problem.message}`);
    return audit(page);
  }
};

const score = (lhr, category) => category in lhr.categories ? Math.round(lhr.categories[category].score * 100) : null;

/** What keeps a page from 100. */
const faults = lhr => Object.values(lhr.categories).flatMap(category => category.auditRefs
  .filter(ref => ref.weight > 0).map(ref => lhr.audits[ref.id])
  .filter(found => found.score !== null && found.score < (category.id === 'performance' ? .99 : 1))
  .filter(() => category.score < 1)
  .map(found => `${category.title}: ${found.title}${found.displayValue ? ` (${found.displayValue})` : ''}`));

mkdirSync('reports', { recursive: true });
const rows = [];
for (const page of pages) {
  // Performance depends on what else the machine does: where it is not full, the middle one of three audits counts.
  const results = [await patient(page)];
  if (score(results[0], 'performance') < 100) results.push(await patient(page), await patient(page));
  const middle = [...results].sort((a, b) => score(a, 'performance') - score(b, 'performance'))[results.length >> 1];
  writeFileSync(`reports/${page.replaceAll('/', '-')}.json`, JSON.stringify(middle, null, 1));
  const scores = categories.map(category => score(middle, category));
  const row = { page, scores, faults: faults(middle), runs: results.length,
    paint: middle.audits['largest-contentful-paint'].numericValue,
    shift: middle.audits['cumulative-layout-shift'].numericValue, blocked: middle.audits['total-blocking-time'].numericValue,
    bytes: middle.audits['total-byte-weight'].numericValue, agent: middle.environment.hostUserAgent,
    version: middle.lighthouseVersion };
  rows.push(row);
  console.log([page.padEnd(24), ...scores.map(value => String(value ?? '–').padStart(4)), ...row.faults].join(' '));
}

const failed = rows.filter(row => row.scores.some(value => value !== null && value < 100));
if (!asked.length) {
  const { agent, version } = rows[0];
  const again = rows.filter(row => row.runs > 1).map(row => row.page);
  const chromium = agent.match(/Chrome\/(\d+)/)[1];
  writeFileSync(report, `# What Lighthouse says

<!-- Written by src/bench/lighthouse.sh; do not edit here. -->

Every page of the site in its first language, and two in each other, audited by Lighthouse ${version} in Chromium
${chromium} on its mobile settings: a phone's screen, and a slow network and processor, which it computes. nginx serves
the pages as [its example](hosting/nginx.conf) says.
Where performance is not full at once, the middle one of three audits counts, since it depends on what else the machine
does: ${again.length ? again.join(', ') : 'here no page'}.

\`sh src/bench/lighthouse.sh\` audits again, writes this page, and fails where a score is below 100. It is not among the
tests, for the same reason.

| page | ${titles.join(' | ')} | largest paint | blocked | layout shift | bytes sent |
| --- |${titles.map(() => ' ---: |').join('')} ---: | ---: | ---: | ---: |
${rows.map(row => `| ${row.page} | ${row.scores.map(value => value ?? '–').join(' | ')} | ${(row.paint / 1000).toFixed(2)} s`
    + ` | ${Math.round(row.blocked)} ms | ${row.shift.toFixed(3)} | ${Math.round(row.bytes).toLocaleString('en')} |`).join('\n')}

\`${error}\`, which hosts show for addresses that don't exist, is audited at an address of its own. It has no score for
SEO: it asks search engines to leave it out (\`noindex\`), and Lighthouse counts just that against a page.
${failed.length ? `\n## What is amiss\n\n${failed.flatMap(row => row.faults.map(fault => `- ${row.page}: ${fault}`)).join('\n')}\n` : ''}`);
  console.log(`Wrote ${report}.`);
}
if (failed.length) {
  console.error(`${failed.length} of ${rows.length} pages have a score below 100.`);
  process.exit(1);
}
