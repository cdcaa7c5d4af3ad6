package dk.blogstafet.relay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a draft and gathers what is wrong with them.
final class Fields {
  private final List<Flaw> flaws = new ArrayList<>();

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  boolean areFine() {
    return flaws.isEmpty();
  }

  void add(Flaw flaw) {
    flaws.add(flaw);
  }

  /// A text in normal form; empty where nothing was handed in.
  String text(Field field, @Nullable String value, String at) {
    var read = field.read(value, at);
    flaws.addAll(read.flaws());
    return read.text();
  }

  Optional<URI> link(String text, String at) {
    var link = Link.parse(text);
    if (link.isEmpty()) {
      add(new Flaw.Malformed(at, Flaw.Form.LINK));
    }
    return link;
  }

  Optional<Language> language(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      add(new Flaw.Missing("language"));
      return Optional.empty();
    }
    var language = Language.parse(NormalText.strip(tag));
    if (language.isEmpty()) {
      var known = Stream.of(Language.values()).map(Language::tag).toList();
      add(new Flaw.Unknown("language", tag, known));
    }
    return language;
  }
}
