package dk.blogstafet.local.newsletter;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.UsualHome;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Evidence;
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
import java.nio.file.Path;
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
  /// Opens the bureau of a data folder.
  public interface Door {
    /// Opens it.
    ///
    /// @throws Trouble if that can't be done now
    Bureau open(Path data) throws Trouble;
  }

  /// Opens the bureau of a folder, and makes the newsletter's keys if there are none yet.
  ///
  /// @throws Trouble if it can't be opened
  public static Bureau open(Path data, Path template, Clock clock) throws Trouble {
    var workplace = Workplace.open(data, template, UsualHome.ADDRESS);
    var newsletter = AwsNewsletter.of(workplace.environment(), clock);
    var vault = newsletter.vault();
    try {
      vault.prepare();
    } catch (RuntimeException failure) {
      workplace.close();
      throw failure;
    }
    return new Bureau(
        newsletter.relays(),
        newsletter.subscribers(),
        newsletter.suppressions(),
        newsletter.outbox(),
        vault,
        clock,
        workplace::close);
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

  Reapplication reapplication() {
    return new Reapplication(subscribers, suppressions, erasures(), clock);
  }

  @Override
  public void close() {
    closing.run();
  }
}
