package dk.blogstafet.local.migration.site;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.words.LocalizedMessages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces the codes of the four programs in a text: Hugo's and Zola's shortcodes, Liquid and
/// Nunjucks, and kramdown's attributes. A code with a picture or a video becomes a link; any other
/// is left out and named, and the text inside it stays.
final class SiteCodes {
  private static final Pattern HUGO =
      Pattern.compile(
          "(?s)\\{\\{[<%](?!/\\*)\\s*(/?)\\s*([\\w./-]+)\\s*(.{0,2000}?)\\s*/?[>%]\\}\\}");

  /// How Hugo writes a code that is shown and not run.
  private static final Pattern SHOWN =
      Pattern.compile("\\{\\{([<%])/\\*(.{0,2000}?)\\*/([>%])\\}\\}");

  private static final Pattern LINK_TO_CODE =
      Pattern.compile("\\[([^\\[\\]]*)\\]\\(\\s*\\{[{%].{0,300}?[%}]\\}[^)]*\\)");

  private static final Pattern SITE_ADDRESS =
      Pattern.compile("\\{\\{-?\\s*(?:site|config)\\.(?:baseurl|url|base_url|baseURL)\\s*-?\\}\\}");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\{\\{-?\\s*[\"']([^\"']*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|url)\\s*-?\\}\\}");

  private static final Pattern LIQUID =
      Pattern.compile("(?s)\\{%-?\\s*(\\w+)\\s*(.{0,2000}?)\\s*-?%\\}|\\{\\{(.{0,500}?)\\}\\}");

  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^{}\\n]{1,300}\\}");
  private static final Pattern MORE = Pattern.compile("(?i)<!--\\s*(?:more|excerpt)\\s*-->");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:(\\w+)\\s*=\\s*)?(?:\"([^\"]*)\"|`([^`]*)`|'([^']*)'|([^\\s\"'=,()]+))");

  private static final Map<String, String> VIDEOS =
      Map.of(
          "youtube", "https://www.youtube.com/watch?v=",
          "vimeo", "https://vimeo.com/",
          "gist", "https://gist.github.com/");

  private final MarkdownPictures pictures;
  private final LocalizedMessages words;
  private final List<ImportLoss> losses;

  SiteCodes(MarkdownPictures markdownPictures, LocalizedMessages words, List<ImportLoss> losses) {
    this.pictures = markdownPictures;
    this.words = words;
    this.losses = losses;
  }

  /// Replaces the codes in a text. Those around preformatted text become its fences.
  String replace(String text) {
    var plain = MORE.matcher(text).replaceAll("");
    var sited = RELATIVE.matcher(SITE_ADDRESS.matcher(plain).replaceAll("")).replaceAll("$1");
    var linked = LINK_TO_CODE.matcher(sited).replaceAll(it -> quoted(linked(it)));
    var hugo = HUGO.matcher(linked).replaceAll(it -> quoted(hugo(it)));
    var liquid = LIQUID.matcher(hugo).replaceAll(it -> quoted(liquid(it)));
    return ATTRIBUTES.matcher(liquid).replaceAll(it -> quoted(lost(it.group())));
  }

  /// Returns a text with the codes that Hugo would show.
  static String shown(String text) {
    return SHOWN.matcher(text).replaceAll("{{$1$2$3}}");
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private String linked(MatchResult found) {
    losses.add(new ImportLoss(LossKind.LINK, found.group()));
    return found.group(1);
  }

  private String hugo(MatchResult code) {
    var isEnd = !code.group(1).isEmpty();
    if (code.group(2).equals("highlight")) {
      return isEnd ? "```" : "```" + first(code.group(3));
    }
    return isEnd ? "" : code(code.group(2), code.group(3), code.group());
  }

  private String liquid(MatchResult code) {
    if (code.group(1) == null) {
      return call(code.group(3), code.group());
    }
    return switch (code.group(1)) {
      case "highlight" -> "```" + first(code.group(2));
      case "endhighlight" -> "```";
      case "raw", "endraw" -> "";
      case String name when name.startsWith("end") -> "";
      case String name -> code(name, code.group(2), code.group());
    };
  }

  /// Zola calls its shortcodes like functions: `youtube(id="x")`.
  private String call(String content, String whole) {
    var call = Pattern.compile("\\s*(\\w+)\\((.*)\\)\\s*", Pattern.DOTALL).matcher(content);
    return call.matches() ? code(call.group(1), call.group(2), whole) : lost(whole);
  }

  private String code(String name, String parameters, String whole) {
    var named = named(parameters);
    var source = named.getOrDefault("src", "");
    if (!source.isEmpty()) {
      return pictures.picture(source, named.getOrDefault("alt", named.getOrDefault("caption", "")));
    }
    var video = VIDEOS.get(name);
    var id = named.getOrDefault("id", first(parameters));
    if (video == null || id.isEmpty()) {
      return lost(whole);
    }
    losses.add(new ImportLoss(LossKind.EMBED, video + id));
    return "[" + words.text("conversion.embedded", name) + "](" + video + id + ")";
  }

  private String lost(String code) {
    losses.add(new ImportLoss(LossKind.SHORTCODE, code));
    return "";
  }

  private static String first(String parameters) {
    var value = PARAMETER.matcher(parameters);
    return value.find() && value.group(1) == null ? value(value) : "";
  }

  private static Map<String, String> named(String parameters) {
    var named = new HashMap<String, String>();
    var value = PARAMETER.matcher(parameters);
    while (value.find()) {
      if (value.group(1) != null) {
        named.put(value.group(1), value(value));
      }
    }
    return named;
  }

  private static String value(MatchResult parameter) {
    for (var group = 2; group <= 5; group++) {
      if (parameter.group(group) != null) {
        return parameter.group(group);
      }
    }
    return "";
  }
}
