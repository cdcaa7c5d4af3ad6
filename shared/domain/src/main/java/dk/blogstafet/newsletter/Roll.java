package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads out who gets a relay's newsletter, with the ground for each: what [Listings] takes in
/// elsewhere. Whoever is suppressed is left out.
public final class Roll {
  private static final int PART = 500;

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;

  public Roll(Subscribers subscribers, Suppressions suppressions, Vault vault) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
  }

  /// How many were read out, and how many were not.
  ///
  /// @param suppressed those who must not get mail
  /// @param sealed those whose address can't be opened with this site's keys, or whose record lacks
  ///   the ground
  public record Call(int listed, int suppressed, int sealed) {}

  /// Reads out, in no particular order.
  ///
  /// @param home the site's address, without a slash at its end: forms of ours are sources, too
  public Call call(RelayId relay, String home, Consumer<Listing> taker) {
    var lines = log();
    var listed = 0;
    var suppressed = 0;
    var sealed = 0;
    for (var part = part(relay, Optional.empty()); !part.isEmpty(); part = after(relay, part)) {
      for (var one : part.stream().filter(Subscription::isActive).toList()) {
        var listing = listing(one, home);
        if (isSuppressed(one, lines)) {
          suppressed++;
        } else if (listing.isPresent()) {
          taker.accept(listing.get());
          listed++;
        } else {
          sealed++;
        }
      }
    }
    return new Call(listed, suppressed, sealed);
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
            part ->
                part.flatMap(Suppressions.Part::next).map(it -> suppressions.all(Optional.of(it))))
        .flatMap(part -> part.orElseThrow().lines().stream())
        .collect(Collectors.groupingBy(Suppression::who));
  }

  private boolean isSuppressed(Subscription one, Map<SubscriberId, List<Suppression>> log) {
    var person = subscribers.dossier(one.who(), List.of()).person();
    var lines = log.getOrDefault(one.who(), List.of()).stream();
    return new SuppressionHistory(Stream.concat(lines, person.suppression().stream()).toList())
        .forbids(one, one.goesTo(vault));
  }

  private Optional<Listing> listing(Subscription one, String home) {
    return vault
        .opener()
        .open(one.address().orElseThrow(), one.who().text())
        .map(EmailAddress::new)
        .flatMap(address -> ground(one).map(ground -> listing(address, one, ground, home)));
  }

  private static Listing listing(
      EmailAddress address, Subscription one, Consent ground, String home) {
    var asking = ground.asking().orElseThrow();
    var source = asking.isOurs() ? source(home, asking.page()) : ground.source();
    var date = DanishTime.dateOf(asking.isOurs() ? ground.at() : asking.at());
    return new Listing(address, one.frequency(), source, date);
  }

  /// The whole address of the page, if there is room for it.
  private static String source(String home, String page) {
    var whole = home + page;
    return whole.length() <= Field.SOURCE.limit() ? whole : page;
  }

  /// What the reader last agreed to.
  private Optional<Consent> ground(Subscription one) {
    return subscribers.record(one.who()).stream()
        .filter(line -> line.relay().equals(one.relay()) && line.asking().isPresent())
        .reduce((_, later) -> later);
  }
}
