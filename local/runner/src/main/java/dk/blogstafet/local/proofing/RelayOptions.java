package dk.blogstafet.local.proofing;

import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.machine.DataFolder;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayDraft;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RelayValidator;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.Validated;
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

/// The options that say which relay a manuscript is for: by its categories, by its file, or by its
/// name in a data folder. Without any, a `stafet.md` beside the manuscript says it, or else the
/// manuscript's own relay if the data folder has that.
public final class RelayOptions {
  @Option(
      names = "--categories",
      paramLabel = "A,B",
      split = ",",
      description = "The relay's categories.")
  private List<String> categories = List.of();

  @Option(
      names = "--relay-file",
      paramLabel = "FILE",
      description = "The relay's file. Without it, a stafet.md beside the manuscript, if any.")
  private @Nullable Path file;

  @Option(
      names = "--relay",
      paramLabel = "SLUG",
      description = "A relay of the data folder, by its name in addresses.")
  private @Nullable String slug;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  /// An option that can't be followed; the message says what to do.
  public static final class UnusableOptionException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableOptionException(String sentence) {
      super(sentence);
    }
  }

  /// The relay, if any option or file names one.
  ///
  /// @param folder the manuscript's
  /// @param named the relay that the manuscript names
  /// @throws Unusable if an option can't be followed
  /// @throws Trouble if the data folder can't be opened now
  public Optional<Relay> relay(
      CommandMessages messages,
      RelayStore.RelayStoreOpener opener,
      Path folder,
      Optional<String> named)
      throws UnusableOptionException, UserFacingException {
    if (!categories.isEmpty()) {
      return Optional.of(of(categories, messages));
    }
    if (file != null) {
      return Optional.of(read(file, messages));
    }
    if (slug != null) {
      return Optional.of(stored(slug, messages, opener));
    }
    var beside = folder.resolve(ManuscriptFiles.RELAY_FILE);
    if (Files.exists(beside)) {
      return Optional.of(read(beside, messages));
    }
    return named.isPresent() && data().isPresent() ? stored(named.get(), opener) : Optional.empty();
  }

  /// Whether the relay is looked up in the data folder, as neither an option nor a file describes
  /// it.
  ///
  /// @param folder the manuscript's
  public boolean areForData(Path folder) {
    var isDescribed = !categories.isEmpty() || file != null;
    return slug != null
        || (!isDescribed && !Files.exists(folder.resolve(ManuscriptFiles.RELAY_FILE)));
  }

  /// The data folder, if a machine has kept anything there.
  public Optional<Path> data() {
    return Optional.of(data).filter(DataFolder::hasData);
  }

  private static Relay of(List<String> categories, CommandMessages messages)
      throws UnusableOptionException {
    var names = categories.stream().map(String::strip).toList();
    // A preview shows both.
    var title = messages.text("preview.relay");
    var introduction = messages.text("preview.introduction");
    var tag = Language.DANISH.tag();
    var draft = new RelayDraft(title, introduction, null, null, names, tag, true);
    return switch (RelayValidator.ofNew("x", draft)) {
      case Validated.Valid(var relay) -> relay;
      case Validated.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(messages.language()));
        throw new UnusableOptionException(
            messages.text("relay.categories", words.sentence(errors.getFirst())));
      }
    };
  }

  private static Relay read(Path file, CommandMessages messages) throws UnusableOptionException {
    try {
      return switch (RelayFileReader.read(TextFile.read(file))) {
        case ReadResult.Valid<Relay>(var relay) -> relay;
        case ReadResult.Invalid<Relay>(var errors) ->
            throw new UnusableOptionException(
                errors.stream()
                    .map(error -> "\n  " + file + ":" + error.sentence())
                    .collect(Collectors.joining("", messages.text("relay.file", file), "")));
      };
    } catch (IOException unreadable) {
      throw new UnusableOptionException(messages.text("check.unreadable", file));
    }
  }

  private Relay stored(String name, CommandMessages messages, RelayStore.RelayStoreOpener opener)
      throws UnusableOptionException, UserFacingException {
    if (data().isEmpty()) {
      throw new UnusableOptionException(messages.text("relay.no-data", data));
    }
    try (var store = opener.open(data)) {
      return find(name, store).orElseThrow(() -> unknown(name, store, messages));
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

  private UnusableOptionException unknown(String name, RelayStore store, CommandMessages messages) {
    var relays = store.relays().siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
    var known = relays.stream().map(it -> it.id().slug()).collect(Collectors.joining(", "));
    return new UnusableOptionException(messages.text("relay.unknown", name, data, known));
  }
}
