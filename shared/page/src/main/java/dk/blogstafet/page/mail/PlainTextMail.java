package dk.blogstafet.page.mail;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.IssueMailView;
import dk.blogstafet.page.IssueMailView.PostSection;
import dk.blogstafet.page.MailView;
import java.util.Arrays;
import java.util.List;

/// Writes a mail in plain text: paragraphs in short lines, and each address on a line of its own,
/// so that mail programs recognise it in full.
final class PlainTextMail {
  /// The line width that still fits when the text is quoted (RFC 3676, section 4.2).
  private static final int WIDTH = 76;

  private final StringBuilder text = new StringBuilder();

  private PlainTextMail() {}

  static String of(MailView view) {
    var mail = new PlainTextMail();
    mail.paragraph(view.why());
    mail.link(view.main());
    view.after().forEach(mail::paragraph);
    view.others().forEach(mail::link);
    mail.foot(view.foot());
    return mail.text.toString();
  }

  static String of(IssueMailView view) {
    var mail = new PlainTextMail();
    mail.lines(view.newsletter());
    mail.paragraph(view.count());
    mail.link(view.browser());
    view.posts().forEach(post -> mail.post(post, view.messages().text("mail.issue.read")));
    view.more().ifPresent(mail::link);
    mail.paragraph(view.why());
    view.choices().forEach(mail::link);
    mail.foot(view.foot());
    return mail.text.toString();
  }

  private void post(PostSection post, String read) {
    lines(post.title());
    lines(post.about());
    post.bylines().forEach(this::lines);
    text.append('\n');
    paragraph(post.teaser());
    link(new NavLink(read, post.address()));
  }

  private void foot(List<String> sender) {
    text.append("-- \n");
    sender.forEach(this::lines);
  }

  private void link(NavLink link) {
    lines(link.text() + ":");
    text.append(link.address()).append("\n\n");
  }

  private void paragraph(String sentences) {
    lines(sentences);
    text.append('\n');
  }

  private void lines(String sentences) {
    var start = text.length();
    for (var word : Arrays.asList(sentences.split(" ", -1))) {
      if (text.length() > start) {
        var isFull = text.length() - start + 1 + word.length() > WIDTH;
        text.append(isFull ? '\n' : ' ');
        start = isFull ? text.length() : start;
      }
      text.append(word);
    }
    text.append('\n');
  }
}
