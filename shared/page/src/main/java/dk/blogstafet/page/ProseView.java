package dk.blogstafet.page;

import java.util.List;

/// A page that says something, and where to go from there.
record ProseView(Frame frame, String title, List<Section> sections, List<Way> ways) {
  ProseView {
    sections = List.copyOf(sections);
    ways = List.copyOf(ways);
  }

  /// Some paragraphs, under a heading unless that is empty.
  record Section(String heading, List<String> paragraphs) {
    Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A way on.
  record Way(String text, String address) {}
}
