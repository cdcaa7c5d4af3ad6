package dk.blogstafet.local.newsletter;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.records.ConsentEvidence;
import dk.blogstafet.newsletter.records.SubscriberExport;
import dk.blogstafet.newsletter.records.SubscriberImport;
import dk.blogstafet.newsletter.suppression.MailFeedback;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.newsletter.suppression.SuppressionReplay;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.util.List;

/// The stores of a site's newsletter, open for a command.
///
/// @param closing closes the connections
public record NewsletterStores(
    Relays relays,
    Subscribers subscribers,
    Suppressions suppressions,
    Outbox<OutboxTask> outbox,
    Issues issues,
    KeyVault vault,
    Clock clock,
    Runnable closing)
    implements AutoCloseable {
  /// Opens the stores of a site.
  public interface NewsletterStoresOpener {
    /// Opens the stores of a stack or a data folder.
    ///
    /// @throws UserFacingException if they can't be opened now
    NewsletterStores open(StackOrFolder folder) throws UserFacingException;
  }

  /// Opens the newsletter in these stores, which it closes with itself. Creates the newsletter's
  /// keys in a data folder if there are none; a stack creates its own when it sends mail.
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
