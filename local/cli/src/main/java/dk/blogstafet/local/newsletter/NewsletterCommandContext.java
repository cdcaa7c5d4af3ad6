package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.InputStream;
import java.util.stream.Collectors;

/// What the newsletter's commands work with.
///
/// @param input where addresses are read from: never from arguments, which other users see in
///   process lists and shells keep in their history
/// @param version of this program
/// @param isTerminal whether the output goes to a terminal
public record NewsletterCommandContext(
    NewsletterStores.NewsletterStoresOpener opener,
    CommandMessages messages,
    InputStream input,
    String version,
    boolean isTerminal) {
  /// What a command does with the open stores.
  interface NewsletterJob {
    /// Works.
    ///
    /// @return the exit code
    int run(NewsletterStores stores);
  }

  /// Opens the stores, works, and closes them.
  ///
  /// @throws UserFacingException if they can't be opened
  int work(StackOrFolder folder, NewsletterJob job) throws UserFacingException {
    try (var stores = opener.open(folder)) {
      return job.run(stores);
    }
  }

  /// The relay with a slug.
  ///
  /// @throws InvalidUsageException if there is none
  RelaySnapshot relay(CliCommand command, NewsletterStores stores, String slug) {
    return stores.snapshots().stream()
        .filter(it -> it.id().slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> unknown(command, stores, slug));
  }

  private static InvalidUsageException unknown(
      CliCommand command, NewsletterStores stores, String slug) {
    var known = stores.ids().stream().map(RelayId::slug).collect(Collectors.joining(", "));
    return command.invalid(
        "newsletter.unknown", TerminalText.quoted(slug), known.isEmpty() ? "–" : known);
  }
}
