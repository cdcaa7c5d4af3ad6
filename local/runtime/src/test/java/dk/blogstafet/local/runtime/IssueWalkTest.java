package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.blogstafet.editing.key.KeyGrant;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks a newsletter from the editor's post to the readers' mailboxes on the whole site.
@Timeout(400)
class IssueWalkTest {
  @TempDir private Path data = Path.of("");

  @Test
  void bringsAPostToReadersOfEachFrequencyOnce() throws Exception {
    try (var running = new RunningSite(data, false);
        var stores = running.stores();
        var reader = new ScriptlessReader(running.home(), data.resolve("mail"))) {
      var editor = new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL);
      var environment = new HashMap<>(stores.environment());
      environment.put("MAIL_ALLOWED", "*");

      new IssueJourney(editor, reader, data.resolve("mail"), environment).go();

      assertFalse(running.terminal().contains("Exception"), running::terminal);
    }
  }
}
