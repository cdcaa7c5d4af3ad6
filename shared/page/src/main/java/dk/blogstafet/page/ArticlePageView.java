package dk.blogstafet.page;

import java.util.List;

/// A page of text, with links to related pages.
public record ArticlePageView(
    PageLayout layout, String title, List<ArticleSection> sections, List<NavLink> links) {
  public ArticlePageView {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /// Paragraphs, under a heading unless the heading is empty.
  public record ArticleSection(String heading, List<String> paragraphs) {
    public ArticleSection {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A link with its text.
  public record NavLink(String text, String address) {}
}
