package dk.blogstafet.local.demo;

import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A relay of the demo and its posts, oldest first.
record DemoRelay(Relay relay, List<PostDraft> drafts) {
  static final String DIGITAL_WELFARE = "digital-velfaerd-i-hverdagen";
  static final String CLIMATE = "klimatilpasning-paa-tvaers";

  DemoRelay {
    drafts = List.copyOf(drafts);
  }

  /// Returns the demo's relays.
  static List<DemoRelay> all() {
    return List.of(read(DIGITAL_WELFARE), read(CLIMATE));
  }

  /// Reads a relay from the files beside this class. The entries of a folder can't be listed inside
  /// a jar, so `index.txt` names the posts' files, oldest first.
  ///
  /// @throws IllegalStateException for an unreadable file: a programming error
  private static DemoRelay read(String folder) {
    var drafts = new ArrayList<PostDraft>();
    for (var name :
        new String(bytes(folder, "index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      drafts.add(legible(name, ManuscriptReader.read(bytes(folder, name))).draft());
    }
    return new DemoRelay(
        legible(
            ManuscriptFiles.RELAY_FILE,
            RelayFileReader.read(bytes(folder, ManuscriptFiles.RELAY_FILE))),
        drafts);
  }

  private static <T> T legible(String name, ReadResult<T> result) {
    return switch (result) {
      case ReadResult.Valid<T>(var value) -> value;
      case ReadResult.Invalid<T>(var errors) -> throw unreadable(name, errors);
    };
  }

  private static IllegalStateException unreadable(String name, List<LineError> errors) {
    return new IllegalStateException(
        errors.stream()
            .map(error -> name + ":" + error.sentence(Language.ENGLISH))
            .collect(Collectors.joining("\n")));
  }

  private static byte[] bytes(String folder, String name) {
    try (var stream = DemoRelay.class.getResourceAsStream(folder + "/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The demo lacks " + folder + "/" + name);
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + folder + "/" + name, broken);
    }
  }
}
