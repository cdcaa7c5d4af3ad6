package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads out who gets a relay's newsletter, with the ground for each: what [SubscriberImport] takes
/// in elsewhere. Whoever is suppressed is left out.
public final class SubscriberExport {
  private static final int PART = 500;

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;

  public SubscriberExport(Subscribers subscribers, Suppressions suppressions, KeyVault vault) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
  }

  /// How many were read out, and how many were not.
  ///
  /// @param suppressed those who must not get mail
  /// @param sealed those whose address can't be opened with this site's keys, or whose record lacks
  ///   the ground
  public record ExportCounts(int listed, int suppressed, int sealed) {}

  /// Reads out, in no particular order.
  ///
  /// @param home the site's address, without a slash at its end: forms of ours are sources, too
  public ExportCounts call(RelayId relay, String home, Consumer<ImportedSubscriber> taker) {
    var lines = log();
    var listed = 0;
    var suppressed = 0;
    var sealed = 0;
    for (var part = part(relay, Optional.empty()); !part.isEmpty(); part = after(relay, part)) {
      for (var one : part.stream().filter(Subscription::isActive).toList()) {
        var subscriber = listing(one, home);
        if (isSuppressed(one, lines)) {
          suppressed++;
        } else if (subscriber.isPresent()) {
          taker.accept(subscriber.get());
          listed++;
        } else {
          sealed++;
        }
      }
    }
    return new ExportCounts(listed, suppressed, sealed);
  }

  private List<Subscription> part(RelayId relay, Optional<SubscriberId> after) {
    return subscribers.subscriptions(relay, after, PART);
  }

  private List<Subscription> after(RelayId relay, List<Subscription> part) {
    return part(relay, Optional.of(part.getLast().who()));
  }

  /// The whole log at once: one line is a few hundred bytes, and asking for each reader costs a
  /// request.
  private Map<SubscriberId, List<Suppression>> log() {
    return Stream.iterate(
            Optional.of(suppressions.all(Optional.empty())),
            Optional::isPresent,
            page ->
                page.flatMap(Suppressions.SuppressionPage::next)
                    .map(it -> suppressions.all(Optional.of(it))))
        .flatMap(page -> page.orElseThrow().lines().stream())
        .collect(Collectors.groupingBy(Suppression::who));
  }

  private boolean isSuppressed(Subscription one, Map<SubscriberId, List<Suppression>> log) {
    var state = subscribers.dossier(one.who(), List.of()).state();
    var lines = log.getOrDefault(one.who(), List.of()).stream();
    return new SuppressionHistory(Stream.concat(lines, state.suppression().stream()).toList())
        .forbids(one, one.goesTo(vault));
  }

  private Optional<ImportedSubscriber> listing(Subscription one, String home) {
    return vault
        .opener()
        .open(one.address().orElseThrow(), one.who().text())
        .map(EmailAddress::new)
        .flatMap(address -> ground(one).map(ground -> listing(address, one, ground, home)));
  }

  private static ImportedSubscriber listing(
      EmailAddress address, Subscription one, ConsentRecord ground, String home) {
    var prompt = ground.prompt().orElseThrow();
    var source = prompt.isOurs() ? source(home, prompt.page()) : ground.source();
    var date = DanishTime.dateOf(prompt.isOurs() ? ground.at() : prompt.at());
    return new ImportedSubscriber(address, one.frequency(), source, date);
  }

  /// The whole address of the page, if there is room for it.
  private static String source(String home, String page) {
    var whole = home + page;
    return whole.length() <= TextField.SOURCE.limit() ? whole : page;
  }

  /// What the reader last agreed to.
  private Optional<ConsentRecord> ground(Subscription one) {
    return subscribers.record(one.who()).stream()
        .filter(line -> line.relay().equals(one.relay()) && line.prompt().isPresent())
        .reduce((_, later) -> later);
  }
}
