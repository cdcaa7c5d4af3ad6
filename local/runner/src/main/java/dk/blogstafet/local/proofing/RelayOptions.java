package dk.blogstafet.local.proofing;

import dk.blogstafet.local.importing.Store;
import dk.blogstafet.local.machine.DataFolder;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.manuscript.Manuscripts;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.manuscript.RelaySheet;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayDraft;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RelayValidator;
import dk.blogstafet.relay.SiteSnapshot;
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
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  /// The relay, if any option or file names one.
  ///
  /// @param folder the manuscript's
  /// @param named the relay that the manuscript names
  /// @throws Unusable if an option can't be followed
  /// @throws Trouble if the data folder can't be opened now
  public Optional<Relay> relay(Speech speech, Store.Door door, Path folder, Optional<String> named)
      throws Unusable, Trouble {
    if (!categories.isEmpty()) {
      return Optional.of(of(categories, speech));
    }
    if (file != null) {
      return Optional.of(read(file, speech));
    }
    if (slug != null) {
      return Optional.of(stored(slug, speech, door));
    }
    var beside = folder.resolve(Manuscripts.SHEET);
    if (Files.exists(beside)) {
      return Optional.of(read(beside, speech));
    }
    return named.isPresent() && data().isPresent() ? stored(named.get(), door) : Optional.empty();
  }

  /// Whether the relay is looked up in the data folder, as neither an option nor a file describes
  /// it.
  ///
  /// @param folder the manuscript's
  public boolean areForData(Path folder) {
    var isDescribed = !categories.isEmpty() || file != null;
    return slug != null || (!isDescribed && !Files.exists(folder.resolve(Manuscripts.SHEET)));
  }

  /// The data folder, if a machine has kept anything there.
  public Optional<Path> data() {
    return Optional.of(data).filter(DataFolder::isOne);
  }

  private static Relay of(List<String> categories, Speech speech) throws Unusable {
    var names = categories.stream().map(String::strip).toList();
    // A preview shows both.
    var title = speech.text("preview.relay");
    var introduction = speech.text("preview.introduction");
    var tag = Language.DANISH.tag();
    var draft = new RelayDraft(title, introduction, null, null, names, tag, true);
    return switch (RelayValidator.ofNew("x", draft)) {
      case RelayValidator.RelayValidation.Valid(var relay) -> relay;
      case RelayValidator.RelayValidation.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(speech.language()));
        throw new Unusable(speech.text("relay.categories", words.sentence(errors.getFirst())));
      }
    };
  }

  private static Relay read(Path file, Speech speech) throws Unusable {
    try {
      return switch (RelaySheet.read(TextFile.read(file))) {
        case Reading.Legible<Relay>(var relay) -> relay;
        case Reading.Unreadable<Relay>(var complaints) ->
            throw new Unusable(
                complaints.stream()
                    .map(complaint -> "\n  " + file + ":" + complaint.sentence())
                    .collect(Collectors.joining("", speech.text("relay.file", file), "")));
      };
    } catch (IOException unreadable) {
      throw new Unusable(speech.text("check.unreadable", file));
    }
  }

  private Relay stored(String name, Speech speech, Store.Door door) throws Unusable, Trouble {
    if (data().isEmpty()) {
      throw new Unusable(speech.text("relay.no-data", data));
    }
    try (var store = door.open(data)) {
      return find(name, store).orElseThrow(() -> unknown(name, store, speech));
    }
  }

  private Optional<Relay> stored(String name, Store.Door door) throws Trouble {
    try (var store = door.open(data)) {
      return find(name, store);
    }
  }

  private static Optional<Relay> find(String name, Store store) {
    return RelayId.isValid(name)
        ? store.relays().find(new RelayId(name)).map(RelaySnapshot::relay)
        : Optional.empty();
  }

  private Unusable unknown(String name, Store store, Speech speech) {
    var relays = store.relays().siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
    var known = relays.stream().map(it -> it.id().slug()).collect(Collectors.joining(", "));
    return new Unusable(speech.text("relay.unknown", name, data, known));
  }
}
