package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Finds and renders pages that are behind: after a lost change record, a restored table, a new
/// template or a new stack, or where a slow process may have overwritten pages. Runs on a schedule
/// and at every local start.
public final class CatchUp {
  private final Relays relays;
  private final RenderStates states;
  private final RelayRenewal renewal;
  private final SiteRenewal siteRenewal;
  private final String origin;
  private final Clock clock;

  public CatchUp(
      Relays relays,
      RenderStates renderStates,
      RelayRenewal relayRenewal,
      SiteRenewal siteRenewal,
      String origin,
      Clock clock) {
    this.relays = relays;
    this.states = renderStates;
    this.renewal = relayRenewal;
    this.siteRenewal = siteRenewal;
    this.origin = origin;
    this.clock = clock;
  }

  /// Renders what is behind. A failure doesn't stop the other relays; it is thrown at the end.
  ///
  /// @param deadline when to stop and leave the rest to the next run
  /// @return the relays that are still behind
  public List<RelayId> run(Instant deadline) {
    var failures = new ArrayList<RuntimeException>();
    var behind = run(deadline, (_, failure) -> failures.add(failure));
    throwFirst(failures);
    return behind;
  }

  /// Renders what is behind, and reports failures.
  ///
  /// @param deadline when to stop and leave the rest to the next run
  /// @param failed receives the relay that failed, or empty for the site's own pages, and the
  ///   exception
  /// @return the relays that are still behind
  public List<RelayId> run(
      Instant deadline, BiConsumer<Optional<RelayId>, RuntimeException> failed) {
    try {
      siteRenewal.renew();
    } catch (RuntimeException failure) {
      failed.accept(Optional.empty(), failure);
    }
    return relays
        .siteSnapshot()
        .map(siteSnapshot -> run(siteSnapshot, deadline, failed))
        .orElse(List.of());
  }

  /// Returns what the pages of each relay leave out because it can't be rendered. Relays without
  /// omissions are not included.
  public Map<RelayId, Set<RenderOmission>> omissions() {
    var omissions = new LinkedHashMap<RelayId, Set<RenderOmission>>();
    for (var snapshot : relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of())) {
      var lacking = states.progress(snapshot.id()).omissions();
      if (!lacking.isEmpty()) {
        omissions.put(snapshot.id(), lacking);
      }
    }
    return omissions;
  }

  /// Returns the relays whose pages are behind, without rendering. Those with the least work come
  /// first, so that none waits for another's rebuild.
  public List<RelayId> behind(SiteSnapshot siteSnapshot) {
    var backlogs = new LinkedHashMap<RelayId, Long>();
    siteSnapshot
        .relays()
        .forEach(snapshot -> backlogs.put(snapshot.id(), backlog(siteSnapshot, snapshot)));
    return backlogs.entrySet().stream()
        .filter(backlog -> backlog.getValue() > 0)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Gives each relay an equal share of the remaining time.
  private List<RelayId> run(
      SiteSnapshot siteSnapshot,
      Instant deadline,
      BiConsumer<Optional<RelayId>, RuntimeException> failed) {
    var unfinished = new ArrayList<RelayId>();
    var behind = behind(siteSnapshot);
    for (var i = 0; i < behind.size(); i++) {
      var relay = behind.get(i);
      var now = clock.instant();
      var share = Duration.between(now, deadline).dividedBy(behind.size() - i);
      try {
        if (!isCaughtUp(relay, now.plus(share))) {
          unfinished.add(relay);
        }
      } catch (RuntimeException failure) {
        failed.accept(Optional.of(relay), failure);
        unfinished.add(relay);
      }
    }
    return unfinished;
  }

  private boolean isCaughtUp(RelayId relay, Instant deadline) {
    var latest = new Revision(Long.MAX_VALUE);
    return switch (renewal.renew(relay, latest, deadline)) {
      case RenewalOutcome.UpToDate(var revision) ->
          states.progress(relay).cards() >= revision.number();
      case RenewalOutcome.NotFound _ -> true;
      case RenewalOutcome.Unfinished _, RenewalOutcome.Busy _ -> false;
    };
  }

  private static void throwFirst(List<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      var first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  /// Returns how many changes a relay is behind; more than any real count where everything must be
  /// rebuilt.
  private long backlog(SiteSnapshot siteSnapshot, RelaySnapshot snapshot) {
    var progress = states.progress(snapshot.id());
    var isWhole =
        progress.build().equals(RenewalEngine.build(siteSnapshot, origin))
            && progress.cursor().isEmpty()
            && !progress.isDoubtful(clock.instant())
            && progress.revision() <= snapshot.revision().number();
    var shown = Math.min(progress.revision(), progress.cards());
    return isWhole ? snapshot.revision().number() - shown : Long.MAX_VALUE;
  }
}
