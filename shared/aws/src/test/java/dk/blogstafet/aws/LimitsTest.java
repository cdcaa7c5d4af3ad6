package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.TextField;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares the limits in `docs/data.md` with the code.
final class LimitsTest {
  @Test
  void areDocumentedForEveryField() throws IOException {
    var known = Stream.of(TextField.values()).map(LimitsTest::row).toList();

    assertEquals(known, DataDocument.rows("## Limits"));
  }

  @Test
  void areDocumentedForWhatCountsTogether() throws IOException {
    var together =
        String.format(
            Locale.ROOT,
            "%,d bytes in UTF-8, with the latest correction's sentence %,d; a post %d authors and"
                + " %d corrections; a relay %d categories; a change %d new posts.",
            PostMetadata.BYTES,
            PostSummary.BYTES,
            PostMetadata.AUTHORS,
            Post.CORRECTIONS,
            Relay.CATEGORIES,
            Publisher.BATCH);

    assertTrue(DataDocument.text().contains(together));
  }

  private static String row(TextField field) {
    var lines = field.errorOf("a\nb", "").isEmpty() ? "many" : "one";
    var required = field.errorOf("", "").isPresent() ? "yes" : "no";
    return String.join(
        " | ",
        "| `" + field.name() + "`",
        "`" + field.label() + "`",
        Integer.toString(field.limit()),
        lines,
        required + " |");
  }
}
