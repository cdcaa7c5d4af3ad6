package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Excerpt;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a file that begins with `---`, continues with named values, and after another `---` with
/// the text. Values are YAML. A value that is not YAML, such as `titel: Skolen: et opgør`, is taken
/// as it stands; so is everything in a file that an export wrote.
final class FrontMatterReader {
  private static final Pattern FENCE = Pattern.compile("---\\s*");
  private static final Pattern CLOSING_FENCE = Pattern.compile("(?:---|\\.\\.\\.)\\s*");

  /// A block scalar's indicator with text behind it: YAML has no meaning for it.
  private static final Pattern BROKEN_BLOCK = Pattern.compile("[|>][-+1-9]{1,2}(?: .*)?");

  private final Vocabulary vocabulary;
  private final List<Complaint> complaints;
  private final Map<String, List<Passage>> fields = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  private FrontMatterReader(Vocabulary vocabulary, List<Complaint> complaints) {
    this.vocabulary = vocabulary;
    this.complaints = complaints;
  }

  /// Reads a file's lines, or complains.
  static Optional<FrontMatter> read(
      List<Line> lines, Vocabulary vocabulary, List<Complaint> complaints) {
    return new FrontMatterReader(vocabulary, complaints).read(lines);
  }

  private Optional<FrontMatter> read(List<Line> lines) {
    if (lines.isEmpty() || !FENCE.matcher(lines.getFirst().content()).matches()) {
      complain(1, "a line of three dashes", found(lines), "Begin the file with ---.");
      return Optional.empty();
    }
    var end = end(lines);
    if (end == 0) {
      complain(lines.size(), "a second line of three dashes", "none", "Close the fields with ---.");
      return Optional.empty();
    }
    take(lines.subList(1, end));
    complainOfRepetition();
    var body = body(lines.subList(end + 1, lines.size()), end + 1);
    return Optional.of(new FrontMatter(fields, names, end + 1, body));
  }

  private static String found(List<Line> lines) {
    return lines.isEmpty() ? "an empty file" : Excerpt.quoted(lines.getFirst().text());
  }

  /// The index of the closing fence, 0 if there is none.
  private static int end(List<Line> lines) {
    for (var index = 1; index < lines.size(); index++) {
      if (CLOSING_FENCE.matcher(lines.get(index).content()).matches()) {
        return index;
      }
    }
    return 0;
  }

  private void take(List<Line> block) {
    var isExported = block.stream().anyMatch(line -> field(line).equals(KeptFields.LEG));
    for (var entry : isExported ? FieldEntry.split(block) : FieldEntry.parse(block)) {
      var known = vocabulary.field(entry.name()).isPresent() ? entry : entry.asWritten();
      vocabulary
          .field(known.name())
          .ifPresentOrElse(
              field -> add(field, known), () -> complainOfName(entry.lines().getFirst()));
    }
  }

  private String field(Line line) {
    return vocabulary.field(FieldEntry.name(line)).orElse("");
  }

  private void add(String field, FieldEntry entry) {
    names.putIfAbsent(field, entry.lines().getFirst().number());
    var values = entry.yaml(vocabulary.hasMany(field)).orElseGet(() -> plain(entry));
    if (!values.isEmpty()) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(values);
    }
  }

  private List<Passage> plain(FieldEntry entry) {
    var values = entry.plain();
    values.stream()
        .filter(value -> BROKEN_BLOCK.matcher(value.text()).matches())
        .forEach(this::complainOfBlock);
    return values;
  }

  private static Passage body(List<Line> lines, int fence) {
    var first = 0;
    var end = lines.size();
    while (first < end && lines.get(first).isBlank()) {
      first++;
    }
    while (end > first && lines.get(end - 1).isBlank()) {
      end--;
    }
    var body = lines.subList(first, end);
    var text = body.stream().map(Line::content).collect(Collectors.joining("\n"));
    return new Passage(body.isEmpty() ? fence : body.getFirst().number(), text);
  }

  private void complainOfRepetition() {
    fields.forEach((field, values) -> {
      if (values.size() > 1 && !vocabulary.hasMany(field)) {
        complain(
            values.get(1).line(),
            field + " once",
            "a second one",
            "Remove one of the two, or indent the line if it continues the one above.");
      }
    });
  }

  private void complainOfBlock(Passage value) {
    complain(
        value.line(),
        "the text on the lines below, indented",
        Excerpt.quoted(value.text()),
        "Move the text to the next line, or delete the signs before it.");
  }

  private void complainOfName(Line line) {
    var known = String.join(", ", vocabulary.names());
    complain(
        line.number(),
        "one of " + known + " and a colon",
        Excerpt.quoted(line.text()),
        "Write such a name, or indent the line if it continues the one above.");
  }

  private void complain(int line, String expected, String found, String remedy) {
    complaints.add(new Complaint.Unexpected(line, expected, found, remedy));
  }
}
