package dk.blogstafet.newsletter.outbox;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides which email an outbox task needs, and counts it before it is sent.
public final class MailPlanner {
  /// The maximum number of emails triggered by requests for a preferences link within the window.
  /// Anyone can use them up, so the last link is valid until another can be sent: a reader who got
  /// five can still see and erase their data.
  public static final int LINKS = 5;

  /// The age after which a welcome or a link is no longer sent.
  private static final Duration STALE = Duration.ofDays(2);

  private static final Optional<Optional<MailInstruction>> NOTHING = Optional.of(Optional.empty());

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;

  public MailPlanner(Subscribers subscribers, Suppressions suppressions, KeyVault vault) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
  }

  /// Decides what to send, if anything, and counts it; empty if the reader's rows were changed
  /// concurrently.
  ///
  /// @param relays all relays
  Optional<Optional<MailInstruction>> attempt(OutboxTask task, List<RelayId> relays, Instant now) {
    var asked = task.relay().map(List::of).orElse(relays);
    var subscriber = subscribers.subscriber(task.who(), asked);
    var history = SuppressionHistory.of(subscriber.state(), suppressions);
    var wanted =
        new Subscriber(
            subscriber.state(),
            subscriber.subscriptions().stream()
                .filter(it -> !it.isActive() || !history.forbids(it, it.emailSpelling(vault)))
                .toList());
    return switch (task.kind()) {
      case CONFIRM -> confirm(task, wanted, history, now);
      case WELCOME -> Optional.of(welcome(task, wanted, now));
      case LINK -> link(task, wanted, history, now);
      case ERASE -> NOTHING;
    };
  }

  /// Reverts the count of an email that was certainly not sent.
  void uncount(MailInstruction instruction) {
    var kind = instruction.task().kind();
    OptimisticRetry.until(() -> {
      var seen = subscribers.subscriber(instruction.task().who(), List.of()).state();
      var then = seen.uncounted(kind, instruction.counted());
      return then.mails().size() == seen.mails().size()
              || subscribers.update(SubscriberUpdate.NOTHING.with(then))
          ? Optional.of(true)
          : Optional.empty();
    });
  }

  /// Plans the email for a sign-up. An existing subscriber gets a notice at the address of the
  /// newsletter, regardless of the typed spelling.
  private Optional<Optional<MailInstruction>> confirm(
      OutboxTask task, Subscriber wanted, SuppressionHistory history, Instant now) {
    var signUp = request(task, now);
    var state = wanted.state();
    if (signUp.isEmpty()
        || history.closesMailbox()
        || state.count(task.kind(), now) >= MailboxState.CONFIRMATIONS) {
      return NOTHING;
    }
    var then = state.counted(task.kind(), now);
    var already = wanted.first();
    if (already.isPresent()) {
      return counted(then, instruction(task, already.get(), now, already(already.get())));
    }
    return history.closes(signUp.get().emailSpelling(vault))
        ? NOTHING
        : counted(then, instruction(task, signUp.get().address(), now, confirm(signUp.get())));
  }

  private Optional<PendingSignUp> request(OutboxTask task, Instant now) {
    var pending = subscribers.pending(task.who(), task.relay().orElseThrow()).open(now);
    return task.spelling().isEmpty() ? pending.first() : pending.of(task.spelling());
  }

  private Optional<Optional<MailInstruction>> link(
      OutboxTask task, Subscriber wanted, SuppressionHistory history, Instant now) {
    var state = wanted.state();
    var address = new KnownAddress(wanted, history, vault).of(task);
    if (address.isEmpty() || isStale(task, now) || state.count(task.kind(), now) >= LINKS) {
      return NOTHING;
    }
    var fresh = now.isBefore(state.linked().plus(MailboxState.LINK_TERM));
    var nonce = fresh && !state.link().isEmpty() ? state.link() : LinkTokenIssuer.nonce();
    var last = state.last(task.kind(), LINKS, now);
    var expires = last.orElseGet(() -> now.plus(MailboxState.LINK_TERM));
    var token = token(LinkPurpose.PREFERENCES, task, expires, nonce);
    var then = state.counted(task.kind(), now).linked(nonce, now);
    var content = new MailInstruction.MailContent.PreferencesLink(token, last);
    return counted(then, Optional.of(new MailInstruction(address.get(), task, now, content)));
  }

  private Optional<MailInstruction> welcome(OutboxTask task, Subscriber wanted, Instant now) {
    return wanted.active().stream()
        .filter(_ -> !isStale(task, now))
        .findFirst()
        .flatMap(it -> instruction(task, it, now, welcome(it)));
  }

  private static boolean isStale(OutboxTask task, Instant now) {
    return now.isAfter(task.made().plus(STALE));
  }

  private Optional<Optional<MailInstruction>> counted(
      MailboxState then, Optional<MailInstruction> instruction) {
    var stored = instruction.isEmpty() || subscribers.update(SubscriberUpdate.NOTHING.with(then));
    return stored ? Optional.of(instruction) : Optional.empty();
  }

  private Optional<MailInstruction> instruction(
      OutboxTask task, Subscription to, Instant now, MailInstruction.MailContent content) {
    return instruction(task, to.address().orElseThrow(), now, content);
  }

  /// Returns the address; empty if it was sealed for another vault.
  private Optional<MailInstruction> instruction(
      OutboxTask task, SealedText address, Instant now, MailInstruction.MailContent content) {
    return vault
        .opener()
        .open(address, task.who().text())
        .map(text -> new MailInstruction(new EmailAddress(text), task, now, content));
  }

  private MailInstruction.MailContent confirm(PendingSignUp signUp) {
    var relay = Optional.of(signUp.relay());
    var issuer = new LinkTokenIssuer(vault.hmac());
    var token =
        issuer.issue(LinkPurpose.CONFIRM, signUp.who(), relay, signUp.expires(), signUp.nonce());
    return new MailInstruction.MailContent.ConfirmationRequest(signUp, token);
  }

  private MailInstruction.MailContent already(Subscription subscription) {
    return new MailInstruction.MailContent.AlreadySubscribed(subscription, leave(subscription));
  }

  private MailInstruction.MailContent welcome(Subscription subscription) {
    return new MailInstruction.MailContent.Welcome(subscription, leave(subscription));
  }

  private String leave(Subscription subscription) {
    return UnsubscribeLinks.token(vault, subscription);
  }

  private String token(LinkPurpose purpose, OutboxTask task, Instant expires, String nonce) {
    return new LinkTokenIssuer(vault.hmac())
        .issue(purpose, task.who(), task.relay(), expires, nonce);
  }
}
