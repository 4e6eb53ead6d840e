// Says which features of the style sheets given some browser of package.json's list lacks, a line for each:
// feature, file, line, and the browsers that know nothing or a part of it.
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import doiuse from 'doiuse';

const { browserslist } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));

for (const file of process.argv.slice(2)) {
  const onFeatureUsage = ({ feature, featureData, usage }) => {
    const lacking = { ...featureData.missingData, ...featureData.partialData };
    const browsers = Object.entries(lacking).flatMap(([browser, versions]) => Object.keys(versions).map(version => `${browser} ${version}`));
    console.log([feature, file, usage.source.start.line, browsers.join(', ')].join('\t'));
  };
  await postcss([doiuse({ browsers: browserslist, onFeatureUsage })]).process(readFileSync(file, 'utf8'), { from: file });
}
