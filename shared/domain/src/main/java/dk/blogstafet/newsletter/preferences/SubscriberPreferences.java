package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.ConsentTextLookup;
import dk.blogstafet.newsletter.LinkToken;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reader's own data and preferences, accessed with a recent link that was sent to the address.
public final class SubscriberPreferences {
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

  /// A reader's stored data.
  ///
  /// @param address empty if it is no longer stored
  /// @param record consent records, oldest first
  /// @param wordings the consent texts by hash that the records refer to
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

  /// Requests a link, if there is anything to show. Does the same for each address; if version
  /// 0.1.0 derived another address from it, also for that one.
  ///
  /// @throws ContentionException if there are too many requests for the same mailbox at once
  public void requestLink(EmailAddress address) {
    requestLinkAt(address);
    address.addressOfVersion010().ifPresent(this::requestLinkAt);
  }

  private void requestLinkAt(EmailAddress address) {
    var who = SubscriberId.of(vault.hmac(), address);
    var sealed = vault.sealer().seal(address.text(), who.text());
    var task = OutboxTask.link(who, SpellingId.of(vault.hmac(), address), sealed, now());
    OptimisticRetry.until(() ->
        subscribers.update(SubscriberUpdate.NOTHING.then(task))
            ? Optional.of(true)
            : Optional.empty());
  }

  /// Returns a reader's data; changes nothing. Empty if the link is not valid.
  ///
  /// @param relays all relays
  public Optional<SubscriberData> data(String link, List<RelayId> relays) {
    return read(link).flatMap(token -> own(token, relays));
  }

  /// Changes frequencies; an absent frequency unsubscribes.
  ///
  /// @param wishes for some or all relays
  /// @param wordings the consent texts of newly subscribed newsletters
  /// @return empty if the link is not valid
  public Optional<SubscriberData> change(
      String link,
      Map<RelayId, Optional<MailFrequency>> wishes,
      Map<RelayId, ConsentText> wordings) {
    var relays = List.copyOf(wishes.keySet());
    return OptimisticRetry.until(() -> {
      var data = data(link, relays);
      data.ifPresent(_ -> wordings.values().forEach(subscribers::storeConsentText));
      return data.isEmpty() || store(data.get(), wishes, wordings)
          ? Optional.of(data.flatMap(_ -> data(link, relays)))
          : Optional.empty();
    });
  }

  /// Erases a reader.
  ///
  /// @param relays all relays
  /// @return false if the link is not valid
  public boolean erase(String link, List<RelayId> relays) {
    var data = data(link, List.of());
    data.ifPresent(it -> erasure.erase(it.subscriber().state().id(), relays, now()));
    return data.isPresent();
  }

  private Optional<LinkToken> read(String link) {
    return LinkTokenIssuer.read(LinkPurpose.PREFERENCES, link, clock.instant());
  }

  private Optional<SubscriberData> own(LinkToken token, List<RelayId> relays) {
    var dossier = subscribers.subscriber(token.who(), relays);
    var nonce = dossier.state().link();
    return nonce.isEmpty() || !new LinkTokenIssuer(vault.hmac()).isGenuine(token, nonce)
        ? Optional.empty()
        : Optional.of(own(dossier));
  }

  private SubscriberData own(Subscriber dossier) {
    var record = subscribers.consentRecords(dossier.state().id());
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
    wishes.forEach(changes::choose);
    changes.suppressions().forEach(suppressions::add);
    return changes.update().isEmpty() || subscribers.update(changes.update());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
