package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.machine.AwsErrorAdvice;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.ContentionException;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/// What the newsletter's commands find around them.
///
/// @param input where an address comes from: never an argument, which others see in lists of
///   processes and shells keep in their histories
/// @param version what this was built as
/// @param isTerminal whether a person watches
public record NewsletterCommandContext(
    NewsletterStores.NewsletterStoresOpener opener,
    CommandMessages messages,
    InputStream input,
    String version,
    boolean isTerminal) {
  /// What a command does with an open bureau.
  interface NewsletterJob {
    /// Works.
    ///
    /// @return the exit code
    int run(NewsletterStores stores);
  }

  /// Opens the bureau of a place, works, and lets go of it.
  int work(@Nullable CommandSpec spec, StackOrFolder folder, boolean json, NewsletterJob job) {
    var line = Objects.requireNonNull(spec).commandLine();
    try (var stores = opener.open(folder)) {
      return job.run(stores);
    } catch (UserFacingException userFacingException) {
      return again(line, json, String.valueOf(userFacingException.getMessage()));
    } catch (SdkException broken) {
      return again(line, json, AwsErrorAdvice.access(broken).orElseGet(() -> later(broken)));
    } catch (ContentionException | KeyVault.KeysNotReadyException broken) {
      return again(line, json, later(broken));
    }
  }

  private String later(Exception broken) {
    return messages.text("newsletter.again", String.valueOf(broken.getMessage()));
  }

  private static int again(CommandLine line, boolean json, String reason) {
    if (json) {
      line.getOut()
          .println(
              JsonWriter.object(it -> {
                it.text("outcome", "unreachable");
                it.text("reason", reason);
              }));
    } else {
      line.getErr().println(reason);
    }
    return NewsletterExitCodes.AGAIN;
  }

  /// The relay of a slug.
  ///
  /// @throws ParameterException if there is none
  RelaySnapshot relay(@Nullable CommandSpec spec, NewsletterStores stores, String slug) {
    return stores.snapshots().stream()
        .filter(it -> it.id().slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> wrong(spec, unknown(stores, slug)));
  }

  private String unknown(NewsletterStores stores, String slug) {
    var known = stores.ids().stream().map(RelayId::slug).collect(Collectors.joining(", "));
    return messages.text(
        "newsletter.unknown", TerminalText.quoted(slug), known.isEmpty() ? "–" : known);
  }

  /// Says that a command was given wrongly.
  static ParameterException wrong(@Nullable CommandSpec spec, String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
