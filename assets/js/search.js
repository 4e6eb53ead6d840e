/*
 * The search page. It reads window.searchIndex, which the build makes, lets MiniSearch find in it, and shows what was
 * found as a list of links, each with the words that were found marked. Every text goes into the page as text.
 */
'use strict';
{
  const search = document.querySelector('.finder');
  const field = search.querySelector('input');
  const status = search.querySelector('[role="status"]');
  const list = search.querySelector('ol');
  const words = search.dataset;

  const MOST = 25; // results shown
  const LONG = 220; // signs of an excerpt
  const LETTER = "[^\\s\\p{Z}\\p{P}\\p{Sc}`´ʹ-ʿˈꞋꞌ]";
  const APOSTROPHE = "['’‘‛`´ʹ-ʿˈ′‵＇Ꞌꞌ]"; // what keyboards and alphabets have for one
  /** A figure with its points and commas, or what else is a word; an apostrophe within parts none. */
  const WORD = new RegExp(`\\d+(?:[.,]\\d+)+|${LETTER}+(?:${APOSTROPHE}${LETTER}+)*`, 'gu');
  const PARTS = new RegExp(APOSTROPHE, 'u');
  /** Letters that stand for others on a keyboard that lacks them, and are no letter with an accent. */
  const ALIKE = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ς: 'σ' };

  const { pages, entries, spellings } = window.searchIndex;
  /** A word in the language's own alphabet, where it is written in another one too. */
  const spelled = word => spellings ? word.toLowerCase().replace(/\p{L}/gu, letter => letter in spellings ? spellings[letter] : letter) : word;

  /** A word as it is compared: small letters without accents and apostrophes, figures without points and commas. */
  const plain = word => spelled(word).split(PARTS).join('').normalize('NFKD').replace(/[\p{M}\p{Cf}.,]/gu, '').toLowerCase()
    .replace(/[ßæœøđðþłıħŧŋς]/g, letter => ALIKE[letter]);

  /** What a word is found by: itself, and what an apostrophe parts it into, but for single letters. */
  const terms = word => {
    const parts = word.split(PARTS);
    return [...new Set([word, ...parts.length > 1 ? parts.filter(part => part.length > 1) : []].map(plain))];
  };

  let index;
  /** The index, made when it is first asked: who only looks at the list of all words waits for nothing. */
  const made = () => {
    if (index) return index;
    index = new MiniSearch({
      fields: ['title', 'text', 'page'],
      tokenize: text => text.match(WORD) || [],
      processTerm: terms,
      searchOptions: {
        processTerm: plain,
        boost: { title: 4 },
        prefix: true,
        // One wrong letter in a short word, two in a longer one; figures are meant as they are written.
        fuzzy: term => /\d/.test(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2,
        weights: { prefix: .6, fuzzy: .3 },
      },
    });
    index.addAll(entries.map(([page, anchor, title, text], id) => ({ id, title, text, page: pages[page][1] })));
    return index;
  };

  /** All words first; if nowhere do all of them stand, some, but not whatever begins with one of their few letters. */
  const find = query => {
    const all = made().search(query, { combineWith: 'AND' });
    return all.length ? all : made().search(query, { combineWith: 'OR', prefix: term => term.length > 2 });
  };

  /** The words of a text that were found, as [start, end]. */
  const places = (text, found) => [...text.matchAll(WORD)].filter(([word]) => terms(word).some(term => found.has(term)))
    .map(match => [match.index, match.index + match[0].length]);

  /** The stretch of a text, ended at spaces, that has the most different words that were found. */
  const stretch = (text, spots) => {
    if (text.length <= LONG) return [0, text.length];
    let best = [0, 0];
    for (const [start] of spots) {
      const within = spots.filter(([from, to]) => from >= start && to <= start + LONG * .75);
      const different = new Set(within.map(([from, to]) => plain(text.slice(from, to)))).size;
      if (different > best[1]) best = [start, different];
    }
    const from = Math.max(0, Math.min(best[0] - LONG * .25, text.length - LONG));
    const start = from <= 0 ? 0 : text.indexOf(' ', from) + 1;
    const end = start + LONG >= text.length ? text.length : text.lastIndexOf(' ', start + LONG);
    return [start, end > start ? end : start + LONG];
  };

  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };

  /** A part of a text, the words that were found in it marked. */
  const marked = (text, spots, start = 0, end = text.length) => {
    const parts = [];
    let done = start;
    for (const [from, to] of spots.filter(spot => spot[0] >= start && spot[1] <= end)) {
      parts.push(text.slice(done, from), element('mark', text.slice(from, to)));
      done = to;
    }
    return [start > 0 ? '… ' : '', ...parts, text.slice(done, end), end < text.length ? ' …' : ''];
  };

  const show = ({ id, match }) => {
    const [page, anchor, title, text] = entries[id];
    const [address, name] = pages[page];
    const found = new Set(Object.keys(match));
    const link = element('a', ...marked(title, places(title, found)));
    link.href = anchor ? `${address}#${encodeURIComponent(anchor)}` : address;
    const spots = places(text, found);
    return element('li', element('h3', link), element('small', name),
      element('p', ...marked(text, spots, ...stretch(text, spots))));
  };

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, number) => values[number]);

  const run = () => {
    const query = field.value.trim();
    const results = query ? find(query) : [];
    const shown = results.slice(0, MOST);
    list.replaceChildren(...shown.map(show));
    status.textContent = !query ? ''
      : fill(!results.length ? words.none : shown.length < results.length ? words.first : words.all, query,
        results.length, shown.length);
  };

  /** Takes the query into the address: the search can be shared, and is still there when the reader comes back. */
  const remember = () => {
    const query = field.value.trim();
    const address = new URL(location.href);
    address.hash = '';
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };

  search.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') || field.value;
  field.addEventListener('input', run);
  field.addEventListener('change', remember);
  field.form.addEventListener('submit', event => {
    // Sent as a form, the page would be loaded anew, and the focus lost.
    event.preventDefault();
    run();
    remember();
  });
  run();
}
