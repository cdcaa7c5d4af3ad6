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

/// Checks that the CDN's content security policy allows what pages need: one `style` element,
/// structured data, inline pictures, forms to the same site.
class ContentPolicyTest {
  private static final Path PAGES = TemplateDocument.ROOT.resolve("shared/page/src/main");

  /// The script of the authors' form, which its own policy allows.
  private static final String OWN = " type=\"module\" src=\"\\$\\{AuthorScript\\.PATH}\"></script>";

  /// Scripts except structured data and the authors' own, event handlers, style attributes,
  /// external resources, and frames without an empty sandbox.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "<script(?!"
              + " type=\"application/ld\\+json\"|"
              + OWN
              + ")|\\s(on[a-z]+|style)=\"|src=\"(?!data:|\\$\\{(AuthorScript|AuthorFace\\.portrait\\(|name\\.path\\())|(src|action)=\"https?:|<(iframe(?!"
              + " title=\"\\$\\{[^}]*}\" sandbox"
              + " srcdoc=)|object|embed|base)\\b|url\\(\"?https?:|@import url");

  @Test
  void allowsThePages() throws IOException {
    try (var files = Files.walk(PAGES)) {
      var sources = files.filter(ContentPolicyTest::isOfPages).toList();

      assertTrue(sources.size() > 10, sources::toString);
      assertEquals(List.of(), sources.stream().flatMap(ContentPolicyTest::forbidden).toList());
    }
  }

  /// Templates, styles and markup writers, without mails, which the CDN does not serve, and without
  /// the frame for other sites, which pages show as text.
  private static boolean isOfPages(Path file) {
    var name = file.toString();
    return !name.matches(".*(mail(frame)?\\.jte|RelayFrame\\.java)")
        && name.matches(".*\\.(jte|css|java)");
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
