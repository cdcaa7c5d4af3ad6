package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Withdrawer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportTest extends ArchiveBench {
  @Test
  void saysWhatAFileCanNotHoldToTheLetter() throws IOException {
    books.open(relay(Language.DANISH, Relay.State.OPEN));
    var text = "Tekst\n\n";
    publish(new Draft("Titel", "2015-01-01", "Ledelse", "R", List.of(), text, null, null));

    var exported = new Export(books, books).run(RELAY, path("first")).orElseThrow();

    assertEquals(List.of(path("first").resolve("2015-01-01-titel.md")), exported.inexact());
  }

  @Test
  void namesFilesOfPostsThatAreNoLongerPublished() throws IOException {
    stock(relay(Language.DANISH, Relay.State.OPEN));
    exported(books, "first");
    new Withdrawer(books, books, LATER).withdraw(RELAY, new PostId("foerst"), 1, "Forkert");

    var exported = new Export(books, books).run(RELAY, folder("first")).orElseThrow();

    assertEquals(List.of(path("first").resolve("2015-02-01-foerst.md")), exported.stale());
    assertTrue(exported.inexact().isEmpty(), exported::toString);
  }
}
