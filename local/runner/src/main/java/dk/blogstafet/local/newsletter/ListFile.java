package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.newsletter.ImportedSubscriber;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads a list of readers: what its lines say, or everything that is wrong with them.
public final class ListFile {
  /// The columns, in the order in which we write them.
  static final List<String> COLUMNS = List.of("email", "frequency", "source", "consented");

  /// Nobody mends more of them at a time: after so many the rest isn't read.
  private static final int FAULTS = 1_000;

  private final Speech speech;
  private final ValidationMessages words;
  private final LocalDate today;
  private final List<Row> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private ListFile(Speech speech, LocalDate today) {
    this.speech = speech;
    this.words = new ValidationMessages(LocalizedMessages.in(speech.language()));
    this.today = today;
  }

  /// A sound line of a list.
  ///
  /// @param line from 1
  public record Row(int line, ImportedSubscriber subscriber) {}

  /// What a list says. Where there are faults, the rows are of no use.
  public record Content(List<Row> rows, List<Fault> faults) {
    public Content {
      rows = List.copyOf(rows);
      faults = List.copyOf(faults);
    }
  }

  /// Reads a file's bytes.
  ///
  /// @param today the last day on which a reader may have agreed
  public static Content read(byte[] bytes, Speech speech, LocalDate today) {
    var file = new ListFile(speech, today);
    if (ListText.isWorkbook(bytes)) {
      file.fault(1, "workbook", "list.workbook");
    } else {
      ListText.of(bytes)
          .ifPresentOrElse(text -> file.read(Csv.of(text)), () -> file.garbled(bytes));
    }
    return new Content(file.rows, file.faults);
  }

  private void garbled(byte[] bytes) {
    if (TextFile.of(bytes) instanceof TextFile.Illegible(var complaints)) {
      complaints.stream()
          .limit(FAULTS)
          .forEach(it -> fault(it.line(), "encoding", "list.encoding"));
    }
  }

  private void read(Csv csv) {
    var header = csv.next().map(ListFile::names).orElse(List.of());
    var named = header.stream().filter(it -> !it.isEmpty()).toList();
    if (named.size() != COLUMNS.size() || !Set.copyOf(named).equals(Set.copyOf(COLUMNS))) {
      fault(1, "header", "list.header");
      return;
    }
    var entry = csv.next();
    for (; entry.isPresent() && faults.size() < FAULTS; entry = csv.next()) {
      read(entry.get(), header);
    }
    entry.ifPresent(unread -> fault(unread.line(), "unread", "list.unread"));
  }

  private static List<String> names(Csv.Entry entry) {
    return entry.fields().stream().map(it -> Line.strip(it).toLowerCase(Locale.ROOT)).toList();
  }

  private void read(Csv.Entry entry, List<String> header) {
    var line = entry.line();
    if (entry.defect().isPresent()) {
      var name = entry.defect().get().name().toLowerCase(Locale.ROOT);
      fault(line, "quote-" + name, "list.quote." + name);
    } else if (!fits(entry.fields(), header)) {
      fault(line, "fields", "list.fields", entry.fields().size(), COLUMNS.size());
    } else {
      read(line, draft(entry.fields(), header));
    }
  }

  /// Each named column has a field, and what stands under no name is empty.
  private static boolean fits(List<String> fields, List<String> header) {
    var size = fields.size();
    return COLUMNS.stream().allMatch(name -> header.indexOf(name) < size)
        && IntStream.range(0, size)
            .filter(i -> i >= header.size() || header.get(i).isEmpty())
            .allMatch(i -> Line.strip(fields.get(i)).isEmpty());
  }

  private static ImportedSubscriber.SubscriberImportLine draft(
      List<String> fields, List<String> header) {
    var texts =
        COLUMNS.stream().map(name -> SheetCell.read(fields.get(header.indexOf(name)))).toList();
    return new ImportedSubscriber.SubscriberImportLine(
        texts.get(0),
        texts.get(1).toLowerCase(Locale.ROOT),
        texts.get(2),
        SheetCell.date(texts.get(3)));
  }

  private void read(int line, ImportedSubscriber.SubscriberImportLine subscriberImportLine) {
    subscriberImportLine.flaws(today).stream()
        .map(error ->
            new Fault(line, ValidationMessages.code(error), error.at(), words.sentence(error)))
        .forEach(faults::add);
    Optional<ImportedSubscriber> listing = subscriberImportLine.checked(today);
    listing.ifPresent(it -> rows.add(new Row(line, it)));
  }

  private void fault(int line, String code, String key, Object... blanks) {
    faults.add(new Fault(line, code, "", speech.text(key, blanks)));
  }
}
