package dk.blogstafet.local.soak.schema;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Parses the failures in the output of Schemathesis.
final class SchemathesisReport {
  private static final int LONGEST = 3_000;
  private static final Pattern START = Pattern.compile("(?m)^=+ (FAILURES|ERRORS) =+$");
  private static final Pattern END = Pattern.compile("(?m)^=+ (WARNINGS|SUMMARY) =+$");
  private static final Pattern OPERATION = Pattern.compile("(?m)^(?=_{3,} .+ _{3,}$)");

  private SchemathesisReport() {}

  /// Returns one failure for each operation; the whole output if no failure can be parsed.
  static List<String> failures(String said) {
    var start = START.matcher(said);
    if (!start.find()) {
      return List.of(cut(said));
    }
    var rest = said.substring(start.end());
    var end = END.matcher(rest);
    var told = end.find() ? rest.substring(0, end.start()) : rest;
    return Arrays.stream(OPERATION.split(told))
        .filter(part -> !part.isBlank())
        .map(SchemathesisReport::cut)
        .toList();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
