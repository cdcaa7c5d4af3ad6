package dk.blogstafet.page;

import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.page.StepView.Hidden;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.page.StepView.StepForm;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The way out of a newsletter, and back.
final class LeavePages {
  private final Steps steps;

  LeavePages(Site site) {
    this.steps = new Steps(site);
  }

  Page leave(Relay relay, Frequency now, String token) {
    var words = Words.in(relay.language());
    var open = new Hidden("t", token);
    var leave =
        StepForm.main(
            Addresses.LEAVE, words.text("leave.button"), open, new Hidden("deed", "leave"));
    var parts = new ArrayList<Part>();
    parts.add(new Part("", List.of(Steps.now(relay, now)), List.of(leave), List.of()));
    fewer(words, now, open).ifPresent(parts::add);
    parts.add(all(words, open));
    return steps.page(relay, words.text("leave.title"), parts);
  }

  Page left(Optional<Relay> relay, Optional<Undo> undo) {
    var words = steps.words(relay);
    var told =
        relay
            .map(it -> words.text("left.relay", it.title()))
            .orElseGet(() -> words.text("left.all"));
    var parts = new ArrayList<>(List.of(Part.said(told)));
    undo.ifPresent(it -> parts.add(undoing(words, it)));
    return steps.page(relay, words.text("left.title"), parts, steps.home(words, relay));
  }

  Page reduced(Relay relay, Frequency frequency, String token) {
    var words = Words.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency), words.text("newsletter.leaving"));
    return steps.page(
        relay,
        words.text("reduced.title"),
        List.of(part),
        steps.home(words, Optional.of(relay)),
        steps.choose(words),
        steps.leave(words, token));
  }

  Page restored(Relay relay, Frequency frequency) {
    var words = Words.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency));
    return steps.page(
        relay,
        words.text("restored.title"),
        List.of(part),
        steps.home(words, Optional.of(relay)),
        steps.choose(words));
  }

  private static Optional<Part> fewer(Words words, Frequency now, Hidden token) {
    var forms =
        Stream.of(Frequency.values())
            .filter(frequency -> frequency.isRarerThan(now))
            .map(rarer -> other(words.text("frequency." + rarer.label()), token, rarer.label()))
            .toList();
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(words.text("leave.fewer"), List.of(), forms, List.of()));
  }

  private static Part all(Words words, Hidden token) {
    var form = other(words.text("leave.all.button"), token, "all");
    var text = List.of(words.text("leave.all.text"));
    return new Part(words.text("leave.all"), text, List.of(form), List.of());
  }

  private static StepForm other(String button, Hidden token, String deed) {
    return StepForm.other(Addresses.LEAVE, button, token, new Hidden("deed", deed));
  }

  private static Part undoing(Words words, Undo undo) {
    var token = new Hidden("t", undo.token());
    var sealed = new Hidden("sealed", undo.sealed());
    var form = StepForm.other(Addresses.UNDO, words.text("left.undo.button"), token, sealed);
    return new Part(words.text("left.undo"), List.of(), List.of(form), List.of());
  }
}
