package dk.blogstafet.local.lint;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.runtime.DataFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.RelayValidator;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for a manuscript's relay: its categories, its file, or its slug in a data folder.
/// Without these options, the relay is that of a `stafet.md` beside the manuscript, or else the one
/// that the manuscript names, if the data folder has it.
public final class RelayOptions {
  @Option(names = "--categories", paramLabel = "A,B", split = ",")
  private List<String> categories = List.of();

  @Option(names = "--relay-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path file;

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String slug;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  /// Returns the relay, if an option or file names one.
  ///
  /// @param folder the manuscript's folder
  /// @param named the relay that the manuscript names
  /// @throws InvalidUsageException if an option is invalid
  /// @throws UserFacingException if the data folder can't be opened now
  public Optional<Relay> relay(
      CliCommand command, RelayStore.RelayStoreOpener opener, Path folder, Optional<String> named)
      throws UserFacingException {
    if (!categories.isEmpty()) {
      return Optional.of(of(categories, command));
    }
    if (file != null) {
      return Optional.of(read(file, command));
    }
    if (slug != null) {
      return Optional.of(stored(slug, command, opener));
    }
    var beside = folder.resolve(ManuscriptFiles.RELAY_FILE);
    if (Files.exists(beside)) {
      return Optional.of(read(beside, command));
    }
    return named.isPresent() && data().isPresent() ? stored(named.get(), opener) : Optional.empty();
  }

  /// Returns whether the relay is looked up in the data folder, because neither an option nor a
  /// file describes it.
  ///
  /// @param folder the manuscript's folder
  public boolean areForData(Path folder) {
    var isDescribed = !categories.isEmpty() || file != null;
    return slug != null
        || (!isDescribed && !Files.exists(folder.resolve(ManuscriptFiles.RELAY_FILE)));
  }

  /// Returns the data folder, if there is data in it.
  public Optional<Path> data() {
    return Optional.of(data).filter(DataFolder::hasData);
  }

  private static Relay of(List<String> categories, CliCommand command) {
    var names = categories.stream().map(String::strip).toList();
    // A preview shows both.
    var title = command.text("preview.relay");
    var introduction = command.text("preview.introduction");
    var tag = Language.DANISH.tag();
    var draft = new RelayDraft(title, introduction, null, null, names, tag, true);
    return switch (RelayValidator.ofNew("x", draft)) {
      case Validated.Valid(var relay) -> relay;
      case Validated.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(command.messages().language()));
        throw command.invalid("relay.categories", words.sentence(errors.getFirst()));
      }
    };
  }

  private static Relay read(Path file, CliCommand command) {
    try {
      return switch (RelayFileReader.read(TextFile.read(file))) {
        case ReadResult.Valid<Relay>(var relay) -> relay;
        case ReadResult.Invalid<Relay>(var errors) ->
            throw new InvalidUsageException(
                command.line(),
                errors.stream()
                    .map(error ->
                        "\n  " + file + ":" + error.sentence(command.messages().language()))
                    .collect(Collectors.joining("", command.text("relay.file", file), "")));
      };
    } catch (IOException unreadable) {
      throw command.invalid("check.unreadable", file);
    }
  }

  private Relay stored(String name, CliCommand command, RelayStore.RelayStoreOpener opener)
      throws UserFacingException {
    if (data().isEmpty()) {
      throw command.invalid("relay.no-data", data);
    }
    try (var store = opener.open(data)) {
      return find(name, store).orElseThrow(() -> unknown(name, store, command));
    }
  }

  private Optional<Relay> stored(String name, RelayStore.RelayStoreOpener opener)
      throws UserFacingException {
    try (var store = opener.open(data)) {
      return find(name, store);
    }
  }

  private static Optional<Relay> find(String name, RelayStore store) {
    return RelayId.isValid(name)
        ? store.relays().find(new RelayId(name)).map(RelaySnapshot::relay)
        : Optional.empty();
  }

  private InvalidUsageException unknown(String name, RelayStore store, CliCommand command) {
    var relays = store.relays().siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
    var known = relays.stream().map(it -> it.id().slug()).collect(Collectors.joining(", "));
    return command.invalid("relay.unknown", name, data, known);
  }
}
