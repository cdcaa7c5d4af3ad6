package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Token.Purpose;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader can see and change of their own, by a fresh link that was sent to the address.
public final class Preferences {
  /// How long a link is good.
  public static final Duration TERM = Duration.ofHours(1);

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Erasures erasures;
  private final Vault vault;
  private final Clock clock;

  public Preferences(
      Subscribers subscribers,
      Suppressions suppressions,
      Erasures erasures,
      Vault vault,
      Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.erasures = erasures;
    this.vault = vault;
    this.clock = clock;
  }

  /// What belongs to a reader.
  ///
  /// @param address empty where it is kept no longer
  /// @param record what was agreed to, oldest first
  /// @param wordings the words that it names by their hashes
  public record Own(
      Dossier dossier,
      Optional<EmailAddress> address,
      List<Consent> record,
      Map<String, Wording> wordings) {
    public Own {
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
    var errand = Errand.link(who, SpellingId.of(vault.macs(), address), sealed, now());
    Tries.until(
        () -> subscribers.file(Filing.NOTHING.then(errand)) ? Optional.of(true) : Optional.empty());
  }

  /// Looks, and changes nothing. Empty where the link isn't good.
  ///
  /// @param relays all there are
  public Optional<Own> look(String link, List<RelayId> relays) {
    return read(link).flatMap(token -> own(token, relays));
  }

  /// Changes how often mails come; an absent frequency leaves the newsletter.
  ///
  /// @param wishes for some relays or all
  /// @param wordings the words beside each newsletter that wasn't wanted before
  /// @return empty where the link isn't good
  public Optional<Own> change(
      String link, Map<RelayId, Optional<Frequency>> wishes, Map<RelayId, Wording> wordings) {
    var relays = List.copyOf(wishes.keySet());
    return Tries.until(() -> {
      var own = look(link, relays);
      own.ifPresent(_ -> wordings.values().forEach(subscribers::keep));
      return own.isEmpty() || store(own.get(), wishes, wordings)
          ? Optional.of(own.flatMap(_ -> look(link, relays)))
          : Optional.empty();
    });
  }

  /// Erases a reader.
  ///
  /// @param relays all there are
  /// @return false where the link isn't good
  public boolean erase(String link, List<RelayId> relays) {
    var own = look(link, List.of());
    own.ifPresent(it -> erasures.erase(it.dossier().person().id(), relays, now()));
    return own.isPresent();
  }

  private Optional<Token> read(String link) {
    return Tokens.read(Purpose.PREFERENCES, link, clock.instant());
  }

  private Optional<Own> own(Token token, List<RelayId> relays) {
    var dossier = subscribers.dossier(token.who(), relays);
    var nonce = dossier.person().link();
    return nonce.isEmpty() || !new Tokens(vault.macs()).isGenuine(token, nonce)
        ? Optional.empty()
        : Optional.of(own(dossier));
  }

  private Own own(Dossier dossier) {
    var record = subscribers.record(dossier.person().id());
    return new Own(dossier, address(dossier), record, Wordings.of(record, subscribers));
  }

  private Optional<EmailAddress> address(Dossier dossier) {
    return dossier
        .first()
        .flatMap(Subscription::address)
        .flatMap(sealed -> vault.opener().open(sealed, dossier.person().id().text()))
        .map(EmailAddress::new);
  }

  private boolean store(
      Own own, Map<RelayId, Optional<Frequency>> wishes, Map<RelayId, Wording> wordings) {
    var changes = new Changes(own.dossier(), wordings, now());
    wishes.forEach(changes::wish);
    changes.suppressions().forEach(suppressions::add);
    return changes.filing().isEmpty() || subscribers.file(changes.filing());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
