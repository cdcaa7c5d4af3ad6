package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Finds whatever is behind and renders it: a change whose record was lost, a restored table, a new
/// template, a fresh stack, pages that somebody may have written late. Runs on a schedule and
/// whenever a machine starts.
public final class CatchUp {
  private final Relays relays;
  private final Renderings renderings;
  private final RelayPages relayPages;
  private final SiteRenewal siteRenewal;
  private final String origin;
  private final Clock clock;

  public CatchUp(
      Relays relays,
      Renderings renderings,
      RelayPages relayPages,
      SiteRenewal siteRenewal,
      String origin,
      Clock clock) {
    this.relays = relays;
    this.renderings = renderings;
    this.relayPages = relayPages;
    this.siteRenewal = siteRenewal;
    this.origin = origin;
    this.clock = clock;
  }

  /// Renders what is behind. A relay that fails keeps no other from being rendered; what it failed
  /// with is thrown afterwards.
  ///
  /// @param deadline when to stop and leave the rest to the next run
  /// @return the relays that are still behind
  public List<RelayId> run(Instant deadline) {
    siteRenewal.renew();
    var behind = new ArrayList<RelayId>();
    relays.medium().ifPresent(medium -> behind.addAll(run(medium, deadline)));
    return behind;
  }

  /// The relays whose pages are behind, without doing anything about it.
  public List<RelayId> behind(Medium medium) {
    return medium.relays().stream()
        .filter(standing -> isBehind(medium, standing))
        .map(Standing::id)
        .toList();
  }

  private List<RelayId> run(Medium medium, Instant deadline) {
    var unfinished = new ArrayList<RelayId>();
    var failures = new ArrayList<RuntimeException>();
    for (var relay : behind(medium)) {
      try {
        if (!isCaughtUp(relay, deadline)) {
          unfinished.add(relay);
        }
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    throwFirst(failures);
    return unfinished;
  }

  private boolean isCaughtUp(RelayId relay, Instant deadline) {
    var latest = new Revision(Long.MAX_VALUE);
    return switch (relayPages.renew(relay, latest, deadline)) {
      case Renewal.Current _, Renewal.NoSuchRelay _ -> true;
      case Renewal.Unfinished _, Renewal.Busy _ -> false;
    };
  }

  private static void throwFirst(List<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      var first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private boolean isBehind(Medium medium, Standing standing) {
    var progress = renderings.look(standing.id());
    return progress.revision() != standing.revision().number()
        || !progress.build().equals(Workshop.build(medium, origin))
        || progress.cursor().isPresent()
        || progress.isDoubtful(clock.instant());
  }
}
