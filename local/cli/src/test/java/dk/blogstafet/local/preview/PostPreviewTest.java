package dk.blogstafet.local.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.change.PostDraft;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PostPreviewTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void saysThatAPostCannotBeRendered() {
    var messages = CommandMessages.of(Map.of(), false);
    var context =
        PreviewContext.invented(
            PostDraft.ofTeaser("Skygge", "2016-05-01", "Ledelse", "Om"), messages);
    InvocationHandler broken =
        (_, _, _) -> {
          throw new StackOverflowError();
        };
    var type = PageRenderer.class;
    var renderer =
        type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, broken));
    var file =
        """
        ---
        titel: Skygge
        dato: 2016-05-01
        kategori: Ledelse
        resumé: Om skygge.
        ---

        Tekst
        """;

    var page =
        new PostPreview(context, messages, CLOCK, _ -> renderer)
            .of(file.getBytes(StandardCharsets.UTF_8), Path.of("skygge.md"), "1");

    assertTrue(page.contains("The post's page can't be rendered"), page);
    assertTrue(page.contains("</body>"));
  }
}
