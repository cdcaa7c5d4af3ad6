package dk.blogstafet.page.mail;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.mail.TurnMailInstruction;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtemailGenerated;
import dk.blogstafet.page.MailView;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;

/// The mails of turns, to authors and to editors, in the relay's language. They name the sender and
/// the reason, and have no image and no tracking.
public final class TurnMails {
  /// The length of a subject that most mail programs show.
  private static final int SUBJECT = 60;

  private final Site site;

  /// Creates the mails of a site.
  public TurnMails(Site site) {
    this.site = site;
  }

  /// Creates a mail.
  public RenderedMail mail(Relay relay, TurnMailInstruction instruction) {
    var messages = LocalizedMessages.in(relay.language());
    var turn = instruction.turn();
    var kind = instruction.task().kind();
    var subject = TextUtils.cut(text(messages, kind, "subject", relay, turn), SUBJECT);
    var main = new NavLink(text(messages, kind, "link", relay, turn), address(relay, instruction));
    var view =
        new MailView(
            messages,
            subject,
            text(messages, kind, "text", relay, turn),
            main,
            notes(messages, relay, instruction),
            List.of(),
            NewsletterMails.foot(messages, site));
    var html =
        TemplateRunner.fragment(
            (output, interceptor) -> JtemailGenerated.render(output, interceptor, view));
    return new RenderedMail(subject, PlainTextMail.of(view), html);
  }

  /// Texts may use the author's name (0), the relay's title (1), the deadline (2), the editor (3),
  /// the publisher (4), the turn's number (5), the relay's slug (6) and when the text is published
  /// (7).
  private String text(
      LocalizedMessages messages, TurnMailKind kind, String part, Relay relay, Turn turn) {
    var invitee = turn.invitation().invitee();
    return messages.text(
        "turnmail." + kind.label() + "." + part,
        invitee.isEmpty() ? messages.text("turnmail.erased") : invitee,
        relay.title(),
        messages.longDate(turn.deadline()),
        turn.invitation().editor(),
        site.publisher(),
        Integer.toString(turn.key().number()),
        relay.id().slug(),
        turn.schedule().map(messages::moment).orElse(""));
  }

  private String address(Relay relay, TurnMailInstruction instruction) {
    var kind = instruction.task().kind();
    var path = kind == TurnMailKind.APPROVAL_REQUEST ? TurnUrls.APPROVE : TurnUrls.WRITE;
    var isGuest = !kind.isToEditors() && instruction.token().isPresent();
    return site.home()
        + (isGuest
            ? PageUrls.with(path, instruction.token().orElseThrow())
            : page(relay, instruction.turn()));
  }

  private static String page(Relay relay, Turn turn) {
    return turn.post()
        .map(it -> it.id().path(relay.id()))
        .orElseGet(() -> PageUrls.relay(relay.id()));
  }

  private List<String> notes(
      LocalizedMessages messages, Relay relay, TurnMailInstruction instruction) {
    var turn = instruction.turn();
    var kind = instruction.task().kind();
    var notes = new ArrayList<String>();
    if (kind == TurnMailKind.INVITATION || kind == TurnMailKind.INVITATION_REMINDER) {
      notes.addAll(reasons(messages, turn.invitation()));
    }
    if (!instruction.reserves().isEmpty()) {
      notes.add(messages.text("turnmail.reserves"));
      instruction.reserves().forEach(it -> notes.add(reserve(messages, it)));
    }
    instruction.comments().forEach(it -> notes.add(comment(messages, it)));
    if (kind == TurnMailKind.PUBLICATION) {
      notes.add(messages.text("turnmail.address", site.home() + page(relay, turn)));
    }
    if (!instruction.reason().isEmpty() && hasReason(kind)) {
      notes.add(messages.text("turnmail.reason", instruction.reason()));
    }
    if (!kind.isToEditors()) {
      notes.add(text(messages, kind, "note", relay, turn));
      notes.add(messages.text("turnmail.rights", site.publisher(), origin(turn)));
    }
    return notes;
  }

  private static List<String> reasons(LocalizedMessages messages, Invitation invitation) {
    var reasons = new ArrayList<String>();
    var question = invitation.question();
    if (!question.isEmpty()) {
      reasons.add(messages.text("turnmail.question", question));
    }
    invitation.handOver().ifPresent(it -> reasons.add(handOver(messages, it)));
    return reasons;
  }

  private static String handOver(LocalizedMessages messages, HandOver handOver) {
    var from =
        handOver.because().isEmpty()
            ? messages.text("turnmail.from", handOver.from())
            : messages.text("turnmail.from.because", handOver.from(), handOver.because());
    return handOver.greeting().isEmpty()
        ? from
        : from + " " + messages.text("turnmail.greeting", handOver.from(), handOver.greeting());
  }

  private static String reserve(LocalizedMessages messages, Turn turn) {
    return messages.text(
        "turnmail.reserve",
        turn.invitation().invitee(),
        turn.key().relay().slug(),
        Integer.toString(turn.key().number()));
  }

  private static String comment(LocalizedMessages messages, TurnComment comment) {
    var text = messages.text("turnmail.comment", comment.by(), comment.text());
    return comment
        .proposal()
        .map(it -> text + " " + messages.text("turnmail.proposal", it.before(), it.after()))
        .orElse(text);
  }

  private static boolean hasReason(TurnMailKind kind) {
    return kind == TurnMailKind.ENDED || kind == TurnMailKind.PUBLICATION;
  }

  /// Returns who gave the address (GDPR, article 14(2)(f)).
  private static String origin(Turn turn) {
    var invitation = turn.invitation();
    return invitation.handOver().map(HandOver::from).orElse(invitation.editor());
  }
}
