package dk.blogstafet.page;

import dk.blogstafet.page.PreferencesView.Choice;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a reader has chosen, and the way to it.
final class PreferencePages {
  private final Site site;
  private final Steps steps;

  PreferencePages(Site site) {
    this.site = site;
    this.steps = new Steps(site);
  }

  Page askForLink(String email, List<ValidationError> errors) {
    var messages = steps.words(Optional.empty());
    var view = new FlawView(messages, errors, List.of("email"));
    var tab = view.tab(messages.text("ask.title"));
    var frame = Frame.unaddressed(site, messages, Optional.empty(), tab, false);
    var typed = email.isEmpty() ? null : email;
    return Html.page(
        frame,
        (output, interceptor) -> JteaskGenerated.render(output, interceptor, frame, view, typed));
  }

  Page preferences(PreferencesView view) {
    var messages = steps.words(Optional.empty());
    var title = messages.text("preferences.title");
    var frame = Frame.unaddressed(site, messages, Optional.empty(), title, true);
    var choices = view.choices().stream().map(this::choice).toList();
    return Html.page(
        frame,
        (output, interceptor) ->
            JtepreferencesGenerated.render(output, interceptor, frame, view, choices));
  }

  Page tooMany(Duration wait) {
    var messages = steps.words(Optional.empty());
    var part = Part.said(Steps.again(messages, wait));
    var home = steps.home(messages, Optional.empty());
    var title = messages.text("problem.too-many.title");
    return steps.page(Optional.empty(), title, List.of(part), home);
  }

  Page erased() {
    var messages = steps.words(Optional.empty());
    var part = Part.said(messages.text("erased.text"));
    var home = steps.home(messages, Optional.empty());
    return steps.page(Optional.empty(), messages.text("erased.title"), List.of(part), home);
  }

  private ChoiceView choice(Choice choice) {
    var relay = choice.relay();
    var consent = choice.frequency().isPresent() ? "" : ConsentTextFactory.of(site, relay).text();
    var other = relay.language() == site.language() ? null : relay.language().tag();
    return new ChoiceView(choice, consent, other);
  }
}
