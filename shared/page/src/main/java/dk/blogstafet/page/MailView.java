package dk.blogstafet.page;

import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// What a mail says.
///
/// @param why why it comes
/// @param main what it is for
/// @param after what to know about that
/// @param others other ways on
/// @param foot who sends it
record MailView(
    LocalizedMessages messages,
    String subject,
    String why,
    Way main,
    List<String> after,
    List<Way> others,
    List<String> foot) {
  MailView {
    after = List.copyOf(after);
    others = List.copyOf(others);
    foot = List.copyOf(foot);
  }
}
