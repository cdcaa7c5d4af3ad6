const categories = ["Ledelse", "Velfærd", "Politik"];

export default function (config) {
  const newestFirst = (api) => api.getFilteredByTag("post").toReversed();
  config.addCollection("newest", newestFirst);
  for (const category of categories) {
    config.addCollection(category, (api) =>
      newestFirst(api).filter((post) => post.data.categories[0] === category),
    );
  }
  // Each post knows its neighbours: looked up once, not searched for each.
  config.addCollection("neighbours", (api) => {
    const posts = api.getFilteredByTag("post");
    return new Map(posts.map((post, i) => [post.url, { older: posts[i - 1], newer: posts[i + 1] }]));
  });
  config.addFilter("neighbours", (map, url) => map.get(url));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.setQuietMode(true);
  return {
    dir: { input: "content", includes: "../_includes", output: "public" },
    markdownTemplateEngine: false,
  };
}
