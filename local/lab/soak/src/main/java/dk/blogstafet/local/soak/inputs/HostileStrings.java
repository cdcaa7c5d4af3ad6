package dk.blogstafet.local.soak.inputs;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that are known to break programs.
final class HostileStrings {
  /// A marker in all texts that must not be echoed as markup.
  static final String MARK = "x7q";

  private static final List<String> SHORT =
      List.of(
          "",
          " ",
          "\0",
          "\uD800",
          "\uDC00\uD800",
          "\uFFFE\uFFFF",
          "\u202Egnp.exe",
          "\u2066\u2069",
          "\u200B\u200D\uFEFF",
          "\u061C\u200E\u200F\u202A\u202C",
          "a\u2028b\u2029c\u0085d\u000Be\fg",
          "\uDB40\uDC01\uDB40\uDC7F\uFE0F",
          "\u001B[31m" + MARK + "\u0007\u0008",
          "Å\u030A\u0301\u0327",
          "İıſß",
          "<" + MARK + ">",
          "<" + MARK + " onload=alert(1)>",
          "</script><" + MARK + ">",
          "\" on" + MARK + "=\"1",
          "' on" + MARK + "='1",
          "-->]]><" + MARK + "/>",
          "&lt;" + MARK + "&gt;",
          "javascript:alert('" + MARK + "')",
          "[a](javascript:" + MARK + ")",
          "![a](data:text/html;base64,PHg3cT4=)",
          "a\r\nSet-Cookie: " + MARK + "=1",
          "a%0d%0aLocation:%20//" + MARK + ".example",
          "//" + MARK + ".example/",
          "../../../../etc/passwd",
          "%2e%2e%2f%00",
          "%",
          "%zz",
          "%c0%ae",
          "${jndi:ldap://" + MARK + "}",
          "{{7*7}}",
          "' OR 1=1 --",
          "#holder = :holder",
          "relay#klima",
          "0",
          "-1",
          "-0.0",
          "1e999999",
          "9223372036854775808",
          "2147483648",
          "NaN",
          "null",
          "true",
          "[]",
          "{}",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "9999-12-31",
          "a@b",
          "a@b.example\nBcc: " + MARK + "@x.example",
          "\"" + MARK + "\"@x.example",
          "å@å.example",
          "a".repeat(255) + "@x.example");

  private static final List<String> REPEATED =
      List.of(
          ">",
          "*",
          "_",
          "[",
          "](",
          "![",
          "`",
          ".",
          "X",
          "[write ",
          "#",
          "- ",
          "1. ",
          "|",
          "<",
          "&",
          "\n",
          "\t",
          "\\",
          "((",
          "<a>",
          "**a",
          "[a](",
          "> - ",
          "{\"a\":",
          "[[",
          "a ",
          "æ",
          "\uD83D\uDE00",
          "\u0301",
          "\u0301\u0327",
          "\u202E",
          "\u2067",
          "e\u0301",
          "x\n",
          " a\n",
          "\n\na",
          "- a\n",
          "\"",
          ",");

  private static final List<String> STEPS = List.of("- ", "1. ", "> ", "    ", "* ");

  private static final int NESTED = 300;
  private static final int LONG = 3_000;
  private static final int LONGER = 300_000;
  private static final int LONGEST = 10_000_000;

  private HostileStrings() {}

  /// Returns one such text; occasionally a long one, and very rarely one of ten million characters.
  static String text(RandomGenerator random) {
    var dice = random.nextInt(20_000);
    if (dice == 0) {
      var part = oneOf(REPEATED, random);
      return part.repeat(LONGEST / part.length());
    }
    if (dice < 20) {
      return repeated(random, LONGER);
    }
    if (dice < 1_000) {
      return repeated(random, LONG);
    }
    if (dice < 1_300) {
      return nested(random);
    }
    return dice < 15_000 ? oneOf(SHORT, random) : noise(random);
  }

  /// Returns a text with another inserted, or with a part replaced by another.
  static String mutated(String text, RandomGenerator random) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 2 : 20));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(to);
      case 2 -> text.substring(0, to) + text.substring(from);
      default -> text.substring(0, from) + text(random) + text.substring(to);
    };
  }

  static <T> T oneOf(List<T> things, RandomGenerator random) {
    return things.get(random.nextInt(things.size()));
  }

  private static String repeated(RandomGenerator random, int most) {
    var part = oneOf(REPEATED, random);
    return part.repeat(Math.max(1, random.nextInt(most) / part.length()));
  }

  /// Nests lists and quotations, each line one level deeper.
  private static String nested(RandomGenerator random) {
    var nested = new StringBuilder();
    var lead = new StringBuilder();
    for (var left = random.nextInt(NESTED); left > 0; left--) {
      var step = oneOf(STEPS, random);
      nested.append(lead).append(step).append("x\n");
      lead.append(step.equals("> ") ? step : " ".repeat(step.length()));
    }
    return nested.toString();
  }

  private static String noise(RandomGenerator random) {
    var noise = new StringBuilder();
    for (var left = random.nextInt(40); left > 0; left--) {
      noise.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x80)));
    }
    return noise.toString();
  }
}
