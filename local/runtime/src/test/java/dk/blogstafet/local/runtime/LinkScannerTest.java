package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.SubscriberId;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Mail security scanners follow every link and run the scripts of its page: that must change
/// nothing.
@Timeout(400)
class LinkScannerTest {
  private static final String ANNA = "anna@laeser.example";
  private static final String BO = "bo@laeser.example";
  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)\"");

  @TempDir private Path data = Path.of("");
  @TempDir private Path profile = Path.of("");

  @Test
  void scannersChangeNothing() throws Exception {
    var browser = HeadlessBrowser.required(profile);
    try (var running = new RunningSite(data, false);
        var reader = new ScriptlessReader(running.home(), data.resolve("mail"))) {
      running.until("/traeer/", "sign-ups");
      var links = everyLink(reader);
      var before = state(running);

      var visited = scan(browser, reader, running.home(), links);

      assertEquals(before, state(running));
      assertTrue(visited.stream().anyMatch(it -> it.startsWith("/nyhedsbrev/bekraeft?")));
      assertTrue(visited.stream().anyMatch(it -> it.startsWith("/nyhedsbrev/afmeld?")));
      assertTrue(visited.stream().anyMatch(it -> it.startsWith("/nyhedsbrev/valg?")));
      assertTrue(visited.stream().anyMatch(it -> it.startsWith("/nyhedsbrev/valg/data?")));
    }
  }

  /// Returns every link after Anna has confirmed and requested her link, and Bo's sign-up is
  /// pending.
  private static Set<String> everyLink(ScriptlessReader reader) throws Exception {
    signUp(reader, ANNA);
    var confirm = reader.link(reader.mails(ANNA, 1).getLast(), "/nyhedsbrev/bekraeft");
    reader.submit(reader.get(confirm).body(), "/nyhedsbrev/bekraeft", Map.of());
    reader.mails(ANNA, 2);
    var form = reader.get("/nyhedsbrev/valg").body();
    reader.submit(form, "/nyhedsbrev/valg/link", Map.of("email", ANNA));
    signUp(reader, BO);

    var links = new LinkedHashSet<String>();
    for (var mail : reader.mails(ANNA, 3)) {
      links.addAll(reader.links(mail));
    }
    links.addAll(reader.links(reader.mails(BO, 1).getLast()));
    return links;
  }

  private static void signUp(ScriptlessReader reader, String address) throws Exception {
    var typed = Map.of("email", address, "frequency", "weekly");
    reader.submit(reader.get("/traeer/").body(), "/api/relays/traeer/sign-ups", typed);
  }

  /// Opens links, and the newsletter's links on their pages, until there are no new ones.
  private static Set<String> scan(
      HeadlessBrowser browser, ScriptlessReader reader, URI home, Set<String> links)
      throws Exception {
    var visited = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(links);
    while (!waiting.isEmpty()) {
      var link = waiting.remove();
      if (visited.add(link)) {
        var plain = reader.get(link);
        assertEquals(200, plain.statusCode(), () -> link.split("\\?", 2)[0]);
        // A browser shows no page for a file.
        var page = isPage(plain) ? browser.open(home.resolve(link)) : plain.body();
        HREF.matcher(page)
            .results()
            .map(it -> it.group(1).replace("&amp;", "&"))
            .filter(it -> it.startsWith("/nyhedsbrev/"))
            .forEach(waiting::add);
      }
    }
    return visited;
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
  }

  /// Returns everything that is stored about both.
  private static String state(RunningSite running) throws Exception {
    try (var stores = running.stores()) {
      var newsletter = AwsNewsletter.of(stores.environment(), Clock.systemUTC());
      return List.of(ANNA, BO).stream()
          .map(address -> state(newsletter, address))
          .collect(Collectors.joining("\n"));
    }
  }

  private static String state(AwsNewsletter newsletter, String address) {
    var who = SubscriberId.of(newsletter.vault().hmac(), EmailAddress.parse(address).orElseThrow());
    var subscribers = newsletter.subscribers();
    return String.join(
        "\n",
        subscribers.subscriber(who, List.of(RunningSite.TREES)).toString(),
        subscribers.consentRecords(who).toString(),
        subscribers.pending(who, RunningSite.TREES).toString(),
        newsletter.suppressions().of(who).toString());
  }
}
