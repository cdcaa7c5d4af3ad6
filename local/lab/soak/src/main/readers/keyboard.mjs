// Moves through a page with the Tab key: every control is reached in the order of the page, has a
// visible focus, and is no trap.

/** The maximum number of stops inside a frame. */
const IN_FRAME = 40;

/** Moves the focus to the beginning of the page. */
function begin() {
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, iframe, summary, [tabindex]')]
    .filter(it => it.tabIndex >= 0 && !it.disabled && it.type !== 'hidden' && it.checkVisibility());
  return window.stops.map(it => `${it.localName} ${(it.textContent || it.name || it.value || it.title).trim().slice(0, 40)}`);
}

/** Returns the focused element, and whether its focus is visible. */
function here() {
  const element = document.activeElement;
  const at = window.stops.indexOf(element);
  if (at < 0) return { at, name: element?.localName };
  const isFrame = element.localName === 'iframe';
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const inside = box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const seen = inside && document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
  return {
    at,
    isFrame,
    inside,
    covered: !isFrame && inside && !(seen && (element.contains(seen) || seen.contains(element))),
    outline: { kind: style.outlineStyle, width: parseFloat(style.outlineWidth), contrast: contrast() },
  };

  function contrast() {
    const luminance = colour => {
      const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(it => it / 255)
        .map(it => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // The outline has an offset, so its background is that of the surrounding element.
    let around = element.parentElement;
    while (around && /rgba\(.*, 0\)/.test(getComputedStyle(around).backgroundColor)) {
      around = around.parentElement;
    }
    const ground = around ? getComputedStyle(around).backgroundColor : 'rgb(255, 255, 255)';
    const [dark, light] = [luminance(style.outlineColor), luminance(ground)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }
}

/** Returns problems of the visible focus; `auto` is the browser's own ring, which needs no check. */
function seen(name, { outline, inside, covered, isFrame }) {
  const problems = [];
  if (isFrame) return problems;
  if (!inside) problems.push(`${name} is focused outside the viewport`);
  if (covered) problems.push(`${name} is covered when focused`);
  if (outline.kind === 'auto') return problems;
  if (outline.kind === 'none' || outline.width < 2) problems.push(`${name} has no outline when focused`);
  else if (outline.contrast < 3) {
    problems.push(`the outline of ${name} has a contrast of ${outline.contrast.toFixed(2)}`);
  }
  return problems;
}

async function step(page) {
  await page.keyboard.press('Tab');
  return page.evaluate(here);
}

/** Moves from the first stop to beyond the last. */
export async function walk(page) {
  const names = await page.evaluate(begin);
  const problems = [];
  let left = null;
  for (const [at, name] of names.entries()) {
    let now = left ?? await step(page);
    left = null;
    if (now.at !== at) {
      problems.push(`Tab reached ${names[now.at] ?? now.name} instead of ${name}`);
      return { stops: at, problems };
    }
    problems.push(...seen(name, now));
    if (now.isFrame) {
      for (let inFrame = 0; now.at === at && inFrame < IN_FRAME; inFrame++) now = await step(page);
      left = now;
    }
  }
  const end = left ?? (names.length ? await step(page) : { at: -1 });
  if (names.length > 1 && end.at === names.length - 1) problems.push(`${names.at(-1)} is a trap`);
  problems.push(...await skip(page));
  return { stops: names.length, problems };
}

/** Checks the skip link at the top. */
async function skip(page) {
  if (!await page.$('a.skip')) return [];
  await page.evaluate(begin);
  await step(page);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#indhold', { timeout: 5000 });
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => {
    const main = document.querySelector('main');
    const first = window.stops.find(it => main.contains(it));
    return document.activeElement === (first ?? window.stops.find(
      it => main.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING));
  });
  return inside ? [] : ['the skip link does not lead to the content'];
}
