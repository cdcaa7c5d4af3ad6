package dk.blogstafet.page;

import java.util.List;

/// A page that says something, and where to go from there.
record ArticlePageView(
    PageLayout layout, String title, List<ArticleSection> sections, List<NavLink> links) {
  ArticlePageView {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /// Some paragraphs, under a heading unless that is empty.
  record ArticleSection(String heading, List<String> paragraphs) {
    ArticleSection {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A way on.
  record NavLink(String text, String address) {}
}
