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
import java.util.stream.Collectors;

/// Reads a file that begins with `---`, goes on with lines as `name: value`, and after another
/// `---` with the text. A value may go on in indented lines, or be a list of lines with dashes.
/// Values are taken as they stand: no quotation marks are needed, and none are taken away.
final class FrontMatterReader {
  private static final String FENCE = "---";

  private final Vocabulary vocabulary;
  private final List<Complaint> complaints;
  private final Map<String, List<Value>> fields = new LinkedHashMap<>();
  private String open = "";

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
    if (lines.isEmpty() || !isFence(lines.getFirst())) {
      complain(1, "a line of three dashes", found(lines), "Begin the file with ---.");
      return Optional.empty();
    }
    for (var line : lines.subList(1, lines.size())) {
      if (isFence(line)) {
        var below = lines.subList(line.number(), lines.size());
        return Optional.of(new FrontMatter(passages(), line.number(), body(below, line.number())));
      }
      take(line);
    }
    complain(lines.size(), "a second line of three dashes", "none", "Close the fields with ---.");
    return Optional.empty();
  }

  private static boolean isFence(Line line) {
    return line.content().stripTrailing().equals(FENCE);
  }

  private static String found(List<Line> lines) {
    return lines.isEmpty() ? "an empty file" : Excerpt.quoted(lines.getFirst().text());
  }

  private void take(Line line) {
    if (line.isBlank() || line.text().startsWith("#")) {
      return;
    }
    if (line.text().startsWith("- ")) {
      add(Line.strip(line.text().substring(1)), line);
    } else if (line.indent() > 0) {
      goOn(line);
    } else {
      begin(line);
    }
  }

  private void begin(Line line) {
    var colon = line.text().indexOf(':');
    var name = colon < 0 ? "" : Line.strip(line.text().substring(0, colon));
    var field = vocabulary.field(name);
    open = field.orElse("");
    if (field.isEmpty()) {
      complainOfName(line);
      return;
    }
    var value = Line.strip(line.text().substring(colon + 1));
    if (!value.isEmpty()) {
      add(value, line);
    }
  }

  private void add(String text, Line line) {
    if (!open.isEmpty()) {
      var value = new Value(line.number(), new StringBuilder(text));
      fields.computeIfAbsent(open, _ -> new ArrayList<>()).add(value);
    } else if (complaints.isEmpty()) {
      complainOfName(line);
    }
  }

  private void goOn(Line line) {
    var values = fields.get(open);
    if (values == null) {
      add(line.text(), line);
    } else {
      values.getLast().text().append(' ').append(line.text());
    }
  }

  private Map<String, List<Passage>> passages() {
    var passages = new LinkedHashMap<String, List<Passage>>();
    fields.forEach(
        (field, values) -> passages.put(field, values.stream().map(Value::passage).toList()));
    return passages;
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

  private void complainOfName(Line line) {
    var names = String.join(", ", vocabulary.names());
    complain(
        line.number(),
        "one of " + names + " and a colon",
        Excerpt.quoted(line.text()),
        "Write such a name, or indent the line if it goes on from the one above.");
  }

  /// A value that may go on: its first line, and what stands there so far.
  private record Value(int line, StringBuilder text) {
    Passage passage() {
      return new Passage(line, text.toString());
    }
  }

  private void complain(int line, String expected, String found, String remedy) {
    complaints.add(new Complaint.Unexpected(line, expected, found, remedy));
  }
}
