package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.page.StepView.Hidden;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.page.StepView.StepForm;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way into a newsletter.
final class SignUpPages {
  private final Site site;
  private final Steps steps;

  SignUpPages(Site site) {
    this.site = site;
    this.steps = new Steps(site);
  }

  Page signUp(Relay relay, SignUpEntry entry, List<ValidationError> errors, Notice notice) {
    var form = SignUpForm.of(site, relay, entry, errors);
    var messages = form.messages();
    var title = messages.text("signup.title");
    var tab = form.flaws().tab(title);
    var frame = Frame.unaddressed(site, messages, Optional.of(relay), tab, false);
    var view = new SignUpView(frame, title, form, notice);
    return Html.page(
        frame, (output, interceptor) -> JtesignuppageGenerated.render(output, interceptor, view));
  }

  Page proceed(Relay relay, SignUpEntry entry, String proof) {
    var messages = LocalizedMessages.in(relay.language());
    var text = ConsentTextFactory.of(site, relay);
    var what = messages.text("proceed.what", entry.email());
    var form =
        StepForm.main(
            Addresses.signUps(relay.id()),
            messages.text("signup.button"),
            new Hidden("email", entry.email()),
            new Hidden("frequency", entry.frequency()),
            new Hidden("page", entry.page()),
            new Hidden("wording", text.mark()),
            new Hidden("proof", proof));
    var said = List.of(messages.text("proceed.why"), what, text.text());
    var part = new Part("", said, List.of(form), List.of());
    return steps.openPage(relay, messages.text("proceed.title"), List.of(part));
  }

  Page tooMany(Relay relay, Duration wait) {
    var messages = LocalizedMessages.in(relay.language());
    var part = Part.said(messages.text("crowded.text"), Steps.again(messages, wait));
    var home = steps.home(messages, Optional.of(relay));
    return steps.openPage(relay, messages.text("crowded.title"), List.of(part), home);
  }

  Page unready(Optional<Relay> relay) {
    var messages = steps.words(relay);
    var part = Part.said(messages.text("problem.unavailable.detail"));
    var home = steps.home(messages, relay);
    var title = messages.text("problem.unavailable.title");
    return steps.page(relay, title, List.of(part), home);
  }

  Page confirm(Relay relay, MailFrequency asked, String token) {
    var messages = LocalizedMessages.in(relay.language());
    var hidden = List.of(new Hidden("t", token));
    var consent = ConsentTextFactory.of(site, relay).text();
    var button = messages.text("confirm.button");
    var form = new StepForm(Addresses.CONFIRM, hidden, Optional.of(asked), consent, button, true);
    var what = messages.text("confirm.what", relay.title());
    var nothing = messages.text("confirm.nothing");
    var part = new Part("", List.of(what), List.of(form), List.of(nothing));
    return steps.page(relay, messages.text("confirm.title"), List.of(part));
  }

  Page confirmed(Relay relay, MailFrequency frequency, String leaveToken) {
    var messages = LocalizedMessages.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency), messages.text("newsletter.leaving"));
    return steps.page(
        relay,
        messages.text("confirmed.title"),
        List.of(part),
        steps.home(messages, Optional.of(relay)),
        steps.choose(messages),
        steps.leave(messages, leaveToken));
  }

  Page dead(Optional<Relay> relay) {
    var messages = steps.words(relay);
    var part = Part.said(messages.text("dead.why"), messages.text("dead.what"));
    var link = new Way(messages.text("dead.link"), Addresses.PREFERENCES);
    var home = steps.home(messages, relay);
    return steps.page(relay, messages.text("dead.title"), List.of(part), home, link);
  }
}
