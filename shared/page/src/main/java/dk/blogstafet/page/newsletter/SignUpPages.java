package dk.blogstafet.page.newsletter;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtesignuppageGenerated;
import dk.blogstafet.page.NewsletterPageView.ButtonForm;
import dk.blogstafet.page.NewsletterPageView.HiddenField;
import dk.blogstafet.page.NewsletterPageView.PageSection;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.SignUpForm;
import dk.blogstafet.page.SignUpFormInput;
import dk.blogstafet.page.SignUpNotice;
import dk.blogstafet.page.SignUpPageView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Renders the pages for signing up to a newsletter.
final class SignUpPages {
  private final Site site;
  private final NewsletterPageBuilder builder;

  SignUpPages(Site site) {
    this.site = site;
    this.builder = new NewsletterPageBuilder(site);
  }

  RenderedPage signUp(
      Relay relay, SignUpFormInput entry, List<ValidationError> errors, SignUpNotice notice) {
    var form = SignUpForm.of(site, relay, entry, errors);
    var messages = form.messages();
    var title = messages.text("signup.title");
    var tab = form.flaws().tab(title);
    var layout = PageLayout.unaddressed(site, messages, Optional.of(relay), tab, false);
    var view = new SignUpPageView(layout, title, form, notice);
    return TemplateRunner.page(
        layout, (output, interceptor) -> JtesignuppageGenerated.render(output, interceptor, view));
  }

  RenderedPage proceed(Relay relay, SignUpFormInput entry, String proof) {
    var messages = LocalizedMessages.in(relay.language());
    var text = ConsentTextFactory.of(site, relay);
    var what = messages.text("proceed.what", entry.email());
    var form =
        ButtonForm.main(
            PageUrls.signUps(relay.id()),
            messages.text("signup.button"),
            new HiddenField("email", entry.email()),
            new HiddenField("frequency", entry.frequency()),
            new HiddenField("page", entry.page()),
            new HiddenField("wording", text.mark()),
            new HiddenField("proof", proof));
    var said = List.of(messages.text("proceed.why"), what, text.text());
    var section = new PageSection("", said, List.of(form), List.of());
    return builder.openPage(relay, messages.text("proceed.title"), List.of(section));
  }

  RenderedPage tooMany(Relay relay, Duration wait) {
    var messages = LocalizedMessages.in(relay.language());
    var section =
        PageSection.ofText(
            messages.text("crowded.text"), NewsletterPageBuilder.retryText(messages, wait));
    var home = builder.homeLink(messages, Optional.of(relay));
    return builder.openPage(relay, messages.text("crowded.title"), List.of(section), home);
  }

  RenderedPage unavailable(Optional<Relay> relay) {
    var messages = builder.messages(relay);
    var section = PageSection.ofText(messages.text("problem.unavailable.detail"));
    var home = builder.homeLink(messages, relay);
    var title = messages.text("problem.unavailable.title");
    return builder.page(relay, title, List.of(section), home);
  }

  RenderedPage confirm(Relay relay, MailFrequency asked, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var hidden = List.of(new HiddenField("t", token));
    var consent = ConsentTextFactory.of(site, relay).text();
    var button = messages.text("confirm.button");
    var form =
        new ButtonForm(NewsletterUrls.CONFIRM, hidden, Optional.of(asked), consent, button, true);
    var what = messages.text("confirm.what", relay.title());
    var nothing = messages.text("confirm.nothing");
    var section = new PageSection("", List.of(what), List.of(form), List.of(nothing));
    return builder.page(relay, messages.text("confirm.title"), List.of(section));
  }

  RenderedPage confirmed(Relay relay, MailFrequency frequency, String leaveToken) {
    var messages = LocalizedMessages.in(relay.language());
    var section =
        PageSection.ofText(
            NewsletterPageBuilder.subscriptionText(relay, frequency),
            NewsletterPageBuilder.firstMail(messages, frequency),
            messages.text("newsletter.leaving"));
    return builder.page(
        relay,
        messages.text("confirmed.title"),
        List.of(section),
        builder.homeLink(messages, Optional.of(relay)),
        builder.preferencesLink(messages),
        builder.leave(messages, leaveToken));
  }

  RenderedPage linkExpired(Optional<Relay> relay) {
    var messages = builder.messages(relay);
    var section = PageSection.ofText(messages.text("dead.why"), messages.text("dead.what"));
    var link = new NavLink(messages.text("dead.link"), NewsletterUrls.PREFERENCES);
    var home = builder.homeLink(messages, relay);
    return builder.page(relay, messages.text("dead.title"), List.of(section), home, link);
  }
}
