package dk.blogstafet.local.newsletter;

import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads an address from standard input: the first line that isn't empty.
final class AddressInput {
  private AddressInput() {}

  /// The address.
  ///
  /// @throws ParameterException if there is none, or no mail can be sent to it
  static EmailAddress read(NewsletterCommandContext context, @Nullable CommandSpec spec) {
    if (context.isTerminal()) {
      var errors = Objects.requireNonNull(spec).commandLine().getErr();
      errors.print(context.messages().text("address.prompt") + " ");
      errors.flush();
    }
    var typed = firstLine(context);
    if (typed.isEmpty()) {
      throw NewsletterCommandContext.wrong(spec, context.messages().text("address.missing"));
    }
    var words = new ValidationMessages(LocalizedMessages.in(context.messages().language()));
    var address =
        EmailAddress.parse(typed)
            .orElseThrow(() ->
                NewsletterCommandContext.wrong(
                    spec, words.sentence(EmailAddress.errorOf(typed).orElseThrow())));
    address.addressOfVersion010().ifPresent(once -> tell(context, spec, once));
    return address;
  }

  /// To the terminal alone, which has the address already.
  private static void tell(
      NewsletterCommandContext context, @Nullable CommandSpec spec, EmailAddress once) {
    var errors = Objects.requireNonNull(spec).commandLine().getErr();
    errors.println(context.messages().text("address.once", once.text()));
  }

  private static String firstLine(NewsletterCommandContext context) {
    try {
      var reader =
          new BufferedReader(new InputStreamReader(context.input(), StandardCharsets.UTF_8));
      var line = reader.readLine();
      while (line != null && line.isBlank()) {
        line = reader.readLine();
      }
      return line == null ? "" : line.strip();
    } catch (IOException broken) {
      throw new UncheckedIOException("Standard input can't be read", broken);
    }
  }
}
