package dk.blogstafet.newsletter.records;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A subscriber from an imported list, with the evidence of consent.
///
/// @param source where consent was given, as in "Konferencen 2025, tilmeldingsark"
/// @param consented the day of consent (Europe/Copenhagen)
public record ImportedSubscriber(
    EmailAddress address, MailFrequency frequency, String source, LocalDate consented) {
  private static final int SHOWN = 40;

  public ImportedSubscriber {
    if (TextField.SOURCE.errorOf(source, TextField.SOURCE.label()).isPresent()) {
      throw new IllegalArgumentException("Invalid source");
    }
  }

  /// Returns the start of the day of consent.
  public Instant since() {
    return DanishTime.startOf(consented);
  }

  /// An unvalidated line of a list; missing values are empty.
  public record SubscriberImportLine(
      String email, String frequency, String source, String consented) {
    /// Returns all errors in the order of the fields.
    ///
    /// @param today the latest date of consent
    public List<ValidationError> flaws(LocalDate today) {
      var errors = new ArrayList<ValidationError>();
      EmailAddress.errorOf(email).ifPresent(errors::add);
      frequencyFlaw().ifPresent(errors::add);
      TextField.SOURCE.errorOf(source, TextField.SOURCE.label()).ifPresent(errors::add);
      dateFlaw(today).ifPresent(errors::add);
      return errors;
    }

    /// Returns the subscriber; empty if there are errors.
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

    /// Returns enough of the text to recognise it, but no address: columns may have been mixed up.
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
