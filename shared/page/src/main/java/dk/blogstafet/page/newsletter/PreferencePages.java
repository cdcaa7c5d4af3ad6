package dk.blogstafet.page.newsletter;

import dk.blogstafet.page.FormErrorsView;
import dk.blogstafet.page.JteaskGenerated;
import dk.blogstafet.page.JtepreferencesGenerated;
import dk.blogstafet.page.NewsletterPageView.PageSection;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PreferencesView;
import dk.blogstafet.page.PreferencesView.RelayPreference;
import dk.blogstafet.page.RelayPreferenceView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Renders a reader's preferences, and the form that requests a link to them.
final class PreferencePages {
  private final Site site;
  private final NewsletterPageBuilder builder;

  PreferencePages(Site site) {
    this.site = site;
    this.builder = new NewsletterPageBuilder(site);
  }

  RenderedPage askForLink(String email, List<ValidationError> errors) {
    var messages = builder.messages(Optional.empty());
    var view = new FormErrorsView(messages, errors, List.of("email"));
    var tab = view.tab(messages.text("ask.title"));
    var layout = PageLayout.unaddressed(site, messages, Optional.empty(), tab, false);
    var typed = email.isEmpty() ? null : email;
    return TemplateRunner.page(
        layout,
        (output, interceptor) -> JteaskGenerated.render(output, interceptor, layout, view, typed));
  }

  RenderedPage preferences(PreferencesView view) {
    var messages = builder.messages(Optional.empty());
    var title = messages.text("preferences.title");
    var layout = PageLayout.unaddressed(site, messages, Optional.empty(), title, true);
    var choices = view.choices().stream().map(this::choice).toList();
    return TemplateRunner.page(
        layout,
        (output, interceptor) ->
            JtepreferencesGenerated.render(output, interceptor, layout, view, choices));
  }

  RenderedPage tooMany(Duration wait) {
    var messages = builder.messages(Optional.empty());
    var section = PageSection.ofText(NewsletterPageBuilder.retryText(messages, wait));
    var home = builder.homeLink(messages, Optional.empty());
    var title = messages.text("problem.too-many.title");
    return builder.page(Optional.empty(), title, List.of(section), home);
  }

  RenderedPage erased() {
    var messages = builder.messages(Optional.empty());
    var section = PageSection.ofText(messages.text("erased.text"));
    var home = builder.homeLink(messages, Optional.empty());
    return builder.page(Optional.empty(), messages.text("erased.title"), List.of(section), home);
  }

  private RelayPreferenceView choice(RelayPreference preference) {
    var relay = preference.relay();
    var consent =
        preference.frequency().isPresent() ? "" : ConsentTextFactory.of(site, relay).text();
    var other = relay.language() == site.language() ? null : relay.language().tag();
    return new RelayPreferenceView(preference, consent, other);
  }
}
