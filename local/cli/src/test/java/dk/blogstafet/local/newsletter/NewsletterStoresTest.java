package dk.blogstafet.local.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands on a data folder, with its database and its bucket.
@Timeout(180)
class NewsletterStoresTest {
  private static final Path TEMPLATE = Path.of("../../template.yaml");
  private static final String BO = "bo.unik@laeser.example";

  private final NewsletterCommandRunner runner = new NewsletterCommandRunner();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() throws UserFacingException {
    try (var stores = stores()) {
      stores.relays().open(DomainSamples.relay(new RelayId("klima")));
    }
  }

  @Test
  void keepsAReaderFromTheListToTheErasure() throws IOException {
    var list = NewsletterCommandRunner.list(folder, BO + ",weekly,Konferencen,2025-06-01");
    assertEquals(0, subscribers("", "import", list.toString(), "--relay=klima"), this::said);
    assertTrue(said().contains("new: 1."), this::said);

    assertEquals(0, subscribers("", "export", "--relay=klima"), this::said);
    assertTrue(said().contains(BO + ";weekly;Konferencen;2025-06-01"), this::said);
    assertFalse(everything().contains("bo.unik"), "sealed on the disk");

    assertEquals(0, evidence(), this::said);
    assertTrue(said().contains("Konferencen"), this::said);

    assertEquals(0, subscribers(BO, "erase"), this::said);
    assertEquals(0, subscribers("", "import", list.toString(), "--relay=klima"), this::said);
    assertTrue(said().contains("not imported: 1 (line 2)."), this::said);
    assertEquals(0, subscribers("", "reapply"), this::said);
    assertTrue(said().startsWith("Read 1 line"), this::said);
    assertEquals(0, subscribers("", "--json"), this::said);
    assertTrue(said().contains("\"together\":0"), this::said);
  }

  private int subscribers(String input, String... words) {
    return runner.run(SubscribersCommand.line(desk(input)), words);
  }

  private int evidence() {
    return runner.run(new CommandLine(new EvidenceCommand(desk(BO))));
  }

  private NewsletterCommandContext desk(String input) {
    return NewsletterCommandRunner.desk(_ -> stores(), "en", input);
  }

  private NewsletterStores stores() throws UserFacingException {
    var stores = CommandStores.open(folder.resolve("data"), TEMPLATE, DefaultSiteAddress.ADDRESS);
    return NewsletterStores.of(stores, Clock.systemUTC());
  }

  private String said() {
    return runner.out.toString() + runner.errors;
  }

  /// Every file of the data folder, with its name, byte by byte.
  private String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(folder.resolve("data"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
