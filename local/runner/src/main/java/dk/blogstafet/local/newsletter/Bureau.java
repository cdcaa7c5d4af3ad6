package dk.blogstafet.local.newsletter;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.local.operating.Place;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Evidence;
import dk.blogstafet.newsletter.Feedback;
import dk.blogstafet.newsletter.Listings;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.Reapplication;
import dk.blogstafet.newsletter.Roll;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Suppressions;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.time.Clock;
import java.util.List;

/// Where the newsletter of a site is kept, open for work.
///
/// @param closing lets go of it
public record Bureau(
    Relays relays,
    Subscribers subscribers,
    Suppressions suppressions,
    Outbox outbox,
    Vault vault,
    Clock clock,
    Runnable closing)
    implements AutoCloseable {
  /// Opens a bureau.
  public interface Door {
    /// Opens the bureau of a place.
    ///
    /// @throws Trouble if that can't be done now
    Bureau open(Place place) throws Trouble;
  }

  /// The bureau of a workplace, which it lets go of when it is closed. Makes the newsletter's keys
  /// on this machine if there are none yet; a stack makes its own when it sends mail.
  public static Bureau of(Workplace workplace, Clock clock) {
    try {
      var newsletter = AwsNewsletter.of(workplace.environment(), clock);
      if (!workplace.isStack()) {
        newsletter.vault().prepare();
      }
      return of(newsletter, clock, workplace::close);
    } catch (RuntimeException failure) {
      workplace.close();
      throw failure;
    }
  }

  private static Bureau of(AwsNewsletter newsletter, Clock clock, Runnable closing) {
    return new Bureau(
        newsletter.relays(),
        newsletter.subscribers(),
        newsletter.suppressions(),
        newsletter.outbox(),
        newsletter.vault(),
        clock,
        closing);
  }

  /// The relays of the site, in order of their slugs.
  List<Standing> standings() {
    return relays.medium().map(Medium::relays).orElse(List.of());
  }

  List<RelayId> ids() {
    return standings().stream().map(Standing::id).toList();
  }

  Listings listings() {
    return new Listings(subscribers, suppressions, vault, clock);
  }

  Roll roll() {
    return new Roll(subscribers, suppressions, vault);
  }

  Evidence evidence() {
    return new Evidence(subscribers, suppressions, vault, clock);
  }

  Erasures erasures() {
    return new Erasures(subscribers, suppressions, outbox);
  }

  Feedback feedback() {
    return new Feedback(subscribers, suppressions, vault, clock);
  }

  Reapplication reapplication() {
    return new Reapplication(subscribers, suppressions, erasures(), vault, clock);
  }

  @Override
  public void close() {
    closing.run();
  }
}
