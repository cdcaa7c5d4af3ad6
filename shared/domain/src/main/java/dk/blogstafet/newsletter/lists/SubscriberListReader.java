package dk.blogstafet.newsletter.lists;

import dk.blogstafet.newsletter.records.ImportedSubscriber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Reads a list of readers: its rows, or all its errors.
public final class SubscriberListReader {
  /// The columns, in the order in which they are written.
  public static final List<String> COLUMNS = List.of("email", "frequency", "source", "consented");

  /// After so many errors the rest of the list isn't read.
  private static final int FAULTS = 1_000;

  private final ListSentences sentences;
  private final LocalDate today;
  private final SubscriberListDefaults defaults;
  private final TreeMap<String, Integer> left = new TreeMap<>();
  private final List<SubscriberListRow> rows = new ArrayList<>();
  private final List<ListRowError> errors = new ArrayList<>();

  private SubscriberListReader(
      ListSentences listSentences, LocalDate today, SubscriberListDefaults subscriberListDefaults) {
    this.defaults = subscriberListDefaults;
    this.sentences = listSentences;
    this.today = today;
  }

  /// A valid row of a list.
  ///
  /// @param line from 1
  public record SubscriberListRow(int line, ImportedSubscriber subscriber) {}

  /// The rows of a list, which are only complete without errors.
  ///
  /// @param left how many readers of another program's list don't get its newsletter any more, or
  ///   not yet, by the word that says so
  public record SubscriberListContent(
      List<SubscriberListRow> rows, SortedMap<String, Integer> left, List<ListRowError> errors) {
    public SubscriberListContent {
      rows = List.copyOf(rows);
      left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
      errors = List.copyOf(errors);
    }
  }

  /// Returns a reader's line, in the order of the columns, as spreadsheets leave it alone.
  public static List<String> fields(ImportedSubscriber subscriber) {
    return List.of(
        SpreadsheetCell.guarded(subscriber.address().text()),
        subscriber.frequency().label(),
        SpreadsheetCell.guarded(subscriber.source()),
        subscriber.consented().toString());
  }

  /// Reads a file's bytes.
  ///
  /// @param sentences what is said about errors
  /// @param today the last day on which a reader may have agreed
  /// @param defaults for columns that the list doesn't have
  public static SubscriberListContent read(
      byte[] bytes, ListSentences sentences, LocalDate today, SubscriberListDefaults defaults) {
    var file = new SubscriberListReader(sentences, today, defaults);
    if (SubscriberListDecoder.isWorkbook(bytes)) {
      file.fault(1, "workbook", "list.workbook");
    } else {
      SubscriberListDecoder.of(bytes)
          .ifPresentOrElse(
              text -> file.read(CsvCodec.of(text)),
              () ->
                  file.fault(
                      SubscriberListDecoder.firstBrokenLine(bytes), "encoding", "list.encoding"));
    }
    return new SubscriberListContent(file.rows, file.left, file.errors);
  }

  private void read(CsvCodec csv) {
    var header = csv.next().map(SubscriberListReader::names).orElse(List.of());
    var named = header.stream().filter(it -> !it.isEmpty()).toList();
    var isOwn = named.size() == COLUMNS.size() && Set.copyOf(named).equals(Set.copyOf(COLUMNS));
    if (isOwn) {
      readAll(csv, record -> read(record, header));
      return;
    }
    var columns = foreign(header, named);
    if (columns.isEmpty()) {
      fault(1, "header", "list.header");
    } else if (columns.get().missing().isEmpty()) {
      readAll(csv, record -> readForeign(record, columns.get()));
    } else {
      columns.get().missing().forEach(it -> fault(1, "column", "list.column." + it));
    }
  }

  /// Returns the columns of another program's list: one that has other columns than ours, or for
  /// which the command says what is missing.
  private Optional<SubscriberColumns> foreign(List<String> header, List<String> named) {
    return COLUMNS.containsAll(named) && (defaults.isEmpty() || hasTwins(named))
        ? Optional.empty()
        : SubscriberColumns.of(header, defaults);
  }

  private static boolean hasTwins(List<String> names) {
    return Set.copyOf(names).size() < names.size();
  }

  private void readAll(CsvCodec csv, Consumer<CsvCodec.CsvRecord> reader) {
    var record = csv.next();
    for (; record.isPresent() && errors.size() < FAULTS; record = csv.next()) {
      reader.accept(record.get());
    }
    record.ifPresent(unread -> fault(unread.line(), "unread", "list.unread"));
  }

  private void readForeign(CsvCodec.CsvRecord record, SubscriberColumns columns) {
    if (record.defect().isPresent()) {
      quoteFault(record);
      return;
    }
    columns
        .refusal(record.fields())
        .ifPresentOrElse(
            word -> left.merge(word, 1, Integer::sum),
            () -> read(record.line(), columns.line(record.fields())));
  }

  private static List<String> names(CsvCodec.CsvRecord record) {
    return record.fields().stream()
        .map(it -> SpreadsheetCell.strip(it).toLowerCase(Locale.ROOT))
        .toList();
  }

  private void read(CsvCodec.CsvRecord record, List<String> header) {
    var line = record.line();
    if (record.defect().isPresent()) {
      quoteFault(record);
    } else if (!fits(record.fields(), header)) {
      fault(line, "fields", "list.fields", record.fields().size(), COLUMNS.size());
    } else {
      read(line, draft(record.fields(), header));
    }
  }

  private void quoteFault(CsvCodec.CsvRecord record) {
    var name = record.defect().orElseThrow().name().toLowerCase(Locale.ROOT);
    fault(record.line(), "quote-" + name, "list.quote." + name);
  }

  /// Whether each named column has a field, and all others are empty.
  private static boolean fits(List<String> fields, List<String> header) {
    var size = fields.size();
    return COLUMNS.stream().allMatch(name -> header.indexOf(name) < size)
        && IntStream.range(0, size)
            .filter(i -> i >= header.size() || header.get(i).isEmpty())
            .allMatch(i -> SpreadsheetCell.strip(fields.get(i)).isEmpty());
  }

  private static ImportedSubscriber.SubscriberImportLine draft(
      List<String> fields, List<String> header) {
    var texts =
        COLUMNS.stream()
            .map(name -> SpreadsheetCell.read(fields.get(header.indexOf(name))))
            .toList();
    return new ImportedSubscriber.SubscriberImportLine(
        texts.get(0),
        texts.get(1).toLowerCase(Locale.ROOT),
        texts.get(2),
        SpreadsheetCell.date(texts.get(3)));
  }

  private void read(int line, ImportedSubscriber.SubscriberImportLine subscriberImportLine) {
    subscriberImportLine.flaws(today).stream()
        .map(error ->
            new ListRowError(line, sentences.code(error), error.at(), sentences.sentence(error)))
        .forEach(errors::add);
    Optional<ImportedSubscriber> listing = subscriberImportLine.checked(today);
    listing.ifPresent(it -> rows.add(new SubscriberListRow(line, it)));
  }

  private void fault(int line, String code, String key, Object... blanks) {
    errors.add(new ListRowError(line, code, "", sentences.text(key, blanks)));
  }
}
