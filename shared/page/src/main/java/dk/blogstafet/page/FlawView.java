package dk.blogstafet.page;

import dk.blogstafet.relay.Flaw;
import dk.blogstafet.words.FlawWords;
import dk.blogstafet.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with what was typed into a form, as the form tells it: in a list on top, and once
/// more at each field.
///
/// @param fields those that the form has; each has its name as its `id`
record FlawView(Words words, List<Flaw> flaws, List<String> fields) {
  FlawView {
    flaws = List.copyOf(flaws);
    fields = List.copyOf(fields);
  }

  /// What is wrong with a field.
  List<Flaw> of(String field) {
    return flaws.stream().filter(flaw -> flaw.at().equals(field)).toList();
  }

  boolean isIn(String field) {
    return !of(field).isEmpty();
  }

  boolean hasFieldOf(Flaw flaw) {
    return fields.contains(flaw.at());
  }

  String sentence(Flaw flaw) {
    return new FlawWords(words).sentence(flaw);
  }

  /// Whether assistive technology should call the field wrong (`aria-invalid`).
  @Nullable String mark(String field) {
    return isIn(field) ? "true" : null;
  }

  /// Where a flawed field's explanation stands (`aria-describedby`).
  @Nullable String explanation(String field) {
    return isIn(field) ? field + "-flaw" : null;
  }

  /// What the browser's tab says: whoever comes back to it sees that something is wrong.
  String tab(String title) {
    return flaws.isEmpty() ? title : words.text("flaws.page", title);
  }
}
