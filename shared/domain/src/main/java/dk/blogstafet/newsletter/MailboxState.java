package dk.blogstafet.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of a mailbox as a whole.
///
/// @param mails when mails were sent there that anybody can ask for, newest last
/// @param suppression why no mail goes there, if none does
/// @param link what the link to the reader's preferences is made with; empty where there is none
/// @param linked when that was made; the epoch where it wasn't
/// @param version counts from 1; 0 for one that isn't stored
public record MailboxState(
    SubscriberId id,
    List<SentMail> mails,
    Optional<Suppression> suppression,
    String link,
    Instant linked,
    int version) {
  /// How long sent mails count.
  public static final Duration WINDOW = Duration.ofDays(30);

  public MailboxState {
    mails = List.copyOf(mails);
  }

  /// A mail that was sent, or may have been.
  public record SentMail(OutboxTask.TaskKind kind, Instant at) {}

  /// Somebody of whom nothing is known.
  public static MailboxState unknown(SubscriberId id) {
    return new MailboxState(id, List.of(), Optional.empty(), "", Instant.EPOCH, 0);
  }

  /// How many mails of this kind still count.
  long count(OutboxTask.TaskKind kind, Instant now) {
    return mails.stream().filter(it -> it.kind() == kind && counts(it, now)).count();
  }

  /// When another mail of this kind can be sent, if one more now is the last for some time.
  ///
  /// @param most how many may be sent within the window
  Optional<Instant> last(OutboxTask.TaskKind kind, int most, Instant now) {
    return count(kind, now) < most - 1
        ? Optional.empty()
        : mails.stream()
            .filter(it -> it.kind() == kind && counts(it, now))
            .map(it -> it.at().plus(WINDOW))
            .min(Instant::compareTo)
            .map(free ->
                free.isAfter(now.plus(SubscriberPreferences.TERM))
                    ? free
                    : now.plus(SubscriberPreferences.TERM));
  }

  private static boolean counts(SentMail sent, Instant now) {
    return sent.at().isAfter(now.minus(WINDOW));
  }

  /// One mail more; those that don't count any longer are forgotten.
  MailboxState counted(OutboxTask.TaskKind kind, Instant now) {
    var kept = mails.stream().filter(it -> counts(it, now));
    var more = Stream.concat(kept, Stream.of(new SentMail(kind, now))).toList();
    return new MailboxState(id, more, suppression, link, linked, version + 1);
  }

  /// One mail less: it surely wasn't sent.
  MailboxState uncounted(OutboxTask.TaskKind kind, Instant at) {
    var rest = mails.stream().filter(it -> !it.equals(new SentMail(kind, at))).toList();
    return new MailboxState(id, rest, suppression, link, linked, version + 1);
  }

  /// With a link to the preferences, in the same change.
  MailboxState linked(String nonce, Instant now) {
    return new MailboxState(id, mails, suppression, nonce, now, version);
  }

  /// With no more mail; links are void. That mail bounced or was complained of stays said.
  MailboxState suppressed(Suppression now) {
    var stays = suppression.filter(it -> it.reason().isFinal());
    return new MailboxState(
        id, mails, stays.or(() -> Optional.of(now)), "", Instant.EPOCH, version + 1);
  }

  /// Back by a sign-up of their own.
  MailboxState returned() {
    return new MailboxState(id, mails, Optional.empty(), link, linked, version + 1);
  }

  /// Whether no mail may ever go there.
  boolean isBarred() {
    return suppression.filter(it -> it.reason().isFinal()).isPresent();
  }

  /// When nothing of this is of use any longer; empty where a suppression stays.
  public Optional<Instant> expires() {
    return suppression.isPresent()
        ? Optional.empty()
        : Stream.concat(mails.stream().map(SentMail::at), Stream.of(linked))
            .max(Instant::compareTo)
            .map(last -> last.plus(WINDOW));
  }
}
