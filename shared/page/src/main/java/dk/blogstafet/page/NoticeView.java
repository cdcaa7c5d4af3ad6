package dk.blogstafet.page;

import java.util.List;

/// A page that only says something: that nothing is here, or no longer.
record NoticeView(Frame frame, String title, List<String> paragraphs) {
  NoticeView {
    paragraphs = List.copyOf(paragraphs);
  }
}
