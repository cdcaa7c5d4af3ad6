package dk.blogstafet.local.command;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.AwsErrorAdvice;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// A command of the command line. Errors that a person can put right end it with its
/// `exitCodeOnExecutionException`; all texts are in the language of its messages.
public abstract class CliCommand implements Callable<Integer> {
  private final CommandMessages messages;

  @Spec private @Nullable CommandSpec spec;

  protected CliCommand(CommandMessages commandMessages) {
    this.messages = commandMessages;
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    try {
      return run();
    } catch (UserFacingException error) {
      return fail(error.sentence(messages));
    } catch (SdkException error) {
      return fail(AwsErrorAdvice.of(error).sentence(messages));
    } catch (ContentionException | KeyVault.KeysNotReadyException error) {
      return fail(text("error.store", String.valueOf(error.getMessage())));
    } catch (Error error) {
      // If it ended the main thread only, servers that the command has started would run on.
      return CommandHelp.internalError(error, line(), messages);
    }
  }

  /// Does the work.
  ///
  /// @return the exit code
  /// @throws UserFacingException if a person can put right what stops the command
  protected abstract int run() throws UserFacingException, IOException, InterruptedException;

  /// Whether the command prints one JSON object, errors included.
  protected boolean isJson() {
    return false;
  }

  private int fail(String sentence) {
    var code = line().getCommandSpec().exitCodeOnExecutionException();
    if (isJson()) {
      out()
          .println(
              JsonWriter.object(json -> {
                json.text("outcome", ExitCodes.outcome(code));
                json.text("reason", sentence);
              }));
    } else {
      errors().println(messages.alarming(sentence));
    }
    return code;
  }

  public final CommandMessages messages() {
    return messages;
  }

  /// The message of a key, with its blanks filled in.
  public final String text(String key, Object... blanks) {
    return messages.text(key, blanks);
  }

  /// Invalid usage, with the message of a key.
  public final InvalidUsageException invalid(String key, Object... blanks) {
    return new InvalidUsageException(line(), text(key, blanks));
  }

  protected final PrintWriter out() {
    return line().getOut();
  }

  protected final PrintWriter errors() {
    return line().getErr();
  }

  /// Prints a result to standard output, or an error to standard error.
  protected final void print(boolean isResult, String text) {
    (isResult ? out() : errors()).println(text);
  }

  public final CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
