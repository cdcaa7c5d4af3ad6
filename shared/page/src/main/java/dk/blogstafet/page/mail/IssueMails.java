package dk.blogstafet.page.mail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.newsletter.issue.mail.IssueMailContent;
import dk.blogstafet.newsletter.issue.mail.IssueMailWriter;
import dk.blogstafet.page.IssueMailView;
import dk.blogstafet.page.JteissuemailGenerated;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.RelayId;

/// Renders the mails of issues. Like service mails they have no image and no tracking.
public final class IssueMails implements IssueMailWriter {
  /// The maximum size of the HTML in bytes. Posts that don't fit are left to the issue's page:
  /// Gmail cuts mails at 102 KB, and the links for unsubscribing are at the end.
  static final int BYTES = 60_000;

  /// The place of the reader's token. No text of a post, a relay or a site has a control character.
  private static final String TOKEN = "\u0001";

  @Override
  public IssueMail write(IssueMailContent content) {
    var envelope = new MailEnvelope(content.site());
    return new MasterCopy(envelope, content.relay().id(), fitting(new IssueMailBuilder(content)));
  }

  private static RenderedMail fitting(IssueMailBuilder builder) {
    for (var shown = builder.posts(); ; shown--) {
      var mail = rendered(builder.view(shown, MailEnvelope.LEAVE_LINK + TOKEN));
      if (shown == 1 || PostMetadata.bytes(mail.html()) <= BYTES) {
        return mail;
      }
    }
  }

  private static RenderedMail rendered(IssueMailView view) {
    var html =
        TemplateRunner.fragment(
            (output, interceptor) -> JteissuemailGenerated.render(output, interceptor, view));
    return new RenderedMail(view.subject(), PlainTextMail.of(view), html);
  }

  /// The mail from which all copies are made.
  private record MasterCopy(MailEnvelope envelope, RelayId relay, RenderedMail mail)
      implements IssueMail {
    @Override
    public String subject() {
      return mail.subject();
    }

    @Override
    public int bytes() {
      var copy = copy("");
      return Math.max(PostMetadata.bytes(copy.text()), PostMetadata.bytes(copy.html()));
    }

    @Override
    public EmailMessage to(EmailAddress address, String leaveToken) {
      return envelope.addressed(address, copy(leaveToken), relay, leaveToken);
    }

    private RenderedMail copy(String leaveToken) {
      var text = mail.text().replace(TOKEN, leaveToken);
      return new RenderedMail(mail.subject(), text, mail.html().replace(TOKEN, leaveToken));
    }
  }
}
