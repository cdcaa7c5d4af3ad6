package dk.blogstafet.local.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.Site;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class RenderCheckTest {
  private static final byte[] SOUND =
      """
      ---
      titel: Skygge
      dato: 2016-05-01
      kategori: Ledelse
      resumé: Om skygge.
      ---

      Tekst
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void saysThatAPostCannotBeRendered() {
    var found = findings(new RenderCheck(broken(new IndexOutOfBoundsException("No group 1"))));

    assertEquals(List.of("unrenderable"), found.stream().map(LintFinding::code).toList());
    assertTrue(found.getFirst().sentence().startsWith("The post's page can't be rendered"));
  }

  @Test
  void knowsATextThatIsTooDeep() {
    assertEquals(1, findings(new RenderCheck(broken(new StackOverflowError()))).size());
  }

  @Test
  void findsNothingWhereAPostCanBeRendered() {
    assertEquals(List.of(), findings(new RenderCheck()));
  }

  private static List<LintFinding> findings(RenderCheck check) {
    var messages = CommandMessages.of(Map.of(), false);
    return new ManuscriptLinter(messages, Optional.empty(), LocalDate.of(2016, 6, 1), check)
        .read(SOUND, Path.of(""))
        .findings();
  }

  private static Function<Site, PageRenderer> broken(Throwable why) {
    InvocationHandler handler =
        (_, _, _) -> {
          throw why;
        };
    var type = PageRenderer.class;
    return _ ->
        type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
