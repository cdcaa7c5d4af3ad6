package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.KeptPost;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Manuscripts;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.manuscript.RelaySheet;
import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of manuscripts, with a relay's file and withdrawn posts if it is an export.
///
/// @param posts by their files, in the order of the names
record Folder(Optional<Relay> relay, TreeMap<Path, KeptPost> posts, List<Taken> taken) {
  static final String WITHDRAWN = "withdrawn.json";

  /// What a published post's file is called.
  static String name(PostSummary post) {
    return post.date() + "-" + post.id() + ".md";
  }

  /// The folders to import where somebody names one: itself, or those in it that are relays'.
  static List<Path> relays(Path named) throws IOException {
    if (Files.exists(named.resolve(Manuscripts.SHEET)) || !Manuscripts.in(named).isEmpty()) {
      return List.of(named);
    }
    try (var inside = Files.list(named)) {
      return inside.filter(it -> Files.exists(it.resolve(Manuscripts.SHEET))).sorted().toList();
    }
  }

  /// A relay as it would be if it took posts: what was published stays readable when it is closed.
  static Relay opened(Relay relay) {
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        relay.categories(),
        relay.language(),
        Relay.RelayState.OPEN);
  }

  /// Reads a folder.
  ///
  /// @param flawed gets everything that can't be read
  static Folder read(Path folder, List<FolderOutcome.Breach> flawed) throws IOException {
    var posts = new TreeMap<Path, KeptPost>();
    for (var file : Manuscripts.in(folder)) {
      take(file, ManuscriptReader.readKept(TextFile.read(file)), flawed)
          .ifPresent(post -> posts.put(file, post));
    }
    var sheet = folder.resolve(Manuscripts.SHEET);
    var relay =
        Files.exists(sheet)
            ? take(sheet, RelaySheet.read(TextFile.read(sheet)), flawed)
            : Optional.<Relay>empty();
    return new Folder(relay, posts, taken(folder.resolve(WITHDRAWN), flawed));
  }

  private static <T> Optional<T> take(
      Path file, Reading<T> reading, List<FolderOutcome.Breach> flawed) {
    return switch (reading) {
      case Reading.Legible<T>(var value) -> Optional.of(value);
      case Reading.Unreadable<T>(var complaints) -> {
        complaints.forEach(complaint -> flawed.add(new FolderOutcome.Breach(file, complaint)));
        yield Optional.empty();
      }
    };
  }

  private static List<Taken> taken(Path file, List<FolderOutcome.Breach> flawed)
      throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var taken = WithdrawnFile.read(Files.readAllBytes(file));
    if (taken.isEmpty()) {
      var remedy = "Take the file from the export again, or delete it.";
      flawed.add(
          new FolderOutcome.Breach(
              file, new Complaint.Unexpected(1, "withdrawn posts", "something else", remedy)));
    }
    return taken.orElse(new ArrayList<>());
  }
}
