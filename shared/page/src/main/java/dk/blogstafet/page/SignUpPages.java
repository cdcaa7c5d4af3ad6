package dk.blogstafet.page;

import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.page.StepView.Hidden;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.page.StepView.StepForm;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.Words;
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

  Page signUp(Relay relay, SignUpEntry entry, List<Flaw> flaws, Notice notice) {
    var form = SignUpForm.of(site, relay, entry, flaws);
    var words = form.words();
    var title = words.text("signup.title");
    var tab = form.flaws().tab(title);
    var frame = Frame.unaddressed(site, words, Optional.of(relay), tab, false);
    var view = new SignUpView(frame, title, form, notice);
    return Html.page(
        frame, (output, interceptor) -> JtesignuppageGenerated.render(output, interceptor, view));
  }

  Page proceed(Relay relay, SignUpEntry entry, String proof) {
    var words = Words.in(relay.language());
    var wording = ConsentWords.of(site, relay);
    var what = words.text("proceed.what", entry.email());
    var form =
        StepForm.main(
            Addresses.signUps(relay.id()),
            words.text("signup.button"),
            new Hidden("email", entry.email()),
            new Hidden("frequency", entry.frequency()),
            new Hidden("page", entry.page()),
            new Hidden("wording", wording.mark()),
            new Hidden("proof", proof));
    var said = List.of(words.text("proceed.why"), what, wording.text());
    var part = new Part("", said, List.of(form), List.of());
    return steps.openPage(relay, words.text("proceed.title"), List.of(part));
  }

  Page tooMany(Relay relay, Duration wait) {
    var words = Words.in(relay.language());
    var part = Part.said(words.text("crowded.text"), Steps.again(words, wait));
    var home = steps.home(words, Optional.of(relay));
    return steps.openPage(relay, words.text("crowded.title"), List.of(part), home);
  }

  Page unready(Optional<Relay> relay) {
    var words = steps.words(relay);
    var part = Part.said(words.text("problem.unavailable.detail"));
    var home = steps.home(words, relay);
    var title = words.text("problem.unavailable.title");
    return steps.page(relay, title, List.of(part), home);
  }

  Page confirm(Relay relay, Frequency asked, String token) {
    var words = Words.in(relay.language());
    var hidden = List.of(new Hidden("t", token));
    var consent = ConsentWords.of(site, relay).text();
    var button = words.text("confirm.button");
    var form = new StepForm(Addresses.CONFIRM, hidden, Optional.of(asked), consent, button, true);
    var what = words.text("confirm.what", relay.title());
    var nothing = words.text("confirm.nothing");
    var part = new Part("", List.of(what), List.of(form), List.of(nothing));
    return steps.page(relay, words.text("confirm.title"), List.of(part));
  }

  Page confirmed(Relay relay, Frequency frequency, String leaveToken) {
    var words = Words.in(relay.language());
    var part = Part.said(Steps.now(relay, frequency), words.text("newsletter.leaving"));
    return steps.page(
        relay,
        words.text("confirmed.title"),
        List.of(part),
        steps.home(words, Optional.of(relay)),
        steps.choose(words),
        steps.leave(words, leaveToken));
  }

  Page dead(Optional<Relay> relay) {
    var words = steps.words(relay);
    var part = Part.said(words.text("dead.why"), words.text("dead.what"));
    var link = new Way(words.text("dead.link"), Addresses.PREFERENCES);
    var home = steps.home(words, relay);
    return steps.page(relay, words.text("dead.title"), List.of(part), home, link);
  }
}
