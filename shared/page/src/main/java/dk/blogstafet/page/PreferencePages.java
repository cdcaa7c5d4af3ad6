package dk.blogstafet.page;

import dk.blogstafet.page.PreferencesView.Choice;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
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

  Page askForLink(String email, List<Flaw> flaws) {
    var words = steps.words(Optional.empty());
    var view = new FlawView(words, flaws, List.of("email"));
    var tab = view.tab(words.text("ask.title"));
    var frame = Frame.unaddressed(site, words, Optional.empty(), tab, false);
    var typed = email.isEmpty() ? null : email;
    return Html.page(
        frame,
        (output, interceptor) -> JteaskGenerated.render(output, interceptor, frame, view, typed));
  }

  Page preferences(PreferencesView view) {
    var words = steps.words(Optional.empty());
    var title = words.text("preferences.title");
    var frame = Frame.unaddressed(site, words, Optional.empty(), title, true);
    var choices = view.choices().stream().map(this::choice).toList();
    return Html.page(
        frame,
        (output, interceptor) ->
            JtepreferencesGenerated.render(output, interceptor, frame, view, choices));
  }

  Page tooMany(Duration wait) {
    var words = steps.words(Optional.empty());
    var part = Part.said(Steps.again(words, wait));
    var home = steps.home(words, Optional.empty());
    var title = words.text("problem.too-many.title");
    return steps.page(Optional.empty(), title, List.of(part), home);
  }

  Page erased() {
    var words = steps.words(Optional.empty());
    var part = Part.said(words.text("erased.text"));
    var home = steps.home(words, Optional.empty());
    return steps.page(Optional.empty(), words.text("erased.title"), List.of(part), home);
  }

  private ChoiceView choice(Choice choice) {
    var relay = choice.relay();
    var consent = choice.frequency().isPresent() ? "" : ConsentWords.of(site, relay).text();
    var other = relay.language() == site.language() ? null : relay.language().tag();
    return new ChoiceView(choice, consent, other);
  }
}
