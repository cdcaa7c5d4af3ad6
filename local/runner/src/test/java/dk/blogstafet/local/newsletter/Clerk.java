package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.newsletter.NewsletterFixture;
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
final class Clerk {
  final NewsletterFixture fixture = new NewsletterFixture();
  final StringWriter out = new StringWriter();
  final StringWriter errors = new StringWriter();

  /// The office as a bureau.
  Bureau bureau() {
    return new Bureau(
        fixture.books,
        fixture.subscribers,
        fixture.suppressions,
        fixture.subscribers,
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

  Desk desk(String language, String input) {
    return desk(_ -> bureau(), language, input);
  }

  static Desk desk(Bureau.Door door, String language, String input) {
    var speech = Speech.of(Map.of("LANG", language), false);
    var bytes = input.getBytes(StandardCharsets.UTF_8);
    return new Desk(door, speech, new ByteArrayInputStream(bytes), "Blogstafet 1.2.3", false);
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
