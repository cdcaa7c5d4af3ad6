package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.local.text.TextPassage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parses a file that starts with `---`, continues with named values, and after another `---` with
/// the text. Values are YAML. A value that is not YAML, such as `titel: Skolen: et opgør`, is read
/// literally; so is everything in a file of an export.
final class FrontMatterReader {
  private static final Pattern FENCE = Pattern.compile("---\\s*");
  private static final Pattern CLOSING_FENCE = Pattern.compile("(?:---|\\.\\.\\.)\\s*");

  /// A block scalar's indicator with text after it, which is invalid YAML.
  private static final Pattern BROKEN_BLOCK = Pattern.compile("[|>][-+1-9]{1,2}(?: .*)?");

  private final FieldNames fieldNames;
  private final List<LineError> errors;
  private final Map<String, List<TextPassage>> fields = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  private FrontMatterReader(FieldNames names, List<LineError> complaints) {
    this.fieldNames = names;
    this.errors = complaints;
  }

  /// Parses a file's lines, or adds errors.
  static Optional<FrontMatter> read(
      List<FileLine> lines, FieldNames names, List<LineError> complaints) {
    return new FrontMatterReader(names, complaints).read(lines);
  }

  private Optional<FrontMatter> read(List<FileLine> lines) {
    if (lines.isEmpty() || !FENCE.matcher(lines.getFirst().content()).matches()) {
      complainOfNoFence(lines);
      return Optional.empty();
    }
    var end = end(lines);
    if (end == 0) {
      complain(lines.size(), "line.open-fields");
      return Optional.empty();
    }
    take(lines.subList(1, end));
    complainOfRepetition();
    var body = body(lines.subList(end + 1, lines.size()), end + 1);
    return Optional.of(new FrontMatter(fields, names, end + 1, body));
  }

  private void complainOfNoFence(List<FileLine> lines) {
    if (lines.isEmpty()) {
      complain(1, "line.empty-file");
    } else {
      complain(1, "line.no-fields", TerminalText.quoted(lines.getFirst().text()));
    }
  }

  /// Returns the index of the closing fence, 0 if there is none.
  private static int end(List<FileLine> lines) {
    for (var index = 1; index < lines.size(); index++) {
      if (CLOSING_FENCE.matcher(lines.get(index).content()).matches()) {
        return index;
      }
    }
    return 0;
  }

  private void take(List<FileLine> block) {
    var isExported = block.stream().anyMatch(line -> field(line).equals(ExportedFields.LEG));
    for (var entry : isExported ? FieldEntry.split(block) : FieldEntry.parse(block)) {
      var known = fieldNames.field(entry.name()).isPresent() ? entry : entry.asWritten();
      fieldNames
          .field(known.name())
          .ifPresentOrElse(
              field -> add(field, known), () -> complainOfName(entry.lines().getFirst()));
    }
  }

  private String field(FileLine line) {
    return fieldNames.field(FieldEntry.name(line)).orElse("");
  }

  private void add(String field, FieldEntry entry) {
    names.putIfAbsent(field, entry.lines().getFirst().number());
    var values = entry.yaml(fieldNames.hasMany(field)).orElseGet(() -> plain(entry));
    if (!values.isEmpty()) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(values);
    }
  }

  private List<TextPassage> plain(FieldEntry entry) {
    var values = entry.plain();
    values.stream()
        .filter(value -> BROKEN_BLOCK.matcher(value.text()).matches())
        .forEach(this::complainOfBlock);
    return values;
  }

  private static TextPassage body(List<FileLine> lines, int fence) {
    var first = 0;
    var end = lines.size();
    while (first < end && lines.get(first).isBlank()) {
      first++;
    }
    while (end > first && lines.get(end - 1).isBlank()) {
      end--;
    }
    var body = lines.subList(first, end);
    var text = body.stream().map(FileLine::content).collect(Collectors.joining("\n"));
    return new TextPassage(body.isEmpty() ? fence : body.getFirst().number(), text);
  }

  private void complainOfRepetition() {
    fields.forEach((field, values) -> {
      if (values.size() > 1 && !fieldNames.hasMany(field)) {
        complain(values.get(1).line(), "line.repeated", field);
      }
    });
  }

  private void complainOfBlock(TextPassage value) {
    complain(value.line(), "line.block", TerminalText.quoted(value.text()));
  }

  private void complainOfName(FileLine line) {
    var known = String.join(", ", fieldNames.names());
    complain(line.number(), "line.unknown-field", known, TerminalText.quoted(line.text()));
  }

  private void complain(int line, String key, Object... blanks) {
    errors.add(new LineError.UnexpectedText(line, key, blanks));
  }
}
