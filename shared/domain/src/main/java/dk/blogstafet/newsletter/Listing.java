package dk.blogstafet.newsletter;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A reader on a list that comes from elsewhere, with the ground for writing to them.
///
/// @param source where the consent was given, as in "Konferencen 2025, tilmeldingsark"
/// @param consented on which day (Europe/Copenhagen)
public record Listing(
    EmailAddress address, Frequency frequency, String source, LocalDate consented) {
  private static final int SHOWN = 40;

  public Listing {
    if (Field.SOURCE.flawOf(source, Field.SOURCE.label()).isPresent()) {
      throw new IllegalArgumentException("Unchecked source");
    }
  }

  /// The moment at which the day of consent begins.
  public Instant since() {
    return DanishTime.startOf(consented);
  }

  /// A line of a list, unchecked; a text is empty where nothing stands.
  public record Draft(String email, String frequency, String source, String consented) {
    /// Every flaw there is, in the order of the fields.
    ///
    /// @param today no consent is younger
    public List<Flaw> flaws(LocalDate today) {
      var flaws = new ArrayList<Flaw>();
      EmailAddress.flawOf(email).ifPresent(flaws::add);
      frequencyFlaw().ifPresent(flaws::add);
      Field.SOURCE.flawOf(source, Field.SOURCE.label()).ifPresent(flaws::add);
      dateFlaw(today).ifPresent(flaws::add);
      return flaws;
    }

    /// What it says; empty where it has flaws.
    public Optional<Listing> checked(LocalDate today) {
      return flaws(today).isEmpty()
          ? Optional.of(
              new Listing(
                  EmailAddress.parse(email).orElseThrow(),
                  Frequency.of(frequency).orElseThrow(),
                  Field.SOURCE.read(source, Field.SOURCE.label()).text(),
                  date().orElseThrow()))
          : Optional.empty();
    }

    private Optional<Flaw> frequencyFlaw() {
      if (frequency.isBlank()) {
        return Optional.of(new Flaw.Missing("frequency"));
      }
      var known = Stream.of(Frequency.values()).map(Frequency::label).toList();
      return Frequency.of(frequency).isPresent()
          ? Optional.empty()
          : Optional.of(new Flaw.Unknown("frequency", shown(), known));
    }

    /// Enough of it to know it again, but no address: columns may have been mixed up.
    private String shown() {
      var length = frequency.codePointCount(0, frequency.length());
      return frequency.indexOf('@') >= 0
          ? "…@…"
          : frequency.substring(0, frequency.offsetByCodePoints(0, Math.min(SHOWN, length)));
    }

    private Optional<Flaw> dateFlaw(LocalDate today) {
      if (consented.isBlank()) {
        return Optional.of(new Flaw.Missing("consented"));
      }
      return date()
          .map(it -> later(it, today))
          .orElseGet(() -> Optional.of(new Flaw.Malformed("consented", Flaw.Form.DATE)));
    }

    private static Optional<Flaw> later(LocalDate date, LocalDate today) {
      return date.isAfter(today)
          ? Optional.of(new Flaw.InFuture("consented", date, today))
          : Optional.empty();
    }

    private Optional<LocalDate> date() {
      try {
        return Optional.of(LocalDate.parse(consented)).filter(it -> it.getYear() >= 1970);
      } catch (DateTimeParseException noDate) {
        return Optional.empty();
      }
    }
  }
}
