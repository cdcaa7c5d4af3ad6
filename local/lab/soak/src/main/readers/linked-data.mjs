// Checks JSON-LD by the terms of schema.org in use, and by Google's requirements for articles
// and profile pages
// (developers.google.com/search/docs/appearance/structured-data).

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
  correction: THING('CorrectionComment'), text: TEXT, mainEntityOfPage: THING('WebPage'),
  image: THING('ImageObject'), license: THING('CreativeWork'),
};

/** The allowed and the required properties of each type. */
const TYPES = {
  Blog: { may: CREATIVE, must: ['@id', 'url', 'name'] },
  CreativeWorkSeries: { may: CREATIVE, must: ['name'] },
  WebSite: { may: CREATIVE, must: ['@id', 'url', 'name', 'publisher', 'inLanguage'] },
  WebPage: { may: { '@id': ADDRESS, breadcrumb: THING('BreadcrumbList') }, must: ['@id', 'breadcrumb'] },
  BreadcrumbList: { may: { itemListElement: THING('ListItem') }, must: ['itemListElement'] },
  ListItem: { may: { position: NUMBER, name: TEXT, item: ADDRESS }, must: ['position', 'name', 'item'] },
  CollectionPage: {
    may: { ...CREATIVE, breadcrumb: THING('BreadcrumbList') },
    must: ['name', 'url', 'isPartOf', 'inLanguage', 'breadcrumb'],
  },
  BlogPosting: {
    may: { ...CREATIVE, articleSection: TEXT, backstory: TEXT },
    must: ['@id', 'url', 'headline', 'datePublished', 'inLanguage', 'isPartOf', 'publisher', 'image'],
  },
  CreativeWork: { may: { name: TEXT, url: ADDRESS }, must: ['name'] },
  ImageObject: {
    may: { url: ADDRESS, width: NUMBER, height: NUMBER, caption: TEXT, creditText: TEXT }, must: ['url', 'width', 'height'],
  },
  CorrectionComment: { may: CREATIVE, must: ['datePublished', 'text'] },
  ProfilePage: {
    may: { ...CREATIVE, mainEntity: THING('Person'), breadcrumb: THING('BreadcrumbList') },
    must: ['name', 'url', 'isPartOf', 'mainEntity', 'inLanguage', 'breadcrumb'],
  },
  Person: {
    may: {
      name: TEXT, url: ADDRESS, image: ADDRESS, jobTitle: TEXT, affiliation: THING('Organization'), description: TEXT, sameAs: ADDRESS,
    },
    must: ['name', 'url'],
  },
  Organization: { may: { name: TEXT, url: ADDRESS, logo: ADDRESS }, must: ['name'] },
};

/** Checks the structured data of pages, and that it matches their visible content. */
export function checkData(places, findings) {
  for (const [address, { data, canonical, heading, language }] of places) {
    for (const text of data ?? []) {
      const wrong = what => findings.wrong(address, `JSON-LD: ${what}`);
      findings.count('pages with JSON-LD checked');
      const thing = parsed(text, wrong);
      if (!thing) continue;
      if (thing['@context'] !== 'https://schema.org') wrong('is not from schema.org');
      check(thing, wrong);
      if (thing.url !== canonical) wrong(`has the wrong address ${thing.url}`);
      if (thing.inLanguage !== language) wrong(`has the language ${thing.inLanguage}, the page ${language}`);
      // A category's structured name includes its relay.
      const name = thing.headline ?? thing.name;
      if (!name?.startsWith(heading)) wrong(`has the name ${name}, the page ${heading}`);
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
      wrong(`has an unknown type: ${type}`);
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
