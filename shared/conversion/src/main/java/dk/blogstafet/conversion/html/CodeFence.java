package dk.blogstafet.conversion.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Converts preformatted text.
final class CodeFence {
  private static final Pattern LANGUAGE = Pattern.compile("(?:language|lang|brush:)-?\\s*(\\w+)");

  private CodeFence() {}

  /// Returns a fenced code block (CommonMark 0.31.2, section 4.5).
  static String of(Element pre) {
    pre.select("br").forEach(it -> it.replaceWith(new org.jsoup.nodes.TextNode("\n")));
    var code = pre.wholeText().replaceAll("^\\n|\\s+$", "");
    var language = LANGUAGE.matcher(pre.className() + " " + pre.select("code").attr("class"));
    var fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return fence + (language.find() ? language.group(1) : "") + "\n" + code + "\n" + fence;
  }

  /// Returns the length of the longest run of backticks.
  static int longestRun(String text) {
    var longest = 0;
    var run = 0;
    for (var i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
