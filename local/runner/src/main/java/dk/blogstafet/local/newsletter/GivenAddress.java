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
final class GivenAddress {
  private GivenAddress() {}

  /// The address.
  ///
  /// @throws ParameterException if there is none, or no mail can be sent to it
  static EmailAddress read(Desk desk, @Nullable CommandSpec spec) {
    if (desk.isTerminal()) {
      var errors = Objects.requireNonNull(spec).commandLine().getErr();
      errors.print(desk.speech().text("address.prompt") + " ");
      errors.flush();
    }
    var typed = firstLine(desk);
    if (typed.isEmpty()) {
      throw Desk.wrong(spec, desk.speech().text("address.missing"));
    }
    var words = new ValidationMessages(LocalizedMessages.in(desk.speech().language()));
    var address =
        EmailAddress.parse(typed)
            .orElseThrow(
                () -> Desk.wrong(spec, words.sentence(EmailAddress.flawOf(typed).orElseThrow())));
    address.formerly().ifPresent(once -> tell(desk, spec, once));
    return address;
  }

  /// To the terminal alone, which has the address already.
  private static void tell(Desk desk, @Nullable CommandSpec spec, EmailAddress once) {
    var errors = Objects.requireNonNull(spec).commandLine().getErr();
    errors.println(desk.speech().text("address.once", once.text()));
  }

  private static String firstLine(Desk desk) {
    try {
      var reader = new BufferedReader(new InputStreamReader(desk.input(), StandardCharsets.UTF_8));
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
