package dk.blogstafet.newsletter;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.TextField;
import dk.blogstafet.relay.ValidationError;
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
public record ImportedSubscriber(
    EmailAddress address, MailFrequency frequency, String source, LocalDate consented) {
  private static final int SHOWN = 40;

  public ImportedSubscriber {
    if (TextField.SOURCE.flawOf(source, TextField.SOURCE.label()).isPresent()) {
      throw new IllegalArgumentException("Unchecked source");
    }
  }

  /// The moment at which the day of consent begins.
  public Instant since() {
    return DanishTime.startOf(consented);
  }

  /// A line of a list, unchecked; a text is empty where nothing stands.
  public record SubscriberImportLine(
      String email, String frequency, String source, String consented) {
    /// Every flaw there is, in the order of the fields.
    ///
    /// @param today no consent is younger
    public List<ValidationError> flaws(LocalDate today) {
      var errors = new ArrayList<ValidationError>();
      EmailAddress.flawOf(email).ifPresent(errors::add);
      frequencyFlaw().ifPresent(errors::add);
      TextField.SOURCE.flawOf(source, TextField.SOURCE.label()).ifPresent(errors::add);
      dateFlaw(today).ifPresent(errors::add);
      return errors;
    }

    /// What it says; empty where it has flaws.
    public Optional<ImportedSubscriber> checked(LocalDate today) {
      return flaws(today).isEmpty()
          ? Optional.of(
              new ImportedSubscriber(
                  EmailAddress.parse(email).orElseThrow(),
                  MailFrequency.of(frequency).orElseThrow(),
                  TextField.SOURCE.read(source, TextField.SOURCE.label()).text(),
                  date().orElseThrow()))
          : Optional.empty();
    }

    private Optional<ValidationError> frequencyFlaw() {
      if (frequency.isBlank()) {
        return Optional.of(new ValidationError.MissingValue("frequency"));
      }
      var known = Stream.of(MailFrequency.values()).map(MailFrequency::label).toList();
      return MailFrequency.of(frequency).isPresent()
          ? Optional.empty()
          : Optional.of(new ValidationError.UnknownValue("frequency", shown(), known));
    }

    /// Enough of it to know it again, but no address: columns may have been mixed up.
    private String shown() {
      var length = frequency.codePointCount(0, frequency.length());
      return frequency.indexOf('@') >= 0
          ? "…@…"
          : frequency.substring(0, frequency.offsetByCodePoints(0, Math.min(SHOWN, length)));
    }

    private Optional<ValidationError> dateFlaw(LocalDate today) {
      if (consented.isBlank()) {
        return Optional.of(new ValidationError.MissingValue("consented"));
      }
      return date()
          .map(it -> later(it, today))
          .orElseGet(() ->
              Optional.of(
                  new ValidationError.MalformedValue(
                      "consented", ValidationError.ValueFormat.DATE)));
    }

    private static Optional<ValidationError> later(LocalDate date, LocalDate today) {
      return date.isAfter(today)
          ? Optional.of(new ValidationError.InFuture("consented", date, today))
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
