package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.TextPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A named value of a front matter: its lines, and their value in YAML.
///
/// @param lines at least one, the first with the name
/// @param counted the lines that YAML counted from the first
/// @param value null if the lines are not YAML
record FieldEntry(String name, List<FileLine> lines, List<FileLine> counted, @Nullable Node value) {
  /// Parses the entries of a block. If the block as a whole is not YAML, each entry is parsed
  /// alone.
  static List<FieldEntry> parse(List<FileLine> block) {
    return YamlNodes.mapping(block)
        .map(mapping -> entries(mapping, block))
        .orElseGet(() -> split(block).stream().map(FieldEntry::parsed).toList());
  }

  /// Splits a block into entries without YAML: each starts with a line that is not indented.
  static List<FieldEntry> split(List<FileLine> block) {
    var groups = new ArrayList<List<FileLine>>();
    for (var line : block) {
      if (!isQuiet(line) && (groups.isEmpty() || (line.indent() == 0 && !isItem(line)))) {
        groups.add(new ArrayList<>());
      }
      if (!groups.isEmpty()) {
        groups.getLast().add(line);
      }
    }
    return groups.stream().map(FieldEntry::unparsed).toList();
  }

  /// Returns the text before the first colon of a line.
  static String name(FileLine line) {
    var colon = line.text().indexOf(':');
    return colon < 0 ? "" : FileLine.strip(line.text().substring(0, colon));
  }

  /// Returns the values in YAML; empty if this is not YAML for texts.
  ///
  /// @param isList whether the field accepts several values, so that `[a, b]` is a list
  Optional<List<TextPassage>> yaml(boolean isList) {
    return Optional.ofNullable(value)
        .filter(node -> !hasItemsBelowText(node))
        .flatMap(node -> YamlNodes.texts(node, isList, counted));
  }

  /// Returns the values without YAML: the text after the colon and in lines below, or after dashes.
  List<TextPassage> plain() {
    var values = new ArrayList<List<FileLine>>();
    var head = lines.getFirst();
    var behind = FileLine.strip(head.text().substring(head.text().indexOf(':') + 1));
    if (!behind.isEmpty()) {
      values.add(new ArrayList<>(List.of(new FileLine(head.number(), behind))));
    }
    for (var line : lines.subList(1, lines.size())) {
      if (isItem(line)) {
        values.add(new ArrayList<>(List.of(new FileLine(line.number(), line.text().substring(1)))));
      } else if (!isQuiet(line)) {
        if (values.isEmpty()) {
          values.add(new ArrayList<>());
        }
        values.getLast().add(line);
      }
    }
    return values.stream().map(TextPassage::of).toList();
  }

  /// Returns whether items follow a text, which YAML would read as one text with dashes in it.
  private boolean hasItemsBelowText(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && lines.stream().skip(1).anyMatch(FieldEntry::isItem);
  }

  /// Returns the entry under the name before its first colon, without YAML.
  FieldEntry asWritten() {
    return unparsed(lines);
  }

  /// Returns whether a line is empty or a comment.
  private static boolean isQuiet(FileLine line) {
    return line.isBlank() || line.text().startsWith("#");
  }

  private static boolean isItem(FileLine line) {
    return line.text().startsWith("- ");
  }

  private static FieldEntry unparsed(List<FileLine> lines) {
    return new FieldEntry(name(lines.getFirst()), lines, lines, null);
  }

  private static FieldEntry parsed(FieldEntry entry) {
    return YamlNodes.mapping(entry.lines())
        .filter(mapping -> mapping.getValue().size() == 1)
        .map(mapping -> entries(mapping, entry.lines()).getFirst())
        .orElse(entry);
  }

  private static List<FieldEntry> entries(MappingNode mapping, List<FileLine> block) {
    var tuples = mapping.getValue();
    var entries = new ArrayList<FieldEntry>();
    for (var index = 0; index < tuples.size(); index++) {
      var from = line(tuples.get(index));
      var to = index + 1 < tuples.size() ? line(tuples.get(index + 1)) : block.size();
      var lines = block.subList(from, Math.max(to, from + 1));
      entries.add(
          new FieldEntry(key(tuples.get(index)), lines, block, tuples.get(index).getValueNode()));
    }
    return entries;
  }

  private static int line(NodeTuple tuple) {
    return tuple.getKeyNode().getStartMark().getLine();
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? FileLine.strip(scalar.getValue()) : "";
  }
}
