package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.local.text.TextPassage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Parses lines as YAML 1.1 (SnakeYAML) into nodes: values stay texts, so a date, a number or `ja`
/// is a text as well.
final class YamlNodes {
  /// YAML counts these as line breaks, a text file doesn't: line numbers would differ.
  private static final Pattern OTHER_LINE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029]");

  private YamlNodes() {}

  /// Returns the names and values of some lines; empty if they aren't YAML.
  static Optional<MappingNode> mapping(List<FileLine> lines) {
    var text = lines.stream().map(FileLine::content).collect(Collectors.joining("\n"));
    if (OTHER_LINE_ENDS.matcher(text).find()) {
      return Optional.empty();
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(TextFile.SHORT);
    try {
      return new Yaml(options).compose(new StringReader(text)) instanceof MappingNode mapping
          ? Optional.of(mapping)
          : Optional.empty();
    } catch (YAMLException malformed) {
      return Optional.empty();
    }
  }

  /// Returns the texts of a value: one, or those of a list; empty if it is something else.
  ///
  /// @param isList whether `[a, b]` is a list; else it is a text in brackets
  /// @param counted the lines that YAML counted from the first
  static Optional<List<TextPassage>> texts(Node node, boolean isList, List<FileLine> counted) {
    return switch (node) {
      case ScalarNode scalar -> Optional.of(passages(scalar, counted));
      case SequenceNode list when isList || list.getFlowStyle() == FlowStyle.BLOCK ->
          items(list, counted);
      default -> Optional.empty();
    };
  }

  private static Optional<List<TextPassage>> items(SequenceNode list, List<FileLine> counted) {
    var texts = new ArrayList<TextPassage>();
    for (var item : list.getValue()) {
      var author = item instanceof MappingNode mapping ? author(mapping) : Optional.<String>empty();
      if (item instanceof ScalarNode scalar) {
        texts.addAll(passages(scalar, counted));
      } else if (author.isPresent()) {
        texts.add(new TextPassage(number(item, counted), author.get()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  /// Returns an author with a name for each part as one line.
  private static Optional<String> author(MappingNode mapping) {
    var parts = new LinkedHashMap<String, String>();
    for (var part : mapping.getValue()) {
      if (!(part.getKeyNode() instanceof ScalarNode key)
          || !(part.getValueNode() instanceof ScalarNode text)) {
        return Optional.empty();
      }
      parts.put(key.getValue().toLowerCase(Locale.ROOT), FileLine.strip(text.getValue()));
    }
    return AuthorLine.joined(parts);
  }

  private static List<TextPassage> passages(ScalarNode scalar, List<FileLine> counted) {
    var text = scalar.getTag().equals(Tag.NULL) ? "" : FileLine.strip(scalar.getValue());
    return text.isEmpty() ? List.of() : List.of(new TextPassage(number(scalar, counted), text));
  }

  private static int number(Node node, List<FileLine> counted) {
    return counted.get(node.getStartMark().getLine()).number();
  }
}
