// JSON-LD by the words of schema.org that we use, and by what Google asks of articles
// (developers.google.com/search/docs/appearance/structured-data/article).

const TEXT = value => typeof value === 'string' && value.trim() !== '';
const ADDRESS = value => URL.canParse(value) && /^https?:/.test(value);
const DATE = value => /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value)
  && !Number.isNaN(Date.parse(value));
const NUMBER = value => Number.isInteger(value);
const LANGUAGE = value => /^[a-z]{2}$/.test(value);
const THING = (...types) => value => types.includes([value?.['@type']].flat()[0]);

const CREATIVE = {
  '@id': ADDRESS, url: ADDRESS, name: TEXT, headline: TEXT, description: TEXT, inLanguage: LANGUAGE,
  publisher: THING('Organization'), isPartOf: THING('Blog'), position: NUMBER,
  datePublished: DATE, dateModified: DATE, author: THING('Person'),
  correction: THING('CorrectionComment'), text: TEXT,
};

/** Each type: what it may say, and what it must. */
const TYPES = {
  Blog: { may: CREATIVE, must: ['@id', 'url', 'name'] },
  CreativeWorkSeries: { may: CREATIVE, must: ['name'] },
  CollectionPage: { may: CREATIVE, must: ['name', 'url', 'isPartOf', 'inLanguage'] },
  BlogPosting: {
    may: { ...CREATIVE, articleSection: TEXT },
    must: ['@id', 'url', 'headline', 'datePublished', 'inLanguage', 'isPartOf', 'publisher'],
  },
  CorrectionComment: { may: CREATIVE, must: ['datePublished', 'text'] },
  Person: { may: { name: TEXT, jobTitle: TEXT, affiliation: THING('Organization') }, must: ['name'] },
  Organization: { may: { name: TEXT }, must: ['name'] },
};

/** Checks what pages tell machines, and that it is what they tell people. */
export function checkData(places, findings) {
  for (const [address, { data, canonical, heading, language }] of places) {
    for (const text of data ?? []) {
      const wrong = what => findings.wrong(address, `JSON-LD: ${what}`);
      findings.count('pages with JSON-LD checked');
      const thing = parsed(text, wrong);
      if (!thing) continue;
      if (thing['@context'] !== 'https://schema.org') wrong('is not of schema.org');
      check(thing, wrong);
      if (thing.url !== canonical) wrong(`is of ${thing.url}`);
      if (thing.inLanguage !== language) wrong(`speaks ${thing.inLanguage}, the page ${language}`);
      // A category says to machines which relay it is of.
      const name = thing.headline ?? thing.name;
      if (!name?.startsWith(heading)) wrong(`is called ${name}, the page ${heading}`);
    }
  }
}

function parsed(text, wrong) {
  try {
    return JSON.parse(text);
  } catch (broken) {
    wrong(broken.message);
    return null;
  }
}

function check(thing, wrong) {
  for (const type of [thing['@type']].flat()) {
    const rules = TYPES[type];
    if (!rules) {
      wrong(`of an unknown type: ${type}`);
      continue;
    }
    rules.must.filter(it => !(it in thing)).forEach(it => wrong(`${type} without ${it}`));
    for (const [name, value] of Object.entries(thing)) {
      if (name === '@type' || name === '@context') continue;
      const rule = rules.may[name];
      for (const one of [value].flat()) {
        if (!rule?.(one)) wrong(`${type} with ${name} ${JSON.stringify(one)}`);
        if (one !== null && typeof one === 'object') check(one, wrong);
      }
    }
  }
}
