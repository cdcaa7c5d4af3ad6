package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.StepView.Hidden;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.page.StepView.StepForm;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
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

  Page leave(Relay relay, MailFrequency now, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var open = new Hidden("t", token);
    var leave =
        StepForm.main(
            Addresses.LEAVE, messages.text("leave.button"), open, new Hidden("deed", "leave"));
    var parts = new ArrayList<Part>();
    parts.add(new Part("", List.of(Steps.now(relay, now)), List.of(leave), List.of()));
    fewer(messages, now, open).ifPresent(parts::add);
    parts.add(all(messages, open));
    return steps.page(relay, messages.text("leave.title"), parts);
  }

  Page left(Optional<Relay> relay, Optional<Undo> undo) {
    var messages = steps.words(relay);
    var told =
        relay
            .map(it -> messages.text("left.relay", it.title()))
            .orElseGet(() -> messages.text("left.all"));
    var parts = new ArrayList<>(List.of(Part.said(told)));
    undo.ifPresent(it -> parts.add(undoing(messages, it)));
    return steps.page(relay, messages.text("left.title"), parts, steps.home(messages, relay));
  }

  Page reduced(Relay relay, MailFrequency frequency, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency), messages.text("newsletter.leaving"));
    return steps.page(
        relay,
        messages.text("reduced.title"),
        List.of(part),
        steps.home(messages, Optional.of(relay)),
        steps.choose(messages),
        steps.leave(messages, token));
  }

  Page restored(Relay relay, MailFrequency frequency) {
    var messages = LocalizedMessages.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency));
    return steps.page(
        relay,
        messages.text("restored.title"),
        List.of(part),
        steps.home(messages, Optional.of(relay)),
        steps.choose(messages));
  }

  private static Optional<Part> fewer(LocalizedMessages messages, MailFrequency now, Hidden token) {
    var forms =
        Stream.of(MailFrequency.values())
            .filter(frequency -> frequency.isRarerThan(now))
            .map(rarer -> other(messages.text("frequency." + rarer.label()), token, rarer.label()))
            .toList();
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(messages.text("leave.fewer"), List.of(), forms, List.of()));
  }

  private static Part all(LocalizedMessages messages, Hidden token) {
    var form = other(messages.text("leave.all.button"), token, "all");
    var text = List.of(messages.text("leave.all.text"));
    return new Part(messages.text("leave.all"), text, List.of(form), List.of());
  }

  private static StepForm other(String button, Hidden token, String deed) {
    return StepForm.other(Addresses.LEAVE, button, token, new Hidden("deed", deed));
  }

  private static Part undoing(LocalizedMessages messages, Undo undo) {
    var token = new Hidden("t", undo.token());
    var sealed = new Hidden("sealed", undo.sealed());
    var form = StepForm.other(Addresses.UNDO, messages.text("left.undo.button"), token, sealed);
    return new Part(messages.text("left.undo"), List.of(), List.of(form), List.of());
  }
}
