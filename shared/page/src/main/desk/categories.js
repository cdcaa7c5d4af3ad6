// Renaming a category: its posts are moved one by one, and a second attempt goes on where the first one stopped.
import { read, send } from './api.js';
import { announce, element } from './dom.js';
import { field, form } from './form.js';
import { unchanged } from './post.js';
import { say } from './words.js';

/** Stores the relay's categories. */
async function setCategories(id, change, waiting, draft) {
  const relay = await read(`/api/relays/${id}`);
  const names = relay.categories.map(({ name }) => name);
  const categories = change(names);
  if (categories.join('\n') === names.join('\n')) return;
  await send('PUT', `/api/relays/${id}`, { version: relay.version, relay: { ...draft(relay), categories } }, waiting);
}

async function movePosts(id, category, name, waiting) {
  const total = category.count;
  for (let moved = 0; ; moved++) {
    const { posts } = await read(`/api/relays/${id}/posts?category=${category.slug}&limit=1`);
    if (!posts.length) return moved;
    announce(say('renaming', moved + 1, Math.max(total, moved + 1)));
    const path = `/api/relays/${id}/posts/${posts[0].id}`;
    const post = await read(path);
    await send('PUT', path, {
      version: post.version, kind: 'clarification', sentence: say('category-renamed', name), post: unchanged(post, { category: name }),
    }, waiting);
  }
}

/** The form that renames a category. `draft` makes of a relay what the API takes. */
export function renaming(relay, draft, go) {
  const { id } = relay;
  return element('details', {}, element('summary', {}, say('rename-category')), element('p', {}, say('rename-lead')), form({
    fields: [
      field({ name: 'old', label: say('old-name'), options: relay.categories.map(({ name }) => [name, name]) }),
      field({ name: 'new', at: 'categories', label: say('new-name'), required: true }),
    ],
    submit: say('rename'),
    send: async (values, waiting) => {
      const [old, name] = [values.old, values.new.trim()];
      const category = relay.categories.find(it => it.name === old);
      // Both are there while posts move; the new one has the old one's place.
      await setCategories(id, names => names.includes(name) ? names : [...names.map(it => it === old ? name : it), old], waiting, draft);
      const moved = await movePosts(id, category, name, waiting);
      await setCategories(id, names => names.filter(it => it !== old), waiting, draft);
      go(`stafet/${id}/beskriv`, say('renamed', name, moved));
    },
  }));
}
