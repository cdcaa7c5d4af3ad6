package dk.blogstafet.local.newsletter;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.ConsentEvidence;
import dk.blogstafet.newsletter.MailFeedback;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.SubscriberErasure;
import dk.blogstafet.newsletter.SubscriberExport;
import dk.blogstafet.newsletter.SubscriberImport;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.SuppressionReplay;
import dk.blogstafet.newsletter.Suppressions;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.util.List;

/// Where the newsletter of a site is kept, open for work.
///
/// @param closing lets go of it
public record NewsletterStores(
    Relays relays,
    Subscribers subscribers,
    Suppressions suppressions,
    Outbox outbox,
    Issues issues,
    KeyVault vault,
    Clock clock,
    Runnable closing)
    implements AutoCloseable {
  /// Opens a bureau.
  public interface NewsletterStoresOpener {
    /// Opens the bureau of a place.
    ///
    /// @throws UserFacingException if that can't be done now
    NewsletterStores open(StackOrFolder folder) throws UserFacingException;
  }

  /// The bureau of a workplace, which it lets go of when it is closed. Makes the newsletter's keys
  /// on this machine if there are none yet; a stack makes its own when it sends mail.
  public static NewsletterStores of(CommandStores stores, Clock clock) {
    try {
      var newsletter = AwsNewsletter.of(stores.environment(), clock);
      if (!stores.isStack()) {
        newsletter.vault().prepare();
      }
      return of(newsletter, clock, stores::close);
    } catch (RuntimeException failure) {
      stores.close();
      throw failure;
    }
  }

  private static NewsletterStores of(AwsNewsletter newsletter, Clock clock, Runnable closing) {
    return new NewsletterStores(
        newsletter.relays(),
        newsletter.subscribers(),
        newsletter.suppressions(),
        newsletter.outbox(),
        newsletter.issues(),
        newsletter.vault(),
        clock,
        closing);
  }

  /// The relays of the site, in order of their slugs.
  List<RelaySnapshot> snapshots() {
    return relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
  }

  List<RelayId> ids() {
    return snapshots().stream().map(RelaySnapshot::id).toList();
  }

  SubscriberImport subscriberImport() {
    return new SubscriberImport(subscribers, suppressions, vault, clock);
  }

  SubscriberExport export() {
    return new SubscriberExport(subscribers, suppressions, vault);
  }

  ConsentEvidence evidence() {
    return new ConsentEvidence(subscribers, suppressions, vault, clock);
  }

  SubscriberErasure erasure() {
    return new SubscriberErasure(subscribers, suppressions, outbox);
  }

  MailFeedback feedback() {
    return new MailFeedback(subscribers, suppressions, vault, clock);
  }

  SuppressionReplay replay() {
    return new SuppressionReplay(subscribers, suppressions, erasure(), vault, clock);
  }

  @Override
  public void close() {
    closing.run();
  }
}
