package dk.blogstafet.local.demo;

import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Manuscripts;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.manuscript.RelaySheet;
import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.Relay;
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

  /// The demo's relays.
  static List<DemoRelay> all() {
    return List.of(read(DIGITAL_WELFARE), read(CLIMATE));
  }

  /// Reads a relay from the files beside this class. What a folder holds can't be listed inside a
  /// jar, so `index.txt` names the posts' files, oldest first.
  ///
  /// @throws IllegalStateException for a file that can't be read: a mistake of ours
  private static DemoRelay read(String folder) {
    var drafts = new ArrayList<PostDraft>();
    for (var name :
        new String(bytes(folder, "index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      drafts.add(legible(name, ManuscriptReader.read(bytes(folder, name))).draft());
    }
    return new DemoRelay(
        legible(Manuscripts.SHEET, RelaySheet.read(bytes(folder, Manuscripts.SHEET))), drafts);
  }

  private static <T> T legible(String name, Reading<T> reading) {
    return switch (reading) {
      case Reading.Legible<T>(var value) -> value;
      case Reading.Unreadable<T>(var complaints) -> throw unreadable(name, complaints);
    };
  }

  private static IllegalStateException unreadable(String name, List<Complaint> complaints) {
    return new IllegalStateException(
        complaints.stream()
            .map(complaint -> name + ":" + complaint.sentence())
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
