package dk.blogstafet.page.newsletter;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.PreferencesView;
import dk.blogstafet.page.PreferencesView.HistoryEntry;
import dk.blogstafet.page.PreferencesView.RelayPreference;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.SignUpFormInput;
import dk.blogstafet.page.SignUpNotice;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every page of the newsletter by name, each with all optional parts, and the same text
/// everywhere.
public final class NewsletterPageSamples {
  static final String TOKEN = "Ab-_12";
  static final EmailAddress ADDRESS = EmailAddress.parse("anna@rødgrød.dk").orElseThrow();

  private NewsletterPageSamples() {}

  static Map<String, RenderedPage> pages(String text, Language language) {
    var pages = new LinkedHashMap<String, RenderedPage>();
    signUp(pages, text, language);
    leave(pages, text, language);
    pages.put("ask", of(text, language).askForLink(text, flaws(text)));
    pages.put("preferences", of(text, language).preferences(preferences(text, language)));
    pages.put("many-links", of(text, language).tooMany(Duration.ofMinutes(3)));
    pages.put("erased", of(text, language).erased());
    return pages;
  }

  /// Returns whether a page is shown at an address without a token.
  static boolean isOpen(String name) {
    return List.of("sign-up", "proceed", "too-many", "ask").contains(name);
  }

  static PreferencesView preferences(String text, Language language) {
    var other = language == Language.DANISH ? Language.ENGLISH : Language.DANISH;
    var known = new RelayPreference(relay(text, language), Optional.of(MailFrequency.WEEKLY));
    var unknown = new RelayPreference(another(text, other), Optional.empty());
    var told = List.of(new HistoryEntry(SamplePages.CORRECTED, text));
    return new PreferencesView(
        Optional.of(ADDRESS), List.of(known, unknown), told, TOKEN, Optional.of(text));
  }

  public static Relay relay(String text, Language language) {
    return SamplePages.relay(text, language, Relay.RelayState.OPEN);
  }

  private static Relay another(String text, Language language) {
    var relay = relay(text, language);
    return new Relay(
        new RelayId("anden"),
        text,
        text,
        Optional.empty(),
        relay.categories(),
        language,
        relay.state());
  }

  private static NewsletterPages of(String text, Language language) {
    return new NewsletterPages(site(text, language));
  }

  private static Site site(String text, Language language) {
    return SamplePages.site(text, language);
  }

  private static List<ValidationError> flaws(String text) {
    var email = new ValidationError.MalformedValue("email", ValidationError.ValueFormat.EMAIL);
    var frequency = new ValidationError.UnknownValue("frequency", text, List.of("each"));
    return List.of(email, frequency, new ValidationError.ClosedRelay("relay"));
  }

  private static void signUp(Map<String, RenderedPage> pages, String text, Language language) {
    var newsletter = of(text, language);
    var relay = relay(text, language);
    var entry = new SignUpFormInput(text, text, text);
    pages.put(
        "sign-up", newsletter.signUp(relay, entry, flaws(text), SignUpNotice.CONSENT_TEXT_CHANGED));
    pages.put("proceed", newsletter.proceed(relay, entry, text));
    pages.put("too-many", newsletter.tooMany(relay, Duration.ofSeconds(61)));
    pages.put("unready", newsletter.unavailable(Optional.of(relay)));
    pages.put("confirm", newsletter.confirm(relay, MailFrequency.MONTHLY, TOKEN));
    pages.put("confirmed", newsletter.confirmed(relay, MailFrequency.EACH, TOKEN));
    pages.put("dead", newsletter.linkExpired(Optional.of(relay)));
  }

  private static void leave(Map<String, RenderedPage> pages, String text, Language language) {
    var newsletter = of(text, language);
    var relay = relay(text, language);
    var undo = Optional.of(new UndoFormData(TOKEN, text));
    pages.put("leave", newsletter.unsubscribe(relay, MailFrequency.EACH, TOKEN));
    pages.put("left", newsletter.unsubscribed(Optional.of(relay), undo));
    pages.put("left-all", newsletter.unsubscribed(Optional.empty(), undo));
    pages.put("reduced", newsletter.reduced(relay, MailFrequency.MONTHLY, TOKEN));
    pages.put("restored", newsletter.restored(relay, MailFrequency.EACH));
  }
}
