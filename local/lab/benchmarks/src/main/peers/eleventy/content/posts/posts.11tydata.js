export default {
  tags: "post",
  layout: "post.njk",
  permalink: (data) => `/stafetten/indlaeg/${data.page.fileSlug}/index.html`,
};
