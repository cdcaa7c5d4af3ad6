package dk.blogstafet.sendmail;

import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import dk.blogstafet.newsletter.outbox.MailInstruction.MailContent;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.mail.MailEnvelope;
import dk.blogstafet.page.mail.NewsletterMails;
import dk.blogstafet.page.mail.RenderedMail;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;

/// Composes mails from mail instructions.
final class MailComposer {
  private final SiteSnapshot siteSnapshot;
  private final NewsletterMails mails;
  private final MailEnvelope envelope;

  MailComposer(SiteSnapshot medium) {
    this.siteSnapshot = medium;
    this.mails = new NewsletterMails(medium.site());
    this.envelope = new MailEnvelope(medium.site());
  }

  EmailMessage write(MailInstruction instruction) {
    var to = instruction.to();
    var mail = text(instruction.content());
    return switch (instruction.content()) {
      case MailContent.ConfirmationRequest _, MailContent.PreferencesLink _ ->
          envelope.addressed(to, mail);
      case MailContent.AlreadySubscribed(var now, var leave) ->
          envelope.addressed(to, mail, now.relay(), leave);
      case MailContent.Welcome(var now, var leave) ->
          envelope.addressed(to, mail, now.relay(), leave);
    };
  }

  private RenderedMail text(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmationRequest(var signUp, var token) ->
          mails.confirmation(
              relay(signUp.relay()),
              signUp.frequency(),
              PageUrls.with(NewsletterUrls.CONFIRM, token),
              signUp.page());
      case MailContent.AlreadySubscribed(var now, _) ->
          mails.already(relay(now.relay()), now.frequency(), NewsletterUrls.PREFERENCES);
      case MailContent.Welcome(var now, var leave) ->
          mails.welcome(
              relay(now.relay()),
              now.frequency(),
              MailEnvelope.leaveLink(leave),
              NewsletterUrls.PREFERENCES);
      case MailContent.PreferencesLink(var token, var last) ->
          mails.link(
              siteSnapshot.site().language(),
              PageUrls.with(NewsletterUrls.PREFERENCES, token),
              last);
    };
  }

  private Relay relay(RelayId relay) {
    return siteSnapshot.relay(relay).map(RelaySnapshot::relay).orElseThrow();
  }
}
