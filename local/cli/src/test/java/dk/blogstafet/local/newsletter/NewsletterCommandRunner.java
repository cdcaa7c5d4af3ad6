package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.issue.MemoryIssues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/// Gives the newsletter's commands on an office in memory, and reads what they say.
final class NewsletterCommandRunner {
  final NewsletterFixture fixture = new NewsletterFixture();
  final MemoryIssues issues = new MemoryIssues(fixture.clock);
  final StringWriter out = new StringWriter();
  final StringWriter errors = new StringWriter();

  /// The office as a bureau.
  NewsletterStores stores() {
    return new NewsletterStores(
        fixture.books,
        fixture.subscribers,
        fixture.suppressions,
        fixture.subscribers,
        issues,
        fixture.vault,
        fixture.clock,
        () -> {});
  }

  int subscribers(String... words) {
    return subscribers("", words);
  }

  int subscribers(String input, String[] words) {
    return run(SubscribersCommand.line(desk("en", input)), words);
  }

  int evidence(String input, String... words) {
    return run(new CommandLine(new EvidenceCommand(desk("en", input))), words);
  }

  NewsletterCommandContext desk(String language, String input) {
    return desk(_ -> stores(), language, input);
  }

  static NewsletterCommandContext desk(
      NewsletterStores.NewsletterStoresOpener opener, String language, String input) {
    var messages = CommandMessages.of(Map.of("LANG", language), false);
    var bytes = input.getBytes(StandardCharsets.UTF_8);
    return new NewsletterCommandContext(
        opener, messages, new ByteArrayInputStream(bytes), "Blogstafet 1.2.3", false);
  }

  int run(CommandLine line, String... words) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words);
  }

  /// A list with the header that it needs.
  static Path list(Path folder, String... lines) throws IOException {
    var text = "email,frequency,source,consented\n" + String.join("\n", lines) + "\n";
    return Files.writeString(folder.resolve("list.csv"), text);
  }
}
