package dk.blogstafet.page.newsletter;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.NewsletterPageView.ButtonForm;
import dk.blogstafet.page.NewsletterPageView.HiddenField;
import dk.blogstafet.page.NewsletterPageView.PageSection;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Renders the pages for unsubscribing and for undoing it.
final class UnsubscribePages {
  private final NewsletterPageBuilder builder;

  UnsubscribePages(Site site) {
    this.builder = new NewsletterPageBuilder(site);
  }

  RenderedPage unsubscribe(Relay relay, MailFrequency now, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var open = new HiddenField("t", token);
    var leave =
        ButtonForm.main(
            NewsletterUrls.LEAVE,
            messages.text("leave.button"),
            open,
            new HiddenField("deed", "leave"));
    var sections = new ArrayList<PageSection>();
    sections.add(
        new PageSection(
            "",
            List.of(NewsletterPageBuilder.subscriptionText(relay, now)),
            List.of(leave),
            List.of()));
    fewer(messages, now, open).ifPresent(sections::add);
    sections.add(all(messages, open));
    return builder.page(relay, messages.text("leave.title"), sections);
  }

  RenderedPage unsubscribed(Optional<Relay> relay, Optional<UndoFormData> undo) {
    var messages = builder.messages(relay);
    var told =
        relay
            .map(it -> messages.text("left.relay", it.title()))
            .orElseGet(() -> messages.text("left.all"));
    var sections = new ArrayList<>(List.of(PageSection.ofText(told)));
    undo.ifPresent(it -> sections.add(undoing(messages, it)));
    return builder.page(
        relay, messages.text("left.title"), sections, builder.homeLink(messages, relay));
  }

  RenderedPage reduced(Relay relay, MailFrequency frequency, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var section =
        PageSection.ofText(
            NewsletterPageBuilder.subscriptionText(relay, frequency),
            messages.text("newsletter.leaving"));
    return builder.page(
        relay,
        messages.text("reduced.title"),
        List.of(section),
        builder.homeLink(messages, Optional.of(relay)),
        builder.preferencesLink(messages),
        builder.leave(messages, token));
  }

  RenderedPage restored(Relay relay, MailFrequency frequency) {
    var messages = LocalizedMessages.in(relay.language());
    var section = PageSection.ofText(NewsletterPageBuilder.subscriptionText(relay, frequency));
    return builder.page(
        relay,
        messages.text("restored.title"),
        List.of(section),
        builder.homeLink(messages, Optional.of(relay)),
        builder.preferencesLink(messages));
  }

  private static Optional<PageSection> fewer(
      LocalizedMessages messages, MailFrequency now, HiddenField token) {
    var forms =
        Stream.of(MailFrequency.values())
            .filter(frequency -> frequency.isRarerThan(now))
            .map(rarer -> other(messages.text("frequency." + rarer.label()), token, rarer.label()))
            .toList();
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection(messages.text("leave.fewer"), List.of(), forms, List.of()));
  }

  private static PageSection all(LocalizedMessages messages, HiddenField token) {
    var form = other(messages.text("leave.all.button"), token, "all");
    var text = List.of(messages.text("leave.all.text"));
    return new PageSection(messages.text("leave.all"), text, List.of(form), List.of());
  }

  private static ButtonForm other(String button, HiddenField token, String deed) {
    return ButtonForm.other(NewsletterUrls.LEAVE, button, token, new HiddenField("deed", deed));
  }

  private static PageSection undoing(LocalizedMessages messages, UndoFormData undo) {
    var token = new HiddenField("t", undo.token());
    var sealed = new HiddenField("sealed", undo.sealed());
    var form =
        ButtonForm.other(NewsletterUrls.UNDO, messages.text("left.undo.button"), token, sealed);
    return new PageSection(messages.text("left.undo"), List.of(), List.of(form), List.of());
  }
}
