package dk.blogstafet.page;

import dk.blogstafet.page.PreferencesView.Choice;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.Words;
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

  Page askForLink(Language language, String email, List<Flaw> flaws) {
    var words = Words.in(language);
    var view = new FlawView(words, flaws, List.of("email"));
    var tab = view.tab(words.text("ask.title"));
    var frame = Frame.unaddressed(site, words, Optional.empty(), tab, false);
    var typed = email.isEmpty() ? null : email;
    return Html.page(
        frame,
        (output, interceptor) -> JteaskGenerated.render(output, interceptor, frame, view, typed));
  }

  Page preferences(PreferencesView view) {
    var words = Words.in(view.language());
    var title = words.text("preferences.title");
    var frame = Frame.unaddressed(site, words, Optional.empty(), title, true);
    var choices = view.choices().stream().map(choice -> choice(view.language(), choice)).toList();
    return Html.page(
        frame,
        (output, interceptor) ->
            JtepreferencesGenerated.render(output, interceptor, frame, view, choices));
  }

  Page tooMany(Language language, Duration wait) {
    var words = Words.in(language);
    var part = Part.said(Steps.again(words, wait));
    var home = steps.home(words, Optional.empty());
    var title = words.text("problem.too-many.title");
    return steps.page(language, Optional.empty(), title, List.of(part), home);
  }

  Page erased(Language language) {
    var words = Words.in(language);
    var part = Part.said(words.text("erased.text"));
    var home = steps.home(words, Optional.empty());
    return steps.page(language, Optional.empty(), words.text("erased.title"), List.of(part), home);
  }

  private ChoiceView choice(Language language, Choice choice) {
    var relay = choice.relay();
    var consent = choice.frequency().isPresent() ? "" : ConsentWords.of(site, relay).text();
    var other = relay.language() == language ? null : relay.language().tag();
    return new ChoiceView(choice, consent, other);
  }
}
