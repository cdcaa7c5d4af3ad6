package dk.blogstafet.newsletter.lists;

import dk.blogstafet.newsletter.records.ImportedSubscriber.SubscriberImportLine;
import dk.blogstafet.relay.ForeignDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The columns of another program's list (Mailchimp, MailPoet, listmonk, Ghost, Substack,
/// Buttondown), by their names. Names of readers and network addresses are not read: a consent
/// record doesn't need them.
final class SubscriberColumns {
  private static final Pattern GAPS = Pattern.compile("[\\s_./-]+");

  /// The names of each column without gaps, the best evidence first.
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "email",
          List.of(
              "email", "emailaddress", "emailadresse", "mail", "mailadresse", "subscriberemail"),
          "frequency",
          List.of("frequency", "hyppighed"),
          "source",
          List.of("source", "kilde", "samtykke"),
          "consented",
          List.of(
              "consented",
              "confirmtime",
              "confirmedat",
              "confirmationtime",
              "bekræftet",
              "optintime",
              "optinat",
              "subscribedat",
              "tilmeldt",
              "tilmeldingsdato",
              "createdat",
              "creationdate",
              "dateadded",
              "startdate",
              "oprettet"));

  /// The columns by which a list of listmonk is known.
  private static final Set<String> LISTMONK = Set.of("uuid", "attributes", "status");

  private final List<String> header;
  private final SubscriberListDefaults defaults;

  private SubscriberColumns(List<String> header, SubscriberListDefaults subscriberListDefaults) {
    this.header = header;
    this.defaults = subscriberListDefaults;
  }

  /// Reads the first line of a list; empty if it has no column with addresses.
  static Optional<SubscriberColumns> of(
      List<String> names, SubscriberListDefaults subscriberListDefaults) {
    var header = names.stream().map(SubscriberColumns::plain).toList();
    var evidence = header.stream().map(it -> isEvidence(it, header) ? it : "").toList();
    var columns = new SubscriberColumns(evidence, subscriberListDefaults);
    return columns.index("email").isPresent() ? Optional.of(columns) : Optional.empty();
  }

  /// In listmonk, readers are created by imports and by other lists too: that is no consent.
  private static boolean isEvidence(String name, List<String> header) {
    return !name.equals("createdat") || !header.containsAll(LISTMONK);
  }

  private static String plain(String name) {
    return GAPS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// Returns the columns of a consent record that the list doesn't have and that nothing stands in
  /// for; `status` if it doesn't say which readers want mail, and `listmonk` if its status is that
  /// of the reader in all lists.
  List<String> missing() {
    var missing = new ArrayList<String>();
    for (var name : SubscriberListReader.COLUMNS) {
      if (index(name).isEmpty() && standIn(name).isEmpty()) {
        missing.add(name);
      }
    }
    if (!defaults.allConfirmed() && header.containsAll(LISTMONK)) {
      missing.add("listmonk");
    } else if (!defaults.allConfirmed() && !ReaderStatus.isIn(header)) {
      missing.add("status");
    }
    return missing;
  }

  private Optional<Integer> index(String column) {
    return NAMES.getOrDefault(column, List.of()).stream()
        .map(header::indexOf)
        .filter(it -> it >= 0)
        .findFirst();
  }

  private Optional<String> standIn(String column) {
    return switch (column) {
      case "frequency" -> defaults.frequency();
      case "source" -> defaults.source();
      case "consented" -> defaults.consented();
      default -> Optional.empty();
    };
  }

  /// Returns why a reader must not be imported, in the list's word; empty for one who may. A field
  /// that a line lacks is empty.
  Optional<String> refusal(List<String> fields) {
    return IntStream.range(0, header.size())
        .mapToObj(it -> refusal(header.get(it), it < fields.size() ? fields.get(it) : ""))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> refusal(String column, String field) {
    return ReaderStatus.refusal(column, SpreadsheetCell.strip(field), defaults.allConfirmed());
  }

  /// Returns a reader's line.
  SubscriberImportLine line(List<String> fields) {
    return new SubscriberImportLine(
        value("email", fields),
        value("frequency", fields).toLowerCase(Locale.ROOT),
        value("source", fields),
        consented(fields));
  }

  /// Returns the day of consent: the confirmation, or else the sign-up.
  private String consented(List<String> fields) {
    for (var name : NAMES.getOrDefault("consented", List.of())) {
      var index = header.indexOf(name);
      var value =
          index >= 0 && index < fields.size() ? SpreadsheetCell.strip(fields.get(index)) : "";
      if (!value.isEmpty()) {
        return ForeignDates.of(value).map(LocalDate::toString).orElse(value);
      }
    }
    return defaults.consented().orElse("");
  }

  private String value(String column, List<String> fields) {
    return index(column)
        .filter(it -> it < fields.size())
        .map(fields::get)
        .map(SpreadsheetCell::read)
        .filter(it -> !it.isEmpty())
        .or(() -> standIn(column))
        .orElse("");
  }
}
