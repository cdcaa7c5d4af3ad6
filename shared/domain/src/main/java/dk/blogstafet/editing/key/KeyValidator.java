package dk.blogstafet.editing.key;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Validates a submitted key and collects all errors.
public final class KeyValidator {
  private static final String EVERYWHERE = "*";

  /// The default validity of a key: long enough not to be a burden, short enough that a forgotten
  /// key expires.
  private static final int DAYS = 366;

  private static final int LAST_YEAR = 9_000;

  private final boolean published;
  private final LocalDate today;
  private final List<ValidationError> errors = new ArrayList<>();

  /// Starts a validation.
  ///
  /// @param published whether to accept a key whose private key was published: for local tests
  public KeyValidator(boolean published, LocalDate today) {
    this.published = published;
    this.today = today;
  }

  /// Validates a new key. Can be called once.
  ///
  /// @param from the start of its validity
  /// @param by the key that vouches for it
  public Validated<EditorKey> added(KeyDraft draft, Instant from, KeyId by) {
    var key = key(draft.publicKey());
    var owner = owner(draft.owner());
    var until = until(draft.until());
    var grant = grant(draft.scopes(), draft.relays());
    return errors.isEmpty()
        ? new Validated.Valid<>(
            EditorKey.added(key.orElseThrow(), owner, grant.orElseThrow(), from, until, by))
        : new Validated.Invalid<>(errors);
  }

  /// Returns the errors found so far.
  public List<ValidationError> errors() {
    return errors;
  }

  /// Returns the public key; empty if it is missing or malformed.
  public Optional<Ed25519PublicKey> key(@Nullable String text) {
    if (text == null || text.isBlank()) {
      errors.add(new ValidationError.MissingValue("publicKey"));
      return Optional.empty();
    }
    var key = Ed25519PublicKey.parse(text).filter(it -> published || !it.isPublished());
    if (key.isEmpty()) {
      errors.add(new ValidationError.MalformedValue("publicKey", ValidationError.ValueFormat.KEY));
    }
    return key;
  }

  /// Returns the owner's name, trimmed; empty if it is missing.
  public String owner(@Nullable String text) {
    var read = TextField.AUTHOR_NAME.read(text, "owner");
    errors.addAll(read.errors());
    return read.text();
  }

  /// Returns the end of the last day of the key's validity.
  public Instant until(@Nullable String text) {
    var last = text == null || text.isBlank() ? today.plusDays(DAYS) : date(text);
    return DanishTime.startOf(last.plusDays(1));
  }

  private LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text);
      if (!date.isBefore(today) && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException malformed) {
      // Reported below, together with impossible dates.
    }
    errors.add(
        new ValidationError.MalformedValue("until", ValidationError.ValueFormat.COMING_DATE));
    return today;
  }

  /// Returns the grant; empty if any error was found so far.
  public Optional<KeyGrant> grant(List<String> labels, List<String> slugs) {
    var scopes = scopes(labels);
    var relays = relays(slugs);
    return errors.isEmpty()
        ? Optional.of(new KeyGrant(scopes, relays.isEmpty(), relays))
        : Optional.empty();
  }

  private Set<KeyScope> scopes(List<String> labels) {
    var scopes = new HashSet<KeyScope>();
    if (labels.isEmpty()) {
      errors.add(new ValidationError.MissingValue("scopes"));
    }
    for (var label : labels) {
      KeyScope.of(label).ifPresentOrElse(scopes::add, () -> errors.add(unknown(label)));
    }
    return scopes;
  }

  private static ValidationError unknown(String scope) {
    var known = Arrays.stream(KeyScope.values()).map(KeyScope::label).toList();
    return new ValidationError.UnknownValue("scopes", scope, known);
  }

  private Set<RelayId> relays(List<String> slugs) {
    var relays = new HashSet<RelayId>();
    if (slugs.isEmpty()) {
      errors.add(new ValidationError.MissingValue("relays"));
    } else if (slugs.size() > KeyGrant.RELAYS) {
      errors.add(new ValidationError.TooMany("relays", KeyGrant.RELAYS, slugs.size()));
    } else if (!slugs.equals(List.of(EVERYWHERE))) {
      slugs.forEach(slug -> relay(slug).ifPresent(relays::add));
    }
    return relays;
  }

  private Optional<RelayId> relay(String slug) {
    if (RelayId.isValid(slug)) {
      return Optional.of(new RelayId(slug));
    }
    errors.add(new ValidationError.MalformedValue("relays", ValidationError.ValueFormat.SLUG));
    return Optional.empty();
  }
}
