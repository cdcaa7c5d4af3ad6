package dk.blogstafet.local.backends;

import static dk.blogstafet.local.backends.LocalPageHtml.escaped;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Renders the pages of the local mailbox.
final class MailPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final Pattern HEAD =
      Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final String NEW_TABS = "<base target=\"_blank\">";

  private MailPages() {}

  /// Renders a list of mails, newest first, with a link to older ones.
  static String list(MailFolder.MailFolderContents contents) {
    var mails = contents.mails().stream().map(MailPages::line).collect(Collectors.joining());
    var unreadable =
        contents.unreadable().stream()
            .map(name -> "<p class=\"note\">" + escaped(name) + " can't be read.</p>\n")
            .collect(Collectors.joining());
    var count = contents.count() == 0 ? "No mail yet." : contents.count() + " in all.";
    return LocalPageHtml.page(
        "Mails",
        "<h1>Mails</h1>\n<p>"
            + count
            + "</p>\n"
            + unreadable
            + "<ol>\n"
            + mails
            + "</ol>"
            + older(contents));
  }

  private static String older(MailFolder.MailFolderContents contents) {
    return contents.isCut() && !contents.mails().isEmpty()
        ? "\n<p><a href=\"/?before=" + contents.mails().getLast().id() + "\">Older mails</a></p>"
        : "";
  }

  private static String line(StoredMail mail) {
    return """
    <li><a href="/m/%s">%s</a><br>%s <span>to %s</span></li>
    """
        .formatted(
            mail.id(), escaped(mail.subject()), time(mail.time()), escaped(recipients(mail)));
  }

  /// Renders a mail with its headers.
  static String mail(StoredMail mail) {
    var html =
        mail.html().isEmpty()
            ? ""
            : """
            <h2>HTML</h2>
            <iframe title="The mail in HTML" src="/m/%s/body"
              sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
            <p><a href="/m/%s/body">The HTML alone</a></p>
            """
                .formatted(mail.id(), mail.id());
    var text =
        mail.text().isEmpty()
            ? ""
            : "<h2>Text</h2>\n<pre>" + LocalPageHtml.linked(mail.text()) + "</pre>\n";
    return LocalPageHtml.page(
        mail.subject(),
        "<p><a href=\"/\">All mails</a></p>\n<h1>"
            + escaped(mail.subject())
            + "</h1>\n<dl>\n"
            + headers(mail)
            + "</dl>\n"
            + text
            + html
            + attachments(mail));
  }

  private static String attachments(StoredMail mail) {
    return mail.attachments().stream()
        .map(it ->
            "<h2>%s</h2>\n<p>%s</p>\n<pre>%s</pre>\n"
                .formatted(escaped(it.name()), escaped(it.type()), escaped(it.text())))
        .collect(Collectors.joining());
  }

  private static String headers(StoredMail mail) {
    var sender = mail.sender();
    var own =
        header("Time", time(mail.time()))
            + header("From", escaped((sender.name() + " <" + sender.address() + ">").strip()))
            + header("To", escaped(recipients(mail)))
            + header("Reply-To", escaped(String.join(", ", mail.replyTo())));
    return own
        + mail.headers().entrySet().stream()
            .map(it -> header(it.getKey(), LocalPageHtml.linked(it.getValue())))
            .collect(Collectors.joining())
        + mail.tags().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> header("Tag " + it.getKey(), escaped(it.getValue())))
            .collect(Collectors.joining());
  }

  private static String header(String name, String html) {
    return html.isEmpty() ? "" : "<dt>" + escaped(name) + "</dt><dd>" + html + "</dd>\n";
  }

  /// Returns the HTML as it was sent, with links that open in new tabs, because the frame is
  /// sandboxed.
  static String body(StoredMail mail) {
    var head = HEAD.matcher(mail.html());
    return head.find()
        ? mail.html().substring(0, head.end()) + NEW_TABS + mail.html().substring(head.end())
        : "<!doctype html>" + NEW_TABS + mail.html();
  }

  static String missing() {
    return LocalPageHtml.page(
        "No such mail", "<h1>No such mail</h1>\n<p><a href=\"/\">All mails</a></p>");
  }

  private static String recipients(StoredMail mail) {
    return String.join(", ", mail.to());
  }

  private static String time(Instant time) {
    return "<time datetime=\"" + time + "\">" + TIME.format(time) + "</time>";
  }
}
