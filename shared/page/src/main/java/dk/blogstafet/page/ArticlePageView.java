package dk.blogstafet.page;

import java.util.List;

/// A page of text, with links to related pages.
record ArticlePageView(
    PageLayout layout, String title, List<ArticleSection> sections, List<NavLink> links) {
  ArticlePageView {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /// Paragraphs, under a heading unless the heading is empty.
  record ArticleSection(String heading, List<String> paragraphs) {
    ArticleSection {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A link with its text.
  record NavLink(String text, String address) {}
}
