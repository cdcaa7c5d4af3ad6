package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.validation.Language;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How to cite a post: in the form of the American Psychological Association (7th edition, web
/// page) and as an entry for BibTeX (biblatex, type `online`).
final class PostCitation {
  /// What BibTeX reads as a command, except those with a command of their own.
  private static final String SPECIAL = "&%$#_";

  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

  private final PageLayout layout;
  private final PostSummary post;

  PostCitation(PageLayout layout, PostSummary post) {
    this.layout = layout;
    this.post = post;
  }

  String apa() {
    var words = layout.messages();
    var year = Integer.toString(post.date().getYear());
    var day =
        words.language() == Language.ENGLISH
            ? MONTH_FIRST.format(post.date())
            : words.longDate(post.date()).replace(" " + year, "");
    var date = " (" + year + ", " + day + "). ";
    var site = layout.site().name() + ". " + layout.canonical();
    var title = post.title().matches(".*[.?!]") ? post.title() + " " : post.title() + ". ";
    var names = authors().stream().map(PostCitation::inverted).toList();
    return names.isEmpty() ? title.strip() + date + site : joined(names) + date + title + site;
  }

  private static String joined(List<String> names) {
    var last = names.getLast();
    return names.size() == 1
        ? last
        : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + last;
  }

  String bibtex() {
    var fields = new ArrayList<String>();
    if (!authors().isEmpty()) {
      var names = authors().stream().map(PostCitation::name).collect(Collectors.joining(" and "));
      fields.add("  author = {" + names + "}");
    }
    fields.add("  title = {{" + escaped(post.title()) + "}}");
    fields.add("  date = {" + post.date() + "}");
    fields.add("  organization = {" + escaped(layout.site().name()) + "}");
    fields.add("  url = {" + layout.canonical() + "}");
    return "@online{" + post.id().slug() + ",\n" + String.join(",\n", fields) + "\n}";
  }

  private List<String> authors() {
    return post.metadata().authorNames();
  }

  /// Returns a name with the surname first: its last word, with particles such as "von".
  private static String inverted(String name) {
    var words = name.split(" +");
    var from = words.length - 1;
    while (from > 1 && Character.isLowerCase(words[from - 1].codePointAt(0))) {
      from--;
    }
    var surname = String.join(" ", List.of(words).subList(Math.max(0, from), words.length));
    var initials =
        List.of(words).subList(0, Math.max(0, from)).stream()
            .map(PostCitation::initials)
            .collect(Collectors.joining(" "));
    return initials.isEmpty() ? surname : surname + ", " + initials;
  }

  /// Returns the initials of a first name, such as "A.-M.".
  private static String initials(String name) {
    return Stream.of(name.split("-"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toString(part.codePointAt(0)) + ".")
        .collect(Collectors.joining("-"));
  }

  /// Returns a name that BibTeX doesn't take for several.
  private static String name(String name) {
    var text = escaped(name);
    return text.toLowerCase(Locale.ROOT).contains(" and ") || text.contains(",")
        ? "{" + text + "}"
        : text;
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(it ->
            switch (it) {
              case "\\" -> "\\textbackslash{}";
              case "~" -> "\\textasciitilde{}";
              case "^" -> "\\textasciicircum{}";
              // BibTeX counts escaped braces too.
              case "{" -> "\\textbraceleft{}";
              case "}" -> "\\textbraceright{}";
              default -> SPECIAL.contains(it) ? "\\" + it : it;
            })
        .collect(Collectors.joining());
  }
}
