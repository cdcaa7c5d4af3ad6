package dk.blogstafet.page.mail;

import dk.blogstafet.editing.admission.EditorMailTask.EditorMailInstruction;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtemailGenerated;
import dk.blogstafet.page.MailView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The mails to editors, in the site's language: invitations, and reports of devices.
public final class EditorMails {
  private static final int SUBJECT = 60;

  private final Site site;

  /// Creates the mails of a site.
  public EditorMails(Site site) {
    this.site = site;
  }

  /// Creates a mail. The code is in the link's fragment, which is not sent to the site when the
  /// link is opened, and in the text, to be typed.
  public RenderedMail mail(EditorMailInstruction instruction) {
    var messages = LocalizedMessages.in(site.language());
    var subject = TextUtils.cut(text(messages, instruction, "subject"), SUBJECT);
    var view =
        new MailView(
            messages,
            subject,
            text(messages, instruction, "text"),
            new NavLink(text(messages, instruction, "link"), address(instruction)),
            List.of(text(messages, instruction, "note")),
            List.of(),
            NewsletterMails.foot(messages, site));
    var html =
        TemplateRunner.fragment(
            (output, interceptor) -> JtemailGenerated.render(output, interceptor, view));
    return new RenderedMail(subject, PlainTextMail.of(view), html);
  }

  /// Texts may use the editor's name (0), the inviter's name or the browser (1), the site (2) and
  /// the code (3).
  private String text(LocalizedMessages messages, EditorMailInstruction mail, String part) {
    var task = mail.task();
    return messages.text(
        "editormail." + task.kind().label() + "." + part,
        task.owner(),
        task.detail(),
        site.home().getHost(),
        mail.code());
  }

  private String address(EditorMailInstruction mail) {
    var desk = site.home() + "/redaktion/";
    if (mail.code().isEmpty()) {
      return desk + "#/enheder";
    }
    var name = URLEncoder.encode(mail.task().owner(), StandardCharsets.UTF_8).replace("+", "%20");
    return desk + "#kode=" + mail.code() + "&navn=" + name;
  }
}
