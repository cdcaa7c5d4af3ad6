package dk.blogstafet.editing;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.RelayId;
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

/// Checks what is handed in about a key, and notes every flaw.
public final class KeyCheck {
  private static final String EVERYWHERE = "*";

  /// How long a key is valid if nobody says: long enough to be no burden, short enough that a
  /// forgotten key dies.
  private static final int DAYS = 366;

  private static final int LAST_YEAR = 9_000;

  private final boolean published;
  private final LocalDate today;
  private final List<Flaw> flaws = new ArrayList<>();

  /// Begins a check.
  ///
  /// @param published whether a key may be one whose secret half was printed: on one machine, for
  ///   tests
  public KeyCheck(boolean published, LocalDate today) {
    this.published = published;
    this.today = today;
  }

  /// What a check finds.
  public sealed interface Result {
    /// Nothing wrong: this is the key.
    record Sound(EditorKey key) implements Result {}

    /// Every flaw there is, in the order of the fields.
    record Flawed(List<Flaw> flaws) implements Result {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }
  }

  /// Checks a key that is new. Only once.
  ///
  /// @param from when it becomes valid
  /// @param by the key that vouches for it
  public Result added(KeyDraft draft, Instant from, KeyId by) {
    var key = key(draft.publicKey());
    var owner = owner(draft.owner());
    var until = until(draft.until());
    var grant = grant(draft.scopes(), draft.relays());
    return flaws.isEmpty()
        ? new Result.Sound(
            EditorKey.added(key.orElseThrow(), owner, grant.orElseThrow(), from, until, by))
        : new Result.Flawed(flaws);
  }

  List<Flaw> flaws() {
    return flaws;
  }

  Optional<PublicKey> key(@Nullable String text) {
    if (text == null || text.isBlank()) {
      flaws.add(new Flaw.Missing("publicKey"));
      return Optional.empty();
    }
    var key = PublicKey.parse(text).filter(it -> published || !it.isPublished());
    if (key.isEmpty()) {
      flaws.add(new Flaw.Malformed("publicKey", Flaw.Form.KEY));
    }
    return key;
  }

  private String owner(@Nullable String text) {
    var read = Field.AUTHOR_NAME.read(text, "owner");
    flaws.addAll(read.flaws());
    return read.text();
  }

  /// The end of the last day on which a key is to be valid.
  Instant until(@Nullable String text) {
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
      // Said below, as for a date that can't be.
    }
    flaws.add(new Flaw.Malformed("until", Flaw.Form.COMING_DATE));
    return today;
  }

  /// What a key is to be allowed; empty where anything noted so far is wrong.
  Optional<Grant> grant(List<String> labels, List<String> slugs) {
    var scopes = scopes(labels);
    var relays = relays(slugs);
    return flaws.isEmpty()
        ? Optional.of(new Grant(scopes, relays.isEmpty(), relays))
        : Optional.empty();
  }

  private Set<Scope> scopes(List<String> labels) {
    var scopes = new HashSet<Scope>();
    if (labels.isEmpty()) {
      flaws.add(new Flaw.Missing("scopes"));
    }
    for (var label : labels) {
      Scope.of(label).ifPresentOrElse(scopes::add, () -> flaws.add(unknown(label)));
    }
    return scopes;
  }

  private static Flaw unknown(String scope) {
    var known = Arrays.stream(Scope.values()).map(Scope::label).toList();
    return new Flaw.Unknown("scopes", scope, known);
  }

  private Set<RelayId> relays(List<String> slugs) {
    var relays = new HashSet<RelayId>();
    if (slugs.isEmpty()) {
      flaws.add(new Flaw.Missing("relays"));
    } else if (slugs.size() > Grant.RELAYS) {
      flaws.add(new Flaw.TooMany("relays", Grant.RELAYS, slugs.size()));
    } else if (!slugs.equals(List.of(EVERYWHERE))) {
      slugs.forEach(slug -> relay(slug).ifPresent(relays::add));
    }
    return relays;
  }

  private Optional<RelayId> relay(String slug) {
    if (RelayId.isValid(slug)) {
      return Optional.of(new RelayId(slug));
    }
    flaws.add(new Flaw.Malformed("relays", Flaw.Form.SLUG));
    return Optional.empty();
  }
}
