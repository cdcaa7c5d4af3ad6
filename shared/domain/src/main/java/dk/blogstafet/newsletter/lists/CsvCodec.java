package dk.blogstafet.newsletter.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Comma-separated values (RFC 4180) with semicolons, as spreadsheets in Danish write and open
/// them. Reads commas and tabs, too: whichever stand in the first line, or are named there as in
/// `sep=;`.
public final class CsvCodec {
  private static final char QUOTE = '"';
  private static final String END = "\r\n";
  private static final String SEPARATORS = ";,\t";
  private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([;,\t])\"?");

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private Optional<CsvDefect> defect = Optional.empty();

  private CsvCodec(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /// What is wrong with the form of a record.
  enum CsvDefect {
    /// A quotation mark inside a field that doesn't begin with one, or text behind the closing one.
    STRAY,
    /// The closing quotation mark is missing.
    UNCLOSED
  }

  /// A record.
  ///
  /// @param line where it begins, from 1
  record CsvRecord(int line, List<String> fields, Optional<CsvDefect> defect) {
    CsvRecord {
      fields = List.copyOf(fields);
    }

    private boolean isEmpty() {
      return defect.isEmpty()
          && fields.stream().allMatch(it -> SpreadsheetCell.strip(it).isEmpty());
    }
  }

  /// Begins to read a text whose lines end in `\n`.
  static CsvCodec of(String text) {
    var first = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
    var named = NAMED.matcher(SpreadsheetCell.strip(first));
    if (!named.matches()) {
      return new CsvCodec(text, separator(first));
    }
    var csv = new CsvCodec(text, named.group(1).charAt(0));
    csv.next();
    return csv;
  }

  /// The one that the names of the columns stand apart by.
  private static char separator(String header) {
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(Comparator.comparingLong(it -> header.chars().filter(it::equals).count()))
            .orElseThrow()
            .intValue();
  }

  /// The next record, if there is one. Empty lines are passed over, and lines of empty fields,
  /// which spreadsheets leave behind.
  Optional<CsvRecord> next() {
    while (at < text.length()) {
      var record = record();
      if (!record.isEmpty()) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  /// A record as a line, with its end.
  public static String write(List<String> fields) {
    return fields.stream().map(CsvCodec::quoted).collect(Collectors.joining(";")) + END;
  }

  private static String quoted(String field) {
    return field.chars().anyMatch(it -> ",;\t\"\r\n".indexOf(it) >= 0)
        ? QUOTE + field.replace("\"", "\"\"") + QUOTE
        : field;
  }

  private CsvRecord record() {
    var start = line;
    var fields = new ArrayList<String>();
    defect = Optional.empty();
    fields.add(field());
    while (isAt(separator)) {
      at++;
      fields.add(field());
    }
    // Nothing but the end of a line can follow.
    at++;
    line++;
    return new CsvRecord(start, fields, defect);
  }

  private String field() {
    if (!isAt(QUOTE)) {
      return plain();
    }
    var field = inQuotes();
    if (!plain().isEmpty()) {
      defect = Optional.of(CsvDefect.STRAY);
    }
    return field;
  }

  private String plain() {
    var start = at;
    while (at < text.length() && !isAt(separator) && !isAt('\n')) {
      if (isAt(QUOTE)) {
        defect = Optional.of(CsvDefect.STRAY);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String inQuotes() {
    var field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (isAt(QUOTE)) {
        at++;
        if (!isAt(QUOTE)) {
          return field.toString();
        }
      }
      line += isAt('\n') ? 1 : 0;
      field.append(text.charAt(at));
    }
    defect = Optional.of(CsvDefect.UNCLOSED);
    return field.toString();
  }

  private boolean isAt(char character) {
    return at < text.length() && text.charAt(at) == character;
  }
}
