package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader can see and change of their own, by a fresh link that was sent to the address.
public final class SubscriberPreferences {
  /// How long a link is good.
  public static final Duration TERM = Duration.ofHours(1);

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final SubscriberErasure erasure;
  private final KeyVault vault;
  private final Clock clock;

  public SubscriberPreferences(
      Subscribers subscribers,
      Suppressions suppressions,
      SubscriberErasure subscriberErasure,
      KeyVault vault,
      Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.erasure = subscriberErasure;
    this.vault = vault;
    this.clock = clock;
  }

  /// What belongs to a reader.
  ///
  /// @param address empty where it is kept no longer
  /// @param record what was agreed to, oldest first
  /// @param wordings the words that it names by their hashes
  public record SubscriberData(
      Subscriber subscriber,
      Optional<EmailAddress> address,
      List<ConsentRecord> record,
      Map<String, ConsentText> wordings) {
    public SubscriberData {
      record = List.copyOf(record);
      wordings = Map.copyOf(wordings);
    }
  }

  /// Has a link sent, if there is anything to see. For each address the same is done; of one that
  /// was read otherwise once, for what it was read as, too.
  ///
  /// @throws Crowded where too many ask for the same mailbox at once
  public void ask(EmailAddress address) {
    askAt(address);
    address.formerly().ifPresent(this::askAt);
  }

  private void askAt(EmailAddress address) {
    var who = SubscriberId.of(vault.macs(), address);
    var sealed = vault.sealer().seal(address.text(), who.text());
    var task = OutboxTask.link(who, SpellingId.of(vault.macs(), address), sealed, now());
    ContentionRetry.until(() ->
        subscribers.file(SubscriberUpdate.NOTHING.then(task))
            ? Optional.of(true)
            : Optional.empty());
  }

  /// Looks, and changes nothing. Empty where the link isn't good.
  ///
  /// @param relays all there are
  public Optional<SubscriberData> look(String link, List<RelayId> relays) {
    return read(link).flatMap(token -> own(token, relays));
  }

  /// Changes how often mails come; an absent frequency leaves the newsletter.
  ///
  /// @param wishes for some relays or all
  /// @param wordings the words beside each newsletter that wasn't wanted before
  /// @return empty where the link isn't good
  public Optional<SubscriberData> change(
      String link,
      Map<RelayId, Optional<MailFrequency>> wishes,
      Map<RelayId, ConsentText> wordings) {
    var relays = List.copyOf(wishes.keySet());
    return ContentionRetry.until(() -> {
      var data = look(link, relays);
      data.ifPresent(_ -> wordings.values().forEach(subscribers::keep));
      return data.isEmpty() || store(data.get(), wishes, wordings)
          ? Optional.of(data.flatMap(_ -> look(link, relays)))
          : Optional.empty();
    });
  }

  /// Erases a reader.
  ///
  /// @param relays all there are
  /// @return false where the link isn't good
  public boolean erase(String link, List<RelayId> relays) {
    var data = look(link, List.of());
    data.ifPresent(it -> erasure.erase(it.subscriber().state().id(), relays, now()));
    return data.isPresent();
  }

  private Optional<LinkToken> read(String link) {
    return LinkTokenIssuer.read(LinkPurpose.PREFERENCES, link, clock.instant());
  }

  private Optional<SubscriberData> own(LinkToken token, List<RelayId> relays) {
    var dossier = subscribers.dossier(token.who(), relays);
    var nonce = dossier.state().link();
    return nonce.isEmpty() || !new LinkTokenIssuer(vault.macs()).isGenuine(token, nonce)
        ? Optional.empty()
        : Optional.of(own(dossier));
  }

  private SubscriberData own(Subscriber dossier) {
    var record = subscribers.record(dossier.state().id());
    return new SubscriberData(
        dossier, address(dossier), record, ConsentTextLookup.of(record, subscribers));
  }

  private Optional<EmailAddress> address(Subscriber dossier) {
    return dossier
        .first()
        .flatMap(Subscription::address)
        .flatMap(sealed -> vault.opener().open(sealed, dossier.state().id().text()))
        .map(EmailAddress::new);
  }

  private boolean store(
      SubscriberData data,
      Map<RelayId, Optional<MailFrequency>> wishes,
      Map<RelayId, ConsentText> wordings) {
    var changes = new PreferenceChanges(data.subscriber(), wordings, now());
    wishes.forEach(changes::wish);
    changes.suppressions().forEach(suppressions::add);
    return changes.update().isEmpty() || subscribers.file(changes.update());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
