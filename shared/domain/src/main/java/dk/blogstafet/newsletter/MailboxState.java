package dk.blogstafet.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The state of a mailbox across all newsletters.
///
/// @param mails when third parties could have triggered emails, newest last
/// @param suppression why the mailbox receives no email, if it does not
/// @param link the nonce of the link to the reader's preferences; empty if there is none
/// @param linked when the link was created; the epoch if there is none
/// @param version counts from 1; 0 if not stored
public record MailboxState(
    SubscriberId id,
    List<SentMail> mails,
    Optional<Suppression> suppression,
    String link,
    Instant linked,
    int version) {
  /// How long a sent email counts.
  public static final Duration WINDOW = Duration.ofDays(30);

  /// The maximum number of emails to a mailbox within the window triggered by sign-up forms.
  public static final int CONFIRMATIONS = 3;

  /// How long a link to the preferences is valid.
  public static final Duration LINK_TERM = Duration.ofHours(1);

  public MailboxState {
    mails = List.copyOf(mails);
  }

  /// An email that was sent, or may have been.
  public record SentMail(OutboxTask.TaskKind kind, Instant at) {}

  /// Returns the state of an unknown mailbox.
  public static MailboxState unknown(SubscriberId id) {
    return new MailboxState(id, List.of(), Optional.empty(), "", Instant.EPOCH, 0);
  }

  /// Returns the number of emails of this kind that still count.
  public long count(OutboxTask.TaskKind kind, Instant now) {
    return mails.stream().filter(it -> it.kind() == kind && counts(it, now)).count();
  }

  /// Returns when another email of this kind can be sent, if the next one uses up the limit.
  ///
  /// @param most the limit within the window
  public Optional<Instant> last(OutboxTask.TaskKind kind, int most, Instant now) {
    return count(kind, now) < most - 1
        ? Optional.empty()
        : mails.stream()
            .filter(it -> it.kind() == kind && counts(it, now))
            .map(it -> it.at().plus(WINDOW))
            .min(Instant::compareTo)
            .map(free ->
                free.isAfter(now.plus(MailboxState.LINK_TERM))
                    ? free
                    : now.plus(MailboxState.LINK_TERM));
  }

  private static boolean counts(SentMail sent, Instant now) {
    return sent.at().isAfter(now.minus(WINDOW));
  }

  /// Counts an email and forgets those that no longer count.
  public MailboxState counted(OutboxTask.TaskKind kind, Instant now) {
    var kept = mails.stream().filter(it -> counts(it, now));
    var more = Stream.concat(kept, Stream.of(new SentMail(kind, now))).toList();
    return new MailboxState(id, more, suppression, link, linked, version + 1);
  }

  /// Reverts the count of an email that was certainly not sent.
  public MailboxState uncounted(OutboxTask.TaskKind kind, Instant at) {
    var rest = mails.stream().filter(it -> !it.equals(new SentMail(kind, at))).toList();
    return new MailboxState(id, rest, suppression, link, linked, version + 1);
  }

  /// Stores a link to the preferences in the same change.
  public MailboxState linked(String nonce, Instant now) {
    return new MailboxState(id, mails, suppression, nonce, now, version);
  }

  /// Suppresses all email and revokes links. A stored bounce or complaint is kept.
  public MailboxState suppressed(Suppression now) {
    var stays = suppression.filter(it -> it.reason().isFinal());
    return new MailboxState(
        id, mails, stays.or(() -> Optional.of(now)), "", Instant.EPOCH, version + 1);
  }

  /// Ends the suppression after the reader signed up again.
  public MailboxState returned() {
    return new MailboxState(id, mails, Optional.empty(), link, linked, version + 1);
  }

  /// Returns whether the mailbox is suppressed permanently.
  public boolean isPermanentlySuppressed() {
    return suppression.filter(it -> it.reason().isFinal()).isPresent();
  }

  /// Returns when this row is no longer needed; empty if it has a suppression.
  public Optional<Instant> expires() {
    return suppression.isPresent()
        ? Optional.empty()
        : Stream.concat(mails.stream().map(SentMail::at), Stream.of(linked))
            .max(Instant::compareTo)
            .map(last -> last.plus(WINDOW));
  }
}
