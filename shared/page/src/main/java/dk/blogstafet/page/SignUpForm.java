package dk.blogstafet.page;

import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.FlawWords;
import dk.blogstafet.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A relay's sign-up form, with what was typed into it so far and what is wrong with it.
///
/// @param wording what the reader agrees to
record SignUpForm(Relay relay, Wording wording, SignUpEntry entry, List<Flaw> flaws) {
  SignUpForm {
    flaws = List.copyOf(flaws);
  }

  /// The empty form on a page of the relay; none where nothing new will come.
  static Optional<SignUpForm> on(Site site, Relay relay, String page) {
    return relay.isOpen()
        ? Optional.of(of(site, relay, new SignUpEntry("", "", page), List.of()))
        : Optional.empty();
  }

  /// The form with what was typed.
  static SignUpForm of(Site site, Relay relay, SignUpEntry entry, List<Flaw> flaws) {
    return new SignUpForm(relay, ConsentWords.of(site, relay), entry, flaws);
  }

  Words words() {
    return Words.in(relay.language());
  }

  /// The value of the address's field: none if nothing was typed.
  @Nullable String typed() {
    return entry.email().isEmpty() ? null : entry.email();
  }

  boolean isChosen(Frequency frequency) {
    return frequency.label().equals(entry.frequency());
  }

  /// What is wrong with a field.
  List<Flaw> flaws(String field) {
    return flaws.stream().filter(flaw -> flaw.at().equals(field)).toList();
  }

  boolean isFlawed(String field) {
    return !flaws(field).isEmpty();
  }

  String sentence(Flaw flaw) {
    return new FlawWords(words()).sentence(flaw);
  }

  /// Whether assistive technology should call the field wrong (`aria-invalid`).
  @Nullable String mark(String field) {
    return isFlawed(field) ? "true" : null;
  }

  /// Where a flawed field's explanation stands (`aria-describedby`).
  @Nullable String explanation(String field) {
    return isFlawed(field) ? field + "-flaw" : null;
  }
}
