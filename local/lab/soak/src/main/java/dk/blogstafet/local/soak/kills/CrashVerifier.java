package dk.blogstafet.local.soak.kills;

import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Verifies, after the last start, everything that was ever acknowledged.
final class CrashVerifier {
  private static final int OK = 200;

  /// A mail; its events have other names.
  private static final String MAIL = ".*[0-9a-f]{16}\\.json";

  private static final Pattern READER = Pattern.compile("laeser-\\d+@laeser\\.example");

  /// A mail whose worker was killed is retried after its lease expires.
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final SoakClient client;
  private final CommandStores stores;
  private final AcknowledgedWrites writes;
  private final CrashAuthor author;
  private final Path data;
  private final List<String> wrong = new ArrayList<>();
  private int inDoubt;

  CrashVerifier(
      SoakClient client,
      CommandStores commandStores,
      AcknowledgedWrites acknowledgedWrites,
      CrashAuthor crashAuthor,
      Path data) {
    this.client = client;
    this.stores = commandStores;
    this.writes = acknowledgedWrites;
    this.author = crashAuthor;
    this.data = data;
  }

  CrashRun.CrashResult result() throws IOException, InterruptedException {
    wrong.addAll(writes.wrong());
    posts();
    text();
    awaitPages();
    wrong.addAll(CleanBuildComparison.differences(stores));
    var mails = awaitMails();
    var posts = writes.posts().size();
    var readers = writes.readers().size();
    return new CrashRun.CrashResult(
        posts,
        writes.saved().version(),
        readers,
        again(mails),
        CleanBuildComparison.size(stores),
        inDoubt,
        List.copyOf(wrong));
  }

  /// Checks that every acknowledged post exists once, and no others except the one in progress.
  private void posts() throws IOException, InterruptedException {
    for (var post : writes.posts().entrySet()) {
      var path = "/api/relays/" + SoakClient.RELAY + "/posts/indlaeg-" + post.getKey();
      var answer = client.get(path);
      if (answer.statusCode() != OK) {
        lost(
            "The acknowledged post " + post.getKey() + " is " + answer.statusCode(),
            post.getValue());
      }
    }
    var there = snapshot().counts().total();
    var acknowledged = writes.posts().size();
    if (there > acknowledged + 1 || snapshot().legs() != there) {
      wrong.add(acknowledged + " posts were acknowledged, and " + there + " exist");
    }
  }

  /// Checks that the author has the text that was acknowledged last, or a later one.
  private void text() {
    var saved = writes.saved();
    var stored = author.stored(stores.environment());
    var isKept =
        stored.version() == saved.version()
            ? stored.content().text().equals(saved.text())
            : stored.version() > saved.version();
    if (!isKept) {
      lost(
          "The author's text is version " + stored.version() + ", not " + saved.version(),
          saved.at());
    }
  }

  private void awaitPages() throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var id = new RelayId(SoakClient.RELAY);
    while (stores.stores().states().progress(id).revision() < snapshot().revision().number()
        && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
  }

  private Map<String, Integer> awaitMails() throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var mails = mails();
    while (!mails.keySet().containsAll(writes.readers().keySet()) && Instant.now().isBefore(end)) {
      Thread.sleep(1_000);
      mails = mails();
    }
    for (var reader : writes.readers().entrySet()) {
      var count = mails.getOrDefault(reader.getKey(), 0);
      if (count == 0) {
        lost("No mail was sent to " + reader.getKey() + ", who had signed up", reader.getValue());
      }
    }
    mails.forEach((reader, count) -> {
      if (count > MailboxState.CONFIRMATIONS) {
        wrong.add(reader + " got " + count + " mails, more than the limit");
      }
    });
    return mails;
  }

  /// Returns the number of mails that were sent twice, because the outcome of the first was
  /// unknown.
  private static int again(Map<String, Integer> mails) {
    return mails.values().stream().mapToInt(count -> count - 1).sum();
  }

  /// Returns the mailbox: the number of mails per recipient.
  private Map<String, Integer> mails() throws IOException {
    var mails = new TreeMap<String, Integer>();
    try (var files = Files.list(data.resolve("mail"))) {
      for (var file : files.filter(it -> it.toString().matches(MAIL)).toList()) {
        var found = READER.matcher(Files.readString(file));
        if (found.find()) {
          mails.merge(found.group(), 1, Integer::sum);
        }
      }
    }
    return mails;
  }

  private void lost(String what, Instant acknowledged) {
    if (writes.isInDoubt(acknowledged)) {
      inDoubt++;
    } else {
      var before = writes.millisBeforeKill(acknowledged);
      wrong.add(what + "; it was acknowledged " + before + " ms before the next kill");
    }
  }

  private RelaySnapshot snapshot() {
    return stores.stores().relays().find(new RelayId(SoakClient.RELAY)).orElseThrow();
  }
}
