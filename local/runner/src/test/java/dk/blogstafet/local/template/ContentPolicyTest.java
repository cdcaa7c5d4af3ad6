package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the CDN lets pages do is what they do: one `style` element, data for machines, pictures in
/// the page itself, forms to the site itself.
class ContentPolicyTest {
  private static final Path PAGES = TemplateDocument.ROOT.resolve("shared/page/src/main");

  /// Scripts but for data, handlers and styles in attributes, and what comes from elsewhere.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "<script(?!"
              + " type=\"application/ld\\+json\")|\\s(on[a-z]+|style)=\"|src=\"(?!data:)|(src|action)=\"https?:|<(iframe|object|embed|base)\\b|url\\(\"?https?:|@import"
              + " url");

  @Test
  void isEnoughForThePages() throws IOException {
    try (var files = Files.walk(PAGES)) {
      var sources = files.filter(ContentPolicyTest::isOfPages).toList();

      assertTrue(sources.size() > 10, sources::toString);
      assertEquals(List.of(), sources.stream().flatMap(ContentPolicyTest::forbidden).toList());
    }
  }

  /// Templates, styles and what writes markup. A mail isn't shown by the CDN.
  private static boolean isOfPages(Path file) {
    var name = file.toString();
    return !name.endsWith("mail.jte") && name.matches(".*\\.(jte|css|java)");
  }

  private static Stream<String> forbidden(Path file) {
    try {
      return FORBIDDEN
          .matcher(Files.readString(file).replace("\\\"", "\""))
          .results()
          .map(MatchResult::group)
          .map(found -> file.getFileName() + ": " + found)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      return Stream.of(file + " can't be read");
    }
  }
}
