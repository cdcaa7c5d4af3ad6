// Audits the site in a browser, and writes the results. Argument: a file with the plan (BrowserScripts.java).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './browser.mjs';
import { checkFeeds } from './feeds.mjs';
import { Findings } from './findings.mjs';
import { checkData } from './linked-data.mjs';
import { Links } from './links.mjs';
import { Looker } from './look.mjs';
import { Markup } from './markup.mjs';
import { crowd, subscribe, tooMany } from './newsletter.mjs';
import { RELAYS, readMailbox, readPages, readUnseen } from './pages.mjs';
import { withPreviews } from './preview.mjs';
import { Reader } from './reader.mjs';
import { trySeeds } from './seeded.mjs';
import { compare } from './sitemap.mjs';
import { race } from './speed.mjs';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pictures = join(plan.folder, 'pictures');
mkdirSync(pictures, { recursive: true });
const findings = new Findings();
const browser = await launch(plan.chromium);
try {
  findings.tell('browser', await browser.version());
  const tools = {
    findings,
    looker: new Looker(browser, pictures, findings),
    markup: new Markup(plan.java, plan.folder, findings),
    links: new Links(plan.home, findings),
  };
  await trySeeds(browser, plan, findings);
  await look(tools);
  await leaf(tools);
  await tools.markup.check();
} finally {
  await browser.close();
  findings.write(join(plan.folder, 'readers.json'));
}
if (plan.lighthouse > 0) {
  const pages = {
    home: '/', relay: `/${plan.demo}/`, post: plan.post, 'sign-up': '/om/tilmeldt/', form: '/nyhedsbrev/valg' };
  await race(plan.chromium, plan.home, pages, plan.lighthouse, findings);
}
findings.write(join(plan.folder, 'readers.json'));

/** Checks every kind of page and mail, visually and by keyboard. */
async function look(tools) {
  const own = [plan.home, plan.mailbox];
  const readers = {};
  for (const language of Object.keys(RELAYS)) {
    const reader = await Reader.come(browser, language, { ...plan, own }, tools);
    await readPages(reader, language);
    await subscribe(reader, language);
    readers[language] = reader;
    console.log(`  … checked everything in ${language}`);
  }
  await readUnseen(readers, plan.unseen, tools.markup);
  await readMailbox(readers.en, plan.mailbox);
  await withPreviews(plan.preview, plan, async (name, address) => {
    const { origin } = new URL(address);
    const alone = { ...tools, links: new Links(origin, findings) };
    const editor = await Reader.come(browser, 'da', { ...plan, own: [origin] }, alone);
    await editor.open(name, address);
  });
  await crowd(readers, plan.home);
  await tooMany(readers, plan.home);
}

/** Checks the text of every page. */
async function leaf({ links, markup }) {
  const page = await open(browser, 'da', [plan.home], findings);
  await page.goto('about:blank');
  const starts = ['/', ...plan.problems];
  const places = await links.follow(page, starts, markup);
  await compare(page, plan.home, places, findings);
  checkData(places, findings);
  for (const relay of plan.relays) await checkFeeds(page, plan.home, relay, findings);
  console.log(`  … followed every link to ${places.size} addresses`);
}
