package dk.blogstafet.newsletter.records;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.SubscriptionIterator;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.vault.KeyVault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exports a newsletter's subscribers with their evidence of consent, in the form that
/// [SubscriberImport] reads. Omits suppressed readers.
public final class SubscriberExport {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;

  public SubscriberExport(Subscribers subscribers, Suppressions suppressions, KeyVault vault) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
  }

  /// The numbers of exported and omitted subscribers.
  ///
  /// @param suppressed readers who must not receive email
  /// @param sealed readers whose address cannot be opened with this site's keys, or whose record
  ///   lacks evidence of consent
  public record ExportCounts(int listed, int suppressed, int sealed) {}

  /// A part of an export.
  ///
  /// @param next after whom the next part begins; empty after the last
  public record ExportPage(
      List<ImportedSubscriber> readers, ExportCounts counts, Optional<SubscriberId> next) {
    public ExportPage {
      readers = List.copyOf(readers);
    }
  }

  /// Exports in no particular order.
  ///
  /// @param home the site's address without a trailing slash, for sources of our own forms
  public ExportCounts export(RelayId relay, String home, Consumer<ImportedSubscriber> taker) {
    return export(new SubscriptionIterator(subscribers, relay), home, log(), taker);
  }

  /// Exports a part, in the order of subscriber ids.
  ///
  /// @param after the end of the previous part
  /// @param limit the most subscriptions to read, ended ones included
  public ExportPage page(RelayId relay, String home, Optional<SubscriberId> after, int limit) {
    var all = subscribers.subscriptions(relay, after, limit);
    if (all.isEmpty()) {
      return new ExportPage(List.of(), new ExportCounts(0, 0, 0), Optional.empty());
    }
    var last = all.getLast().who();
    var log =
        suppressions.between(all.getFirst().who(), last).stream()
            .collect(Collectors.groupingBy(Suppression::who));
    var readers = new ArrayList<ImportedSubscriber>();
    var counts = export(all.iterator(), home, log, readers::add);
    return new ExportPage(readers, counts, Optional.of(last).filter(_ -> all.size() == limit));
  }

  private ExportCounts export(
      Iterator<Subscription> all,
      String home,
      Map<SubscriberId, List<Suppression>> lines,
      Consumer<ImportedSubscriber> taker) {
    var listed = 0;
    var suppressed = 0;
    var sealed = 0;
    while (all.hasNext()) {
      var one = all.next();
      if (one.isActive()) {
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

  /// Reads the whole log at once: an entry has a few hundred bytes, while a query per reader costs
  /// a request.
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
    var state = subscribers.subscriber(one.who(), List.of()).state();
    var lines = log.getOrDefault(one.who(), List.of()).stream();
    return new SuppressionHistory(Stream.concat(lines, state.suppression().stream()).toList())
        .forbids(one, one.emailSpelling(vault));
  }

  private Optional<ImportedSubscriber> listing(Subscription one, String home) {
    return vault
        .opener()
        .open(one.address().orElseThrow(), one.who().text())
        .map(EmailAddress::new)
        .flatMap(address -> latestConsent(one).map(ground -> listing(address, one, ground, home)));
  }

  private static ImportedSubscriber listing(
      EmailAddress address, Subscription one, ConsentRecord ground, String home) {
    var prompt = ground.prompt().orElseThrow();
    var source = prompt.isOurs() ? source(home, prompt.page()) : ground.source();
    var date = DanishTime.dateOf(prompt.isOurs() ? ground.at() : prompt.at());
    return new ImportedSubscriber(address, one.frequency(), source, date);
  }

  /// Returns the complete address of the page, if it is not too long.
  private static String source(String home, String page) {
    var whole = home + page;
    return whole.length() <= TextField.SOURCE.limit() ? whole : page;
  }

  /// Returns the reader's latest consent.
  private Optional<ConsentRecord> latestConsent(Subscription one) {
    return subscribers.consentRecords(one.who()).stream()
        .filter(line -> line.relay().equals(one.relay()) && line.prompt().isPresent())
        .reduce((_, later) -> later);
  }
}
