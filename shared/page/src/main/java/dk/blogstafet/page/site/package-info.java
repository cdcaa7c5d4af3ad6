/// The site's pages: posts, lists, issues, and the pages about the site.
@NullMarked
package dk.blogstafet.page.site;

import org.jspecify.annotations.NullMarked;
