package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects the changes of a reader's preferences. New newsletters go to the address of the first
/// one.
final class PreferenceChanges {
  private final Subscriber subscriber;
  private final Map<RelayId, ConsentText> wordings;
  private final Instant now;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<ConsentRecord> lines = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();

  PreferenceChanges(Subscriber dossier, Map<RelayId, ConsentText> wordings, Instant now) {
    this.subscriber = dossier;
    this.wordings = wordings;
    this.now = now;
  }

  /// Adds the choice for a relay; an absent frequency unsubscribes.
  void choose(RelayId relay, Optional<MailFrequency> wish) {
    var active = subscriber.subscription(relay).filter(Subscription::isActive);
    if (active.isPresent()) {
      wish.ifPresentOrElse(
          often -> changeFrequency(active.get(), often), () -> leave(active.get()));
    } else {
      wish.ifPresent(often -> subscribe(relay, often));
    }
  }

  SubscriberUpdate update() {
    return SubscriberUpdate.NOTHING.with(subscriptions).noting(lines);
  }

  /// Returns the suppressions to log before the change is stored.
  List<Suppression> suppressions() {
    return List.copyOf(suppressions);
  }

  private void changeFrequency(Subscription seen, MailFrequency frequency) {
    if (seen.frequency() != frequency) {
      var then = seen.withFrequency(frequency);
      subscriptions.add(then);
      lines.add(ConsentRecord.of(ConsentRecord.ConsentEvent.CHANGED, then, now, Optional.empty()));
    }
  }

  private void leave(Subscription seen) {
    var then = seen.ended(LinkTokenIssuer.nonce(), now);
    subscriptions.add(then);
    suppressions.add(Suppression.of(then));
    lines.add(ConsentRecord.of(ConsentRecord.ConsentEvent.WITHDRAWN, then, Optional.empty()));
  }

  private void subscribe(RelayId relay, MailFrequency frequency) {
    var text = wordings.get(relay);
    if (text != null) {
      subscriber.first().ifPresent(other -> subscribe(relay, frequency, other, text));
    }
  }

  private void subscribe(
      RelayId relay, MailFrequency frequency, Subscription other, ConsentText text) {
    var then =
        Subscription.active(
                other.who(),
                relay,
                frequency,
                other.address().orElseThrow(),
                other.spelling(),
                LinkTokenIssuer.nonce(),
                now)
            .after(subscriber.subscription(relay));
    var prompt = new ConsentRecord.ConsentPrompt(now, NewsletterUrls.PREFERENCES, text.hash());
    subscriptions.add(then);
    lines.add(ConsentRecord.of(ConsentRecord.ConsentEvent.GIVEN, then, Optional.of(prompt)));
  }
}
