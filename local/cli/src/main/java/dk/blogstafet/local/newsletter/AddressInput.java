package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads an address from standard input: the first line that isn't empty.
final class AddressInput {
  private AddressInput() {}

  /// The address.
  ///
  /// @throws ParameterException if there is none, or no mail can be sent to it
  static EmailAddress read(NewsletterCommandContext context, CliCommand command) {
    if (context.isTerminal()) {
      var errors = command.line().getErr();
      errors.print(context.messages().text("address.prompt") + " ");
      errors.flush();
    }
    var typed = firstLine(context);
    if (typed.isEmpty()) {
      throw command.invalid("address.missing", command.line().getCommandSpec().qualifiedName());
    }
    var words = new ValidationMessages(LocalizedMessages.in(context.messages().language()));
    var address =
        EmailAddress.parse(typed)
            .orElseThrow(() ->
                new InvalidUsageException(
                    command.line(), words.sentence(EmailAddress.errorOf(typed).orElseThrow())));
    address.addressOfVersion010().ifPresent(once -> tell(command, once));
    return address;
  }

  /// To the terminal alone, which has the address already.
  private static void tell(CliCommand command, EmailAddress once) {
    var errors = command.line().getErr();
    errors.println(command.text("address.once", once.text()));
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
