package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line below a post's title: its date as dd.mm.yy, and its category.
record DateLine(int number, int indent, LocalDate date, String category) {
  private static final Pattern DATED = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*");
  private static final Pattern FORM =
      Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d\\d)(?:[\\s\\p{Z}]+(.*))?");

  /// The first of the hundred years that two digits can mean: 70 is 1970, 69 is 2069.
  private static final int FIRST_YEAR = 1970;

  /// Returns whether a line looks like a date line, valid or not.
  static boolean isMeant(FileLine line) {
    return DATED.matcher(line.text()).matches();
  }

  /// Parses the line, or adds errors.
  static Optional<DateLine> read(FileLine line, List<LineError> errors) {
    var form = FORM.matcher(line.text());
    if (!form.matches()) {
      errors.add(complaint(line, "line.date.form"));
      return Optional.empty();
    }
    var category = Optional.ofNullable(form.group(4));
    if (category.isEmpty()) {
      errors.add(complaint(line, "line.date.category"));
    }
    var date = date(number(form.group(3)), number(form.group(2)), number(form.group(1)));
    if (date.isEmpty()) {
      errors.add(complaint(line, "line.date.calendar"));
    }
    return date.flatMap(
        day -> category.map(name -> new DateLine(line.number(), line.indent(), day, name)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<LocalDate> date(int twoDigits, int month, int day) {
    var year = FIRST_YEAR + Math.floorMod(twoDigits - FIRST_YEAR, 100);
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static LineError complaint(FileLine line, String key) {
    return new LineError.UnexpectedText(line.number(), key, TerminalText.quoted(line.text()));
  }
}
