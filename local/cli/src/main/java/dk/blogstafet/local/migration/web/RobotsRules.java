package dk.blogstafet.local.migration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a site's `robots.txt` allows programs to fetch (RFC 9309).
final class RobotsRules {
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z-]+)\\s*:\\s*([^#]*?)\\s*(?:#.*)?");

  private final List<PathRule> rules;

  private RobotsRules(List<PathRule> rules) {
    this.rules = rules;
  }

  private record PathRule(String pattern, boolean allows) {}

  /// Reads the rules for an agent; those for all agents if none name it (section 2.2.1).
  static RobotsRules of(String text, String agent) {
    var own = rules(text, agent);
    return new RobotsRules(own.isEmpty() ? rules(text, "*") : own);
  }

  private static List<PathRule> rules(String text, String agent) {
    var found = new ArrayList<PathRule>();
    var isNamed = false;
    var isGroup = false;
    for (var line : text.lines().toList()) {
      var field = LINE.matcher(line);
      if (!field.matches()) {
        continue;
      }
      var value = field.group(2);
      switch (field.group(1).toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          isNamed = (isNamed && !isGroup) || value.equalsIgnoreCase(agent);
          isGroup = false;
        }
        case "allow", "disallow" -> {
          isGroup = true;
          if (isNamed) {
            found.add(new PathRule(value, field.group(1).equalsIgnoreCase("allow")));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  /// Returns whether a path may be fetched: by the longest rule that matches, and where two are
  /// equally long, by the one that allows (section 2.2.2).
  boolean allow(String path) {
    var isAllowed = true;
    var length = -1;
    for (var rule : rules) {
      var size = rule.pattern().length();
      if (size > 0
          && matches(rule.pattern(), path)
          && (size > length || (size == length && rule.allows()))) {
        isAllowed = rule.allows();
        length = size;
      }
    }
    return isAllowed;
  }

  private static boolean matches(String pattern, String path) {
    var isWhole = pattern.endsWith("$");
    var stem = isWhole ? pattern.substring(0, pattern.length() - 1) : pattern;
    var regex =
        Arrays.stream(stem.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    var form = Pattern.compile(regex, Pattern.DOTALL).matcher(path);
    return isWhole ? form.matches() : form.lookingAt();
  }
}
